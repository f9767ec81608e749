package dev.handover.classification.backtest;

import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.rule.RuleName;
import dev.handover.classification.method.rule.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a policy version would change.
 *
 * @param decisions how many current decisions were decided again from their stored inputs
 * @param changed how many of them would get another verdict, rule or target
 * @param moves how many would go from which verdict to which, with their hours a month
 * @param changes those that would change, most hours first, at most {@link #MOST_CHANGES}
 * @param truncated whether there are more
 */
@Schema(name = "BacktestResult")
record BacktestView(
        @Schema(maxLength = 60) String version,
        @Schema(pattern = "^[0-9a-f]{64}$", maxLength = 64) String hash,
        Instant ranAt,
        @Schema(minimum = "0") int decisions,
        @Schema(minimum = "0") int changed,
        @Schema(maxItems = 100) List<Move> moves,
        @Schema(maxItems = MOST_CHANGES) List<Change> changes,
        boolean truncated) {

    static final int MOST_CHANGES = 1_000;

    /** How many decisions would go from one verdict to another. */
    @Schema(name = "BacktestMove")
    record Move(
            Verdict from, Verdict to, @Schema(minimum = "1") int decisions, BigDecimal hoursPerMonth) {}

    /** One decision that would change. */
    @Schema(name = "BacktestChange")
    record Change(
            UUID activityId,
            @Schema(maxLength = 500) String name,
            @Schema(nullable = true) BigDecimal hoursPerMonth,

            @Schema(description = "Whether the owner has answered the current decision.")
            boolean answered,

            Outcome from,
            Outcome to) {}

    /** What was or would be decided. */
    @Schema(name = "BacktestOutcome")
    record Outcome(
            Verdict verdict,
            RuleName rule,

            @Schema(nullable = true) Target target,

            @Schema(
                    nullable = true,
                    maxLength = 60,
                    description = "The policy row that decides; null if it is not stored.")
            String row) {}
}
