package dev.handover.classification.method;

import static dev.handover.classification.method.calculation.Figures.shown;

import dev.handover.classification.method.calculation.Delegation;
import dev.handover.classification.method.calculation.Learning;
import dev.handover.classification.method.calculation.Rates;
import dev.handover.classification.method.calculation.StrategicScore;
import dev.handover.classification.method.calculation.Terms;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.method.rule.Situation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The figures of an answer with the formulas and numbers they come from, so that anybody can check them by hand. */
public final class Formulas {

    /**
     * One figure.
     *
     * @param name what it is
     * @param target whose offer it is about; null when it is about the activity
     * @param formula in letters
     * @param numbers the same in numbers
     * @param value the figure, two decimals
     */
    public record Figure(String name, Target target, String formula, String numbers, BigDecimal value) {}

    private final List<Figure> lines = new ArrayList<>();

    private Formulas() {}

    /** {@return the figures of the answer to these inputs, in the order of their calculation} */
    public static List<Figure> of(Inputs inputs, Policy policy) {
        Situation s = Situation.of(inputs, policy.parameters());
        Formulas formulas = new Formulas();
        s.rates().ifPresent(r -> formulas.rates(r));
        s.score().ifPresent(formulas::score);
        s.offers().forEach(d -> formulas.delegation(d, s));
        s.learning().ifPresent(formulas::learning);
        return List.copyOf(formulas.lines);
    }

    private void rates(Rates r) {
        add("value of a freed hour", null, "v = α·ω", plain(r.absorption()) + " × next best use", r.freedHourValue());
        add("buyback rate", null, "β = v/k", text(r.freedHourValue()) + " ÷ k", r.buybackRate());
    }

    private void score(StrategicScore score) {
        String above = score.parts().stream()
                .map(p -> plain(p.weight()) + "·" + text(p.points()))
                .collect(Collectors.joining(" + "));
        String below = score.parts().stream().map(p -> plain(p.weight())).collect(Collectors.joining(" + "));
        add("strategic score", null, "σ = 100·Σw·u/Σw", "100·(" + above + ")/(" + below + ")", score.value());
    }

    private void delegation(Delegation d, Situation s) {
        Terms t = d.terms();
        add(
                "cost per owner hour replaced",
                t.target(),
                "c = r(1+o)τ",
                plain(t.price().rate()) + "·(1 + " + plain(t.price().onCost()) + ")·"
                        + plain(t.work().timeRatio()),
                d.cost());
        add(
                "hours freed a month",
                t.target(),
                "h(1−m)",
                plain(d.hours()) + "·(1 − " + plain(t.work().oversight()) + ")",
                d.hoursFreed());
        s.rates().ifPresent(r -> money(d, t, r, s.horizon()));
    }

    private void money(Delegation d, Terms t, Rates r, int horizon) {
        String v = text(r.freedHourValue());
        String fixed = text(t.price().fixedPerMonth()) + " − " + text(t.work().errorCostPerMonth());
        add(
                "net benefit a month",
                t.target(),
                "B = h[v(1−m) − c] − F − E",
                plain(d.hours()) + "·[" + v + "·(1 − " + plain(t.work().oversight()) + ") − " + text(d.cost()) + "] − "
                        + fixed,
                d.benefit());
        add(
                "one-off cost",
                t.target(),
                "O = v(train + recruit) + r(1+o)·train + hire",
                v + "·(" + text(d.trainHours()) + " + " + text(t.hiring().recruitHours()) + ") + "
                        + text(t.loadedRate()) + "·" + text(d.trainHours()) + " + "
                        + text(t.hiring().hireCash()),
                d.oneOff());
        add(
                "net value over " + horizon + " months",
                t.target(),
                "NPV = −O + Σ[h·v(1−m)·min(1, j/ramp) − h·c − F − E]",
                "−" + text(d.oneOff()) + " + " + horizon + " months at " + text(d.benefit()) + ", ramp of "
                        + t.hiring().rampMonths() + " months",
                d.npv());
        add(
                "rate at which a month comes out even",
                t.target(),
                "r* = (h·v(1−m) − F − E)/(h(1+o)τ)",
                "(" + text(d.hoursFreed()) + "·" + v + " − " + fixed + ")/(" + plain(d.hours()) + "·(1 + "
                        + plain(t.price().onCost()) + ")·" + plain(t.work().timeRatio()) + ")",
                d.rateFlip());
    }

    private void learning(Learning l) {
        add(
                "net value of learning",
                null,
                "C_now − C_learn",
                text(l.costNow()) + " − " + text(l.costLearnt()),
                l.npv());
    }

    private void add(String name, Target target, String formula, String numbers, BigDecimal value) {
        lines.add(new Figure(name, target, formula, numbers, shown(value)));
    }

    private static String text(BigDecimal x) {
        return shown(x).toPlainString();
    }

    /** As it was given, since it may have more than two decimals. */
    private static String plain(BigDecimal x) {
        return x.stripTrailingZeros().toPlainString();
    }
}
