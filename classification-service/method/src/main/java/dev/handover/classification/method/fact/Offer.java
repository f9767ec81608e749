package dev.handover.classification.method.fact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.function.UnaryOperator;

/**
 * What handing an activity to one target costs on the market; null means the policy's default. Its parts stand flat in
 * its JSON.
 *
 * @param target who would do it
 * @param price what is paid
 * @param work how the work is done
 * @param hiring what it takes until it is done so
 * @param calibration the version of the workspace's calibration that τ, m and the ramp come from; null for none
 */
public record Offer(
        Target target,
        @JsonUnwrapped Price price,
        @JsonUnwrapped Work work,
        @JsonUnwrapped Hiring hiring,
        Long calibration) {

    /**
     * What is paid.
     *
     * @param rate money an hour; null is 0, which together with a fixed price is a flat price
     * @param onCost o, share on top of the rate: employer's cost or platform fee
     * @param fixedPerMonth F, money a month
     * @param committedHours hours a month paid at least (employees)
     * @param overheadPerMonth money a month for a place and tools (employees)
     */
    public record Price(
            BigDecimal rate,
            BigDecimal onCost,
            BigDecimal fixedPerMonth,
            BigDecimal committedHours,
            BigDecimal overheadPerMonth) {

        /** All defaults. */
        public static final Price DEFAULT = new Price(null, null, null, null, null);

        /** {@return the same at another rate} */
        public Price withRate(BigDecimal other) {
            return new Price(other, onCost, fixedPerMonth, committedHours, overheadPerMonth);
        }

        /** {@return the same with another share on top} */
        public Price withOnCost(BigDecimal other) {
            return new Price(rate, other, fixedPerMonth, committedHours, overheadPerMonth);
        }

        /** {@return the same with another fixed price} */
        public Price withFixedPerMonth(BigDecimal other) {
            return new Price(rate, onCost, other, committedHours, overheadPerMonth);
        }
    }

    /**
     * How the work is done.
     *
     * @param timeRatio τ, delegate hours per owner hour
     * @param quality 1 is as good as the owner
     * @param errorCostPerMonth E_t, expected cost of errors, money a month
     * @param oversight m, share of the hours the owner keeps
     */
    public record Work(BigDecimal timeRatio, BigDecimal quality, BigDecimal errorCostPerMonth, BigDecimal oversight) {

        /** All defaults. */
        public static final Work DEFAULT = new Work(null, null, null, null);

        /** {@return the same by a quicker or slower delegate} */
        public Work withTimeRatio(BigDecimal other) {
            return new Work(other, quality, errorCostPerMonth, oversight);
        }

        /** {@return the same by a better or worse delegate} */
        public Work withQuality(BigDecimal other) {
            return new Work(timeRatio, other, errorCostPerMonth, oversight);
        }

        /** {@return the same with more or less of the hours kept} */
        public Work withOversight(BigDecimal other) {
            return new Work(timeRatio, quality, errorCostPerMonth, other);
        }
    }

    /**
     * What it takes until the work is done.
     *
     * @param rampMonths months until the delegate is up to speed
     * @param recruitHours the owner's hours to find somebody
     * @param hireCash one-off money to find somebody
     * @param trainHours the owner's hours to train; null is estimated
     */
    public record Hiring(Integer rampMonths, BigDecimal recruitHours, BigDecimal hireCash, BigDecimal trainHours) {

        /** All defaults. */
        public static final Hiring DEFAULT = new Hiring(null, null, null, null);

        /** {@return the same with more or fewer months until the delegate is up to speed} */
        public Hiring withRampMonths(Integer other) {
            return new Hiring(other, recruitHours, hireCash, trainHours);
        }
    }

    /** An offer as it was stated. */
    public Offer(Target target, Price price, Work work, Hiring hiring) {
        this(target, price, work, hiring, null);
    }

    /** {@return an offer of which nothing but the target is known: all defaults} */
    public static Offer unpriced(Target target) {
        return new Offer(target, Price.DEFAULT, Work.DEFAULT, Hiring.DEFAULT);
    }

    /** {@return the same offer at another price} */
    public Offer withPrice(UnaryOperator<Price> other) {
        return new Offer(target, other.apply(price), work, hiring, calibration);
    }

    /** {@return the same offer of other work} */
    public Offer withWork(UnaryOperator<Work> other) {
        return new Offer(target, price, other.apply(work), hiring, calibration);
    }

    /** {@return the same offer at another rate} */
    public Offer withRate(BigDecimal other) {
        return withPrice(now -> now.withRate(other));
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
                target, price, work.withTimeRatio(ratio).withOversight(kept), hiring.withRampMonths(ramp), version);
    }
}
