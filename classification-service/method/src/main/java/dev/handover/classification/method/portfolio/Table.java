package dev.handover.classification.method.portfolio;

import dev.handover.classification.method.portfolio.Portfolio.Chosen;
import dev.handover.classification.method.portfolio.Portfolio.Totals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Items and their options in one order, whatever the caller's, with their figures in whole cents. */
final class Table {

    /** Ten trillion: sums over a thousand items stay whole numbers of 64 bits. */
    private static final BigDecimal LARGEST = new BigDecimal("10000000000000");

    private static final int CENTS = 2;

    final List<Item> items;
    final List<Option> options = new ArrayList<>();
    final int[] itemOf;
    final long[] npv;
    final long[] cost;
    final long[] cash;
    final long[] hours;
    final long[] always;

    /**
     * Lists what may enter a plan: options that free hours, and of those that lose money only what the limits could
     * ask for.
     */
    Table(List<Item> all, Limits limits) {
        items = all.stream()
                .map(item -> new Item(
                        item.id(),
                        item.name(),
                        item.always(),
                        item.enjoyment(),
                        item.options().stream()
                                .filter(option -> enters(item, option, limits))
                                .toList()))
                .filter(item -> !item.options().isEmpty())
                .sorted(Item.IN_ORDER)
                .toList();
        List<Integer> owners = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            for (Option option : items.get(i).options()) {
                options.add(option);
                owners.add(i);
            }
        }
        itemOf = owners.stream().mapToInt(Integer::intValue).toArray();
        npv = cents(Option::npv);
        cost = cents(Option::monthlyCost);
        cash = cents(Option::oneOffCash);
        hours = cents(Option::hoursFreedPerMonth);
        always = IntStream.of(itemOf)
                .mapToLong(i -> items.get(i).always() ? 1 : 0)
                .toArray();
    }

    private static boolean enters(Item item, Option option, Limits limits) {
        boolean wanted = limits.wantedHours() != null || (item.always() && limits.alwaysFirst());
        return option.hoursFreedPerMonth().signum() > 0
                && (option.npv().signum() > 0 || wanted)
                && option.npv()
                                .abs()
                                .max(option.monthlyCost())
                                .max(option.oneOffCash())
                                .compareTo(LARGEST)
                        <= 0;
    }

    private long[] cents(Function<Option, BigDecimal> figure) {
        return options.stream().map(figure).mapToLong(Table::cents).toArray();
    }

    static long cents(BigDecimal amount) {
        return amount.max(LARGEST.negate()).min(LARGEST).movePointRight(CENTS).longValue();
    }

    static BigDecimal money(long cents) {
        return BigDecimal.valueOf(cents, CENTS);
    }

    /** The problem under budget and cash; options that alone exceed one of them are left out. */
    Knapsack knapsack(BigDecimal budget, BigDecimal cashLimit) {
        List<Knapsack.Row> rows = new ArrayList<>();
        if (budget != null) {
            rows.add(new Knapsack.Row(cost, cents(budget)));
        }
        if (cashLimit != null) {
            rows.add(new Knapsack.Row(cash, cents(cashLimit)));
        }
        int[][] fitting = IntStream.range(0, items.size())
                .mapToObj(i -> IntStream.range(0, itemOf.length)
                        .filter(o -> itemOf[o] == i)
                        .filter(o -> rows.stream().allMatch(row -> row.use()[o] <= row.cap()))
                        .toArray())
                .toArray(int[][]::new);
        return new Knapsack(fitting, npv, List.copyOf(rows));
    }

    /** A row that asks for at least this much. */
    static Knapsack.Row atLeast(long[] amounts, long least) {
        return new Knapsack.Row(Arrays.stream(amounts).map(a -> -a).toArray(), -least);
    }

    /** Of options with the same figures, those of the first items are taken. */
    int[] settled(int[] choice) {
        int[] settled = choice.clone();
        Map<List<Long>, List<Integer>> alike = new HashMap<>();
        for (int o = 0; o < itemOf.length; o++) {
            alike.computeIfAbsent(List.of(npv[o], cost[o], cash[o], hours[o], always[o]), key -> new ArrayList<>())
                    .add(o);
        }
        for (int o = 0; o < itemOf.length; o++) {
            List<Integer> group = alike.getOrDefault(List.of(npv[o], cost[o], cash[o], hours[o], always[o]), List.of());
            if (group.get(0) == o && group.size() > 1) {
                settle(settled, group);
            }
        }
        return settled;
    }

    private void settle(int[] choice, List<Integer> group) {
        List<Integer> open = group.stream()
                .filter(o -> choice[itemOf[o]] == o || choice[itemOf[o]] == Knapsack.NONE)
                .toList();
        long taken = open.stream().filter(o -> choice[itemOf[o]] == o).count();
        open.forEach(o -> choice[itemOf[o]] = choice[itemOf[o]] == o ? Knapsack.NONE : choice[itemOf[o]]);
        for (int o : open) {
            if (taken > 0 && choice[itemOf[o]] == Knapsack.NONE) {
                choice[itemOf[o]] = o;
                taken--;
            }
        }
    }

    Totals totals(int[] choice) {
        return new Totals(
                money(Knapsack.sum(choice, npv)),
                money(Knapsack.sum(choice, cost)),
                money(Knapsack.sum(choice, cash)),
                money(Knapsack.sum(choice, hours)),
                (int) Arrays.stream(choice).filter(o -> o != Knapsack.NONE).count());
    }

    /** The choice that {@link #chosen} made these of. */
    int[] choice(List<Chosen> chosen) {
        Map<String, Option> taken = chosen.stream().collect(Collectors.toMap(Chosen::id, Chosen::option));
        int[] choice = new int[items.size()];
        Arrays.fill(choice, Knapsack.NONE);
        for (int o = 0; o < itemOf.length; o++) {
            if (options.get(o).equals(taken.get(items.get(itemOf[o]).id()))) {
                choice[itemOf[o]] = o;
            }
        }
        return choice;
    }

    List<Chosen> chosen(int[] choice) {
        return Arrays.stream(choice)
                .filter(o -> o != Knapsack.NONE)
                .mapToObj(o -> {
                    Item item = items.get(itemOf[o]);
                    return new Chosen(item.id(), item.name(), item.always(), options.get(o));
                })
                .toList();
    }
}
