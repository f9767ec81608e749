package dev.handover.classification.decision;

import dev.handover.classification.method.Answer;
import dev.handover.classification.method.confidence.Confidence;
import dev.handover.classification.method.confidence.ConfidenceLevel;
import dev.handover.classification.method.fact.Assumed;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.fact.Prospect;
import dev.handover.classification.method.rule.Verdict;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * Whether a decision made anew says something new. Measurements jitter from week to week: a decision that only moved a
 * little is not written again, so that nobody is told twice.
 */
final class Change {

    private final BigDecimal material;

    /** @param material how far a figure must move, as a share of what it was */
    Change(BigDecimal material) {
        this.material = material;
    }

    /**
     * Compares two answers about one activity by all but how much they can be relied on.
     *
     * @param answered whether the owner answered the old one: then only another verdict is news
     * @param old the answer that stands
     * @param fresh the answer made anew
     */
    boolean isNews(boolean answered, Answer old, BigDecimal oldHours, Answer fresh, BigDecimal freshHours) {
        if (old.verdict() != fresh.verdict()) {
            return true;
        } else if (answered) {
            return false;
        }
        return !sameOutcome(old, fresh)
                || moved(oldHours, freshHours)
                || moved(old.deal().rateCap(), fresh.deal().rateCap())
                || moved(old.deal().openingOffer(), fresh.deal().openingOffer())
                || moved(old.deal().benefitPerMonth(), fresh.deal().benefitPerMonth())
                || moved(bundled(old), bundled(fresh));
    }

    private static BigDecimal bundled(Answer answer) {
        return answer.handover().bundle() == null
                ? null
                : answer.handover().bundle().hoursPerMonth();
    }

    private static boolean sameOutcome(Answer old, Answer fresh) {
        return old.rule() == fresh.rule()
                && old.ruling().category() == fresh.ruling().category()
                && old.target() == fresh.target()
                && old.handover().engagement() == fresh.handover().engagement()
                && old.explanation().flags().equals(fresh.explanation().flags())
                && old.explanation().reasons().equals(fresh.explanation().reasons())
                && Objects.equals(
                        old.handover().delegationLevel(), fresh.handover().delegationLevel())
                && sameNeed(old, fresh)
                && (old.handover().teachPlan() == null) == (fresh.handover().teachPlan() == null);
    }

    /**
     * Only what nothing can be decided without is news. Of the other questions two near-equal ones may change places
     * whenever a measurement moves, and the decision is the same.
     */
    private static boolean sameNeed(Answer old, Answer fresh) {
        return fresh.verdict() != Verdict.NEEDS_INPUT || Objects.equals(question(old), question(fresh));
    }

    private static String question(Answer answer) {
        return answer.explanation().nextBestQuestion() == null
                ? null
                : answer.explanation().nextBestQuestion().fact();
    }

    /**
     * Whether the decision became one to rely on, or ceased to be. Evidence only grows, and with it the confidence; what
     * could swing is the stability, so the confidence must also have moved by what is material for figures.
     */
    boolean isReliedOnOtherwise(Confidence from, Confidence to) {
        if (from == null || to == null) {
            return (from == null) != (to == null);
        }
        boolean crossed = (from.level() == ConfidenceLevel.LOW) != (to.level() == ConfidenceLevel.LOW);
        return crossed && moved(from.value(), to.value());
    }

    /**
     * Whether a decision asks for what is known by now, so that it would send its owner to answer again.
     *
     * @param old the answer that stands
     * @param inputs the inputs as they are now
     */
    static boolean asksForWhatIsKnown(Answer old, Inputs inputs) {
        String question = question(old);
        if (question == null) {
            return false;
        }
        return switch (question) {
            case "income" ->
                !inputs.assumed().contains(Assumed.INCOME)
                        && (inputs.owner().hour().income() != null
                                || inputs.owner().hour().nextBestUse() != null);
            case "rate" ->
                !inputs.assumed().contains(Assumed.MARKET) && !inputs.market().isEmpty();
            default ->
                FactName.named(question)
                        .flatMap(inputs.subject().facts()::fact)
                        .filter(fact -> !fact.guessed() && fact.value() != Prospect.UNKNOWN)
                        .isPresent();
        };
    }

    private boolean moved(BigDecimal from, BigDecimal to) {
        if (from == null || to == null) {
            return (from == null) != (to == null);
        }
        return from.subtract(to).abs().compareTo(from.abs().multiply(material)) > 0;
    }
}
