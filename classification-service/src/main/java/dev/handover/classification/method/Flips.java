package dev.handover.classification.method;

import dev.handover.classification.method.Answer.Flip;
import dev.handover.classification.method.calculation.Figures;
import dev.handover.classification.method.fact.Degree;
import dev.handover.classification.method.fact.Fact;
import dev.handover.classification.method.fact.FactKind;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Offer;
import dev.handover.classification.method.fact.Owner;
import dev.handover.classification.method.fact.Prospect;
import dev.handover.classification.method.fact.Subject;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.rule.Rules;
import dev.handover.classification.method.rule.Situation;
import dev.handover.classification.method.rule.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What would change the verdict: roots in closed form for money, bisection for hours, steps for scales. Every number is
 * tried on both sides before it is named, so that the verdicts there do differ.
 */
final class Flips {

    private static final BigDecimal EPSILON = new BigDecimal("0.001");
    private static final BigDecimal BISECTED = new BigDecimal("0.0001");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int DECIMALS = 4;
    /** A thousand times more or less: beyond that no advice is worth giving. */
    private static final int DOUBLINGS = 10;

    private final Situation s;
    private final Inputs inputs;
    private final Verdict now;

    Flips(Situation situation) {
        this.s = situation;
        this.inputs = situation.inputs();
        this.now = Rules.verdict(situation);
    }

    List<Flip> nearestFirst() {
        return Stream.of(
                        inputs.market().stream().map(this::rate).flatMap(Optional::stream),
                        value().stream(),
                        hours().stream(),
                        Stream.of(FactName.values()).map(this::step).flatMap(Optional::stream))
                .flatMap(flips -> flips)
                .sorted(Comparator.comparing(Flip::distance))
                .toList();
    }

    /** Where the NPV, its lead over learning or the monthly benefit is 0: all linear in the rate. */
    private Optional<Flip> rate(Offer offer) {
        List<BigDecimal> roots = new ArrayList<>();
        s.offers().stream().filter(d -> d.terms().target() == offer.target()).forEach(d -> {
            d.rateAt(BigDecimal.ZERO, s.horizon()).ifPresent(roots::add);
            s.learning().flatMap(l -> d.rateAt(l.npv(), s.horizon())).ifPresent(roots::add);
            Optional.ofNullable(d.rateFlip()).ifPresent(roots::add);
        });
        return nearest(
                "rate",
                offer.target(),
                Figures.or(offer.rate(), BigDecimal.ZERO),
                roots,
                to -> inputs.withOffer(offer.withRate(to)));
    }

    /** Where an offer's NPV or monthly benefit is 0: both linear in the value of an hour. */
    private Optional<Flip> value() {
        BigDecimal share = s.rates().map(r -> r.absorption()).orElse(BigDecimal.ZERO);
        if (share.signum() == 0) {
            return Optional.empty();
        }
        Owner owner = inputs.owner();
        List<BigDecimal> roots = s.offers().stream()
                .flatMap(d -> Stream.of(Optional.ofNullable(d.decisiveValue()), Optional.ofNullable(d.valueFlip())))
                .flatMap(Optional::stream)
                .map(v -> Figures.divide(v, share))
                .toList();
        BigDecimal from = Figures.divide(s.rates().orElseThrow().freedHourValue(), share);
        return nearest("nextBestUse", null, from, roots, to -> inputs.withOwner(owner.withNextBestUse(to)));
    }

    private Optional<Flip> hours() {
        BigDecimal from = inputs.subject()
                .facts()
                .decimal(FactName.HOURS_PER_MONTH)
                .filter(h -> h.signum() > 0)
                .orElse(null);
        if (from == null) {
            return Optional.empty();
        }
        BigDecimal max = BigDecimal.valueOf((long) FactName.HOURS_PER_MONTH.max());
        Function<BigDecimal, Inputs> at = h -> with(FactName.HOURS_PER_MONTH, h.min(max));
        List<BigDecimal> roots = new ArrayList<>();
        BigDecimal up = from;
        BigDecimal down = from;
        for (int i = 0; i < DOUBLINGS && roots.isEmpty(); i++) {
            BigDecimal higher = up.multiply(TWO).min(max);
            BigDecimal lower = Figures.divide(down, TWO);
            if (verdict(at.apply(higher)) != now) {
                roots.add(bisected(up, higher, at));
            }
            if (verdict(at.apply(lower)) != now) {
                roots.add(bisected(down, lower, at));
            }
            up = higher;
            down = lower;
        }
        return nearest(FactName.HOURS_PER_MONTH.json(), null, from, roots, at);
    }

    private BigDecimal bisected(BigDecimal same, BigDecimal other, Function<BigDecimal, Inputs> at) {
        BigDecimal inside = same;
        BigDecimal outside = other;
        while (inside.subtract(outside).abs().compareTo(BISECTED.multiply(inside)) > 0) {
            BigDecimal middle = Figures.divide(inside.add(outside), TWO);
            if (verdict(at.apply(middle)) == now) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return Figures.divide(inside.add(outside), TWO);
    }

    /** The nearest root, rounded, where the verdicts on both sides differ. */
    private Optional<Flip> nearest(
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

    /** The fewest steps along a fact's scale that change the verdict; for equal steps the lower one. */
    private Optional<Flip> step(FactName name) {
        Object from = inputs.subject().facts().fact(name).map(Fact::value).orElse(null);
        List<Object> scale = scale(name);
        int at = from == null ? -1 : scale.indexOf(from);
        if (at < 0) {
            return Optional.empty();
        }
        return IntStream.range(1, scale.size())
                .boxed()
                .flatMap(steps -> Stream.of(at - steps, at + steps)
                        .filter(i -> i >= 0 && i < scale.size())
                        .filter(i -> verdict(with(name, scale.get(i))) != now)
                        .map(i -> stepped(name, from, scale.get(i), steps, scale.size() - 1)))
                .findFirst();
    }

    private Flip stepped(FactName name, Object from, Object to, int steps, int longest) {
        return new Flip(
                name.json(),
                null,
                from.toString(),
                to.toString(),
                verdict(with(name, to)),
                Figures.shown(Figures.divide(BigDecimal.valueOf(steps), BigDecimal.valueOf(longest)), DECIMALS));
    }

    private static List<Object> scale(FactName name) {
        if (name.isScale()) {
            return IntStream.rangeClosed((int) name.min(), (int) name.max())
                    .mapToObj(i -> (Object) i)
                    .toList();
        } else if (name.kind() == FactKind.DEGREE) {
            return List.of((Object[]) Degree.values());
        } else if (name == FactName.WILL_BECOME_GOOD) {
            return List.of(Prospect.YES, Prospect.UNKNOWN, Prospect.NO);
        }
        return List.of();
    }

    private Inputs with(FactName name, Object value) {
        Subject subject = inputs.subject();
        return inputs.withSubject(subject.withFacts(subject.facts().with(name, value)));
    }

    private Verdict verdict(Inputs other) {
        return Method.verdict(other, s.policy());
    }

    private static String plain(BigDecimal x) {
        // However the inputs were spelt, 10 and 10.00 give the same bytes.
        return (x.scale() > DECIMALS ? Figures.shown(x, DECIMALS) : x)
                .stripTrailingZeros()
                .toPlainString();
    }
}
