package dev.handover.classification.method.portfolio;

import java.math.BigDecimal;

/**
 * What a plan must keep; null is no limit.
 *
 * @param budget money a month
 * @param cash money for one-off costs
 * @param wantedHours hours a month to be freed at least
 * @param alwaysFirst whether as many as possible of what is always to be outsourced come first, whatever they cost
 */
public record Limits(BigDecimal budget, BigDecimal cash, BigDecimal wantedHours, boolean alwaysFirst) {

    /** {@return the same limits with another budget} */
    public Limits withBudget(BigDecimal other) {
        return new Limits(other, cash, wantedHours, alwaysFirst);
    }
}
