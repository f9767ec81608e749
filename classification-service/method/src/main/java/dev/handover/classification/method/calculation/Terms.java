package dev.handover.classification.method.calculation;

import dev.handover.classification.method.fact.Offer;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.parameter.Parameters;
import dev.handover.classification.method.parameter.Setting;
import java.math.BigDecimal;

/**
 * An offer with the policy's defaults filled in: of its parts nothing is null but the hours to train, which are estimated
 * then.
 *
 * @param target who would do it
 * @param price what is paid
 * @param work how the work is done
 * @param hiring what it takes until it is done so; the ramp is at least 1
 */
public record Terms(Target target, Offer.Price price, Offer.Work work, Offer.Hiring hiring) {

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
        return new Terms(
                target,
                price(offer.price(), parameters.value(target.onCost())),
                work(offer.work(), parameters),
                hiring(offer, parameters, target.isHired() && onTheTeam));
    }

    private static Offer.Price price(Offer.Price stated, BigDecimal onCost) {
        return new Offer.Price(
                Figures.or(stated.rate(), BigDecimal.ZERO),
                Figures.or(stated.onCost(), onCost),
                Figures.or(stated.fixedPerMonth(), BigDecimal.ZERO),
                Figures.or(stated.committedHours(), BigDecimal.ZERO),
                Figures.or(stated.overheadPerMonth(), BigDecimal.ZERO));
    }

    private static Offer.Work work(Offer.Work stated, Parameters parameters) {
        return new Offer.Work(
                Figures.or(stated.timeRatio(), BigDecimal.ONE),
                Figures.or(stated.quality(), BigDecimal.ONE),
                Figures.or(stated.errorCostPerMonth(), BigDecimal.ZERO),
                Figures.or(stated.oversight(), parameters.value(Setting.OVERSIGHT)));
    }

    private static Offer.Hiring hiring(Offer offer, Parameters parameters, boolean found) {
        Offer.Hiring stated = offer.hiring();
        Target target = offer.target();
        BigDecimal zero = BigDecimal.ZERO;
        BigDecimal hireCash = target.hireCash().map(parameters::value).orElse(zero);
        return new Offer.Hiring(
                ramp(offer, parameters),
                found ? zero : Figures.or(stated.recruitHours(), parameters.value(target.recruitHours())),
                found ? zero : Figures.or(stated.hireCash(), hireCash),
                stated.trainHours());
    }

    private static int ramp(Offer offer, Parameters parameters) {
        if (offer.hiring().rampMonths() != null) {
            return Math.max(1, offer.hiring().rampMonths());
        }
        return parameters.whole(offer.target().rampMonths());
    }

    /** {@return r(1+o), what an hour of the delegate costs} */
    public BigDecimal loadedRate() {
        return price.rate().multiply(BigDecimal.ONE.add(price.onCost()));
    }

    /** {@return 1 − m, the share of the hours that is freed} */
    public BigDecimal freedShare() {
        return BigDecimal.ONE.subtract(work.oversight());
    }

    /** {@return F + E, what a month costs whatever the hours} */
    public BigDecimal fixedCost() {
        return price.fixedPerMonth().add(work.errorCostPerMonth());
    }

    /** {@return (1+o)τ, the hours paid by the rate for each of the owner's} */
    public BigDecimal paidPerHour() {
        return BigDecimal.ONE.add(price.onCost()).multiply(work.timeRatio());
    }
}
