package dev.handover.classification.method.fact;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.function.UnaryOperator;

/**
 * The owner's economics. All money is in one currency; null means unknown or the policy's default. Its parts stand flat
 * in its JSON.
 *
 * @param currency ISO 4217 code
 * @param hour what the value of an hour follows from
 * @param capacity the hours there are
 * @param means the money there is
 */
public record Owner(
        String currency,
        @JsonUnwrapped Hour hour,
        @JsonUnwrapped Capacity capacity,
        @JsonUnwrapped Means means) {

    /**
     * What the value of an hour follows from.
     *
     * @param income per year: salary, profit and discretionary spending
     * @param hoursPerYear hours worked a year; null is the policy's default
     * @param buybackFactor k of the buyback rate; null is the policy's default
     * @param nextBestUse value of an hour of the owner's next best use; null is income ÷ hours
     * @param absorption share of the freed time that will be used, 0 to 1; null is the policy's default
     */
    public record Hour(
            BigDecimal income,
            BigDecimal hoursPerYear,
            BigDecimal buybackFactor,
            BigDecimal nextBestUse,
            BigDecimal absorption) {

        /** Nothing is known. */
        public static final Hour UNKNOWN = new Hour(null, null, null, null, null);

        /** {@return the same with another income a year} */
        public Hour withIncome(BigDecimal other) {
            return new Hour(other, hoursPerYear, buybackFactor, nextBestUse, absorption);
        }

        /** {@return the same with another value of the next best use} */
        public Hour withNextBestUse(BigDecimal other) {
            return new Hour(income, hoursPerYear, buybackFactor, other, absorption);
        }

        /** {@return the same with another share that will be used} */
        public Hour withAbsorption(BigDecimal other) {
            return new Hour(income, hoursPerYear, buybackFactor, nextBestUse, other);
        }
    }

    /**
     * The hours there are.
     *
     * @param overCapacity whether the owner has more work than hours
     * @param teamSpareHours hours a month that people already on the team, with the skill, have to spare
     */
    public record Capacity(boolean overCapacity, BigDecimal teamSpareHours) {

        /** Nothing is known. */
        public static final Capacity UNKNOWN = new Capacity(false, null);
    }

    /**
     * The money there is for handing work over.
     *
     * @param budget money a month; null is no limit
     * @param cash money for one-off costs; null is no limit
     */
    public record Means(BigDecimal budget, BigDecimal cash) {

        /** No limits. */
        public static final Means UNLIMITED = new Means(null, null);
    }

    /** {@return an owner of whom nothing but the currency is known} */
    public static Owner unknown(String currency) {
        return new Owner(currency, Hour.UNKNOWN, Capacity.UNKNOWN, Means.UNLIMITED);
    }

    /** {@return the same owner with amounts in another currency} */
    public Owner withCurrency(String other) {
        return new Owner(other, hour, capacity, means);
    }

    /** {@return the same owner with hours of another value} */
    public Owner withHour(UnaryOperator<Hour> other) {
        return new Owner(currency, other.apply(hour), capacity, means);
    }

    /** {@return the same owner with other hours} */
    public Owner withCapacity(Capacity other) {
        return new Owner(currency, hour, other, means);
    }

    /** {@return the same owner with other money} */
    public Owner withMeans(Means other) {
        return new Owner(currency, hour, capacity, other);
    }

    /** {@return the same owner with another income a year} */
    public Owner withIncome(BigDecimal other) {
        return withHour(now -> now.withIncome(other));
    }

    /** {@return the same owner with another value of the next best use of an hour} */
    public Owner withNextBestUse(BigDecimal other) {
        return withHour(now -> now.withNextBestUse(other));
    }
}
