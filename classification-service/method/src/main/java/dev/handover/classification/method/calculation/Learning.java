package dev.handover.classification.method.calculation;

import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Facts;
import dev.handover.classification.method.fact.Prospect;
import dev.handover.classification.method.parameter.Parameters;
import dev.handover.classification.method.parameter.Setting;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * C5: what learning the activity is worth over the horizon, unrounded.
 *
 * @param costNow C_now, what it costs if nothing changes: the owner's hours, or the price paid to others today
 * @param costLearnt C_learn, what it costs when learnt first
 * @param npv C_now − C_learn
 * @param mastered t_mastered, the hours a month it takes once learnt
 */
public record Learning(BigDecimal costNow, BigDecimal costLearnt, BigDecimal npv, BigDecimal mastered) {

    /**
     * Calculates the figures.
     *
     * @param facts the activity; its hours must be known
     * @param skill S, 1 to 5
     * @param rates the owner's rates
     * @param horizon T in months
     * @param parameters the policy's numbers
     * @return the figures, or empty when the hours to learn are unknown
     */
    public static Optional<Learning> of(Facts facts, int skill, Rates rates, int horizon, Parameters parameters) {
        BigDecimal toLearn = facts.decimal(FactName.LEARN_HOURS).orElse(null);
        if (toLearn == null) {
            return Optional.empty();
        }
        BigDecimal h = facts.decimal(FactName.HOURS_PER_MONTH).orElseThrow();
        BigDecimal months = BigDecimal.valueOf(horizon);
        BigDecimal v = rates.freedHourValue();
        BigDecimal price = facts.decimal(FactName.LEARN_COST).orElse(BigDecimal.ZERO);
        BigDecimal ratio = SkillRatio.orOfSkill(facts, skill, parameters).max(BigDecimal.ONE);
        BigDecimal mastered = Figures.divide(h, ratio);
        BigDecimal now = facts.decimal(FactName.PRICE_PAID_PER_MONTH)
                .map(paid -> paid.multiply(months))
                .orElseGet(() -> v.multiply(h).multiply(months));
        BigDecimal learnt = v.multiply(toLearn.add(mastered.multiply(months))).add(price);
        return Optional.of(new Learning(now, learnt, now.subtract(learnt), mastered));
    }

    /**
     * The total time for units n₀ to n₀+N by the cumulative-average learning curve (Wright 1936):
     * t₁[(n₀+N)^(1+b) − n₀^(1+b)], b = log₂(learning rate), never less than N at the proficient time.
     *
     * @param first t₁, the time of the first unit
     * @param done n₀
     * @param units N
     * @param learningRate share of the time left per doubling, between 0 and 1
     * @param proficient the proficient time of a unit
     * @return hours
     */
    public static BigDecimal totalTime(
            BigDecimal first, BigDecimal done, BigDecimal units, BigDecimal learningRate, BigDecimal proficient) {
        BigDecimal exponent = BigDecimal.ONE.add(Figures.log2(learningRate));
        BigDecimal curve = Figures.power(done.add(units), exponent).subtract(Figures.power(done, exponent));
        return first.multiply(curve).max(units.multiply(proficient));
    }

    /**
     * Whether the owner will become good, from how long it would take at today's pace.
     *
     * @return the stated answer; where it is UNKNOWN the inferred one, UNKNOWN when the times are not known
     */
    public static Prospect prospect(Facts facts, Parameters parameters) {
        if (facts.prospect() != Prospect.UNKNOWN) {
            return facts.prospect();
        }
        Optional<BigDecimal> months = monthsToGood(facts, parameters);
        if (months.filter(m -> m.compareTo(parameters.value(Setting.BECOMES_GOOD_MONTHS)) <= 0)
                .isPresent()) {
            return Prospect.YES;
        }
        return months.filter(m -> m.compareTo(parameters.value(Setting.NEVER_GOOD_MONTHS)) > 0)
                        .isPresent()
                ? Prospect.NO
                : Prospect.UNKNOWN;
    }

    /** N/f with N = n₀[(t_now/(margin·t_prof))^(1/−b) − 1]. */
    private static Optional<BigDecimal> monthsToGood(Facts facts, Parameters parameters) {
        Optional<BigDecimal> frequency =
                facts.decimal(FactName.OCCURRENCES_PER_MONTH).filter(f -> f.signum() > 0);
        Optional<BigDecimal> done = facts.decimal(FactName.UNITS_DONE).filter(n -> n.signum() > 0);
        Optional<BigDecimal> ratio = SkillRatio.stated(facts);
        if (frequency.isEmpty() || done.isEmpty() || ratio.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal gap = Figures.divide(ratio.get(), parameters.value(Setting.PROFICIENT_MARGIN));
        if (gap.compareTo(BigDecimal.ONE) <= 0) {
            return Optional.of(BigDecimal.ZERO);
        }
        BigDecimal rate = facts.decimal(FactName.LEARNING_RATE).orElse(parameters.value(Setting.LEARNING_RATE));
        BigDecimal exponent = Figures.divide(BigDecimal.ONE, Figures.log2(rate).negate());
        double factor = StrictMath.pow(gap.doubleValue(), exponent.doubleValue());
        // A rate near 1 asks for more units than a double can count: that is never.
        BigDecimal units = Double.isInfinite(factor)
                ? BigDecimal.valueOf(Double.MAX_VALUE)
                : done.get().multiply(BigDecimal.valueOf(factor).subtract(BigDecimal.ONE));
        return Optional.of(Figures.divide(units, frequency.get()));
    }

    /**
     * N* = (ρL + learnCost)/(outPrice − ρ·t_mastered), per occurrence.
     *
     * @param facts the activity; its hours and the hours to learn it must be known
     * @param rates the owner's rates
     * @param cheapest cost per owner hour of the cheapest offer that is good enough, or null
     * @return the units after which learning beats paying; null means never
     */
    public BigDecimal breakEvenUnits(Facts facts, Rates rates, BigDecimal cheapest) {
        BigDecimal f = facts.decimal(FactName.OCCURRENCES_PER_MONTH)
                .filter(x -> x.signum() > 0)
                .orElse(null);
        if (f == null || cheapest == null) {
            return null;
        }
        BigDecimal h = facts.decimal(FactName.HOURS_PER_MONTH).orElseThrow();
        BigDecimal hourly = rates.hourOfLearning();
        BigDecimal toLearn = facts.decimal(FactName.LEARN_HOURS).orElseThrow();
        BigDecimal price = facts.decimal(FactName.LEARN_COST).orElse(BigDecimal.ZERO);
        BigDecimal outPrice = Figures.divide(h.multiply(cheapest), f);
        BigDecimal gain = outPrice.subtract(hourly.multiply(Figures.divide(mastered, f)));
        return gain.signum() <= 0
                ? null
                : Figures.divide(hourly.multiply(toLearn).add(price), gain);
    }
}
