package dev.handover.classification.method.fact;

import java.math.BigDecimal;

/**
 * The owner's economics. All money is in one currency; null means unknown or the policy's default.
 *
 * @param currency ISO 4217 code
 * @param income per year: salary, profit and discretionary spending
 * @param hoursPerYear hours worked a year; null is the policy's default
 * @param buybackFactor k of the buyback rate; null is the policy's default
 * @param nextBestUse value of an hour of the owner's next best use; null is income ÷ hours
 * @param absorption share of the freed time that will be used, 0 to 1; null is the policy's default
 * @param overCapacity whether the owner has more work than hours
 * @param teamSpareHours hours a month that people already on the team, with the skill, have to spare
 * @param budget money a month there is for handing work over; null is no limit
 * @param cash money there is for one-off costs; null is no limit
 */
public record Owner(
        String currency,
        BigDecimal income,
        BigDecimal hoursPerYear,
        BigDecimal buybackFactor,
        BigDecimal nextBestUse,
        BigDecimal absorption,
        boolean overCapacity,
        BigDecimal teamSpareHours,
        BigDecimal budget,
        BigDecimal cash) {

    /** {@return the same owner with amounts in another currency} */
    public Owner withCurrency(String other) {
        return new Owner(
                other,
                income,
                hoursPerYear,
                buybackFactor,
                nextBestUse,
                absorption,
                overCapacity,
                teamSpareHours,
                budget,
                cash);
    }

    /** {@return the same owner with another income a year} */
    public Owner withIncome(BigDecimal value) {
        return new Owner(
                currency,
                value,
                hoursPerYear,
                buybackFactor,
                nextBestUse,
                absorption,
                overCapacity,
                teamSpareHours,
                budget,
                cash);
    }

    /** {@return the same owner with another value of the next best use of an hour} */
    public Owner withNextBestUse(BigDecimal value) {
        return new Owner(
                currency,
                income,
                hoursPerYear,
                buybackFactor,
                value,
                absorption,
                overCapacity,
                teamSpareHours,
                budget,
                cash);
    }
}
