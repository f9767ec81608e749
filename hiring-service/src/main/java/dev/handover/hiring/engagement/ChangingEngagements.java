package dev.handover.hiring.engagement;

import dev.handover.chassis.event.Outbox;
import dev.handover.chassis.http.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Changes what was agreed, and ends it. */
@ApplicationScoped
class ChangingEngagements {
    private final Engagements engagements;
    private final ReadingEngagements reading;
    private final Outbox outbox;
    private final Clock clock;

    ChangingEngagements(Engagements engagements, ReadingEngagements reading, Outbox outbox, Clock clock) {
        this.reading = reading;
        this.engagements = engagements;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Money an hour and hours a month at most, scale 2. */
    record Terms(BigDecimal rate, BigDecimal capHoursPerMonth) {}

    /**
     * Agrees on another rate or cap; deliveries accepted before keep their rate.
     *
     * @param ifMatch the ETag that the caller read
     * @param change makes of the terms those that hold from now on
     */
    @Transactional
    EngagementWithHours change(UUID id, String ifMatch, UnaryOperator<Terms> change) {
        Engagement engagement = engagements.requireLocked(id);
        Preconditions.ifMatch(ifMatch, engagement.version);
        Terms terms = change.apply(new Terms(engagement.rate, engagement.capHoursPerMonth));
        outbox.append(engagement.change(terms, clock.instant()).toDomainEvent());
        engagements.flush();
        return reading.withHours(engagement);
    }

    /** Ends it for good; {@code again} is whether the owner would hire them again, or null. */
    @Transactional
    EngagementWithHours end(UUID id, LocalDate day, EndReason reason, Boolean again) {
        Engagement engagement = engagements.requireLocked(id);
        Instant now = clock.instant();
        Engagement.requireNotAhead(day, now);
        outbox.append(engagement.end(day, reason, again, now).toDomainEvent());
        engagements.flush();
        return reading.withHours(engagement);
    }
}
