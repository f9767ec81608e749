package dev.handover.classification.method.portfolio;

import dev.handover.classification.method.fact.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Options and limits in whole amounts, so that a plan can be checked by hand. */
final class PlanInputs {

    private PlanInputs() {}

    static Option option(Target target, long npv, long cost, long cash, long hours) {
        BigDecimal spent = BigDecimal.valueOf(12 * cost + cash);
        BigDecimal roi = spent.signum() == 0 ? null : BigDecimal.valueOf(npv).divide(spent, 4, RoundingMode.HALF_EVEN);
        BigDecimal h = BigDecimal.valueOf(hours);
        BigDecimal benefit = BigDecimal.valueOf(npv + cash).divide(BigDecimal.valueOf(12), 2, RoundingMode.HALF_EVEN);
        return new Option(
                target,
                BigDecimal.valueOf(npv),
                BigDecimal.valueOf(cost),
                BigDecimal.valueOf(cash),
                h,
                roi,
                new Option.Course(benefit.add(BigDecimal.valueOf(cost)), benefit, BigDecimal.valueOf(cash), 1));
    }

    static Limits limits(Integer budget, Integer cash, Integer hours, boolean alwaysFirst) {
        return new Limits(money(budget), money(cash), money(hours), alwaysFirst);
    }

    private static BigDecimal money(Integer amount) {
        return amount == null ? null : BigDecimal.valueOf(amount);
    }
}
