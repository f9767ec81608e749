package dev.handover.classification.outcome;

import dev.handover.classification.method.fact.Target;
import dev.handover.classification.reconsideration.AskingAgain;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** Keeps the read model of engagements; events may come twice, late or in any order. */
@ApplicationScoped
class FollowingEngagements {

    /** An engagement's full state as told, version rising per engagement; the fields are those of the event. */
    record Told(
            UUID engagementId,
            long version,
            UUID activityId,
            UUID decisionId,
            Target target,
            EngagementStatus status,
            String currency,
            BigDecimal rate,
            BigDecimal promisedHoursPerMonth,
            LocalDate startedOn,
            LocalDate endedOn,
            Boolean wouldHireAgain,
            Accepted deliveries,
            BigDecimal spend) {}

    /** What was accepted so far, summed up; marks are 1 to 5. */
    record Accepted(int count, BigDecimal hours, long qualitySum, int reworkCount, LocalDate lastDeliveredOn) {}

    private final Engagements engagements;
    private final AskingAgain asking;

    FollowingEngagements(Engagements engagements, AskingAgain asking) {
        this.engagements = engagements;
        this.asking = asking;
    }

    /** Stores what is newer than what is known, and has its outcome measured and its decision made anew. */
    @Transactional
    public void follow(Told told) {
        Engagement engagement = engagements.findById(told.engagementId());
        boolean first = engagement == null;
        if (first) {
            engagement = new Engagement(told.engagementId());
        }
        if (!engagement.follow(told)) {
            return;
        }
        if (first) {
            engagements.persist(engagement);
        }
        if (told.activityId() != null) {
            asking.about(told.activityId());
        }
    }
}
