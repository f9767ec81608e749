package dev.handover.classification.method.portfolio;

import dev.handover.classification.method.portfolio.Solving.Solved;
import java.util.Arrays;

/**
 * Chooses under limits: first as much as can be of what always comes first, then the wanted hours, then the worth.
 *
 * @param choice by item of the table
 * @param feasible whether the wanted hours are met
 * @param exact whether no better choice exists
 * @param bound no choice is worth more
 * @param relaxed worth of the relaxed choice, or null where the hours cannot be met
 * @param first how many of what always comes first are taken
 */
@SuppressWarnings("ArrayRecordComponent") // plain arrays for the inner loops; never compared
record Choosing(int[] choice, boolean feasible, boolean exact, long bound, Long relaxed, long first) {

    /**
     * Chooses.
     *
     * @param table what there is
     * @param limits what to keep
     * @param start a choice known to be good, or null
     * @param work combinations to try at most
     * @return the best choice
     */
    static Choosing of(Table table, Limits limits, int[] start, long work) {
        Knapsack problem = table.knapsack(limits.left(), limits.cash());
        int[] from = start;
        boolean exact = true;
        long first = 0;
        if (limits.alwaysFirst() && Arrays.stream(table.always).anyMatch(a -> a > 0)) {
            Solved most = Solving.solve(problem.valued(table.always), from, Long.MAX_VALUE, work);
            first = most.worth();
            exact = most.exact();
            problem = problem.with(Table.atLeast(table.always, first));
            from = most.choice();
        }
        if (limits.wantedHours() != null) {
            long wanted = Table.cents(limits.wantedHours());
            long unit = unit(table);
            long[] hoursFirst = new long[table.hours.length];
            Arrays.setAll(hoursFirst, o -> table.hours[o] * unit + table.npv[o]);
            long enough = wanted > Long.MAX_VALUE / unit - 1 ? Long.MAX_VALUE : (wanted + 1) * unit;
            Solved longest = Solving.solve(problem.valued(hoursFirst), from, enough, work);
            long hours = Knapsack.sum(longest.choice(), table.hours);
            if (hours < wanted) {
                long worth = Knapsack.sum(longest.choice(), table.npv);
                boolean proven = exact && longest.exact() && unit > spread(table);
                return new Choosing(table.settled(longest.choice()), false, proven, worth, null, first);
            }
            problem = problem.with(Table.atLeast(table.hours, wanted));
            from = longest.choice();
        }
        int[] best = better(problem, start, from);
        Solved solved = Solving.solve(problem, best, Long.MAX_VALUE, work);
        return new Choosing(
                table.settled(solved.choice()), true, exact && solved.exact(), solved.bound(), solved.relaxed(), first);
    }

    private static int[] better(Knapsack problem, int[] start, int[] from) {
        if (start == null || !problem.feasible(start)) {
            return from;
        }
        return from == null || problem.worthOf(start) >= problem.worthOf(from) ? start : from;
    }

    /** More than all money there is, so that the hours go first; less where the sum would not fit 64 bits. */
    private static long unit(Table table) {
        long hours = Math.max(1, Arrays.stream(table.hours).sum());
        return Math.min(spread(table) + 1, Long.MAX_VALUE / 8 / hours);
    }

    private static long spread(Table table) {
        return Arrays.stream(table.npv).map(Math::abs).sum();
    }
}
