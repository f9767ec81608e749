package dev.handover.classification.decision;

import dev.handover.classification.activity.ActivityStatus;
import dev.handover.classification.activity.ReadingActivities;
import dev.handover.classification.decision.state.DecisionEvent;
import dev.handover.classification.decision.state.DecisionStatus;
import dev.handover.classification.decision.state.DecisionView;
import dev.handover.classification.decision.state.MethodSays;
import dev.handover.classification.decision.state.WhatChanged;
import dev.handover.classification.method.Answer;
import dev.handover.classification.method.Hysteresis;
import dev.handover.classification.method.InputsDiff;
import dev.handover.classification.method.Method;
import dev.handover.classification.method.canonical.Canonical;
import dev.handover.classification.method.confidence.Confidence;
import dev.handover.classification.method.confidence.ConfidenceLevel;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.method.rule.Category;
import dev.handover.classification.method.rule.Verdict;
import dev.handover.classification.policy.ReadingPolicies;
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
    private final GatheringInputs gathering;
    private final TrustingDelegates trusting;
    private final Decisions decisions;
    private final Answers answers;
    private final BundlingActivities bundling;
    private final TellingDecisions telling;
    private final Clock clock;
    private final Change change;
    private final ReadingPolicies policies;
    private final BigDecimal margin;

    MakingDecisions(
            ReadingActivities activities,
            GatheringInputs gathering,
            TrustingDelegates trusting,
            Decisions decisions,
            Answers answers,
            BundlingActivities bundling,
            TellingDecisions telling,
            Clock clock,
            @ConfigProperty(name = "classification.decision.material-change", defaultValue = "0.05")
                    BigDecimal material,
            ReadingPolicies policies) {
        this.policies = policies;
        this.activities = activities;
        this.gathering = gathering;
        this.trusting = trusting;
        this.decisions = decisions;
        this.answers = answers;
        this.bundling = bundling;
        this.telling = telling;
        this.clock = clock;
        this.change = new Change(material);
        this.margin = material;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void reconsider(UUID activity) {
        Optional<ReadingActivities.ActivitySnapshot> known = activities.find(activity);
        Optional<Decision> current = decisions.currentLocked(activity);
        if (known.isEmpty()) {
            return;
        }
        if (known.get().status() != ActivityStatus.ACTIVE) {
            current.filter(d -> d.status != DecisionStatus.WITHDRAWN).ifPresent(this::leave);
            return;
        }
        current.filter(d -> d.isToBeReviewed(Reviews.today(clock.instant())))
                .ifPresent(d -> d.fallDue(clock.instant()));
        decide(known.get(), current.orElse(null));
    }

    /**
     * Makes the method's decision in place of the owner's own, whatever it says.
     *
     * @param overridden the current decision, held
     * @return the decision made
     */
    @Transactional(TxType.MANDATORY)
    DecisionView takeBack(Decision overridden) {
        ReadingActivities.ActivitySnapshot activity =
                activities.find(overridden.activityId).orElseThrow();
        Policy policy = policies.active();
        return replace(activity, overridden, answers.read(overridden), inputs(activity, overridden, policy), policy);
    }

    private void decide(ReadingActivities.ActivitySnapshot activity, Decision current) {
        Policy policy = policies.active();
        Inputs inputs = inputs(activity, current, policy);
        Answer standing = current == null ? null : answers.read(current);
        if (current != null && current.status != DecisionStatus.WITHDRAWN) {
            // Without flips and draws, which take a hundred times as long as all else.
            Answer brief = Method.figures(inputs, policy);
            if (current.isOverridden()) {
                boolean forbidden = current.verdict.leavesTheOwner() && Method.locksHandingOver(inputs, policy);
                if (!forbidden) {
                    compareWithMethod(current, brief);
                    return;
                }
            } else if (current.inputsHash.equals(brief.provenance().inputsHash())) {
                return;
            } else if (stands(current, standing, inputs, policy, brief)) {
                trusting.trust(current, inputs.subject().facts());
                return;
            }
        }
        replace(activity, current, standing, inputs, policy);
    }

    private Inputs inputs(ReadingActivities.ActivitySnapshot activity, Decision current, Policy policy) {
        boolean wasStrategic = current != null && current.category == Category.STRATEGIC;
        return gathering
                .gather(activity, wasStrategic, policy)
                .withPeers(bundling.peers(activity.id(), activity.cluster()));
    }

    /** The owner's verdict stands; that the method says something else by now is worth a look. */
    private void compareWithMethod(Decision current, Answer fresh) {
        MethodSays before = answers.read(current.methodSays, MethodSays.class);
        if (before.verdict() == fresh.verdict() && before.rule() == fresh.rule() && before.target() == fresh.target()) {
            return;
        }
        current.methodSays(answers.write(MethodSays.of(fresh, clock.instant())));
        if (before.verdict() != fresh.verdict() && fresh.verdict() != current.verdict) {
            current.fallDue(clock.instant());
        }
    }

    /** Whether the decision made anew differs by less than is worth telling, or by what would not last. */
    private boolean stands(Decision current, Answer standing, Inputs inputs, Policy policy, Answer brief) {
        InputsDiff.Outcome outcome = new InputsDiff.Outcome(standing.verdict(), standing.rule(), standing.target());
        return Hysteresis.keeps(current.inputs, outcome, inputs, policy, margin)
                || !isNews(current, standing, inputs, policy, brief);
    }

    private DecisionView replace(
            ReadingActivities.ActivitySnapshot activity,
            Decision current,
            Answer standing,
            Inputs inputs,
            Policy policy) {
        Answer fresh = Method.decide(inputs, policy, Method.Detail.FULL);
        BundlingActivities.Share before = BundlingActivities.Share.of(current);
        if (current != null) {
            giveWay(current);
        }
        Decision made = new Decision(
                activity.id(),
                current,
                new Decision.ActivityAtHand(
                        activity.name(),
                        activity.facts().area().orElse(null),
                        inputs.owner().currency(),
                        activity.cluster(),
                        hours(inputs)),
                fresh,
                Canonical.json(Canonical.tree(inputs, policy.version())),
                answers.write(fresh),
                clock.instant());
        if (current != null) {
            made.changed(answers.write(difference(current, standing, made, fresh)));
        }
        decisions.persist(made);
        bundling.tellPeers(before, BundlingActivities.Share.of(made));
        return telling.tell(made, fresh, inputs, DecisionEvent.DecisionMade::new);
    }

    private WhatChanged difference(Decision old, Answer standing, Decision made, Answer fresh) {
        WhatChanged.Point from = old.point(standing);
        WhatChanged.Point to = made.point(fresh);
        if (old.isOverridden()) {
            return WhatChanged.byOwner(from, to);
        }
        return WhatChanged.of(
                from,
                to,
                InputsDiff.of(
                        old.inputs,
                        made.inputs,
                        new InputsDiff.Outcome(from.verdict(), from.rule(), from.target()),
                        new InputsDiff.Outcome(to.verdict(), to.rule(), to.target()),
                        json -> Method.outcome(
                                Canonical.inputs(json), policies.thatDecided(Canonical.policyVersion(json)))));
    }

    private boolean isNews(Decision current, Answer standing, Inputs inputs, Policy policy, Answer brief) {
        boolean answered = current.status != DecisionStatus.MADE;
        if (!answered
                && (!current.activityName.equals(inputs.subject().name())
                        || Change.asksForWhatIsKnown(standing, inputs))) {
            return true;
        }
        // What to ask for first, where nothing can be decided yet, comes from the draws.
        Answer fresh =
                brief.verdict() == Verdict.NEEDS_INPUT ? Method.decide(inputs, policy, Method.Detail.FULL) : brief;
        return change.isNews(answered, standing, current.hoursPerMonth, fresh, hours(inputs))
                || (!answered && isReliedOnOtherwise(standing.confidence(), inputs, policy));
    }

    private boolean isReliedOnOtherwise(Confidence from, Inputs inputs, Policy policy) {
        boolean stays = from != null && Confidence.isReliable(inputs, policy) == (from.level() != ConfidenceLevel.LOW);
        return !stays && change.isReliedOnOtherwise(from, Confidence.of(inputs, policy));
    }

    private static BigDecimal hours(Inputs inputs) {
        return inputs.subject().facts().decimal(FactName.HOURS_PER_MONTH).orElse(null);
    }

    /** What the owner agreed to is withdrawn aloud; what was never answered is just superseded. */
    void giveWay(Decision current) {
        if (current.status == DecisionStatus.ACCEPTED) {
            withdraw(current);
        }
        current.giveWay();
        decisions.flush();
    }

    private void leave(Decision current) {
        BundlingActivities.Share before = BundlingActivities.Share.of(current);
        withdraw(current);
        bundling.tellPeers(before, BundlingActivities.Share.NONE);
    }

    private void withdraw(Decision current) {
        current.withdraw(clock.instant());
        telling.tell(current, DecisionEvent.DecisionWithdrawn::new);
    }
}
