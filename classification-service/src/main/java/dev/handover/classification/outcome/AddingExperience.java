package dev.handover.classification.outcome;

import dev.handover.classification.activity.workload.ReadingWorkloads;
import dev.handover.classification.method.fact.Fact;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.FactSource;
import dev.handover.classification.method.fact.Facts;
import dev.handover.classification.outcome.engagement.EngagementSnapshot;
import dev.handover.classification.outcome.engagement.EngagementStatus;
import dev.handover.classification.outcome.engagement.ReadingEngagements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Adds to what is known about an activity what its engagements showed; what the owner stated stays. */
@ApplicationScoped
public class AddingExperience {

    private final ReadingEngagements engagements;
    private final Promises promises;
    private final ReadingWorkloads workloads;

    AddingExperience(ReadingEngagements engagements, Promises promises, ReadingWorkloads workloads) {
        this.engagements = engagements;
        this.promises = promises;
        this.workloads = workloads;
    }

    /**
     * Adds the accepted deliveries, and while an engagement runs takes the hours of before it: the work still takes them,
     * though not the owner. Else its very success would speak against handing it over.
     *
     * @param activity the activity
     * @param facts what is known of it
     * @return the same with what its engagements showed
     */
    @Transactional
    public Facts experienced(UUID activity, Facts facts) {
        List<EngagementSnapshot> all = engagements.of(activity);
        if (all.isEmpty()) {
            return facts;
        }
        Facts with = facts;
        int accepted = all.stream()
                .mapToInt(engagement -> engagement.deliveries().count())
                .sum();
        int most = (int) FactName.ACCEPTED_DELIVERIES.max();
        if (accepted > 0 && !facts.knows(FactName.ACCEPTED_DELIVERIES)) {
            with = with.with(FactName.ACCEPTED_DELIVERIES, measured(Math.min(accepted, most), null));
        }
        Optional<Fact> hours =
                facts.fact(FactName.HOURS_PER_MONTH).filter(fact -> fact.source() == FactSource.MEASURED);
        if (hours.isPresent()) {
            BigDecimal now = (BigDecimal) hours.get().value();
            Optional<BigDecimal> before = all.stream()
                    .filter(engagement -> engagement.course().status() == EngagementStatus.ACTIVE)
                    .map(engagement -> before(engagement, activity))
                    .flatMap(Optional::stream)
                    .max(BigDecimal::compareTo)
                    .filter(known -> known.compareTo(now) > 0);
            if (before.isPresent()) {
                with = with.with(
                        FactName.HOURS_PER_MONTH,
                        measured(before.get(), hours.get().observedAt()));
            }
        }
        return with;
    }

    private Optional<BigDecimal> before(EngagementSnapshot engagement, UUID activity) {
        Optional<Promises.Promise> promise = Optional.ofNullable(
                        engagement.work().decisionId())
                .flatMap(id -> promises.promise(id, engagement.agreement().target()));
        return Reckoning.before(
                promise, workloads.history(activity), engagement.course().startedOn());
    }

    private static Fact measured(Object value, Instant at) {
        return new Fact(value, FactSource.MEASURED, at, null);
    }
}
