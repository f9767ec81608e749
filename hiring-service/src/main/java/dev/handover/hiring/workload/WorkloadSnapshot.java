package dev.handover.hiring.workload;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An activity's workload as audit-service measured it last.
 *
 * @param activityId whose
 * @param measuredAt when it was worked out
 * @param windowDays over how many days
 * @param hoursPerMonth the owner's hours a month of 52/12 weeks
 * @param occurrencesPerMonth times a month, or null
 * @param tools names of tools seen, at most 50
 * @param steps steps seen, longest first, at most 50
 */
public record WorkloadSnapshot(
        UUID activityId,
        Instant measuredAt,
        int windowDays,
        BigDecimal hoursPerMonth,
        BigDecimal occurrencesPerMonth,
        List<String> tools,
        List<Step> steps) {

    /**
     * A step of the work.
     *
     * @param text in the words of the time entries
     * @param occurrences times within the window
     * @param seconds summed within the window
     */
    public record Step(String text, int occurrences, long seconds) {}
}
