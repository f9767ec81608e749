package dev.handover.classification.decision.state;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.handover.classification.method.fact.Area;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.handover.TeachPlan;
import dev.handover.classification.method.rule.Category;
import dev.handover.classification.method.rule.RuleName;
import dev.handover.classification.method.rule.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A decision in full, as events carry it and answers begin with it; its parts stand flat in the JSON, in this order. Hours
 * and money are those of one month of 52/12 weeks; money is in {@code currency}; null is unknown or does not apply.
 *
 * @param version rises with each event about the activity's decisions
 * @param activity as it was called when the decision was made
 * @param ruling what is to be done, and where that stands
 * @param figures what it takes and what it brings
 * @param guidance how much to let go, how to teach it, and why
 * @param origin when and by whom it was decided, and from what
 * @param review when it is looked at again
 */
@Schema(name = "DecisionState")
public record DecisionView(
        UUID activityId,
        UUID decisionId,
        @Schema(minimum = "1") long version,
        ActivityName activity,
        @JsonUnwrapped Ruling ruling,
        @JsonUnwrapped Figures figures,
        @JsonUnwrapped Guidance guidance,
        @JsonUnwrapped Origin origin,
        @JsonUnwrapped Review review) {

    /** What is to be done, and where that stands. */
    public record Ruling(
            Verdict verdict,
            DecisionStatus status,
            RuleName rule,
            @Schema(maxLength = 2000) String sentence,
            @Schema(nullable = true) Target target,
            Category category) {}

    /**
     * What it takes and what it brings.
     *
     * @param marketRate what the target asks for an hour on the market; null without a target or a rate
     */
    public record Figures(
            @Schema(nullable = true, maxLength = 3) String currency,
            @Schema(nullable = true) BigDecimal hoursPerMonth,
            @Schema(nullable = true) BigDecimal occurrencesPerMonth,

            @Schema(
                    nullable = true,
                    description = "What the market asks for an hour of such work, of the decision's target.")
            BigDecimal marketRate,

            @Schema(nullable = true) BigDecimal rateCap,
            @Schema(nullable = true) BigDecimal openingOffer,
            @Schema(nullable = true) BigDecimal hoursFreedPerMonth,
            @Schema(nullable = true) BigDecimal benefitPerMonth) {}

    /**
     * How much to let go, how to teach it, and why.
     *
     * @param reasons why, in plain words
     */
    public record Guidance(
            @Schema(nullable = true, minimum = "1", maximum = "7")
            Integer delegationLevel,

            @Schema(nullable = true) TeachPlan teachPlan,
            @Schema(maxItems = 50) List<String> reasons) {}

    /**
     * When and by whom it was decided, and from what.
     *
     * @param decidedAt when it took this status
     * @param decidedBy the member who answered it; null where the service decided
     * @param overridden the owner's own verdict stands; null where it is the method's
     */
    public record Origin(
            Instant decidedAt,
            @Schema(nullable = true) UUID decidedBy,
            @Schema(maxLength = 100) String policyVersion,

            @Schema(pattern = "^[0-9a-f]{64}$", maxLength = 64)
            String inputsHash,

            @Schema(nullable = true) Overridden overridden) {}

    /**
     * When it is looked at again.
     *
     * @param reviewOn the day, in UTC; null where there is none
     * @param reviewDue whether that day has come and the owner has not answered since
     */
    public record Review(@Schema(nullable = true) LocalDate reviewOn, boolean reviewDue) {}

    /** The activity as it was called when the decision was made. */
    public record ActivityName(
            @Schema(maxLength = 500) String name,
            @Schema(nullable = true) Area area) {}
}
