package dev.handover.classification.method.calculation;

import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Facts;
import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.method.policy.Setting;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * C4: what handing the activity over on these terms is worth. Money and hours a month unless said otherwise, all
 * unrounded. Figures that need the value of the owner's hour are null where it is unknown.
 *
 * @param terms the terms
 * @param hours h, the hours handed over
 * @param trainHours the owner's hours to train, one-off
 * @param cost c, cost per owner hour replaced
 * @param benefit B, net benefit a month once up to speed
 * @param hoursFreed h(1−m)
 * @param oneOff O, one-off cost
 * @param npv value over the horizon
 * @param payback O/B in months; null when B is not positive
 * @param roi NPV ÷ all that is spent; null when nothing is
 * @param grade how c compares with β and v(1−m)
 * @param rateFlip r*, the rate at which B is 0
 * @param valueFlip v*, the value of an hour at which B is 0
 * @param hoursFlip h*, the hours at which a flat price pays; null for prices by the hour
 * @param decisiveValue the value of an hour at which the NPV is 0
 */
public record Delegation(
        Terms terms,
        BigDecimal hours,
        BigDecimal trainHours,
        BigDecimal cost,
        BigDecimal benefit,
        BigDecimal hoursFreed,
        BigDecimal oneOff,
        BigDecimal npv,
        BigDecimal payback,
        BigDecimal roi,
        Grade grade,
        BigDecimal rateFlip,
        BigDecimal valueFlip,
        BigDecimal hoursFlip,
        BigDecimal decisiveValue) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /**
     * Calculates the figures.
     *
     * @param terms the offer's terms
     * @param facts the activity; its hours must be known
     * @param rates the owner's rates, empty when unknown
     * @param horizon T in months
     * @param policy the parameters
     * @return the figures
     */
    public static Delegation of(Terms terms, Facts facts, Optional<Rates> rates, int horizon, Policy policy) {
        BigDecimal h = facts.decimal(FactName.HOURS_PER_MONTH).orElseThrow();
        BigDecimal months = BigDecimal.valueOf(horizon);
        BigDecimal train = terms.trainHours() != null ? terms.trainHours() : training(facts, h, policy);
        BigDecimal loaded = terms.loadedRate();
        BigDecimal cost = loaded.multiply(terms.timeRatio());
        BigDecimal freed = h.multiply(terms.freedShare());
        BigDecimal extras = terms.fixed().add(terms.errors());
        BigDecimal running = h.multiply(cost).add(extras);
        BigDecimal ownerHours = train.add(terms.recruitHours());
        BigDecimal cashOut = loaded.multiply(train).add(terms.hireCash());
        BigDecimal valueFlip = freed.signum() == 0 ? null : Figures.divide(running, freed);
        BigDecimal hoursOverHorizon = freed.multiply(rampedMonths(horizon, terms.ramp()));
        BigDecimal netHours = hoursOverHorizon.subtract(ownerHours);
        BigDecimal spent = cashOut.add(months.multiply(running));
        BigDecimal decisiveValue = netHours.signum() > 0 ? Figures.divide(spent, netHours) : null;
        if (rates.isEmpty()) {
            return new Delegation(
                    terms,
                    h,
                    train,
                    cost,
                    null,
                    freed,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    valueFlip,
                    null,
                    decisiveValue);
        }
        BigDecimal v = rates.get().freedHourValue();
        BigDecimal benefit = freed.multiply(v).subtract(running);
        BigDecimal oneOff = v.multiply(ownerHours).add(cashOut);
        BigDecimal npv =
                v.multiply(hoursOverHorizon).subtract(months.multiply(running)).subtract(oneOff);
        BigDecimal invested = oneOff.add(months.multiply(running));
        return new Delegation(
                terms,
                h,
                train,
                cost,
                benefit,
                freed,
                oneOff,
                npv,
                benefit.signum() > 0 ? Figures.divide(oneOff, benefit) : null,
                invested.signum() == 0 ? null : Figures.divide(npv, invested),
                grade(cost, v, terms, rates.get()),
                rateFlip(terms, h, freed.multiply(v).subtract(extras)),
                valueFlip,
                hoursFlip(terms, v),
                decisiveValue);
    }

    /** {@return whether this is good enough for the policy's minimum quality} */
    public boolean goodEnough(Policy policy) {
        return terms.quality().compareTo(policy.value(Setting.MINIMUM_QUALITY)) >= 0;
    }

    /** {@return whether it pays over the horizon} */
    public boolean pays() {
        return npv != null && npv.signum() > 0;
    }

    /** {@return what it costs a month, oversight not counted} */
    public BigDecimal spendPerMonth() {
        return hours.multiply(cost).add(terms.fixed());
    }

    /** {@return the one-off money, the owner's hours not counted} */
    public BigDecimal oneOffCash() {
        return terms.loadedRate().multiply(trainHours).add(terms.hireCash());
    }

    /**
     * NPV is linear in the rate: it falls by (1+o)(train + T·h·τ) per unit.
     *
     * @param wanted an NPV
     * @param horizon T in months
     * @return the rate at which the NPV is that; empty when the rate does not move it or the NPV is unknown
     */
    public Optional<BigDecimal> rateAt(BigDecimal wanted, int horizon) {
        BigDecimal paidHours =
                trainHours.add(BigDecimal.valueOf(horizon).multiply(hours).multiply(terms.timeRatio()));
        BigDecimal slope = BigDecimal.ONE.add(terms.onCost()).multiply(paidHours);
        return npv == null || slope.signum() == 0
                ? Optional.empty()
                : Optional.of(terms.rate().add(Figures.divide(npv.subtract(wanted), slope)));
    }

    private static BigDecimal training(Facts facts, BigDecimal h, Policy policy) {
        BigDecimal cap = policy.value(Setting.TRAINING_CAP_HOURS);
        BigDecimal multiple = policy.value(Setting.TRAINING_MULTIPLE);
        BigDecimal hours = facts.decimal(FactName.OCCURRENCES_PER_MONTH)
                .filter(f -> f.signum() > 0)
                .map(f -> Figures.divide(multiple.multiply(h), f).min(cap))
                .orElse(cap);
        return facts.flag(FactName.HAS_SOP, false) ? Figures.divide(hours, TWO) : hours;
    }

    /** Σ min(1, j/ramp) for j = 1..T. */
    private static BigDecimal rampedMonths(int horizon, int ramp) {
        int ramping = Math.min(horizon, ramp);
        BigDecimal stepped =
                Figures.divide(BigDecimal.valueOf((long) ramping * (ramping + 1)), BigDecimal.valueOf(2L * ramp));
        return stepped.add(BigDecimal.valueOf(horizon - ramping));
    }

    private static Grade grade(BigDecimal cost, BigDecimal v, Terms terms, Rates rates) {
        if (cost.compareTo(rates.buybackRate()) <= 0) {
            return Grade.BUYBACK;
        }
        return cost.compareTo(v.multiply(terms.freedShare())) < 0 ? Grade.PROFITABLE : Grade.DEARER;
    }

    private static BigDecimal rateFlip(Terms terms, BigDecimal h, BigDecimal worth) {
        BigDecimal paidHours = h.multiply(BigDecimal.ONE.add(terms.onCost())).multiply(terms.timeRatio());
        return paidHours.signum() == 0 ? null : Figures.divide(worth, paidHours);
    }

    private static BigDecimal hoursFlip(Terms terms, BigDecimal v) {
        BigDecimal perHour = v.multiply(terms.freedShare());
        boolean flat = terms.rate().signum() == 0 && terms.fixed().signum() > 0;
        return flat && perHour.signum() > 0 ? Figures.divide(terms.fixed().add(terms.errors()), perHour) : null;
    }
}
