package dev.handover.classification.method.fact;

import java.math.BigDecimal;

/**
 * What handing an activity to one target costs on the market; null means the policy's default.
 *
 * @param target who would do it
 * @param rate money an hour; null is 0, which together with a fixed price is a flat price
 * @param timeRatio τ, delegate hours per owner hour
 * @param quality 1 is as good as the owner
 * @param fixedPerMonth F, money a month
 * @param errorCostPerMonth E_t, expected cost of errors, money a month
 * @param onCost o, share on top of the rate: employer's cost or platform fee
 * @param oversight m, share of the hours the owner keeps
 * @param rampMonths months until the delegate is up to speed
 * @param recruitHours the owner's hours to find somebody
 * @param hireCash one-off money to find somebody
 * @param trainHours the owner's hours to train; null is estimated
 * @param committedHours hours a month paid at least (employees)
 * @param overheadPerMonth money a month for a place and tools (employees)
 * @param calibration the version of the workspace's calibration that τ, m and the ramp come from; null for none
 */
public record Offer(
        Target target,
        BigDecimal rate,
        BigDecimal timeRatio,
        BigDecimal quality,
        BigDecimal fixedPerMonth,
        BigDecimal errorCostPerMonth,
        BigDecimal onCost,
        BigDecimal oversight,
        Integer rampMonths,
        BigDecimal recruitHours,
        BigDecimal hireCash,
        BigDecimal trainHours,
        BigDecimal committedHours,
        BigDecimal overheadPerMonth,
        Long calibration) {

    /** An offer as it was stated. */
    public Offer(
            Target target,
            BigDecimal rate,
            BigDecimal timeRatio,
            BigDecimal quality,
            BigDecimal fixedPerMonth,
            BigDecimal errorCostPerMonth,
            BigDecimal onCost,
            BigDecimal oversight,
            Integer rampMonths,
            BigDecimal recruitHours,
            BigDecimal hireCash,
            BigDecimal trainHours,
            BigDecimal committedHours,
            BigDecimal overheadPerMonth) {
        this(
                target,
                rate,
                timeRatio,
                quality,
                fixedPerMonth,
                errorCostPerMonth,
                onCost,
                oversight,
                rampMonths,
                recruitHours,
                hireCash,
                trainHours,
                committedHours,
                overheadPerMonth,
                null);
    }

    /** {@return an offer of which nothing but the target is known: all defaults} */
    public static Offer unpriced(Target target) {
        return new Offer(target, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** {@return the same offer at another rate} */
    public Offer withRate(BigDecimal other) {
        return new Offer(
                target,
                other,
                timeRatio,
                quality,
                fixedPerMonth,
                errorCostPerMonth,
                onCost,
                oversight,
                rampMonths,
                recruitHours,
                hireCash,
                trainHours,
                committedHours,
                overheadPerMonth,
                calibration);
    }

    /**
     * The same offer with what was measured in the workspace.
     *
     * @param ratio τ
     * @param kept m
     * @param ramp months
     * @param version the calibration's version
     */
    public Offer calibrated(BigDecimal ratio, BigDecimal kept, int ramp, long version) {
        return new Offer(
                target,
                rate,
                ratio,
                quality,
                fixedPerMonth,
                errorCostPerMonth,
                onCost,
                kept,
                ramp,
                recruitHours,
                hireCash,
                trainHours,
                committedHours,
                overheadPerMonth,
                version);
    }

    /** {@return the same offer by a quicker or slower delegate} */
    public Offer withTimeRatio(BigDecimal other) {
        return new Offer(
                target,
                rate,
                other,
                quality,
                fixedPerMonth,
                errorCostPerMonth,
                onCost,
                oversight,
                rampMonths,
                recruitHours,
                hireCash,
                trainHours,
                committedHours,
                overheadPerMonth);
    }

    /** {@return the same offer by a better or worse delegate} */
    public Offer withQuality(BigDecimal other) {
        return new Offer(
                target,
                rate,
                timeRatio,
                other,
                fixedPerMonth,
                errorCostPerMonth,
                onCost,
                oversight,
                rampMonths,
                recruitHours,
                hireCash,
                trainHours,
                committedHours,
                overheadPerMonth);
    }

    /** {@return the same offer at another fixed price} */
    public Offer withFixedPerMonth(BigDecimal other) {
        return new Offer(
                target,
                rate,
                timeRatio,
                quality,
                other,
                errorCostPerMonth,
                onCost,
                oversight,
                rampMonths,
                recruitHours,
                hireCash,
                trainHours,
                committedHours,
                overheadPerMonth);
    }
}
