package dev.handover.classification.method.calculation;

import dev.handover.classification.method.fact.Offer;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.parameter.Parameters;
import dev.handover.classification.method.parameter.Setting;
import java.math.BigDecimal;

/**
 * An offer with the policy's defaults filled in; the letters are those of C4.
 *
 * @param target who would do it
 * @param rate r
 * @param onCost o
 * @param timeRatio τ
 * @param quality q
 * @param fixed F a month
 * @param errors E_t a month
 * @param oversight m
 * @param ramp months, at least 1
 * @param recruitHours hours
 * @param hireCash money
 * @param trainHours hours, or null when it is to be estimated
 * @param committed hours a month paid at least
 * @param overhead money a month
 */
public record Terms(
        Target target,
        BigDecimal rate,
        BigDecimal onCost,
        BigDecimal timeRatio,
        BigDecimal quality,
        BigDecimal fixed,
        BigDecimal errors,
        BigDecimal oversight,
        int ramp,
        BigDecimal recruitHours,
        BigDecimal hireCash,
        BigDecimal trainHours,
        BigDecimal committed,
        BigDecimal overhead) {

    /**
     * Fills in the defaults.
     *
     * @param offer what is known of the offer
     * @param parameters where the rest comes from
     * @param onTheTeam whether somebody already on the team would do it: nobody has to be found
     * @return the terms
     */
    public static Terms of(Offer offer, Parameters parameters, boolean onTheTeam) {
        Target target = offer.target();
        boolean found = target.isHired() && onTheTeam;
        BigDecimal zero = BigDecimal.ZERO;
        BigDecimal defaultHireCash = target.hireCash().map(parameters::value).orElse(zero);
        return new Terms(
                target,
                Figures.or(offer.rate(), zero),
                Figures.or(offer.onCost(), parameters.value(target.onCost())),
                Figures.or(offer.timeRatio(), BigDecimal.ONE),
                Figures.or(offer.quality(), BigDecimal.ONE),
                Figures.or(offer.fixedPerMonth(), zero),
                Figures.or(offer.errorCostPerMonth(), zero),
                Figures.or(offer.oversight(), parameters.value(Setting.OVERSIGHT)),
                ramp(offer, parameters),
                found ? zero : Figures.or(offer.recruitHours(), parameters.value(target.recruitHours())),
                found ? zero : Figures.or(offer.hireCash(), defaultHireCash),
                offer.trainHours(),
                Figures.or(offer.committedHours(), zero),
                Figures.or(offer.overheadPerMonth(), zero));
    }

    private static int ramp(Offer offer, Parameters parameters) {
        if (offer.rampMonths() != null) {
            return Math.max(1, offer.rampMonths());
        }
        return parameters.whole(offer.target().rampMonths());
    }

    /** {@return r(1+o), what an hour of the delegate costs} */
    public BigDecimal loadedRate() {
        return rate.multiply(BigDecimal.ONE.add(onCost));
    }

    /** {@return 1 − m, the share of the hours that is freed} */
    public BigDecimal freedShare() {
        return BigDecimal.ONE.subtract(oversight);
    }
}
