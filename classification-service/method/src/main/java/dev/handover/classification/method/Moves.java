package dev.handover.classification.method;

import dev.handover.classification.method.calculation.Delegation;
import dev.handover.classification.method.calculation.Figures;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.fact.Subject;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.rule.Situation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What looking for a flip and seeking a goal share: how inputs move, and where money decides. */
final class Moves {

    static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal BISECTED = new BigDecimal("0.0001");

    private Moves() {}

    /** {@return the same inputs with one fact changed; null makes it unknown} */
    static Inputs with(Inputs inputs, FactName name, Object value) {
        Subject subject = inputs.subject();
        return inputs.withSubject(subject.withFacts(subject.facts().with(name, value)));
    }

    /** {@return the rates at which an offer's NPV, its lead over learning or its monthly benefit is 0} */
    static List<BigDecimal> rateRoots(Situation s, Target target) {
        List<BigDecimal> roots = new ArrayList<>();
        s.offers().stream().filter(d -> d.terms().target() == target).forEach(d -> {
            d.rateAt(BigDecimal.ZERO, s.horizon()).ifPresent(roots::add);
            s.learning().flatMap(l -> d.rateAt(l.npv(), s.horizon())).ifPresent(roots::add);
            Optional.ofNullable(d.rateFlip()).ifPresent(roots::add);
        });
        return roots;
    }

    /** {@return the values of an hour's next best use at which an offer's NPV or monthly benefit is 0} */
    static List<BigDecimal> valueRoots(Situation s, BigDecimal absorption) {
        return s.offers().stream()
                .flatMap(d -> Stream.of(Optional.ofNullable(d.decisiveValue()), Optional.ofNullable(d.valueFlip())))
                .flatMap(Optional::stream)
                .map(v -> Figures.divide(v, absorption))
                .toList();
    }

    /** {@return the offer of that target, if it has figures} */
    static Optional<Delegation> offer(Situation s, Target target) {
        return s.offers().stream().filter(d -> d.terms().target() == target).findFirst();
    }

    /**
     * Narrows down where something ends.
     *
     * @param inside where it holds
     * @param outside where it does not
     * @param holds whether it holds
     * @return the last place known to hold and the first known not to, at most a ten-thousandth apart
     */
    static Edge bisected(BigDecimal inside, BigDecimal outside, Predicate<BigDecimal> holds) {
        BigDecimal in = inside;
        BigDecimal out = outside;
        while (in.subtract(out).abs().compareTo(BISECTED.multiply(in.abs().max(BISECTED))) > 0) {
            BigDecimal middle = Figures.divide(in.add(out), TWO);
            if (holds.test(middle)) {
                in = middle;
            } else {
                out = middle;
            }
        }
        return new Edge(in, out);
    }

    /** Two neighbours, of which the first holds and the second does not. */
    record Edge(BigDecimal inside, BigDecimal outside) {

        BigDecimal middle() {
            return Figures.divide(inside.add(outside), TWO);
        }
    }
}
