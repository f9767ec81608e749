package dev.handover.classification.method;

import dev.handover.classification.method.calculation.Delegation;
import dev.handover.classification.method.calculation.Figures;
import dev.handover.classification.method.fact.Fact;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.fact.Steps;
import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.method.rule.Rules;
import dev.handover.classification.method.rule.Situation;
import dev.handover.classification.method.rule.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the value of one input, nearest to what it is, at which a goal is reached: roots in closed form for money,
 * bisection to a ten-thousandth for the rest, steps for scales. Every value is tried before it is named.
 */
public final class GoalSeek {

    private static final int DECIMALS = 4;
    private static final BigDecimal BEYOND = new BigDecimal("0.001");
    private static final BigDecimal STEP = new BigDecimal("0.0001");
    /** A sixteenth more each time, about 11 steps for a doubling: what is narrower than that may be missed. */
    private static final BigDecimal GROWTH = new BigDecimal("1.0625");
    /** A thousand times more or less. */
    private static final int STEPS = 115;

    /**
     * What is wanted; one of them is not null.
     *
     * @param verdict this verdict
     * @param npv an NPV of at least this: of the offer whose rate is sought, else of the one worth most
     * @param hoursFreed at least so many hours a month freed by handing it over
     */
    public record Goal(Verdict verdict, BigDecimal npv, BigDecimal hoursFreed) {}

    /**
     * What was found.
     *
     * @param reachable whether the goal is reached anywhere in the range
     * @param from the value now; null when it is unknown
     * @param value the nearest value that reaches it; null when none does, or when it is reached while that is unknown
     * @param verdict the verdict there; null when none does
     * @param verdictBeyond the verdict a thousandth, or a step, further; null when none does or the range ends there
     * @param lowest where the range that was searched begins
     * @param highest where it ends
     */
    public record Found(
            boolean reachable,
            String from,
            String value,
            Verdict verdict,
            Verdict verdictBeyond,
            String lowest,
            String highest) {}

    private final Inputs inputs;
    private final Policy policy;
    private final Goal goal;
    private final GoalVariable variable;

    private GoalSeek(Inputs inputs, Policy policy, Goal goal, GoalVariable variable) {
        this.inputs = inputs;
        this.policy = policy;
        this.goal = goal;
        this.variable = variable;
    }

    /**
     * Seeks.
     *
     * @param inputs as they are
     * @param policy the parameters
     * @param goal what is wanted
     * @param variable what may change
     * @return the nearest value that reaches it, or the range in which none does
     */
    public static Found seek(Inputs inputs, Policy policy, Goal goal, GoalVariable variable) {
        GoalSeek search = new GoalSeek(inputs, policy, goal, variable);
        return variable.kind() == GoalVariable.Kind.SCALE ? search.steps() : search.number();
    }

