package dev.handover.classification.outcome;

import dev.handover.classification.method.fact.Target;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/** What decisions promised; whoever makes decisions answers. */
public interface Promises {

    /**
     * What a decision said about handing the work to one target. Hours and money of a month of 52/12 weeks; null is
     * unknown.
     *
     * @param currency ISO 4217 code of all money
     * @param hoursPerMonth h, the owner's hours before
     * @param hoursFreedPerMonth h(1−m)
     * @param benefitPerMonth B
     * @param freedHourValue v, money an hour
     * @param oneOff O, money
     * @param paybackMonths O/B
     * @param rampMonths months until it is up to speed
     * @param onCost o, share on top of the rate
     * @param calibration the calibration it was made with, or null
     */
    record Promise(
            String currency,
            BigDecimal hoursPerMonth,
            BigDecimal hoursFreedPerMonth,
            BigDecimal benefitPerMonth,
            BigDecimal freedHourValue,
            BigDecimal oneOff,
            BigDecimal paybackMonths,
            int rampMonths,
            BigDecimal onCost,
            Long calibration) {}

    /** {@return the promise, or empty where no such decision was made here} */
    Optional<Promise> promise(UUID decisionId, Target target);
}
