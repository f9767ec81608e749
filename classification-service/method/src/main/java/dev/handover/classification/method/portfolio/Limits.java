package dev.handover.classification.method.portfolio;

import java.math.BigDecimal;

/**
 * What a plan must keep; null is no limit.
 *
 * @param budget money a month
 * @param cash money for one-off costs
 * @param wantedHours hours a month to be freed at least
 * @param alwaysFirst whether as many as possible of what is always to be outsourced come first, whatever they cost
 * @param committed money a month that is spent already and counts against the budget
 */
public record Limits(
        BigDecimal budget, BigDecimal cash, BigDecimal wantedHours, boolean alwaysFirst, BigDecimal committed) {

    /** Limits where nothing is spent yet. */
    public Limits(BigDecimal budget, BigDecimal cash, BigDecimal wantedHours, boolean alwaysFirst) {
        this(budget, cash, wantedHours, alwaysFirst, BigDecimal.ZERO);
    }

    /** {@return the same limits with another budget} */
    public Limits withBudget(BigDecimal other) {
        return new Limits(other, cash, wantedHours, alwaysFirst, committed);
    }

    /** {@return what is left of the budget for what is planned, never below nothing; null is no limit} */
    public BigDecimal left() {
        return budget == null ? null : budget.subtract(committed).max(BigDecimal.ZERO);
    }
}
