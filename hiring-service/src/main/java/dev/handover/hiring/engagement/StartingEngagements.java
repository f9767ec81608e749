package dev.handover.hiring.engagement;

import dev.handover.chassis.event.Outbox;
import dev.handover.hiring.application.HiringApplicants;
import dev.handover.hiring.opening.ClosingOpenings;
import dev.handover.hiring.opening.OpeningSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** Starts an engagement, which fills its opening. */
@ApplicationScoped
class StartingEngagements {

    /**
     * What was agreed; all but the rate, the cap and the first day may be null.
     *
     * @param rate money an hour, scale 2
     * @param capHoursPerMonth at most so many hours a month, scale 2
     * @param promisedHoursPerMonth the owner's hours a month that are to become free; null is what the decision said
     * @param memberId the contractor as a member in audit-service
     */
    record Agreement(
            UUID applicationId,
            String contractorName,
            BigDecimal rate,
            String currency,
            BigDecimal capHoursPerMonth,
            BigDecimal promisedHoursPerMonth,
            LocalDate startOn,
            UUID memberId) {

        Agreement with(String name) {
            return new Agreement(
                    applicationId, name, rate, currency, capHoursPerMonth, promisedHoursPerMonth, startOn, memberId);
        }
    }

    /** Nobody keeps engagements from before. */
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private static final int MOST_DAYS_AHEAD = 366;

    private final Engagements engagements;
    private final ClosingOpenings closing;
    private final HiringApplicants hiring;
    private final Outbox outbox;
    private final Clock clock;

    StartingEngagements(
            Engagements engagements, ClosingOpenings closing, HiringApplicants hiring, Outbox outbox, Clock clock) {
        this.engagements = engagements;
        this.closing = closing;
        this.hiring = hiring;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Starts.
     *
     * @param openingId the opening, which must not be over
     * @return the engagement
     */
    @Transactional
    EngagementWithHours start(UUID openingId, Agreement agreed) {
        Instant now = clock.instant();
        LocalDate latest = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(MOST_DAYS_AHEAD);
        if (agreed.startOn().isBefore(EARLIEST) || agreed.startOn().isAfter(latest)) {
            throw EngagementProblem.DAY_OUTSIDE_ENGAGEMENT.because(
                    "startOn must be between " + EARLIEST + " and " + latest + ".");
        }
        // First, since it holds the opening: of two starts for one opening the second finds it over.
        OpeningSnapshot opening = closing.fill(openingId);
        Engagement engagement = new Engagement(opening, named(agreed, openingId), now);
        EngagementEvent started = engagement.started(now);
        engagements.persistAndFlush(engagement);
        outbox.append(started.toDomainEvent());
        return new EngagementWithHours(engagement, BigDecimal.ZERO);
    }

    /** Who applied has said their name: the engagement keeps it, unless another one was agreed on. */
    private Agreement named(Agreement agreed, UUID openingId) {
        if (agreed.applicationId() == null) {
            return agreed;
        }
        String applicant = hiring.hire(agreed.applicationId(), openingId)
                .orElseThrow(() -> EngagementProblem.NOT_AN_APPLICANT.because(
                        "Send an applicationId of this opening that was not withdrawn, or none."));
        return agreed.contractorName() == null ? agreed.with(applicant) : agreed;
    }
}
