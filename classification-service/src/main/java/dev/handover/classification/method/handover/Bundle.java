package dev.handover.classification.method.handover;

import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Facts;
import java.math.BigDecimal;
import java.util.List;

/**
 * Activities of one skill cluster that would go to one person.
 *
 * @param members at least one activity
 */
public record Bundle(List<Facts> members) {

    /** {@return the bundle of one activity} */
    public static Bundle of(Facts activity) {
        return new Bundle(List.of(activity));
    }

    /**
     * Sums up the bundle.
     *
     * @param timeRatio τ of the target that would do them
     * @return h_b = Σ h·τ, the delegate's hours a month; an activity without hours adds nothing
     */
    public BigDecimal hours(BigDecimal timeRatio) {
        return members.stream()
                .map(f -> f.decimal(FactName.HOURS_PER_MONTH).orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .multiply(timeRatio);
    }
}
