package dev.handover.classification.method.portfolio;

import dev.handover.classification.method.calculation.Figures;
import dev.handover.classification.method.portfolio.Portfolio.Greedy;
import dev.handover.classification.method.portfolio.Portfolio.Marginal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Makes plans: which items to hand over to whom so that they are worth most together. Pure: the same items and limits,
 * in whatever order, give the same plan.
 */
public final class Planning {

    private static final int DECIMALS = 4;
    private static final int FRONTIER_STEPS = 12;
    /** Each point of the frontier, and each look at another budget, gets this share of a plan's work. */
    private static final int SMALLER = 4;

    private final Table table;
    private final Limits limits;

    private Planning(List<Item> items, Limits limits) {
        this.table = new Table(items, limits);
        this.limits = limits;
    }

    /**
     * Makes the plan.
     *
     * @param items what could be handed over
     * @param limits what to keep
     * @return the plan with all that explains it
     */
    public static Portfolio plan(List<Item> items, Limits limits) {
        return new Planning(items, limits).plan();
    }

    /**
     * One point of the frontier.
     *
     * @param budget money a month for what is planned, beside what is committed
     * @param npv what the plan is worth with it
     * @param monthlyCost what of it is spent
     * @param hoursFreedPerMonth hours it frees
     * @param feasible whether the wanted hours are met
     * @param exact whether it is proven
     */
    public record Point(
            BigDecimal budget,
            BigDecimal npv,
            BigDecimal monthlyCost,
            BigDecimal hoursFreedPerMonth,
            boolean feasible,
            boolean exact) {}

    /**
     * What plans are worth at budgets from nothing to the cost of everything worth having.
     *
     * @param items what could be handed over
     * @param limits what else to keep; their budget and what is committed do not matter
     * @return 13 points in the order of budgets; a single one when nothing costs anything
     */
    public static List<Point> frontier(List<Item> items, Limits limits) {
        return new Planning(items, limits).frontier(new TreeMap<>());
    }

    /**
     * The same, with a point at the cost of a plan, and at that of the greedy one where the two can be compared.
     *
     * @param items what could be handed over
     * @param limits what else to keep
     * @param plan the plan made of the same items under the same limits
     * @return up to 15 points in the order of budgets
     */
    public static List<Point> frontier(List<Item> items, Limits limits, Portfolio plan) {
        Planning planning = new Planning(items, limits);
        NavigableMap<BigDecimal, int[]> known = new TreeMap<>();
        if (plan.greedy().comparable()) {
            known.put(plan.greedy().totals().monthlyCost(), planning.greedy());
        }
        if (plan.feasible()) {
            known.put(plan.totals().monthlyCost(), planning.table.choice(plan.items()));
        }
        return planning.frontier(known);
    }

    private Portfolio plan() {
        int[] greedy = greedy();
        Choosing chosen = Choosing.of(table, limits, greedy, Solving.USUAL_WORK);
        Portfolio.Totals totals = table.totals(chosen.choice());
        return new Portfolio(
                chosen.feasible(),
                chosen.exact(),
                table.chosen(chosen.choice()),
                totals,
                new Portfolio.Most(
                        Table.money(chosen.bound()), chosen.relaxed() == null ? null : Table.money(chosen.relaxed())),
                compared(greedy, chosen, totals.npv()),
                limits.budget() == null || !chosen.feasible() ? null : marginal(chosen),
                new Portfolio.LeftOut(
                        leftOut(chosen.choice()),
                        IntStream.range(0, table.items.size())
                                .filter(i -> table.items.get(i).always() && chosen.choice()[i] == Knapsack.NONE)
                                .mapToObj(i -> table.items.get(i).id())
                                .toList()));
    }

