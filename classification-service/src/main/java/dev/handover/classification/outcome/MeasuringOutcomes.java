package dev.handover.classification.outcome;

import dev.handover.chassis.event.Outbox;
import dev.handover.classification.activity.workload.ReadingWorkloads;
import dev.handover.classification.economics.ReadingEconomics;
import dev.handover.classification.method.calculation.Rates;
import dev.handover.classification.method.fact.Owner;
import dev.handover.classification.outcome.engagement.EngagementSnapshot;
import dev.handover.classification.outcome.engagement.EngagementStatus;
import dev.handover.classification.outcome.engagement.ReadingEngagements;
import dev.handover.classification.policy.ReadingPolicies;
import dev.handover.classification.reconsideration.AskingAgain;
import dev.handover.classification.reconsideration.Reconsidered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Measures what became of the engagements about an activity, whenever one of them or its workload changed, and once a day
 * while one runs: months go by without an event.
 */
@ApplicationScoped
public class MeasuringOutcomes implements Reconsidered {

    private final ReadingEngagements engagements;
    private final Outcomes outcomes;
    private final Promises promises;
    private final ReadingWorkloads workloads;
    private final ReadingEconomics economics;
    private final AskingAgain asking;
    private final Outbox outbox;
    private final Clock clock;
    private final ReadingPolicies policies;
    private final Duration again;

    MeasuringOutcomes(
            ReadingEngagements engagements,
            Outcomes outcomes,
            Promises promises,
            ReadingWorkloads workloads,
            ReadingEconomics economics,
            AskingAgain asking,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "classification.outcome.measure-every", defaultValue = "24h") Duration again,
            ReadingPolicies policies) {
        this.policies = policies;
        this.engagements = engagements;
        this.outcomes = outcomes;
        this.promises = promises;
        this.workloads = workloads;
        this.economics = economics;
        this.asking = asking;
        this.outbox = outbox;
        this.clock = clock;
        this.again = again;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void reconsider(UUID activity) {
        List<EngagementSnapshot> all = engagements.of(activity);
        if (all.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        List<ReadingWorkloads.Point> points = workloads.history(activity);
        all.forEach(engagement -> measure(engagement, points, now));
        if (all.stream().anyMatch(engagement -> engagement.course().status() == EngagementStatus.ACTIVE)) {
            asking.about(activity, now.plus(again));
        }
    }

    private void measure(EngagementSnapshot engagement, List<ReadingWorkloads.Point> points, Instant now) {
        Optional<Promises.Promise> promise = Optional.ofNullable(
                        engagement.work().decisionId())
                .flatMap(id -> promises.promise(id, engagement.agreement().target()));
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Reckoning.Result fresh = Reckoning.of(
                new Reckoning.Case(engagement, promise, freedHourValue(engagement, promise), points, today));
        Outcome outcome = outcomes.findById(engagement.id());
        boolean first = outcome == null;
        if (first) {
            outcome = new Outcome(engagement.id());
        }
        Long calibration = promise.map(Promises.Promise::calibration).orElse(null);
        outcome.hold(engagement, calibration, fresh, now);
        if (isNews(outcome, fresh)) {
            outcome.publish();
            outbox.append(new OutcomeEvent.OutcomeMeasured(OutcomeView.of(outcome, engagement)).toDomainEvent());
        }
        if (first) {
            outcomes.persist(outcome);
        }
        outcomes.flush();
    }

    private boolean isNews(Outcome outcome, Reckoning.Result fresh) {
        return outcome.publishedFigures == null
                || outcome.publishedStatus != fresh.status()
                || MaterialChange.between(outcome.publishedFigures, fresh.figures());
    }

    /** As the decision took it, else as the owner states it now; null where it is in another currency. */
    private BigDecimal freedHourValue(EngagementSnapshot engagement, Optional<Promises.Promise> promise) {
        if (promise.isPresent() && promise.get().money().freedHourValue() != null) {
            return engagement
                            .agreement()
                            .currency()
                            .equals(promise.get().money().currency())
                    ? promise.get().money().freedHourValue()
                    : null;
        }
        Owner owner = economics.owner();
        return engagement.agreement().currency().equals(owner.currency())
                ? Rates.of(owner, policies.active().parameters())
                        .map(Rates::freedHourValue)
                        .orElse(null)
                : null;
    }
}
