package dev.handover.classification.method.rule;

import dev.handover.classification.method.calculation.Delegation;
import dev.handover.classification.method.calculation.Figures;
import dev.handover.classification.method.calculation.Rates;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Offer;
import dev.handover.classification.method.parameter.Setting;
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
            if (offer.target().isHired()) {
                return false;
            }
        }
        return true;
    }

    static boolean unnecessary(Situation s) {
        return s.parameters().isOn(Setting.ELIMINATE) && !s.facts().flag(FactName.NECESSARY, true);
    }

    /**
     * Whether a machine is good enough and, all in, cheaper than the cheapest person who is. Its cost per owner hour is
     * made up as that of people is: price + (set-up + v·set-up hours)/(T·h) + expected errors/h + v·m. A quality that
     * nobody stated or measured counts as none.
     */
    static boolean automatable(Situation s) {
        if (!s.parameters().isOn(Setting.AUTOMATE) || s.rates().isEmpty() || !isGoodEnough(s)) {
            return false;
        }
        BigDecimal price = s.facts().decimal(FactName.AUTOMATION_COST).orElse(null);
        BigDecimal hours = s.facts().decimal(FactName.HOURS_PER_MONTH).orElse(null);
        BigDecimal cheapest = s.cheapest();
        if (price == null || hours == null || hours.signum() == 0 || cheapest == null) {
            return false;
        }
        BigDecimal value = s.rates().get().freedHourValue();
        BigDecimal setUp = number(s, FactName.AUTOMATION_SET_UP)
                .add(value.multiply(s.parameters().value(Setting.AUTOMATION_SET_UP_HOURS)));
        BigDecimal months = BigDecimal.valueOf(s.horizon());
        BigDecimal perHour = price.add(value.multiply(s.parameters().value(Setting.OVERSIGHT)));
        // Multiplied by T·h on both sides: a comparison needs no rounding.
        BigDecimal spread = setUp.add(number(s, FactName.AUTOMATION_ERROR_COST).multiply(months));
        BigDecimal lead = cheapest.subtract(perHour).multiply(months).multiply(hours);
        return spread.compareTo(lead) < 0;
    }

    private static boolean isGoodEnough(Situation s) {
        return s.facts()
                .fact(FactName.AUTOMATION_QUALITY)
                .filter(quality -> !quality.guessed())
                .filter(quality ->
                        ((BigDecimal) quality.value()).compareTo(s.parameters().value(Setting.MINIMUM_QUALITY)) >= 0)
                .isPresent();
    }

    private static BigDecimal number(Situation s, FactName name) {
        return s.facts().decimal(name).orElse(BigDecimal.ZERO);
    }

    static boolean exempt(Situation s) {
        return s.parameters().isOn(Setting.SUPPORT_EXEMPT) && s.facts().flag(FactName.SUPPORT, false);
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
                    ? offer.terms().work().quality()
                    : best.max(offer.terms().work().quality());
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
            case OWNER_OVER_CAPACITY -> s.inputs().owner().capacity().overCapacity();
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
        BigDecimal used = Figures.or(s.inputs().owner().hour().nextBestUse(), rates.hourlyValue());
        return s.considered().stream()
                .filter(s::goodEnough)
                .anyMatch(d -> d.decisiveValue() != null && used.compareTo(d.decisiveValue()) > 0);
    }
}
