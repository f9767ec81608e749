package dev.handover.classification.method.rule;

import dev.handover.classification.method.calculation.Delegation;
import dev.handover.classification.method.calculation.Figures;
import dev.handover.classification.method.calculation.Rates;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Offer;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.policy.Setting;
import java.math.BigDecimal;
import java.util.List;

/** What the variables and reasons of the rules ask of a situation. A number that is not known is null. */
final class Findings {

    private static final int DISLIKES = 2;
    private static final int DEPENDENCE_HURTS = 4;

    private Findings() {}

    static boolean factMissing(Situation s) {
        return !Missing.of(s).isEmpty();
    }

    static boolean onlyTheOwner(Situation s) {
        return s.facts().flag(FactName.MUST_BE_OWNER, false)
                || (s.facts().flag(FactName.LICENCE, false) && nobodyElse(s));
    }

    private static boolean nobodyElse(Situation s) {
        for (Offer offer : s.inputs().market()) {
            if (offer.target() == Target.STAFF) {
                return false;
            }
        }
        return true;
    }

    static boolean unnecessary(Situation s) {
        return s.policy().isOn(Setting.ELIMINATE) && !s.facts().flag(FactName.NECESSARY, true);
    }

    static boolean automatable(Situation s) {
        BigDecimal price = (BigDecimal) s.facts().value(FactName.AUTOMATION_COST);
        if (price == null || !s.policy().isOn(Setting.AUTOMATE)) {
            return false;
        }
        BigDecimal quality = Figures.or((BigDecimal) s.facts().value(FactName.AUTOMATION_QUALITY), BigDecimal.ONE);
        BigDecimal cheapest = s.cheapest();
        return quality.compareTo(s.policy().value(Setting.MINIMUM_QUALITY)) >= 0
                && cheapest != null
                && price.compareTo(cheapest) < 0;
    }

    static boolean exempt(Situation s) {
        return s.policy().isOn(Setting.SUPPORT_EXEMPT) && s.facts().flag(FactName.SUPPORT, false);
    }

    static boolean anyBetter(Situation s) {
        return any(s, Qualification.BETTER);
    }

    static boolean steadyStatePays(Situation s) {
        return any(s, Qualification.PAYS_MONTHLY);
    }

    private static boolean any(Situation s, Qualification qualification) {
        for (Delegation offer : s.considered()) {
            if (s.qualifies(offer, qualification)) {
                return true;
            }
        }
        return false;
    }

    static BigDecimal bestQuality(Situation s) {
        BigDecimal best = null;
        for (Delegation offer : s.considered()) {
            best = best == null
                    ? offer.terms().quality()
                    : best.max(offer.terms().quality());
        }
        return best;
    }

    static BigDecimal bestNpv(Situation s) {
        return s.best().map(Delegation::npv).orElse(null);
    }

    static BigDecimal learningNpv(Situation s) {
        return s.learning().map(l -> l.npv()).orElse(null);
    }

    static BigDecimal learningLead(Situation s) {
        BigDecimal learning = learningNpv(s);
        BigDecimal best = bestNpv(s);
        return learning == null || best == null ? learning : learning.subtract(best);
    }

    /** Whether a reason that a row lists is to be shown. */
    static boolean holds(Reason reason, Situation s) {
        return switch (reason) {
            case FACT_MISSING -> factMissing(s);
            case MASTERY_UNKNOWN -> !s.facts().knows(FactName.MASTERY);
            case OWNER_ECONOMICS_UNKNOWN -> s.rates().isEmpty();
            case MARKET_RATE_UNKNOWN -> s.offers().isEmpty();
            case OWNER_OVER_CAPACITY -> s.inputs().owner().overCapacity();
            case DISLIKED -> s.facts().atMost(FactName.ENJOYMENT, DISLIKES);
            case DEPENDENCE_HURTS -> s.facts().atLeast(FactName.DEPENDENCY_RISK, DEPENDENCE_HURTS);
            case PAYS_WITHIN_HORIZON -> s.best().filter(Delegation::pays).isPresent();
            case LEARNING_PAYS -> s.learning().filter(l -> l.npv().signum() > 0).isPresent();
            case BETTER_THAN_OWNER -> anyBetter(s);
            case NO_CHEAPER_PROVIDER, NO_USE_FOR_FREED_TIME, HANDOVER_TOO_DEAR, QUALITY_TOO_LOW -> reason == whyKept(s);
            case PRICE_DOES_NOT_DECIDE -> true;
            // Known only once the target is chosen, and added then.
            case TARGET_WITHOUT_RATE -> false;
        };
    }

    /** The one reason why nobody on offer is worth it. */
    private static Reason whyKept(Situation s) {
        List<Delegation> considered = s.considered();
        if (considered.isEmpty()) {
            return Reason.NO_CHEAPER_PROVIDER;
        }
        boolean cheapButBad = considered.stream().anyMatch(d -> d.pays() && !s.goodEnough(d));
        if (cheapButBad || s.best().isEmpty()) {
            return Reason.QUALITY_TOO_LOW;
        } else if (s.rates().filter(r -> wouldPayIfTimeWereUsed(s, r)).isPresent()) {
            return Reason.NO_USE_FOR_FREED_TIME;
        }
        return steadyStatePays(s) ? Reason.HANDOVER_TOO_DEAR : Reason.NO_CHEAPER_PROVIDER;
    }

    private static boolean wouldPayIfTimeWereUsed(Situation s, Rates rates) {
        if (rates.absorption().compareTo(BigDecimal.ONE) >= 0) {
            return false;
        }
        BigDecimal used = Figures.or(s.inputs().owner().nextBestUse(), rates.hourlyValue());
        return s.considered().stream()
                .filter(s::goodEnough)
                .anyMatch(d -> d.decisiveValue() != null && used.compareTo(d.decisiveValue()) > 0);
    }
}
