package dev.handover.classification.outcome;

import dev.handover.chassis.id.Ids;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.outcome.engagement.EngagementSnapshot;
import dev.handover.classification.outcome.engagement.EngagementSnapshot.Agreement;
import dev.handover.classification.outcome.engagement.EngagementSnapshot.Course;
import dev.handover.classification.outcome.engagement.EngagementSnapshot.Deliveries;
import dev.handover.classification.outcome.engagement.EngagementSnapshot.Work;
import dev.handover.classification.outcome.engagement.EngagementStatus;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A freelancer at 20 EUR an hour who promised to free 35.10 hours a month; nothing was delivered yet. */
record EngagementFixture(EngagementSnapshot snapshot) {

    EngagementFixture(LocalDate startedOn) {
        this(new EngagementSnapshot(
                Ids.next(),
                1,
                new Work(Ids.next(), Ids.next()),
                new Agreement(Target.FREELANCER, "EUR", new BigDecimal("20"), new BigDecimal("35.10")),
                new Course(EngagementStatus.ACTIVE, startedOn, null, null),
                new Deliveries(0, BigDecimal.ZERO, 0, 0, null),
                BigDecimal.ZERO));
    }

    /** Marked 13 in all, one of them reworked. */
    EngagementFixture withAccepted(int count, String hours, LocalDate lastDeliveredOn) {
        return with(
                snapshot.course(),
                new Deliveries(count, new BigDecimal(hours), 13, 1, lastDeliveredOn),
                snapshot.spend());
    }

    EngagementFixture withSpend(String spend) {
        return with(snapshot.course(), snapshot.deliveries(), new BigDecimal(spend));
    }

    /** Null is not ended. */
    EngagementFixture withEnd(LocalDate day) {
        EngagementStatus status = day == null ? EngagementStatus.ACTIVE : EngagementStatus.ENDED;
        return with(
                new Course(status, snapshot.course().startedOn(), day, null), snapshot.deliveries(), snapshot.spend());
    }

    private EngagementFixture with(Course course, Deliveries deliveries, BigDecimal spend) {
        return new EngagementFixture(new EngagementSnapshot(
                snapshot.id(), snapshot.version(), snapshot.work(), snapshot.agreement(), course, deliveries, spend));
    }
}
