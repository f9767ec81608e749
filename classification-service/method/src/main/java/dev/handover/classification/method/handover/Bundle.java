package dev.handover.classification.method.handover;

import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Facts;
import dev.handover.classification.method.fact.Peers;
import java.math.BigDecimal;

/**
 * Activities of one skill cluster that would go to one person.
 *
 * @param activity the activity that is decided about
 * @param peers the others
 */
public record Bundle(Facts activity, Peers peers) {

    /**
     * Sums up the bundle.
     *
     * @param timeRatio τ of the target that would do them
     * @return h_b = Σ h·τ, the delegate's hours a month; an activity without hours adds nothing
     */
    public BigDecimal hours(BigDecimal timeRatio) {
        return activity.decimal(FactName.HOURS_PER_MONTH)
                .orElse(BigDecimal.ZERO)
                .add(peers.hoursPerMonth())
                .multiply(timeRatio);
    }
}
