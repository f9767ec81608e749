package dev.handover.classification.outcome;

import java.math.BigDecimal;
import java.util.Objects;

/** Whether an outcome differs enough from the one that was published to be published again. */
final class MaterialChange {

    /** Figures below it are jitter. */
    private static final BigDecimal SHARE = new BigDecimal("0.05");

    private MaterialChange() {}

    /** {@return whether a figure moved by 5 % of what it was, or came or went} */
    static boolean between(OutcomeFigures published, OutcomeFigures fresh) {
        return moved(published.hours().beforePerMonth(), fresh.hours().beforePerMonth())
                || moved(published.hours().promisedPerMonth(), fresh.hours().promisedPerMonth())
                || moved(published.hours().freedPerMonth(), fresh.hours().freedPerMonth())
                || moved(published.money().netPerMonth(), fresh.money().netPerMonth())
                || moved(published.quality().average(), fresh.quality().average())
                || moved(published.quality().reworkShare(), fresh.quality().reworkShare())
                || !Objects.equals(published.daysToIndependent(), fresh.daysToIndependent())
                || (published.payback().reachedOn() == null) != (fresh.payback().reachedOn() == null);
    }

    private static boolean moved(BigDecimal from, BigDecimal to) {
        if (from == null || to == null) {
            return (from == null) != (to == null);
        }
        BigDecimal by = from.subtract(to).abs();
        return by.signum() > 0 && by.compareTo(from.abs().multiply(SHARE)) >= 0;
    }
}
