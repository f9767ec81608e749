package dev.handover.hiring.opening;

import dev.handover.hiring.workload.Measured;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An opening as other features and callers see it. Hours are a month's (52/12 weeks), pay is an hour's.
 *
 * @param version the row's version
 * @param work the activity's name
 * @param title the owner's own title, or null
 * @param origin where it came from
 * @param pay the range, or null
 * @param load the measured or stated work, or null
 * @param trialHours length of the paid trial, or null for the workspace's usual one
 * @param applicantCountries ISO 3166-1 alpha-2 codes; empty means the employer's
 * @param publication address and dates; null before the first publication
 * @param end when and why it was over, or null
 * @param decisionWithdrawnAt since when the decision behind a published ad no longer stands, or null
 */
public record OpeningSnapshot(
        UUID id,
        long version,
        OpeningStatus status,
        UUID activityId,
        UUID decisionId,
        String work,
        String title,
        Target target,
        Origin origin,
        Pay pay,
        Load load,
        BigDecimal trialHours,
        List<String> applicantCountries,
        Publication publication,
        End end,
        Instant decisionWithdrawnAt,
        Instant createdAt) {

    /**
     * What the decision said; all null for an opening made by hand.
     *
     * @param rateCap the most an hour at which handing over pays; for the owner alone
     * @param currency of the cap
     * @param hoursFreedPerMonth the owner's hours a month that it promised to free
     */
    public record Origin(
            String verdict,
            String rule,
            String sentence,
            Integer delegationLevel,
            BigDecimal rateCap,
            String currency,
            BigDecimal hoursFreedPerMonth) {}

    /**
     * Pay an hour.
     *
     * @param typed whether the owner changed what the decision said
     */
    public record Pay(String currency, BigDecimal from, BigDecimal to, boolean typed) {}

    /**
     * The work.
     *
     * @param hoursTyped whether the owner stated the hours
     */
    public record Load(
            BigDecimal hoursPerMonth,
            boolean hoursTyped,
            BigDecimal occurrencesPerMonth,
            Integer windowDays,
            List<String> tools,
            List<Measured.Step> steps,
            Instant measuredAt) {}

    public record Publication(String slug, String url, Instant publishedAt, Instant validThrough) {}

    public record End(Instant closedAt, CloseReason reason) {}

    /** Whether everybody can read and answer its ad. */
    public boolean isPublic(Instant now) {
        return status == OpeningStatus.PUBLISHED
                && publication != null
                && publication.validThrough().isAfter(now);
    }
}
