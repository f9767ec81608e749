package dev.handover.classification.decision;

import dev.handover.classification.method.Answer;
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
     * Compares two answers about one activity.
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
                || moved(old.rateCap(), fresh.rateCap())
                || moved(old.openingOffer(), fresh.openingOffer())
                || moved(old.benefitPerMonth(), fresh.benefitPerMonth())
                || moved(bundled(old), bundled(fresh));
    }

    private static BigDecimal bundled(Answer answer) {
        return answer.bundle() == null ? null : answer.bundle().hoursPerMonth();
    }

    private static boolean sameOutcome(Answer old, Answer fresh) {
        return old.rule() == fresh.rule()
                && old.category() == fresh.category()
                && old.target() == fresh.target()
                && old.engagement() == fresh.engagement()
                && old.flags().equals(fresh.flags())
                && old.reasons().equals(fresh.reasons())
                && Objects.equals(old.delegationLevel(), fresh.delegationLevel())
                && Objects.equals(question(old), question(fresh))
                && (old.teachPlan() == null) == (fresh.teachPlan() == null);
    }

    private static String question(Answer answer) {
        return answer.nextBestQuestion() == null
                ? null
                : answer.nextBestQuestion().fact();
    }

    private boolean moved(BigDecimal from, BigDecimal to) {
        if (from == null || to == null) {
            return (from == null) != (to == null);
        }
        return from.subtract(to).abs().compareTo(from.abs().multiply(material)) > 0;
    }
}
