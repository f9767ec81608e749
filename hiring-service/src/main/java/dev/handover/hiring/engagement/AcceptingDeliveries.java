package dev.handover.hiring.engagement;

import dev.handover.chassis.event.Outbox;
import dev.handover.chassis.workspace.WorkspaceContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** Accepts what was delivered. */
@ApplicationScoped
class AcceptingDeliveries {

    /**
     * What was delivered.
     *
     * @param workedFrom the first day of the work; null is the day of delivery
     * @param hours paid for, scale 2
     * @param quality 1 to 5
     * @param reworkHours how many of the hours went into doing it again; 0 is none
     * @param note the owner's words, or null
     */
    record Work(
            LocalDate workedFrom,
            LocalDate deliveredOn,
            BigDecimal hours,
            int quality,
            BigDecimal reworkHours,
            String note) {

        Work {
            workedFrom = workedFrom == null ? deliveredOn : workedFrom;
        }

        /** {@return the first day, or null where all of the work was done on the day of delivery} */
        LocalDate firstDayBefore() {
            return workedFrom.equals(deliveredOn) ? null : workedFrom;
        }
    }

    private final Engagements engagements;
    private final Deliveries deliveries;
    private final ReadingEngagements reading;
    private final WorkspaceContext workspace;
    private final Outbox outbox;
    private final Clock clock;

    AcceptingDeliveries(
            Engagements engagements,
            Deliveries deliveries,
            ReadingEngagements reading,
            WorkspaceContext workspace,
            Outbox outbox,
            Clock clock) {
        this.reading = reading;
        this.engagements = engagements;
        this.deliveries = deliveries;
        this.workspace = workspace;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Accepts a delivery of a running engagement; hours above the cap are taken and warned about. */
    @Transactional
    Seen accept(UUID id, Work work) {
        Engagement engagement = engagements.requireLocked(id);
        Instant now = clock.instant();
        requireToday(work.deliveredOn(), now);
        outbox.append(engagement.accept(work, now).toDomainEvent());
        deliveries.persist(new Delivery(
                engagement.id, work, engagement.rate, workspace.member().orElse(null), now));
        engagements.flush();
        deliveries.requireRoom(engagement.id, work.workedFrom(), work.deliveredOn());
        return reading.seen(engagement);
    }

    /** A day may have begun for the owner that has not in UTC. */
    static void requireToday(LocalDate day, Instant now) {
        if (day.isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1))) {
            throw EngagementProblem.DAY_OUTSIDE_ENGAGEMENT.because("It is not " + day + " yet.");
        }
    }
}
