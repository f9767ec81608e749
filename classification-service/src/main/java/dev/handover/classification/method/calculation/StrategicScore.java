package dev.handover.classification.method.calculation;

import dev.handover.classification.method.fact.Degree;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Facts;
import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.method.policy.Setting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * C3: σ = 100·Σwᵢuᵢ/Σwᵢ over the facts that are known.
 *
 * @param value σ, 0 to 100, unrounded
 * @param parts what it is made of
 * @param core whether all three core tests are answered YES
 */
public record StrategicScore(BigDecimal value, List<Part> parts, boolean core) {

    /**
     * One known fact's part.
     *
     * @param name the fact, or "leverage"
     * @param weight w
     * @param points u, 0 to 1
     */
    public record Part(String name, BigDecimal weight, BigDecimal points) {}

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal GROWTH_STEPS = BigDecimal.valueOf(4);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final List<FactName> TESTS =
            List.of(FactName.CUSTOMER_VALUE, FactName.INIMITABILITY, FactName.REACH);
    private static final List<Setting> TEST_WEIGHTS =
            List.of(Setting.WEIGHT_CUSTOMER_VALUE, Setting.WEIGHT_INIMITABILITY, Setting.WEIGHT_REACH);

    /** {@return the score, or empty when nothing that gives it is known} */
    public static Optional<StrategicScore> of(Facts facts, Policy policy) {
        List<Part> parts = new ArrayList<>();
        facts.whole(FactName.GROWTH)
                .ifPresent(g -> parts.add(new Part(
                        FactName.GROWTH.json(),
                        policy.value(Setting.WEIGHT_GROWTH),
                        Figures.divide(BigDecimal.valueOf(g - 1), GROWTH_STEPS))));
        leverage(facts).ifPresent(u -> parts.add(new Part("leverage", policy.value(Setting.WEIGHT_LEVERAGE), u)));
        boolean core = true;
        for (int i = 0; i < TESTS.size(); i++) {
            FactName test = TESTS.get(i);
            BigDecimal weight = policy.value(TEST_WEIGHTS.get(i));
            Optional<Degree> answer = facts.degree(test);
            core &= answer.filter(Degree.YES::equals).isPresent();
            answer.ifPresent(a -> parts.add(new Part(test.json(), weight, a.points())));
        }
        BigDecimal weights = parts.stream().map(Part::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (weights.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal points =
                parts.stream().map(p -> p.weight().multiply(p.points())).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(
                new StrategicScore(Figures.divide(HUNDRED.multiply(points), weights), List.copyOf(parts), core));
    }

    /** {@return whether the activity is strategic, given what it was before} */
    public boolean strategic(boolean was, Policy policy) {
        Setting bound = was ? Setting.STRATEGIC_UNTIL : Setting.STRATEGIC_FROM;
        return core || value.compareTo(policy.value(bound)) >= 0;
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
