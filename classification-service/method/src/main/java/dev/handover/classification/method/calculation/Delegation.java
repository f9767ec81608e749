package dev.handover.classification.method.calculation;

import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Facts;
import dev.handover.classification.method.parameter.Parameters;
import dev.handover.classification.method.parameter.Setting;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * C4: what handing the activity over on these terms is worth. Money and hours a month unless said otherwise, all
 * unrounded. What decides is calculated at once, what only explains when it is asked for.
 *
 * @param terms the terms
 * @param rates the owner's rates, null when unknown
 * @param horizon T in months
 * @param hours h, the hours handed over
 * @param trainHours the owner's hours to train, one-off
 * @param cost c, cost per owner hour replaced
 * @param running hc + F + E_t, what it costs a month
 * @param freed the hours freed
 * @param worth what that is worth, null where the value of the owner's hour is unknown
 */
public record Delegation(
        Terms terms,
        Rates rates,
        BigDecimal horizon,
        BigDecimal hours,
        BigDecimal trainHours,
        BigDecimal cost,
        BigDecimal running,
        Freed freed,
        Worth worth) {

    /**
     * Hours that the owner gets back.
     *
     * @param perMonth h(1−m)
     * @param overHorizon in all, ramp counted
     */
    public record Freed(BigDecimal perMonth, BigDecimal overHorizon) {}

    /**
     * What is gained.
     *
     * @param benefit B, net benefit a month once up to speed
     * @param oneOff O, one-off cost
     * @param npv value over the horizon
     */
    public record Worth(BigDecimal benefit, BigDecimal oneOff, BigDecimal npv) {}

    /** What of the activity the figures are made of. */
    public static final Set<FactName> FACTS =
            Set.of(FactName.HOURS_PER_MONTH, FactName.OCCURRENCES_PER_MONTH, FactName.HAS_SOP);

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /**
     * Calculates the figures.
     *
     * @param terms the offer's terms
     * @param facts the activity; its hours must be known
     * @param rates the owner's rates, empty when unknown
     * @param horizon T in months
     * @param parameters the policy's numbers
     * @return the figures
     */
    public static Delegation of(Terms terms, Facts facts, Optional<Rates> rates, int horizon, Parameters parameters) {
        BigDecimal h = facts.decimal(FactName.HOURS_PER_MONTH).orElseThrow();
        BigDecimal months = BigDecimal.valueOf(horizon);
        BigDecimal train =
                terms.hiring().trainHours() != null ? terms.hiring().trainHours() : training(facts, h, parameters);
        BigDecimal cost = terms.loadedRate().multiply(terms.work().timeRatio());
        BigDecimal running = h.multiply(cost).add(terms.fixedCost());
        BigDecimal perMonth = h.multiply(terms.freedShare());
        Freed freed = new Freed(
                perMonth, perMonth.multiply(rampedMonths(horizon, terms.hiring().rampMonths())));
        Worth worth = rates.map(r -> worth(terms, train, running, freed, r.freedHourValue(), months))
                .orElse(null);
        return new Delegation(terms, rates.orElse(null), months, h, train, cost, running, freed, worth);
    }

    private static Worth worth(
            Terms terms, BigDecimal train, BigDecimal running, Freed freed, BigDecimal v, BigDecimal months) {
        BigDecimal oneOff = v.multiply(train.add(terms.hiring().recruitHours()))
                .add(terms.loadedRate().multiply(train).add(terms.hiring().hireCash()));
        BigDecimal npv = v.multiply(freed.overHorizon())
                .subtract(months.multiply(running))
                .subtract(oneOff);
        return new Worth(freed.perMonth().multiply(v).subtract(running), oneOff, npv);
    }

    /** {@return h(1−m), the hours freed a month} */
    public BigDecimal hoursFreed() {
        return freed.perMonth();
    }

    /** {@return B, net benefit a month once up to speed; null where the value of the owner's hour is unknown} */
    public BigDecimal benefit() {
        return worth == null ? null : worth.benefit();
    }

    /** {@return O, one-off cost; null where the value of the owner's hour is unknown} */
    public BigDecimal oneOff() {
        return worth == null ? null : worth.oneOff();
    }

    /** {@return the value over the horizon; null where the value of the owner's hour is unknown} */
    public BigDecimal npv() {
        return worth == null ? null : worth.npv();
    }

    /** {@return O/B in months; null when B is not positive} */
    public BigDecimal payback() {
        return worth != null && worth.benefit().signum() > 0 ? Figures.divide(worth.oneOff(), worth.benefit()) : null;
    }

    /** {@return NPV ÷ all that is spent; null when nothing is} */
    public BigDecimal roi() {
        if (worth == null) {
            return null;
        }
        BigDecimal invested = worth.oneOff().add(horizon.multiply(running));
        return invested.signum() == 0 ? null : Figures.divide(worth.npv(), invested);
    }

    /** {@return how c compares with β and v(1−m)} */
    public Grade grade() {
        if (rates == null) {
            return null;
        } else if (cost.compareTo(rates.buybackRate()) <= 0) {
            return Grade.BUYBACK;
        }
        return cost.compareTo(rates.freedHourValue().multiply(terms.freedShare())) < 0
                ? Grade.PROFITABLE
                : Grade.DEARER;
    }

    /** {@return r*, the rate at which B is 0} */
    public BigDecimal rateFlip() {
        BigDecimal paidHours = hours.multiply(terms.paidPerHour());
        if (rates == null || paidHours.signum() == 0) {
            return null;
        }
        BigDecimal gain = hoursFreed().multiply(rates.freedHourValue()).subtract(terms.fixedCost());
        return Figures.divide(gain, paidHours);
    }

    /** {@return v*, the value of an hour at which B is 0} */
    public BigDecimal valueFlip() {
        return hoursFreed().signum() == 0 ? null : Figures.divide(running, hoursFreed());
    }

    /** {@return h*, the hours at which a flat price pays; null for prices by the hour} */
    public BigDecimal hoursFlip() {
        boolean flat = terms.price().rate().signum() == 0
                && terms.price().fixedPerMonth().signum() > 0;
        if (rates == null || !flat) {
            return null;
        }
        BigDecimal perHour = rates.freedHourValue().multiply(terms.freedShare());
        return perHour.signum() > 0 ? Figures.divide(terms.fixedCost(), perHour) : null;
    }

    /** {@return the value of an hour at which the NPV is 0; null when no value is high enough} */
    public BigDecimal decisiveValue() {
        BigDecimal netHours =
                freed.overHorizon().subtract(trainHours.add(terms.hiring().recruitHours()));
        return netHours.signum() > 0 ? Figures.divide(oneOffCash().add(horizon.multiply(running)), netHours) : null;
    }

    /** {@return whether this is good enough for the policy's minimum quality} */
    public boolean goodEnough(Parameters parameters) {
        return terms.work().quality().compareTo(parameters.value(Setting.MINIMUM_QUALITY)) >= 0;
    }

    /** {@return whether it pays over the horizon} */
    public boolean pays() {
        return worth != null && worth.npv().signum() > 0;
    }

    /** {@return what it costs a month, oversight not counted} */
    public BigDecimal spendPerMonth() {
        return hours.multiply(cost).add(terms.price().fixedPerMonth());
    }

    /** {@return the one-off money, the owner's hours not counted} */
    public BigDecimal oneOffCash() {
        return terms.loadedRate().multiply(trainHours).add(terms.hiring().hireCash());
    }

    /**
     * NPV is linear in the rate: it falls by (1+o)(train + T·h·τ) per unit.
     *
     * @param wanted an NPV
     * @param horizon T in months
     * @return the rate at which the NPV is that; empty when the rate does not move it or the NPV is unknown
     */
    public Optional<BigDecimal> rateAt(BigDecimal wanted, int horizon) {
        BigDecimal paidHours = trainHours.add(BigDecimal.valueOf(horizon)
                .multiply(hours)
                .multiply(terms.work().timeRatio()));
        BigDecimal slope = BigDecimal.ONE.add(terms.price().onCost()).multiply(paidHours);
        return worth == null || slope.signum() == 0
                ? Optional.empty()
                : Optional.of(
                        terms.price().rate().add(Figures.divide(worth.npv().subtract(wanted), slope)));
    }

    private static BigDecimal training(Facts facts, BigDecimal h, Parameters parameters) {
        BigDecimal cap = parameters.value(Setting.TRAINING_CAP_HOURS);
        BigDecimal multiple = parameters.value(Setting.TRAINING_MULTIPLE);
        BigDecimal hours = cap;
        if (facts.value(FactName.OCCURRENCES_PER_MONTH) instanceof BigDecimal f && f.signum() > 0) {
            BigDecimal wanted = multiple.multiply(h);
            // Where the cap is reached, which it mostly is, nothing has to be divided.
            hours = wanted.compareTo(cap.multiply(f)) >= 0 ? cap : Figures.divide(wanted, f);
        }
        return facts.flag(FactName.HAS_SOP, false) ? Figures.divide(hours, TWO) : hours;
    }

    /** Σ min(1, j/ramp) for j = 1..T. */
    private static BigDecimal rampedMonths(int horizon, int ramp) {
        if (horizon >= ramp) {
            // (ramp + 1)/2 + (T − ramp), without a division.
            return BigDecimal.valueOf(10L * horizon - 5L * (ramp - 1), 1);
        }
        return Figures.divide(BigDecimal.valueOf((long) horizon * (horizon + 1)), BigDecimal.valueOf(2L * ramp));
    }
}
