package dev.handover.classification.decision;

import dev.handover.chassis.Outbox;
import dev.handover.classification.activity.ActivityStatus;
import dev.handover.classification.activity.ReadingActivities;
import dev.handover.classification.calibration.CalibratingOffers;
import dev.handover.classification.economics.ReadingEconomics;
import dev.handover.classification.market.ReadingMarket;
import dev.handover.classification.method.Answer;
import dev.handover.classification.method.Canonical;
import dev.handover.classification.method.Inputs;
import dev.handover.classification.method.Method;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Owner;
import dev.handover.classification.method.fact.Subject;
import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.method.rule.Category;
import dev.handover.classification.outcome.AddingExperience;
import dev.handover.classification.reconsideration.Reconsidered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the decision about an activity anew and tells what is new about it. */
@ApplicationScoped
public class MakingDecisions implements Reconsidered {

    private final ReadingActivities activities;
    private final ReadingEconomics economics;
    private final ReadingMarket market;
    private final CalibratingOffers calibrating;
    private final AddingExperience experience;
    private final TrustingDelegates trusting;
    private final Decisions decisions;
    private final Answers answers;
    private final Outbox outbox;
    private final Clock clock;
    private final Change change;

    MakingDecisions(
            ReadingActivities activities,
            ReadingEconomics economics,
            ReadingMarket market,
            CalibratingOffers calibrating,
            AddingExperience experience,
            TrustingDelegates trusting,
            Decisions decisions,
            Answers answers,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "classification.decision.material-change", defaultValue = "0.05")
                    BigDecimal material) {
        this.activities = activities;
        this.economics = economics;
        this.market = market;
        this.calibrating = calibrating;
        this.experience = experience;
        this.trusting = trusting;
        this.decisions = decisions;
        this.answers = answers;
        this.outbox = outbox;
        this.clock = clock;
        this.change = new Change(material);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void reconsider(UUID activity) {
        Optional<ReadingActivities.KnownActivity> known = activities.find(activity);
        Optional<Decision> current = decisions.currentLocked(activity);
        if (known.isEmpty()) {
            return;
        }
        if (known.get().status() != ActivityStatus.ACTIVE) {
            current.filter(d -> d.status != DecisionStatus.WITHDRAWN).ifPresent(this::withdraw);
            return;
        }
        decide(known.get(), current.orElse(null));
    }

    private void decide(ReadingActivities.KnownActivity activity, Decision current) {
        Owner owner = economics.owner();
        boolean wasStrategic = current != null && current.category == Category.STRATEGIC;
        Inputs inputs = new Inputs(
                owner,
                new Subject(activity.name(), wasStrategic, experience.experienced(activity.id(), activity.facts())),
                calibrating.calibrated(market.offers(activity.name(), activity.area())),
                null);
        Policy policy = Policy.standard();
        Answer fresh = Method.decide(inputs, policy, Method.Detail.FULL);
        if (current != null && !isNews(current, inputs, fresh)) {
            trusting.trust(current, inputs.subject().facts());
            return;
        }
        if (current != null) {
            replace(current);
        }
        Decision made = new Decision(
                activity.id(),
                current,
                new Decision.ActivityAtHand(
                        activity.name(), activity.facts().area().orElse(null), owner.currency()),
                fresh,
                Canonical.json(Canonical.tree(inputs, policy)),
                answers.write(fresh),
                clock.instant());
        decisions.persistAndFlush(made);
        outbox.append(new DecisionEvent.DecisionMade(answers.state(made)).toDomainEvent());
    }

    private boolean isNews(Decision current, Inputs inputs, Answer fresh) {
        if (current.status == DecisionStatus.WITHDRAWN) {
            return true;
        }
        boolean renamed =
                !current.activityName.equals(inputs.subject().name()) && current.status == DecisionStatus.MADE;
        return renamed
                || change.isNews(
                        current.status != DecisionStatus.MADE,
                        answers.read(current),
                        hours(Canonical.inputs(current.inputs)),
                        fresh,
                        hours(inputs));
    }

    private static BigDecimal hours(Inputs inputs) {
        return inputs.subject().facts().decimal(FactName.HOURS_PER_MONTH).orElse(null);
    }

    /** What the owner agreed to is withdrawn aloud; what was never answered is just superseded. */
    private void replace(Decision current) {
        if (current.status == DecisionStatus.ACCEPTED) {
            withdraw(current);
        }
        current.giveWay();
        decisions.flush();
    }

    private void withdraw(Decision current) {
        current.withdraw(clock.instant());
        decisions.flush();
        outbox.append(new DecisionEvent.DecisionWithdrawn(answers.state(current)).toDomainEvent());
    }
}
