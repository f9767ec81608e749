package dev.handover.classification.method.calculation;

import dev.handover.classification.method.fact.Degree;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Facts;
import dev.handover.classification.method.parameter.Parameters;
import dev.handover.classification.method.parameter.Setting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * C3: σ = 100·Σwᵢuᵢ/Σwᵢ over the facts that are known.
 *
 * @param parts what it is made of
 * @param points Σwᵢuᵢ
 * @param weights Σwᵢ, positive
 * @param core whether all three core tests are answered YES
 */
public record StrategicScore(List<Part> parts, BigDecimal points, BigDecimal weights, boolean core) {

    /**
     * One known fact's part.
     *
     * @param name the fact, or "leverage"
     * @param weight w
     * @param points u, 0 to 1
     */
    public record Part(String name, BigDecimal weight, BigDecimal points) {}

    /** What it is made of. */
    public static final Set<FactName> FACTS = Set.of(
            FactName.GROWTH,
            FactName.VALUE_SHARE,
            FactName.TIME_SHARE,
            FactName.CUSTOMER_VALUE,
            FactName.INIMITABILITY,
            FactName.REACH);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal GROWTH_STEPS = BigDecimal.valueOf(4);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** {@return the score, or empty when nothing that gives it is known} */
    public static Optional<StrategicScore> of(Facts facts, Parameters parameters) {
        List<Part> parts = new ArrayList<>();
        if (facts.value(FactName.GROWTH) instanceof Integer growth) {
            BigDecimal points = Figures.divide(BigDecimal.valueOf(growth - 1), GROWTH_STEPS);
            parts.add(new Part(FactName.GROWTH.json(), parameters.value(Setting.WEIGHT_GROWTH), points));
        }
        leverage(facts).ifPresent(u -> parts.add(new Part("leverage", parameters.value(Setting.WEIGHT_LEVERAGE), u)));
        boolean core = test(FactName.CUSTOMER_VALUE, Setting.WEIGHT_CUSTOMER_VALUE, facts, parameters, parts);
        core &= test(FactName.INIMITABILITY, Setting.WEIGHT_INIMITABILITY, facts, parameters, parts);
        core &= test(FactName.REACH, Setting.WEIGHT_REACH, facts, parameters, parts);
        BigDecimal weights = BigDecimal.ZERO;
        BigDecimal points = BigDecimal.ZERO;
        for (Part part : parts) {
            weights = weights.add(part.weight());
            points = points.add(part.weight().multiply(part.points()));
        }
        if (weights.signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(new StrategicScore(List.copyOf(parts), points, weights, core));
    }

    /** Adds one core test's part, and says whether it is answered YES. */
    private static boolean test(FactName name, Setting weight, Facts facts, Parameters parameters, List<Part> parts) {
        if (facts.value(name) instanceof Degree answer) {
            parts.add(new Part(name.json(), parameters.value(weight), answer.points()));
            return answer == Degree.YES;
        }
        return false;
    }

    /** {@return σ, 0 to 100, unrounded} */
    public BigDecimal value() {
        return Figures.divide(HUNDRED.multiply(points), weights);
    }

    /** {@return whether the activity is strategic, given what it was before} */
    public boolean strategic(boolean was, Parameters parameters) {
        BigDecimal bound = parameters.value(was ? Setting.STRATEGIC_UNTIL : Setting.STRATEGIC_FROM);
        return core || HUNDRED.multiply(points).compareTo(bound.multiply(weights)) >= 0;
    }

    /** u = clamp(½ + log₂λ/4), λ = value share ÷ time share; no value is 0, value without time is 1. */
    private static Optional<BigDecimal> leverage(Facts facts) {
        Optional<BigDecimal> time = facts.decimal(FactName.TIME_SHARE);
        return facts.decimal(FactName.VALUE_SHARE)
                .flatMap(value -> time.flatMap(t -> {
                    if (value.signum() == 0) {
                        return t.signum() == 0 ? Optional.empty() : Optional.of(BigDecimal.ZERO);
                    } else if (t.signum() == 0) {
                        return Optional.of(BigDecimal.ONE);
                    }
                    BigDecimal lambda = Figures.divide(value, t);
                    return Optional.of(Figures.clamp(HALF.add(Figures.divide(Figures.log2(lambda), GROWTH_STEPS))));
                }));
    }
}