    private Found steps() {
        List<Object> scale = Steps.of(variable.fact());
        Object now =
                inputs.subject().facts().fact(variable.fact()).map(Fact::value).orElse(null);
        int at = scale.indexOf(now);
        List<Integer> nearest = Stream.iterate(0, i -> i < scale.size(), i -> i + 1)
                .sorted(Comparator.comparing((Integer i) -> at < 0 ? 0 : Math.abs(i - at))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        String from = now == null ? null : now.toString();
        String lowest = scale.get(0).toString();
        String highest = scale.get(scale.size() - 1).toString();
        if (now == null && met(inputs)) {
            return new Found(true, null, null, verdict(inputs), null, lowest, highest);
        }
        for (int i : nearest) {
            if (met(Moves.with(inputs, variable.fact(), scale.get(i)))) {
                int beyond = i + (i < at ? -1 : 1);
                return new Found(
                        true,
                        from,
                        scale.get(i).toString(),
                        verdict(Moves.with(inputs, variable.fact(), scale.get(i))),
                        beyond < 0 || beyond >= scale.size()
                                ? null
                                : verdict(Moves.with(inputs, variable.fact(), scale.get(beyond))),
                        lowest,
                        highest);
            }
        }
        return new Found(false, from, null, null, null, lowest, highest);
    }

    private Found number() {
        BigDecimal now = variable.now(inputs, policy.parameters());
        BigDecimal from = now == null || now.signum() <= 0 ? variable.usual() : now;
        BigDecimal highest = from.multiply(power(STEPS)).min(variable.most());
        BigDecimal lowest = Figures.divide(from, power(STEPS));
        if (now == null && met(inputs)) {
            return new Found(true, null, null, verdict(inputs), null, plain(lowest), plain(highest));
        } else if (now != null && met(at(now))) {
            return found(now, now, now, lowest, highest);
        }
        List<BigDecimal> reached = new ArrayList<>(closedForm(lowest, highest));
        scan(from, GROWTH, highest).ifPresent(reached::add);
        scan(from, Figures.divide(BigDecimal.ONE, GROWTH), highest).ifPresent(reached::add);
        return reached.stream()
                .min(Comparator.comparing((BigDecimal x) -> x.subtract(from).abs())
                        .thenComparing(Comparator.naturalOrder()))
                .map(x -> found(now, from, x, lowest, highest))
                .orElseGet(() -> new Found(false, plain(now), null, null, null, plain(lowest), plain(highest)));
    }

    /** Walks away from the value now until the goal is reached, then comes back to where that begins. */
    private Optional<BigDecimal> scan(BigDecimal from, BigDecimal factor, BigDecimal highest) {
        BigDecimal before = from;
        for (int i = 0; i <= STEPS; i++) {
            BigDecimal next =
                    i == 0 ? from : before.multiply(factor, Figures.PRECISION).min(highest);
            if (met(at(next))) {
                BigDecimal edge = i == 0
                        ? next
                        : Moves.bisected(next, before, x -> met(at(x))).inside();
                return rounded(edge, factor.compareTo(BigDecimal.ONE) < 0);
            }
            before = next;
        }
        return Optional.empty();
    }

    /** To four decimals, on the side where the goal is reached. */
    private Optional<BigDecimal> rounded(BigDecimal edge, boolean downwards) {
        BigDecimal shown = Figures.shown(edge, DECIMALS);
        BigDecimal away = downwards ? shown.subtract(STEP) : shown.add(STEP);
        return Stream.of(shown, away, edge)
                .filter(x -> x.signum() >= 0 && met(at(x)))
                .findFirst();
    }

    /** Where NPV or benefit cross a line, both sides tried. */
    private List<BigDecimal> closedForm(BigDecimal lowest, BigDecimal highest) {
        Situation s = Situation.of(inputs, policy.parameters());
        List<BigDecimal> roots = new ArrayList<>();
        if (variable.kind() == GoalVariable.Kind.RATE) {
            roots.addAll(Moves.rateRoots(s, variable.target()));
            if (goal.npv() != null) {
                Moves.offer(s, variable.target())
                        .flatMap(d -> d.rateAt(goal.npv(), s.horizon()))
                        .ifPresent(roots::add);
            }
        } else if (variable.kind() == GoalVariable.Kind.NEXT_BEST_USE) {
            s.rates()
                    .map(r -> r.absorption())
                    .filter(share -> share.signum() > 0)
                    .ifPresent(share -> roots.addAll(Moves.valueRoots(s, share)));
        }
        return roots.stream()
                .map(root -> Figures.shown(root, DECIMALS))
                .flatMap(root -> Stream.of(root, root.subtract(STEP), root.add(STEP)))
                .filter(x -> x.compareTo(lowest) >= 0 && x.compareTo(highest) <= 0 && met(at(x)))
                .toList();
    }

    private Found found(BigDecimal now, BigDecimal from, BigDecimal value, BigDecimal lowest, BigDecimal highest) {
        BigDecimal margin = value.multiply(BEYOND);
        BigDecimal beyond = value.compareTo(from) < 0 ? value.subtract(margin) : value.add(margin);
        return new Found(
                true,
                plain(now),
                plain(value),
                verdict(at(value)),
                beyond.compareTo(variable.most()) > 0 ? null : verdict(at(beyond)),
                plain(lowest),
                plain(highest));
    }

    private boolean met(Inputs at) {
        Situation s = Situation.of(at, policy.parameters());
        if (goal.npv() != null) {
            return worth(s).filter(npv -> npv.compareTo(goal.npv()) >= 0).isPresent();
        } else if (goal.hoursFreed() != null) {
            BigDecimal freed =
                    Method.decide(at, policy, Method.Detail.BRIEF).deal().hoursFreedPerMonth();
            return freed != null && freed.compareTo(goal.hoursFreed()) >= 0;
        }
        return Rules.verdict(s, policy.rules()) == goal.verdict();
    }

    private Optional<BigDecimal> worth(Situation s) {
        Stream<Delegation> offers = variable.kind() == GoalVariable.Kind.RATE
                ? Moves.offer(s, variable.target()).stream()
                : s.considered().stream();
        return offers.map(Delegation::npv)
                .flatMap(npv -> Optional.ofNullable(npv).stream())
                .max(Comparator.naturalOrder());
    }

    private Verdict verdict(Inputs at) {
        return Method.verdict(at, policy);
    }

    private Inputs at(BigDecimal x) {
        return variable.at(inputs, x);
    }

    private static BigDecimal power(int exponent) {
        return GROWTH.pow(exponent, Figures.PRECISION);
    }

    private static String plain(BigDecimal x) {
        return x == null
                ? null
                : (x.scale() > DECIMALS ? Figures.shown(x, DECIMALS) : x)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
