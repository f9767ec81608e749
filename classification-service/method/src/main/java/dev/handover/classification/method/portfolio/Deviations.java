package dev.handover.classification.method.portfolio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The relaxed optimum of a knapsack at its best prices, and what each other choice of an item loses against it.
 *
 * <p>A choice is worth the bound, less what its deviations lose, less the price of what its rows have left.
 */
final class Deviations {

    private static final double ROUNDING = 1e-12;
    private static final double TIE = 1e-7;

    /**
     * Another choice for an item.
     *
     * @param option its option, or none
     * @param loss what it loses, at least 0
     * @param worth what it adds to the worth
     * @param use what it adds to each row
     */
    @SuppressWarnings("ArrayRecordComponent") // plain arrays for the inner loops; never compared
    record Other(int option, double loss, long worth, long[] use) {}

    private final Knapsack problem;
    private final double[] prices;
    private final int[] choice;
    private final Other[][] others;
    private final int[] items;
    private final long[] slack;
    private final int[] start;
    private double bound;
    private double offset;
    private double blur = 1e-4;

    private Deviations(Knapsack problem) {
        this.problem = problem;
        this.prices = Multipliers.of(problem);
        int count = problem.items().length;
        choice = new int[count];
        double[] tops = new double[count];
        for (int r = 0; r < prices.length; r++) {
            double paid = prices[r] * problem.rows().get(r).cap();
            bound += paid;
            blur += ROUNDING * Math.abs(paid);
        }
        for (int i = 0; i < count; i++) {
            choice[i] = Knapsack.NONE;
            for (int option : problem.items()[i]) {
                double reduced = reduced(option);
                blur += ROUNDING * Math.abs((double) problem.worth()[option]);
                if (reduced > tops[i]) {
                    tops[i] = reduced;
                    choice[i] = option;
                }
            }
            bound += tops[i];
        }
        int[] repaired = new Repairing(problem, prices, choice, tops).repaired();
        start = problem.feasible(repaired) ? repaired : null;
        centreOn(repaired, tops);
        slack = problem.rows().stream()
                .mapToLong(row -> row.cap() - Knapsack.sum(choice, row.use()))
                .toArray();
        Other[][] all =
                IntStream.range(0, count).mapToObj(i -> others(i, tops[i])).toArray(Other[][]::new);
        Integer[] order = Solving.ordered(
                count, Comparator.comparingDouble(i -> all[i].length == 0 ? Double.MAX_VALUE : all[i][0].loss()));
        items = Arrays.stream(order).mapToInt(Integer::intValue).toArray();
        others = Arrays.stream(order).map(i -> all[i]).toArray(Other[][]::new);
    }

    static Deviations of(Knapsack problem) {
        return new Deviations(problem);
    }

    /** {@return just the bound} */
    static double boundOf(Knapsack problem) {
        double[] prices = Multipliers.of(problem);
        double bound = 0;
        for (int r = 0; r < prices.length; r++) {
            bound += prices[r] * problem.rows().get(r).cap();
        }
        for (int[] options : problem.items()) {
            double top = 0;
            for (int option : options) {
                top = Math.max(top, Multipliers.reduced(problem, prices, option));
            }
            bound += top;
        }
        return bound;
    }

    /** Where the start is as good at these prices as the optimum, looking around the start finds more. */
    private void centreOn(int[] near, double[] tops) {
        for (int i = 0; i < near.length; i++) {
            double loss = tops[i] - reduced(near[i]);
            if (loss <= TIE * Math.max(1, Math.abs(tops[i]))) {
                choice[i] = near[i];
                offset += loss;
                blur += loss;
            }
        }
    }

    private double reduced(int option) {
        return option == Knapsack.NONE ? 0 : Multipliers.reduced(problem, prices, option);
    }

    private Other[] others(int item, double top) {
        List<Other> found = new ArrayList<>();
        int now = choice[item];
        if (now != Knapsack.NONE) {
            found.add(other(now, Knapsack.NONE, top));
        }
        for (int option : problem.items()[item]) {
            if (option != now) {
                found.add(other(now, option, top));
            }
        }
        found.sort(Comparator.comparingDouble(Other::loss).thenComparingInt(Other::option));
        return found.toArray(new Other[0]);
    }

    private Other other(int now, int option, double top) {
        long[] use = problem.rows().stream()
                .mapToLong(row -> at(row.use(), option) - at(row.use(), now))
                .toArray();
        return new Other(
                option,
                Math.max(0, top - reduced(option)),
                at(problem.worth(), option) - at(problem.worth(), now),
                use);
    }

    static long at(long[] amounts, int option) {
        return option == Knapsack.NONE ? 0 : amounts[option];
    }

    /** No choice is worth more. */
    double bound() {
        return bound;
    }

    /** The prices of the rows. */
    double[] prices() {
        return prices;
    }

    /** How far rounding may have moved the bound and the losses. */
    double blur() {
        return blur;
    }

    /** What the choice at hand loses against the bound already. */
    double offset() {
        return offset;
    }

    /** A good choice that keeps the rows. */
    Optional<int[]> start() {
        return Optional.ofNullable(start);
    }

    /** The choice that others deviate from; the search writes into it and takes it back. */
    int[] choice() {
        return choice;
    }

    long[] slack() {
        return slack.clone();
    }

    long worth() {
        return problem.worthOf(choice);
    }

    int size() {
        return items.length;
    }

    int item(int place) {
        return items[place];
    }

    Other[] at(int place) {
        return others[place];
    }

    /** The smallest loss of the item at this place; places are in its order. */
    double nearest(int place) {
        return others[place].length == 0 ? Double.POSITIVE_INFINITY : others[place][0].loss();
    }

    /** The loss of the so manieth deviation, at least a cent. */
    double ring(int rank) {
        double[] losses = Arrays.stream(others)
                .flatMap(Arrays::stream)
                .mapToDouble(Other::loss)
                .sorted()
                .toArray();
        return losses.length == 0 ? 1 : Math.max(1, losses[Math.min(rank, losses.length - 1)]);
    }

    /** The largest loss of any combination. */
    double furthest() {
        double sum = offset + 1;
        for (Other[] of : others) {
            sum += of.length == 0 ? 0 : of[of.length - 1].loss();
        }
        return sum;
    }
}