    /** The order in which greedy choices are tried: what always comes first, then by ROI. */
    private List<Integer> order() {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, table.options.size()).boxed().toList());
        Comparator<Integer> byRate =
                Comparator.comparing(table.options::get, Item.BY_RATE).thenComparing(Comparator.naturalOrder());
        order.sort(
                limits.alwaysFirst()
                        ? Comparator.comparing((Integer o) -> -table.always[o]).thenComparing(byRate)
                        : byRate);
        return order;
    }

    private int[] greedy() {
        int[] choice = new int[table.items.size()];
        Arrays.fill(choice, Knapsack.NONE);
        long budget = limits.budget() == null ? Long.MAX_VALUE : Table.cents(limits.left());
        long cash = limits.cash() == null ? Long.MAX_VALUE : Table.cents(limits.cash());
        long wanted = limits.wantedHours() == null ? 0 : Table.cents(limits.wantedHours());
        for (int o : order()) {
            boolean asked = (limits.alwaysFirst() && table.always[o] > 0) || wanted > 0;
            boolean pays = table.npv[o] > 0;
            if (choice[table.itemOf[o]] == Knapsack.NONE
                    && table.cost[o] <= budget
                    && table.cash[o] <= cash
                    && (pays || asked)) {
                choice[table.itemOf[o]] = o;
                budget -= table.cost[o];
                cash -= table.cash[o];
                wanted -= table.hours[o];
            }
        }
        return choice;
    }

    private Greedy compared(int[] greedy, Choosing chosen, BigDecimal npv) {
        Portfolio.Totals totals = table.totals(greedy);
        boolean comparable = chosen.feasible()
                && (limits.wantedHours() == null || totals.hoursFreedPerMonth().compareTo(limits.wantedHours()) >= 0)
                && (!limits.alwaysFirst() || Knapsack.sum(greedy, table.always) >= chosen.first());
        BigDecimal gap = !comparable || npv.signum() <= 0
                ? null
                : Figures.shown(Figures.divide(npv.subtract(totals.npv()), npv), DECIMALS);
        List<String> order = order().stream()
                .filter(o -> greedy[table.itemOf[o]] == o)
                .map(o -> table.items.get(table.itemOf[o]).id())
                .toList();
        return new Greedy(order, totals, comparable, gap);
    }

    private Portfolio.LeftOutItem leftOut(int[] choice) {
        return IntStream.range(0, choice.length)
                .filter(i -> choice[i] == Knapsack.NONE)
                .mapToObj(table.items::get)
                .filter(item -> item.always() || item.options().get(0).npv().signum() > 0)
                .findFirst()
                .map(item -> {
                    Option option = item.options().get(0);
                    return new Portfolio.LeftOutItem(
                            item.id(), item.name(), option.target(), option.npv(), option.roi(), option.monthlyCost());
                })
                .orElse(null);
    }

    private Marginal marginal(Choosing now) {
        long work = Solving.USUAL_WORK / SMALLER;
        long npv = Knapsack.sum(now.choice(), table.npv);
        Choosing oneMore =
                Choosing.of(table, limits.withBudget(limits.budget().add(BigDecimal.ONE)), now.choice(), work);
        BigDecimal gain = Table.money(Knapsack.sum(oneMore.choice(), table.npv) - npv);
        Knapsack cheapest = table.knapsack(null, limits.cash())
                .valued(Arrays.stream(table.cost).map(c -> -c).toArray());
        Knapsack same = limits.alwaysFirst() ? cheapest.with(Table.atLeast(table.always, now.first())) : cheapest;
        if (limits.wantedHours() != null) {
            same = same.with(Table.atLeast(table.hours, Table.cents(limits.wantedHours())));
        }
        Solving.Solved next = Solving.solve(same.with(Table.atLeast(table.npv, npv + 1)), null, Long.MAX_VALUE, work);
        boolean exact = now.exact() && oneMore.exact() && next.exact();
        Long budget = next.choice() == null ? null : -next.worth();
        if (limits.alwaysFirst() && Arrays.stream(table.always).anyMatch(a -> a > 0)) {
            // what comes first outranks the wanted hours, so it may cost them
            Solving.Solved more = Solving.solve(
                    cheapest.with(Table.atLeast(table.always, now.first() + 1)), null, Long.MAX_VALUE, work);
            exact &= more.exact();
            budget = more.choice() == null ? budget : Long.valueOf(Math.min(-more.worth(), or(budget)));
        }
        if (budget == null || Table.money(budget).compareTo(limits.left()) <= 0) {
            return new Marginal(gain, null, null, null, null, exact);
        }
        BigDecimal at = Table.money(budget).add(limits.committed());
        Choosing there = Choosing.of(table, limits.withBudget(at), next.choice(), work);
        long worth = Knapsack.sum(there.choice(), table.npv);
        BigDecimal perUnit = Figures.divide(Table.money(worth - npv), at.subtract(limits.budget()));
        return new Marginal(
                gain,
                at,
                Table.money(worth),
                Figures.shown(perUnit, DECIMALS),
                there.feasible(),
                exact && there.exact());
    }

    private static long or(Long budget) {
        return budget == null ? Long.MAX_VALUE : budget;
    }

    /** @param known choices by their cost, which get a point of their own and are the least it can be worth */
    private List<Point> frontier(NavigableMap<BigDecimal, int[]> known) {
        long work = Solving.USUAL_WORK / SMALLER;
        Limits beside = new Limits(null, limits.cash(), limits.wantedHours(), limits.alwaysFirst());
        Choosing all = Choosing.of(table, beside, null, work);
        long most = Knapsack.sum(all.choice(), table.cost);
        int steps = most == 0 ? 0 : FRONTIER_STEPS;
        NavigableSet<BigDecimal> budgets = new TreeSet<>(known.keySet());
        for (int step = 0; step <= steps; step++) {
            budgets.add(Table.money(steps == 0 ? 0 : Math.multiplyExact(most, step) / steps));
        }
        List<Point> points = new ArrayList<>();
        int[] before = null;
        for (BigDecimal budget : budgets) {
            Choosing at = Choosing.of(table, beside.withBudget(budget), known.getOrDefault(budget, before), work);
            before = at.choice();
            Portfolio.Totals totals = table.totals(before);
            points.add(new Point(
                    budget,
                    totals.npv(),
                    totals.monthlyCost(),
                    totals.hoursFreedPerMonth(),
                    at.feasible(),
                    at.exact()));
        }
        return List.copyOf(points);
    }
}
