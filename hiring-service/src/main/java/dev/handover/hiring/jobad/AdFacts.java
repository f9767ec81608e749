package dev.handover.hiring.jobad;

import dev.handover.hiring.opening.Target;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What an ad is filled in from. Whatever isn't known yet is null or empty, and the lines that need it are left out.
 *
 * @param activity the work's name, such as "Invoicing"
 * @param title the owner's own title; null lets the activity and the target make one
 * @param target to whom the work goes
 * @param workload the measured work, or null
 * @param pay the range an hour, or null
 * @param delegationLevel 1 (told) to 7 (free) as decided, or null
 * @param employer the hiring organisation, or null
 * @param terms what the workspace promises
 */
public record AdFacts(
        String activity,
        String title,
        Target target,
        Workload workload,
        Pay pay,
        Integer delegationLevel,
        Employer employer,
        Terms terms) {

    /**
     * Measured work.
     *
     * @param hoursPerMonth hours a month, one month being 52/12 weeks
     * @param occurrencesPerMonth times a month, or null
     * @param windowDays days over which it was measured, or null
     * @param tools names of tools seen, most used first
     * @param steps steps seen, longest first
     * @param hoursTyped whether the owner stated the hours
     */
    public record Workload(
            BigDecimal hoursPerMonth,
            BigDecimal occurrencesPerMonth,
            Integer windowDays,
            List<String> tools,
            List<Step> steps,
            boolean hoursTyped) {}

    /**
     * A step of the work as it was seen.
     *
     * @param text in the owner's words
     * @param occurrences times within the window
     * @param seconds summed within the window
     */
    public record Step(String text, int occurrences, long seconds) {}

    /**
     * Pay an hour.
     *
     * @param currency ISO 4217 code
     * @param from where negotiations begin; null when there is one rate only
     * @param to the highest rate
     * @param typed whether the owner changed what the decision said
     */
    public record Pay(String currency, BigDecimal from, BigDecimal to, boolean typed) {
        /** Where the range begins: never above its end. */
        public BigDecimal lowest() {
            return from == null ? to : from.min(to);
        }
    }

    /**
     * Who hires.
     *
     * @param name as shown
     * @param website address, or null
     * @param logoUrl address, or null
     * @param country ISO 3166-1 alpha-2 code
     * @param contactEmail for questions
     * @param privacyNotice the owner's own words, or null
     */
    public record Employer(
            String name, String website, String logoUrl, String country, String contactEmail, String privacyNotice) {}

    /**
     * What the workspace promises.
     *
     * @param trialHours length of the paid trial task
     * @param retentionDays how long applications are kept after the opening closes
     * @param validityDays how long a published ad stands
     * @param publishedAt when it was published, or null
     * @param validThrough until when it stands, or null before publication
     * @param applicantCountries ISO 3166-1 alpha-2 codes of countries to work from; empty means the employer's
     */
    public record Terms(
            BigDecimal trialHours,
            int retentionDays,
            int validityDays,
            Instant publishedAt,
            Instant validThrough,
            List<String> applicantCountries) {}

    /** Thirty hours a week: where the decision model calls work full-time. */
    private static final BigDecimal FULL_TIME_HOURS_PER_MONTH = BigDecimal.valueOf(130);

    /** Whether the measured hours fill a full-time post. */
    public boolean fullTime() {
        return workload != null && workload.hoursPerMonth().compareTo(FULL_TIME_HOURS_PER_MONTH) >= 0;
    }

    /** A line that the template calls measured or decided is typed where the owner stated the figure in it. */
    LineSource trueSourceOf(AdLine line) {
        boolean statedHours = workload != null
                && workload.hoursTyped()
                && (line.key().equals("tasks.hours") || line.key().equals("result.time"));
        boolean statedPay = pay != null
                && pay.typed()
                && (line.key().equals("pay.range") || line.key().equals("trial.paid"));
        return statedHours || statedPay ? LineSource.TYPED : line.source();
    }
}
