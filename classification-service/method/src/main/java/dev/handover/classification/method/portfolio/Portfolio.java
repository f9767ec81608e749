package dev.handover.classification.method.portfolio;

import dev.handover.classification.method.fact.Target;
import java.math.BigDecimal;
import java.util.List;

/**
 * The plan worth most under its limits, and what to compare it with. Money and hours have two decimals.
 *
 * @param feasible whether the wanted hours are met; if not, the plan frees as many as can be freed
 * @param exact whether it is proven that no plan is better; else {@code most} says how much better one could be
 * @param items what is handed over to whom, higher ROI first
 * @param totals their sums
 * @param most what no plan exceeds
 * @param greedy the plan that takes one item after the other by ROI
 * @param marginal what more budget would bring; null without a budget, and where the wanted hours cannot be met
 * @param leftOut what is not in it
 */
public record Portfolio(
        boolean feasible,
        boolean exact,
        List<Chosen> items,
        Totals totals,
        Most most,
        Greedy greedy,
        Marginal marginal,
        LeftOut leftOut) {

    /**
     * What no plan exceeds.
     *
     * @param bound no plan that keeps the limits is worth more
     * @param relaxation worth of the relaxed plan that may take fractions; null where the wanted hours cannot be met
     */
    public record Most(BigDecimal bound, BigDecimal relaxation) {}

    /**
     * What is not in the plan.
     *
     * @param first the item of highest ROI; null when nothing worth having is left out
     * @param always ids of what is always to be outsourced
     */
    public record LeftOut(LeftOutItem first, List<String> always) {}

    /** An item with the option taken. */
    public record Chosen(String id, String name, boolean always, Option option) {}

    /** Sums over a plan. */
    public record Totals(
            BigDecimal npv, BigDecimal monthlyCost, BigDecimal oneOffCash, BigDecimal hoursFreedPerMonth, int items) {}

    /**
     * The greedy plan.
     *
     * @param order ids in the order in which they were taken
     * @param totals its sums
     * @param comparable whether it frees the wanted hours and takes as much of what comes first
     * @param gap what it misses of the plan's worth, as a share of it, four decimals; null where it is not comparable
     */
    public record Greedy(List<String> order, Totals totals, boolean comparable, BigDecimal gap) {}

    /**
     * What more budget would bring.
     *
     * @param ofOneMore what the plan gains by one more unit of money a month
     * @param nextBudget the next larger budget that changes what the plan is worth or takes more of what comes first;
     *     null when no budget helps
     * @param npvThere what the plan is worth there; null when no budget helps
     * @param perUnit its gain there by unit of budget more, four decimals; null when no budget helps
     * @param feasibleThere whether the wanted hours are still met there: what comes first outranks them and may cost
     *     them; null when no budget helps
     * @param exact whether all of this is proven
     */
    public record Marginal(
            BigDecimal ofOneMore,
            BigDecimal nextBudget,
            BigDecimal npvThere,
            BigDecimal perUnit,
            Boolean feasibleThere,
            boolean exact) {}

    /** The first item left out, with the option of highest ROI. */
    public record LeftOutItem(
            String id, String name, Target target, BigDecimal npv, BigDecimal roi, BigDecimal monthlyCost) {}
}
