package dev.handover.classification.method.portfolio;

import java.util.Arrays;

/** Where to split a knapsack by the number of items taken. */
final class Splitting {

    private Splitting() {}

    /**
     * Finds the largest number of items below that of the relaxed optimum.
     *
     * @param problem the problem
     * @param bound its bound
     * @return a number to be at most, with which the bound falls if any does
     */
    static int count(Knapsack problem, long bound) {
        int low = 0;
        int high = problem.items().length;
        while (low + 1 < high) {
            int middle = (low + high) / 2;
            if (Deviations.boundOf(problem.with(atMost(problem, middle))) < bound - 1) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    static Knapsack.Row atMost(Knapsack problem, int count) {
        long[] one = new long[problem.worth().length];
        Arrays.fill(one, 1);
        return new Knapsack.Row(one, count);
    }

    static Knapsack.Row atLeast(Knapsack problem, int count) {
        long[] one = new long[problem.worth().length];
        Arrays.fill(one, -1);
        return new Knapsack.Row(one, -count);
    }
}
