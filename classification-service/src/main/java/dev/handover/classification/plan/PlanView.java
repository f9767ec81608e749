package dev.handover.classification.plan;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.portfolio.BuyBack;
import dev.handover.classification.method.portfolio.Planning;
import dev.handover.classification.method.portfolio.Portfolio;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A plan with everything it holds.
 *
 * @param planId its id
 * @param name as the owner called it
 * @param createdAt when it was made
 * @param acceptedAt when the owner first went for it
 */
@Schema(name = "Plan")
record PlanView(
        UUID planId,
        @Schema(nullable = true, maxLength = 200) String name,
        Instant createdAt,
        @Schema(nullable = true) Instant acceptedAt,
        @JsonUnwrapped Result result) {

    /** What followed from what was asked; amounts are in {@code currency} and, unless said otherwise, a month's. */
    @Schema(name = "PlanResult")
    record Result(
            @Schema(nullable = true, maxLength = 3) String currency,
            Asked limits,

            @Schema(
                    maxItems = 1000,
                    description = "Decisions accepted before. Their cost is subtracted from the budget.")
            List<PlannedItem> running,

            @JsonUnwrapped Best best,
            @JsonUnwrapped Comparison comparison,
            @Schema(maxItems = 60) List<LadderMonth> months,
            @Schema(maxItems = 25) List<FrontierPoint> frontier) {

        /** The plan, and how good it is. */
        record Best(
                @Schema(
                        description =
                                "Whether the plan frees the wanted hours. If not, it frees as many hours as possible.")
                boolean feasible,

                @Schema(
                        description =
                                "Whether it is proven that no plan is better. If not, `bound` says how much better one can be"
                                        + " at most.")
                boolean exact,

                @Schema(maxItems = 1000, description = "What is handed over, and who does it, the highest ROI first.")
                List<PlannedItem> items,

                Sums totals,

                @Schema(description = "An upper bound: no plan has a higher value.")
                BigDecimal bound,

                @Schema(
                        nullable = true,
                        description =
                                "The value if parts of activities could be handed over; null if the wanted hours can't be"
                                        + " freed.")
                BigDecimal relaxation) {}

        /** What to compare it with. */
        record Comparison(
                GreedyPlan greedy,
                @Schema(nullable = true) MoreBudget marginal,
                @Schema(nullable = true) LeftOutItem firstLeftOut,

                @Schema(
                        maxItems = 1000,
                        description = "Activities with the verdict OUTSOURCE_ALWAYS that are not in the plan.")
                List<UUID> leftOutAlthoughAlways) {}
    }

    /** The limits that held, defaults filled in; null is no limit. */
    @Schema(name = "PlanLimits")
    record Asked(
            @Schema(nullable = true) BigDecimal budget,
            @Schema(nullable = true) BigDecimal cash,
            @Schema(nullable = true) BigDecimal wantedHoursPerMonth,
            BigDecimal reinvest,
            @Schema(minimum = "1", maximum = "60") int horizonMonths,
            boolean alwaysFirst) {}

    /** One activity of the plan; {@code measuredHours} are those of the time the plan was made. */
    @Schema(name = "PlannedItem")
    record PlannedItem(
            UUID activityId,
            UUID decisionId,
            @Schema(maxLength = 500) String name,
            Target target,
            boolean always,
            @JsonUnwrapped Worth worth,
            @Schema(nullable = true) BigDecimal measuredHours) {

        /** What handing it over costs and brings. */
        record Worth(
                BigDecimal npv,
                BigDecimal monthlyCost,
                BigDecimal oneOffCash,
                BigDecimal hoursFreedPerMonth,
                BigDecimal benefitPerMonth,
                @Schema(nullable = true) BigDecimal roi) {}
    }

    /** Sums over a plan; {@code npv} over the horizon, {@code oneOffCash} once. */
    @Schema(name = "PlanTotals")
    record Sums(
            BigDecimal npv,
            BigDecimal monthlyCost,
            BigDecimal oneOffCash,
            BigDecimal hoursFreedPerMonth,
            @Schema(minimum = "0", maximum = "1000") int items) {

        static Sums of(Portfolio.Totals t) {
            return new Sums(t.npv(), t.monthlyCost(), t.oneOffCash(), t.hoursFreedPerMonth(), t.items());
        }
    }

    /** One item after the other by ROI; {@code gap} is what that misses, as a share of the plan's worth. */
    @Schema(name = "GreedyPlan")
    record GreedyPlan(
            @Schema(maxItems = 1000) List<UUID> order,
            Sums totals,
            boolean comparable,
            @Schema(nullable = true) BigDecimal gap) {}

    /** What more budget would bring. */
    @Schema(name = "MoreBudget")
    record MoreBudget(
            @Schema(description = "What the plan gains if the budget is larger by one unit of the currency.")
            BigDecimal ofOneMore,

            @Schema(
                    nullable = true,
                    description = "The next higher `budget`, including the costs of accepted decisions, with"
                            + " which the plan has a higher value or takes more of the activities that are"
                            + " planned first. Null if there is none.")
            BigDecimal nextBudget,

            @Schema(nullable = true) BigDecimal npvThere,

            @Schema(nullable = true, description = "The gain at that budget, per unit of additional budget.")
            BigDecimal perUnit,

            @Schema(
                    nullable = true,
                    description = "Whether the plan still frees the wanted hours at that budget. Activities that are"
                            + " planned first can prevent this.")
            Boolean feasibleThere,

            boolean exact) {

        static MoreBudget of(Portfolio.Marginal m) {
            return m == null
                    ? null
                    : new MoreBudget(
                            m.ofOneMore(), m.nextBudget(), m.npvThere(), m.perUnit(), m.feasibleThere(), m.exact());
        }
    }

    /** The item of highest ROI that is left out. */
    @Schema(name = "LeftOutItem")
    record LeftOutItem(
            UUID activityId,
            @Schema(maxLength = 500) String name,
            Target target,
            BigDecimal npv,
            @Schema(nullable = true) BigDecimal roi,
            BigDecimal monthlyCost) {

        static LeftOutItem of(Portfolio.LeftOutItem l) {
            return l == null
                    ? null
                    : new LeftOutItem(UUID.fromString(l.id()), l.name(), l.target(), l.npv(), l.roi(), l.monthlyCost());
        }
    }

    /** One month of the buy-back ladder. */
    @Schema(name = "LadderMonth")
    record LadderMonth(
            @Schema(minimum = "1", maximum = "60") int month,
            @Schema(maxItems = 1000) List<UUID> started,
            BigDecimal hoursFreed,
            BigDecimal spent,
            BigDecimal netGain,
            BigDecimal cumulative) {

        static LadderMonth of(BuyBack.Month m) {
            return new LadderMonth(
                    m.month(),
                    m.started().stream().map(UUID::fromString).toList(),
                    m.hoursFreed(),
                    m.spent(),
                    m.netGain(),
                    m.cumulative());
        }
    }

    /** What plans are worth at a budget. */
    @Schema(name = "FrontierPoint")
    record FrontierPoint(
            @Schema(description = "Money per month for planned items, not including the costs of accepted decisions.")
            BigDecimal budget,

            BigDecimal npv,
            BigDecimal monthlyCost,
            BigDecimal hoursFreedPerMonth,
            boolean feasible,
            boolean exact) {

        static FrontierPoint of(Planning.Point p) {
            return new FrontierPoint(
                    p.budget(), p.npv(), p.monthlyCost(), p.hoursFreedPerMonth(), p.feasible(), p.exact());
        }
    }
}
