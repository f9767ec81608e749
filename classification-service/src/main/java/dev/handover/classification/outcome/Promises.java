package dev.handover.classification.outcome;

import dev.handover.classification.method.fact.Target;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/** What decisions promised; whoever makes decisions answers. */
public interface Promises {

    /**
     * What a decision said about handing the work to one target; null is unknown.
     *
     * @param rampMonths months until it is up to speed
     * @param calibration the calibration it was made with, or null
     */
    record Promise(Hours hours, Money money, int rampMonths, Long calibration) {}

    /**
     * The owner's hours of a month of 52/12 weeks.
     *
     * @param perMonth h, before
     * @param freedPerMonth h(1−m)
     */
    record Hours(BigDecimal perMonth, BigDecimal freedPerMonth) {}

    /**
     * Money.
     *
     * @param currency ISO 4217 code
     * @param freedHourValue v, an hour
     * @param benefitPerMonth B
     * @param oneOff O
     * @param paybackMonths O/B
     * @param onCost o, share on top of the rate
     */
    record Money(
            String currency,
            BigDecimal freedHourValue,
            BigDecimal benefitPerMonth,
            BigDecimal oneOff,
            BigDecimal paybackMonths,
            BigDecimal onCost) {}

    /** {@return the promise, or empty where no such decision was made here} */
    Optional<Promise> promise(UUID decisionId, Target target);
}
