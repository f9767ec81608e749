package dev.handover.classification.clarity;

import dev.handover.classification.decision.snapshot.SummingUpDecisions.Sum;
import dev.handover.classification.decision.snapshot.SummingUpDecisions.Unclear;
import dev.handover.classification.method.Answer;
import dev.handover.classification.method.rule.Verdict;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much of the measured time has a decision that is sure. */
@Schema(name = "Clarity")
record ClarityView(
        @Schema(
                nullable = true,
                description = "Hours with a decision of MEDIUM or HIGH confidence, divided by all hours: 0 to 1."
                        + " Null if there are no hours.")
        BigDecimal index,

        Hours hours,

        @Schema(
                maxItems = 4,
                description = "HIGH, MEDIUM, LOW or NONE. NONE means that there is no decision yet, or that its"
                        + " confidence is not known.")
        List<ByLevel> byLevel,

        @Schema(maxItems = 20) List<ByVerdict> byVerdict,

        @Schema(
                maxItems = 10,
                description = "The activities whose decisions are least certain, those with the most hours first.")
        List<LeastClear> leastClear) {

    private static final int DECIMALS = 4;

    /** How sure a decision is. */
    @Schema(name = "ClarityLevel")
    enum Level {
        HIGH,
        MEDIUM,
        LOW,
        NONE
    }

    /** Hours a month of 52/12 weeks. */
    @Schema(name = "ClarityHours")
    record Hours(BigDecimal all, BigDecimal clear, BigDecimal unclear) {}

    /** Activities at one level. */
    @Schema(name = "ClarityByLevel")
    record ByLevel(Level level, @Schema(minimum = "0") long activities, BigDecimal hours) {}

    /** Activities with one verdict. */
    @Schema(name = "ClarityByVerdict")
    record ByVerdict(Verdict verdict, @Schema(minimum = "0") long activities, BigDecimal hours) {}

    /** An activity whose decision is not sure. */
    @Schema(name = "LeastClearActivity")
    record LeastClear(
            UUID activityId,
            @Schema(maxLength = 500) String name,
            Verdict verdict,
            Level level,
            @Schema(nullable = true) BigDecimal hoursPerMonth,

            @Schema(nullable = true, description = "The question to ask the owner; null if no question would help.")
            Answer.Question question) {}

    /** {@return the clarity of these decisions} */
    static ClarityView of(List<Sum> sums, List<Unclear> unclear) {
        BigDecimal all = hours(sums, s -> true);
        BigDecimal clear = hours(sums, s -> isClear(level(s.verdict(), s.level())));
        return new ClarityView(
                all.signum() == 0
                        ? null
                        : clear.divide(all, MathContext.DECIMAL128).setScale(DECIMALS, RoundingMode.HALF_EVEN),
                new Hours(shown(all), shown(clear), shown(all.subtract(clear))),
                Stream.of(Level.values())
                        .map(level -> new ByLevel(
                                level,
                                activities(sums, s -> level(s.verdict(), s.level()) == level),
                                shown(hours(sums, s -> level(s.verdict(), s.level()) == level))))
                        .toList(),
                Stream.of(Verdict.values())
                        .filter(verdict -> activities(sums, s -> s.verdict() == verdict) > 0)
                        .map(verdict -> new ByVerdict(
                                verdict,
                                activities(sums, s -> s.verdict() == verdict),
                                shown(hours(sums, s -> s.verdict() == verdict))))
                        .toList(),
                unclear.stream()
                        .map(u -> new LeastClear(
                                u.activityId(),
                                u.name(),
                                u.verdict(),
                                level(u.verdict(), u.level()),
                                shown(u.hours()),
                                u.question()))
                        .toList());
    }

    /** A question is no decision, however sure it is. */
    private static Level level(Verdict verdict, String level) {
        return level == null || verdict == Verdict.NEEDS_INPUT ? Level.NONE : Level.valueOf(level);
    }

    private static boolean isClear(Level level) {
        return level == Level.HIGH || level == Level.MEDIUM;
    }

    private static BigDecimal hours(List<Sum> sums, Predicate<Sum> which) {
        return sums.stream().filter(which).map(Sum::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static long activities(List<Sum> sums, Predicate<Sum> which) {
        return sums.stream().filter(which).mapToLong(Sum::activities).sum();
    }

    private static BigDecimal shown(BigDecimal hours) {
        return hours == null ? null : hours.setScale(2, RoundingMode.HALF_EVEN);
    }
}
