package dev.handover.hiring.engagement;

import dev.handover.chassis.event.Outbox;
import dev.handover.chassis.http.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** Changes what was agreed, and ends it. */
@ApplicationScoped
class ChangingEngagements {
    private final Engagements engagements;
    private final Outbox outbox;
    private final Clock clock;

    ChangingEngagements(Engagements engagements, Outbox outbox, Clock clock) {
        this.engagements = engagements;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Agrees on another rate or cap; deliveries accepted before keep their rate.
     *
     * @param ifMatch the ETag that the caller read
     * @param rate money an hour, scale 2; null leaves it
     * @param capHoursPerMonth scale 2; null leaves it
     */
    @Transactional
    Engagement change(UUID id, String ifMatch, BigDecimal rate, BigDecimal capHoursPerMonth) {
        Engagement engagement = engagements.requireLocked(id);
        Preconditions.ifMatch(ifMatch, engagement.version);
        outbox.append(engagement.change(rate, capHoursPerMonth, clock.instant()).toDomainEvent());
        engagements.flush();
        return engagement;
    }

    /** Ends it for good; {@code again} is whether the owner would hire them again, or null. */
    @Transactional
    Engagement end(UUID id, LocalDate day, EndReason reason, Boolean again) {
        Engagement engagement = engagements.requireLocked(id);
        Instant now = clock.instant();
        // A day may have begun for the owner that has not in UTC.
        if (day.isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1))) {
            throw EngagementProblem.DAY_OUTSIDE_ENGAGEMENT.because("It is not " + day + " yet.");
        }
        outbox.append(engagement.end(day, reason, again, now).toDomainEvent());
        engagements.flush();
        return engagement;
    }
}
