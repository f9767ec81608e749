package dev.handover.classification.method.calculation;

import dev.handover.classification.method.fact.Owner;
import dev.handover.classification.method.parameter.Parameters;
import dev.handover.classification.method.parameter.Setting;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * C1: what the owner's hour is worth. ρ = I/H, v = α·ω, β = v/k. Money an hour, unrounded.
 *
 * @param hourlyValue ρ; null when the income is unknown
 * @param freedHourValue v, the value of an hour that is freed
 * @param buybackFactor k
 * @param absorption α that was used
 */
public record Rates(
        BigDecimal hourlyValue, BigDecimal freedHourValue, BigDecimal buybackFactor, BigDecimal absorption) {

    /** {@return the rates, or empty when neither the income nor the next best use is known} */
    public static Optional<Rates> of(Owner owner, Parameters parameters) {
        BigDecimal hours = Figures.or(owner.hour().hoursPerYear(), parameters.value(Setting.HOURS_PER_YEAR));
        BigDecimal hourly = owner.hour().income() == null || hours.signum() == 0
                ? null
                : Figures.divide(owner.hour().income(), hours);
        BigDecimal nextBestUse = Figures.or(owner.hour().nextBestUse(), hourly);
        if (nextBestUse == null) {
            return Optional.empty();
        }
        BigDecimal absorption = Figures.or(owner.hour().absorption(), parameters.value(Setting.ABSORPTION));
        BigDecimal value = absorption.multiply(nextBestUse);
        BigDecimal factor = Figures.or(owner.hour().buybackFactor(), parameters.value(Setting.BUYBACK_FACTOR));
        return Optional.of(new Rates(hourly, value, factor, absorption));
    }

    /** {@return β, the rate up to which buying an hour back is a bargain} */
    public BigDecimal buybackRate() {
        return Figures.divide(freedHourValue, buybackFactor);
    }

    /** {@return what an hour of learning costs: ρ, or v where the income is unknown} */
    public BigDecimal hourOfLearning() {
        return Figures.or(hourlyValue, freedHourValue);
    }
}
