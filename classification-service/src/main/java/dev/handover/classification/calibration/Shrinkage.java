package dev.handover.classification.calibration;

import dev.handover.classification.method.calculation.Figures;
import dev.handover.classification.method.calculation.Terms;
import dev.handover.classification.method.fact.Offer;
import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.outcome.ObservingTargets.Mean;
import dev.handover.classification.outcome.ObservingTargets.Observed;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Moves an offer's τ, m and ramp towards what was observed: (K·prior + Σ observed) ÷ (K + n), with n engagements and the
 * prior counting as K = 3 of them, so that one unlucky engagement does not overturn what is stated. Held within the
 * bounds of the facts; the ramp is rounded to whole months.
 */
final class Shrinkage {

    /** K. */
    static final BigDecimal PRIOR_WEIGHT = BigDecimal.valueOf(3);

    private static final BigDecimal LEAST_RATIO = new BigDecimal("0.01");
    private static final BigDecimal MOST_RATIO = BigDecimal.valueOf(100);
    private static final BigDecimal MOST_OVERSIGHT = new BigDecimal("0.9");
    private static final BigDecimal MOST_RAMP = BigDecimal.valueOf(60);
    private static final int DECIMALS = 4;

    /** τ, m and the ramp in months, as an offer has them. */
    record Values(BigDecimal timeRatio, BigDecimal oversight, int rampMonths) {

        /** {@return an offer's, the policy's defaults where it says nothing} */
        static Values of(Offer offer, Policy policy) {
            Terms terms = Terms.of(offer, policy.parameters(), false);
            return new Values(
                    terms.work().timeRatio(),
                    terms.work().oversight(),
                    terms.hiring().rampMonths());
        }
    }

    private Shrinkage() {}

    /** {@return the values moved towards what was observed} */
    static Values towards(Observed observed, Values prior) {
        BigDecimal ramp = mean(observed.rampMonths(), BigDecimal.valueOf(prior.rampMonths()));
        return new Values(
                held(mean(observed.timeRatio(), prior.timeRatio()), LEAST_RATIO, MOST_RATIO),
                held(mean(observed.oversight(), prior.oversight()), BigDecimal.ZERO, MOST_OVERSIGHT),
                held(ramp, BigDecimal.ONE, MOST_RAMP)
                        .setScale(0, RoundingMode.HALF_UP)
                        .intValueExact());
    }

    private static BigDecimal mean(Mean observed, BigDecimal prior) {
        if (observed.engagements() == 0) {
            return prior;
        }
        BigDecimal n = BigDecimal.valueOf(observed.engagements());
        return Figures.divide(prior.multiply(PRIOR_WEIGHT).add(observed.value().multiply(n)), PRIOR_WEIGHT.add(n));
    }

    private static BigDecimal held(BigDecimal value, BigDecimal least, BigDecimal most) {
        return Figures.shown(value.max(least).min(most), DECIMALS);
    }
}
