package dev.handover.classification.outcome.engagement;

import dev.handover.classification.method.fact.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An engagement as hiring-service last published it.
 *
 * @param version rises with each event about the engagement
 * @param work what was handed over
 * @param spend what the accepted deliveries cost so far
 */
public record EngagementSnapshot(
        UUID id, long version, Work work, Agreement agreement, Course course, Deliveries deliveries, BigDecimal spend) {

    /** What was handed over; null where nobody said. */
    public record Work(UUID activityId, UUID decisionId) {}

    /** What was agreed on; the promised hours are null where none were promised. */
    public record Agreement(Target target, String currency, BigDecimal rate, BigDecimal promisedHoursPerMonth) {}

    /** How it went so far; null has not come yet. */
    public record Course(EngagementStatus status, LocalDate startedOn, LocalDate endedOn, Boolean wouldHireAgain) {}

    /** What was accepted so far, summed up; marks are 1 to 5. */
    public record Deliveries(
            int count, BigDecimal hours, long qualitySum, int reworkCount, LocalDate lastDeliveredOn) {}
}
