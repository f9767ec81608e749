package dev.handover.classification.method;

import dev.handover.classification.method.Answer.Flip;
import dev.handover.classification.method.calculation.Figures;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.method.rule.Verdict;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/** Tries other values in place of one input: a number becomes a flip only when the verdicts on its two sides differ. */
final class Trials {

    static final int DECIMALS = 4;

    private static final BigDecimal EPSILON = new BigDecimal("0.001");

    private final Inputs inputs;
    private final Policy policy;
    private final Verdict now;

    Trials(Inputs inputs, Policy policy) {
        this.inputs = inputs;
        this.policy = policy;
        this.now = Method.verdict(inputs, policy);
    }

    boolean changes(Inputs other) {
        return verdict(other) != now;
    }

    Verdict verdict(Inputs other) {
        return Method.verdict(other, policy);
    }

    Inputs with(FactName name, Object value) {
        return Moves.with(inputs, name, value);
    }

    /**
     * Finds the nearest flip of a number.
     *
     * @param fact its name
     * @param target the offer it belongs to, or null
     * @param from the number now
     * @param roots where the verdict may change, unrounded, any number of them
     * @param at the inputs with another number in its place
     * @return the nearest root, rounded, where the verdicts on both sides differ
     */
    Optional<Flip> nearest(
            String fact,
            Target target,
            BigDecimal from,
            Collection<BigDecimal> roots,
            Function<BigDecimal, Inputs> at) {
        return roots.stream()
                .map(r -> Figures.shown(r, DECIMALS))
                .filter(r -> r.signum() > 0)
                .sorted(Comparator.comparing((BigDecimal r) -> r.subtract(from).abs())
                        .thenComparing(Comparator.naturalOrder()))
                .flatMap(to -> sided(fact, target, from, to, at).stream())
                .findFirst();
    }

    private Optional<Flip> sided(
            String fact, Target target, BigDecimal from, BigDecimal to, Function<BigDecimal, Inputs> at) {
        BigDecimal margin = to.multiply(EPSILON);
        Verdict below = verdict(at.apply(to.subtract(margin)));
        Verdict above = verdict(at.apply(to.add(margin)));
        if (below == above) {
            return Optional.empty();
        }
        BigDecimal gap = to.subtract(from);
        BigDecimal distance = from.signum() == 0 ? BigDecimal.ONE : Figures.divide(gap.abs(), from.abs());
        return Optional.of(new Flip(
                fact,
                target,
                plain(from),
                to.toPlainString(),
                gap.signum() < 0 ? below : above,
                Figures.shown(distance, DECIMALS)));
    }

    private static String plain(BigDecimal x) {
        // However the inputs were spelt, 10 and 10.00 give the same bytes.
        return (x.scale() > DECIMALS ? Figures.shown(x, DECIMALS) : x)
                .stripTrailingZeros()
                .toPlainString();
    }
}
