package dev.handover.classification.decision;

import dev.handover.classification.method.Answer;
import dev.handover.classification.method.rule.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** When a decision is to be looked at again; days are those of UTC, the same for everybody. */
final class Reviews {

    /** A quarter: long enough for something to change, short enough to remember why. */
    private static final int DAYS = 90;

    private Reviews() {}

    /** {@return the day, or null for a verdict that needs no second look} */
    static LocalDate after(Answer answer, Instant now) {
        if (answer.reviewInDays() != null) {
            return today(now).plusDays(answer.reviewInDays());
        }
        return answer.verdict() == Verdict.LEARN ? ofOverride(now) : null;
    }

    /** {@return the day on which the owner looks again at a verdict of their own} */
    static LocalDate ofOverride(Instant now) {
        return today(now).plusDays(DAYS);
    }

    static LocalDate today(Instant now) {
        return now.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
