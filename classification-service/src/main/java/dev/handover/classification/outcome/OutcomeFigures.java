package dev.handover.classification.outcome;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of an engagement, as {@link Reckoning} makes it. Hours are the owner's; a month has 52/12 weeks; figures
 * are rounded to two decimals, shares to four; null is not known yet or does not apply.
 *
 * @param asOf the last day that counts: today, or the engagement's last
 * @param monthsElapsed from the first day until then
 * @param monthsObserved from the first day until the last measure that counts
 */
record OutcomeFigures(
        LocalDate asOf,
        BigDecimal monthsElapsed,
        @Schema(nullable = true) BigDecimal monthsObserved,
        Hours hours,
        Money money,
        Quality quality,
        Payback payback,

        @Schema(
                nullable = true,
                minimum = "0",
                description = "Days until the measured freed hours reached 80 % of the promised hours.")
        Integer daysToIndependent,

        Observed observed) {

    /**
     * Hours.
     *
     * @param beforePerMonth what the work took the owner before
     * @param nowPerMonth what it takes by the last measure
     * @param error (freed − promised) ÷ promised
     */
    @Schema(name = "OutcomeHours")
    record Hours(
            @Schema(nullable = true) BigDecimal beforePerMonth,
            @Schema(nullable = true) BigDecimal nowPerMonth,
            @Schema(nullable = true) BigDecimal promisedPerMonth,

            @Schema(
                    nullable = true,
                    description =
                            "Hours before minus hours now. Negative if the activity takes more hours than before.")
            BigDecimal freedPerMonth,

            @Schema(nullable = true, description = "Hours freed since the first day.")
            BigDecimal freedSoFar,

            @Schema(nullable = true) BigDecimal error,

            @Schema(maxItems = 60, description = "The last 60 months of the engagement.")
            List<Month> byMonth) {}

    /** One month of the engagement, from its first day; the last one may not be over. */
    @Schema(name = "OutcomeMonth")
    record Month(@Schema(minimum = "1") int number, LocalDate from, BigDecimal freedPerMonth) {}

    /**
     * Money, in the engagement's currency.
     *
     * @param freedHourValue v, of an hour that is free
     * @param spent accepted hours at their rates
     * @param spentAllIn the same with what comes on top (platform fee, employer's cost)
     * @param oneOff what finding and training were said to cost
     * @param netPerMonth value of the hours freed now less what was spent a month on average
     * @param netSoFar value of the hours freed so far less spentAllIn and oneOff
     * @param error (net − promised) ÷ |promised|, both a month
     */
    @Schema(name = "OutcomeMoney")
    record Money(
            @Schema(maxLength = 3) String currency,
            @Schema(nullable = true) BigDecimal freedHourValue,
            BigDecimal spent,
            BigDecimal spentAllIn,
            @Schema(nullable = true) BigDecimal oneOff,
            @Schema(nullable = true) BigDecimal netPerMonth,
            @Schema(nullable = true) BigDecimal promisedNetPerMonth,
            @Schema(nullable = true) BigDecimal netSoFar,
            @Schema(nullable = true) BigDecimal error) {}

    /** Accepted deliveries: their mean mark, 1 to 5, and the share that needed rework. */
    @Schema(name = "OutcomeQuality")
    record Quality(
            @Schema(minimum = "0") int deliveries,
            @Schema(nullable = true) BigDecimal average,
            @Schema(nullable = true) BigDecimal reworkShare) {}

    /** The day by which what was freed is worth what was spent; null where that never comes or has not come yet. */
    @Schema(name = "OutcomePayback")
    record Payback(
            @Schema(nullable = true) LocalDate promisedOn,
            @Schema(nullable = true) LocalDate reachedOn) {}

    /** What a calibration takes from it: τ, m and the ramp as they really were; null before two months of measures. */
    @Schema(name = "OutcomeObserved")
    record Observed(
            @Schema(nullable = true) BigDecimal timeRatio,
            @Schema(nullable = true) BigDecimal oversight,
            @Schema(nullable = true, minimum = "0") Integer rampMonths) {}
}
