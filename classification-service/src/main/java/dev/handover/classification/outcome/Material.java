package dev.handover.classification.outcome;

import java.math.BigDecimal;
import java.util.Objects;

/** Whether an outcome differs enough from the one that was told to be told again. */
final class Material {

    /** Figures below it are jitter. */
    private static final BigDecimal SHARE = new BigDecimal("0.05");

    private Material() {}

    /** {@return whether a figure moved by 5 % of what it was, or came or went} */
    static boolean differ(OutcomeFigures told, OutcomeFigures fresh) {
        return moved(told.hours().beforePerMonth(), fresh.hours().beforePerMonth())
                || moved(told.hours().promisedPerMonth(), fresh.hours().promisedPerMonth())
                || moved(told.hours().freedPerMonth(), fresh.hours().freedPerMonth())
                || moved(told.money().netPerMonth(), fresh.money().netPerMonth())
                || moved(told.quality().average(), fresh.quality().average())
                || moved(told.quality().reworkShare(), fresh.quality().reworkShare())
                || !Objects.equals(told.daysToIndependent(), fresh.daysToIndependent())
                || (told.payback().reachedOn() == null) != (fresh.payback().reachedOn() == null);
    }

    private static boolean moved(BigDecimal from, BigDecimal to) {
        if (from == null || to == null) {
            return (from == null) != (to == null);
        }
        BigDecimal by = from.subtract(to).abs();
        return by.signum() > 0 && by.compareTo(from.abs().multiply(SHARE)) >= 0;
    }
}
