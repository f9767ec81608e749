package dev.handover.classification.method.portfolio;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Solves a {@link Knapsack} exactly. At the best prices every choice that differs from the relaxed optimum loses a
 * known amount; what loses more than the bound exceeds the best plan found cannot be better. So all combinations of
 * deviations are tried in the order of their loss, up to that gap, which for many items is small. The work is counted
 * in combinations, never in time, so that the answer is the same everywhere; where the count runs out the best plan
 * found is given with the bound that is left.
 */
final class Solving {

    /** Combinations tried for one plan at most; some two hundred milliseconds. */
    static final long USUAL_WORK = 8_000_000;

    private static final int FIRST_RING = 12;
    private static final double WIDER = 1.6;
    private static final int[] NEAR = {1, 2, 3};
    /** The share of the work that goes into looking near the start before looking everywhere. */
    private static final int NEAR_SHARE = 10;
    /** The share of the work before the problem is split by the number of items. */
    private static final int FIRST_SHARE = 16;

    /**
     * What was found.
     *
     * @param choice per item the option taken, or {@link Knapsack#NONE}; null when none that keeps the rows was found
     * @param worth its worth
     * @param bound no choice is worth more
     * @param relaxed what the relaxation is worth
     * @param exact whether it is proven that none is better, or, without a choice, that there is none
     * @param work combinations tried
     */
    @SuppressWarnings("ArrayRecordComponent") // plain arrays for the inner loops; never compared
    record Solved(int[] choice, long worth, long bound, long relaxed, boolean exact, long work) {}

    private final Knapsack problem;
    private final long mostWork;
    private final long enough;
    private final Deviations around;
    private final long bound;

    private int[] best;
    private long bestWorth = Long.MIN_VALUE;
    private long work;
    private long workLimit;
    private double ring;

    private Solving(Knapsack problem, long mostWork, long enough) {
        this.problem = problem;
        this.mostWork = mostWork;
        this.enough = enough;
        this.around = Deviations.of(problem);
        this.bound = (long) StrictMath.floor(around.bound() + around.blur());
    }

    /**
     * Solves.
     *
     * @param problem without the cardinality row, which is added here
     * @param start choices that are known to be good, or null; only taken where they keep the rows
     * @param enough a worth at which to stop looking
     * @param mostWork combinations to try at most
     * @return the best choice
     */
    static Solved solve(Knapsack problem, int[] start, long enough, long mostWork) {
        Knapsack whole = problem.withCardinality();
        Solved at = new Solving(whole, mostWork / FIRST_SHARE, enough).search(start);
        if (at.exact()) {
            return at;
        }
        // Where worth grows with use, the relaxation gains most by taking a fraction of one item more: it no longer can
        // once the number of items is at most, or at least, a whole number.
        int split = Splitting.count(whole, at.bound());
        Solved above = new Solving(whole.with(Splitting.atLeast(whole, split + 1)), mostWork / 2, enough).outside(at);
        Solved best = better(at, above);
        Solved below = new Solving(whole.with(Splitting.atMost(whole, split)), mostWork / 2, enough).outside(best);
        best = better(best, below);
        return new Solved(
                best.choice(),
                best.worth(),
                Math.min(at.bound(), Math.max(Math.max(below.bound(), above.bound()), best.worth())),
                at.relaxed(),
                below.exact() && above.exact(),
                at.work() + below.work() + above.work());
    }

    private static Solved better(Solved a, Solved b) {
        return b.choice() == null || (a.choice() != null && a.worth() >= b.worth()) ? a : b;
    }

    /** Searches for what is better than a choice that this problem does not hold. */
    private Solved outside(Solved other) {
        best = other.choice();
        bestWorth = other.choice() == null ? Long.MIN_VALUE : other.worth();
        return search(null);
    }

    private Solved search(int[] start) {
        if (start != null && problem.feasible(start)) {
            offer(start);
        }
        around.start().ifPresent(this::offer);
        int[] none = new int[problem.items().length];
        Arrays.fill(none, Knapsack.NONE);
        if (problem.feasible(none)) {
            offer(none);
        }
        ring = Double.POSITIVE_INFINITY;
        for (int depth : NEAR) {
            workLimit = Math.min(mostWork, work + mostWork / NEAR_SHARE / NEAR.length);
            dive(0, around.offset(), depth, around.slack(), around.worth());
        }
        if (best != null && !proven() && problem.feasible(best)) {
            offer(Exchanging.improved(problem, around.prices(), best, bound));
        }
        workLimit = mostWork;
        ring = around.ring(FIRST_RING);
        while (!proven() && work < workLimit && gap() >= 0) {
            dive(0, around.offset(), Integer.MAX_VALUE, around.slack(), around.worth());
            if (work < workLimit && (ring >= gap() || ring > around.furthest())) {
                return new Solved(best, bestWorth, bestWorth, bound, true, work);
            }
            ring *= WIDER;
        }
        boolean exact = proven() || gap() < 0;
        return new Solved(best, bestWorth, exact ? bestWorth : Math.max(bound, bestWorth), bound, exact, work);
    }

    private boolean proven() {
        return best != null && (bestWorth >= bound || bestWorth >= enough);
    }

    /** How much a combination may lose and still be better by one than the best. */
    private double gap() {
        return best == null ? Double.POSITIVE_INFINITY : around.bound() - bestWorth - 1 + around.blur();
    }

    private void offer(int[] choice) {
        long worth = problem.worthOf(choice);
        if (worth > bestWorth) {
            bestWorth = worth;
            best = choice.clone();
        }
    }

    private void dive(int from, double loss, int depth, long[] slack, long worth) {
        for (int place = from; place < around.size(); place++) {
            if (loss + around.nearest(place) > Math.min(ring, gap())) {
                return;
            }
            Deviations.Other[] others = around.at(place);
            for (Deviations.Other other : others) {
                double total = loss + other.loss();
                if (total > Math.min(ring, gap()) || proven()) {
                    break;
                }
                if (++work >= workLimit) {
                    return;
                }
                step(place, other, total, depth, slack, worth + other.worth());
                if (work >= workLimit) {
                    return;
                }
            }
        }
    }

    private void step(int place, Deviations.Other other, double loss, int depth, long[] slack, long worth) {
        boolean kept = true;
        long[] use = other.use();
        for (int r = 0; r < slack.length; r++) {
            slack[r] -= use[r];
            kept &= slack[r] >= 0;
        }
        int item = around.item(place);
        int before = around.choice()[item];
        around.choice()[item] = other.option();
        if (kept && worth > bestWorth) {
            bestWorth = worth;
            best = around.choice().clone();
        }
        if (depth > 1) {
            dive(place + 1, loss, depth - 1, slack, worth);
        }
        around.choice()[item] = before;
        for (int r = 0; r < slack.length; r++) {
            slack[r] += use[r];
        }
    }

    /** Sorted by a key, ties by index: the same order everywhere. */
    static Integer[] ordered(int count, Comparator<Integer> by) {
        Integer[] order = IntStream.range(0, count).boxed().toArray(Integer[]::new);
        Arrays.sort(order, by.thenComparing(Comparator.naturalOrder()));
        return order;
    }
}
