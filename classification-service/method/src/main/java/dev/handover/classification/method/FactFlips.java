package dev.handover.classification.method;

import dev.handover.classification.method.Answer.Flip;
import dev.handover.classification.method.calculation.Delegation;
import dev.handover.classification.method.calculation.Figures;
import dev.handover.classification.method.calculation.Learning;
import dev.handover.classification.method.fact.Fact;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Facts;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.fact.Steps;
import dev.handover.classification.method.parameter.Setting;
import dev.handover.classification.method.rule.Situation;
import dev.handover.classification.method.rule.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What can change about the activity itself: hours and frequency by bisection, what learning takes in closed form,
 * scales by steps, and the two flags somebody can do something about (write a procedure, stop controlling how and when).
 */
final class FactFlips {

    /** A thousand times more or less: beyond that no advice is worth giving. */
    private static final int DOUBLINGS = 10;

    private static final List<FactName> SWITCHES = List.of(FactName.HAS_SOP, FactName.CONTROL_HOW_AND_WHEN);

    private final Situation s;
    private final Facts facts;
    private final Trials trials;

    FactFlips(Situation situation, Trials trials) {
        this.s = situation;
        this.facts = situation.facts();
        this.trials = trials;
    }

    Stream<Flip> all() {
        return Stream.of(
                        Stream.of(
                                        searched(FactName.HOURS_PER_MONTH),
                                        searched(FactName.OCCURRENCES_PER_MONTH),
                                        learnHours(),
                                        learnCost())
                                .flatMap(Optional::stream),
                        Stream.of(FactName.values()).map(this::step).flatMap(Optional::stream),
                        SWITCHES.stream().map(this::switched).flatMap(Optional::stream))
                .flatMap(flips -> flips);
    }

    private Optional<Flip> searched(FactName name) {
        BigDecimal from = facts.decimal(name).filter(h -> h.signum() > 0).orElse(null);
        if (from == null) {
            return Optional.empty();
        }
        Function<BigDecimal, Inputs> at = at(name);
        List<BigDecimal> roots = new ArrayList<>();
        BigDecimal up = from;
        BigDecimal down = from;
        for (int i = 0; i < DOUBLINGS && roots.isEmpty(); i++) {
            BigDecimal higher = name.held(up.multiply(Moves.TWO));
            BigDecimal lower = Figures.divide(down, Moves.TWO);
            if (trials.changes(at.apply(higher))) {
                roots.add(bisected(up, higher, at));
            }
            if (trials.changes(at.apply(lower))) {
                roots.add(bisected(down, lower, at));
            }
            up = higher;
            down = lower;
        }
        return trials.nearest(name.json(), null, from, roots, at);
    }

    private BigDecimal bisected(BigDecimal same, BigDecimal other, Function<BigDecimal, Inputs> at) {
        return Moves.bisected(same, other, x -> !trials.changes(at.apply(x))).middle();
    }

    /** C_learn rises by v per hour; beyond the policy's hours it is not quick to learn. */
    private Optional<Flip> learnHours() {
        BigDecimal from = facts.decimal(FactName.LEARN_HOURS).orElse(null);
        if (from == null) {
            return Optional.empty();
        }
        List<BigDecimal> roots = new ArrayList<>();
        roots.add(s.parameters().value(Setting.QUICK_LEARN_HOURS));
        s.rates()
                .map(r -> r.freedHourValue())
                .filter(v -> v.signum() > 0)
                .ifPresent(v -> leads().forEach(lead -> roots.add(from.add(Figures.divide(lead, v)))));
        return trials.nearest(FactName.LEARN_HOURS.json(), null, from, roots, at(FactName.LEARN_HOURS));
    }

    /** C_learn rises by what learning costs. */
    private Optional<Flip> learnCost() {
        BigDecimal from = facts.decimal(FactName.LEARN_COST).orElse(BigDecimal.ZERO);
        List<BigDecimal> roots = leads().map(from::add).toList();
        return trials.nearest(FactName.LEARN_COST.json(), null, from, roots, at(FactName.LEARN_COST));
    }

    /** By how much learning is worth more than nothing, and more than each offer. */
    private Stream<BigDecimal> leads() {
        return s.learning().map(Learning::npv).stream()
                .flatMap(npv -> Stream.concat(
                        Stream.of(npv),
                        s.offers().stream()
                                .map(Delegation::npv)
                                .filter(Objects::nonNull)
                                .map(npv::subtract)));
    }

    private Function<BigDecimal, Inputs> at(FactName name) {
        return to -> trials.with(name, name.held(to));
    }

    /** The fewest steps along a fact's scale that change the verdict; for equal steps the lower one. */
    private Optional<Flip> step(FactName name) {
        Object from = facts.fact(name).map(Fact::value).orElse(null);
        List<Object> scale = Steps.of(name);
        int at = from == null ? -1 : scale.indexOf(from);
        if (at < 0) {
            return Optional.empty();
        }
        return IntStream.range(1, scale.size())
                .boxed()
                .flatMap(steps -> Stream.of(at - steps, at + steps)
                        .filter(i -> i >= 0 && i < scale.size())
                        .flatMap(i -> stepped(name, from, scale.get(i), steps, scale.size() - 1).stream()))
                .findFirst();
    }

    /** A flag nobody set is off. */
    private Optional<Flip> switched(FactName name) {
        boolean from = facts.flag(name, false);
        return stepped(name, from, !from, 1, 1);
    }

    private Optional<Flip> stepped(FactName name, Object from, Object to, int steps, int longest) {
        Inputs other = trials.with(name, to);
        if (!trials.changes(other)) {
            return Optional.empty();
        }
        Verdict beyond = trials.verdict(other);
        BigDecimal distance = Figures.divide(BigDecimal.valueOf(steps), BigDecimal.valueOf(longest));
        return Optional.of(new Flip(name.json(), null, from, to, beyond, Figures.shown(distance, Trials.DECIMALS)));
    }
}
