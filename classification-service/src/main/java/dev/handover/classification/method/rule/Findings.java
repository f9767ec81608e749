package dev.handover.classification.method.rule;

import dev.handover.classification.method.calculation.Delegation;
import dev.handover.classification.method.fact.Area;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.policy.Setting;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;

/** What the conditions of the rules ask of a situation. */
final class Findings {

    private static final int DISLIKES = 2;
    private static final int DEPENDENCE_HURTS = 4;

    private Findings() {}

    static boolean onlyTheOwner(Situation s) {
        boolean nobodyElse = s.inputs().market().stream().noneMatch(o -> o.target() == Target.STAFF);
        return s.facts().flag(FactName.MUST_BE_OWNER, false) || (s.facts().flag(FactName.LICENCE, false) && nobodyElse);
    }

    static boolean unnecessary(Situation s) {
        return s.policy().isOn(Setting.ELIMINATE) && !s.facts().flag(FactName.NECESSARY, true);
    }

    static boolean automatable(Situation s) {
        Optional<BigDecimal> cheapest = s.considered().stream()
                .filter(s::goodEnough)
                .map(Delegation::cost)
                .min(Comparator.naturalOrder());
        BigDecimal quality = s.facts().decimal(FactName.AUTOMATION_QUALITY).orElse(BigDecimal.ONE);
        return s.policy().isOn(Setting.AUTOMATE)
                && quality.compareTo(s.policy().value(Setting.MINIMUM_QUALITY)) >= 0
                && s.facts()
                        .decimal(FactName.AUTOMATION_COST)
                        .flatMap(cost -> cheapest.filter(c -> cost.compareTo(c) < 0))
                        .isPresent();
    }

    static boolean lockable(Situation s) {
        return s.facts()
                .area()
                .filter(a -> a == Area.SALES || a == Area.MARKETING)
                .isPresent();
    }

    static boolean disliked(Situation s) {
        return s.facts().atMost(FactName.ENJOYMENT, DISLIKES);
    }

    static boolean dependenceHurts(Situation s) {
        return s.facts().atLeast(FactName.DEPENDENCY_RISK, DEPENDENCE_HURTS);
    }

    static boolean learningIsWorthMore(Situation s) {
        return s.best()
                .map(d -> s.learning().orElseThrow().npv().compareTo(d.npv()) >= 0)
                .orElse(true);
    }

    static boolean within(Situation s, FactName name, Setting bound, boolean atLeast) {
        return s.facts()
                .decimal(name)
                .map(v -> v.compareTo(s.policy().value(bound)))
                .filter(c -> atLeast ? c >= 0 : c <= 0)
                .isPresent();
    }

    static Ruling kept(Situation s) {
        Ruling keep = Ruling.of(Verdict.KEEP_FOR_NOW);
        if (s.considered().isEmpty()) {
            return keep.because(Reason.NO_CHEAPER_PROVIDER).because(Reason.MARKET_RATE_UNKNOWN);
        }
        boolean cheapButBad = s.considered().stream().anyMatch(d -> d.pays() && !s.goodEnough(d));
        if (cheapButBad || s.best().isEmpty()) {
            return keep.because(Reason.QUALITY_TOO_LOW);
        } else if (wouldPayIfTimeWereUsed(s)) {
            return keep.because(Reason.NO_USE_FOR_FREED_TIME);
        }
        return keep.because(
                s.considered().stream().anyMatch(s::paysMonthly)
                        ? Reason.HANDOVER_TOO_DEAR
                        : Reason.NO_CHEAPER_PROVIDER);
    }

    private static boolean wouldPayIfTimeWereUsed(Situation s) {
        BigDecimal share = s.rates().orElseThrow().absorption();
        if (share.compareTo(BigDecimal.ONE) >= 0) {
            return false;
        }
        BigDecimal used = s.inputs().owner().nextBestUse() != null
                ? s.inputs().owner().nextBestUse()
                : s.rates().orElseThrow().hourlyValue();
        return s.considered().stream()
                .filter(s::goodEnough)
                .anyMatch(d -> d.decisiveValue() != null && used.compareTo(d.decisiveValue()) > 0);
    }
}
