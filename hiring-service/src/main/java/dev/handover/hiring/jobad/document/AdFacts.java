package dev.handover.hiring.jobad.document;

import dev.handover.hiring.delegation.Target;
import dev.handover.hiring.opening.OpeningSnapshot;
import dev.handover.hiring.organization.Profile;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * What an ad is filled in from. Whatever isn't known yet is null or empty, and the lines that need it are left out.
 *
 * @param activity the work's name, such as "Invoicing"
 * @param title the owner's own title; null lets the activity and the target make one
 * @param target to whom the work goes
 * @param workload the measured work, or null
 * @param pay the range an hour, or null
 * @param delegationLevel 1 (none) to 7 (all) of the freedom to decide as decided, or null
 * @param employer the hiring organisation, or null
 * @param terms what the workspace promises
 */
public record AdFacts(
        String activity,
        String title,
        Target target,
        OpeningSnapshot.Load workload,
        OpeningSnapshot.Pay pay,
        Integer delegationLevel,
        Profile employer,
        Terms terms) {

    /**
     * What the workspace promises.
     *
     * @param stated what the owner states, with the length of the paid trial in any case
     * @param retentionDays how long applications are kept after the opening closes
     * @param validityDays how long a published ad stands
     * @param publishedAt when it was published, or null
     * @param validThrough until when it stands, or null before publication
     */
    public record Terms(
            OpeningSnapshot.Terms stated,
            int retentionDays,
            int validityDays,
            Instant publishedAt,
            Instant validThrough) {}

    /** Thirty hours a week: where the decision model calls work full-time. */
    private static final BigDecimal FULL_TIME_HOURS_PER_MONTH = BigDecimal.valueOf(130);

    /** Whether the measured hours fill a full-time post. */
    public boolean fullTime() {
        return workload != null && workload.hoursPerMonth().compareTo(FULL_TIME_HOURS_PER_MONTH) >= 0;
    }

    /** A line that the template calls measured or decided is typed where the owner stated the figure in it. */
    public LineSource sourceOf(AdLine line) {
        boolean statedHours = workload != null
                && workload.hoursTyped()
                && (line.key().equals("tasks.hours") || line.key().equals("result.time"));
        boolean statedPay = pay != null
                && pay.typed()
                && (line.key().equals("pay.range") || line.key().equals("trial.paid"));
        return statedHours || statedPay ? LineSource.TYPED : line.source();
    }
}
