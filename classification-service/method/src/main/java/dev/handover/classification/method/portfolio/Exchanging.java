package dev.handover.classification.method.portfolio;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Makes a choice better by up to four changes at once: all pairs of changes, sorted by what they add, are matched so
 * that two pairs together come as near to the bound as the rows let them. Where worth grows with use, this fills a
 * budget to the cent, which changing one thing after another cannot.
 */
final class Exchanging {

    private static final int MOST_CHANGES = 200;
    private static final int INDEX_BITS = 17;
    private static final long MOST_WORTH = 1L << 44;
    private static final int LOOKS = 6;
    private static final int MOST_ROUNDS = 12;
    private static final int NOTHING = -1;

    private final Knapsack problem;
    private final int[] choice;
    private final long[] slack;
    private final int[] item;
    private final int[] option;
    private final long[] worth;
    private final long[][] use;

    private Exchanging(Knapsack problem, double[] prices, int[] from) {
        this.problem = problem;
        this.choice = from.clone();
        this.slack = problem.rows().stream()
                .mapToLong(row -> row.cap() - Knapsack.sum(from, row.use()))
                .toArray();
        int[][] changes = changes(prices);
        int count = changes.length;
        item = new int[count];
        option = new int[count];
        worth = new long[count];
        use = new long[count][];
        for (int c = 0; c < count; c++) {
            item[c] = changes[c][0];
            option[c] = changes[c][1];
            int now = choice[item[c]];
            int to = option[c];
            worth[c] = Deviations.at(problem.worth(), to) - Deviations.at(problem.worth(), now);
            use[c] = problem.rows().stream()
                    .mapToLong(row -> Deviations.at(row.use(), to) - Deviations.at(row.use(), now))
                    .toArray();
        }
    }

    /**
     * Exchanges until nothing is won any more.
     *
     * @param problem the problem
     * @param prices its multipliers
     * @param from a choice that keeps the rows
     * @param bound no choice is worth more
     * @return a choice at least as good
     */
    static int[] improved(Knapsack problem, double[] prices, int[] from, long bound) {
        int[] best = from;
        for (int round = 0; round < MOST_ROUNDS && problem.worthOf(best) < bound; round++) {
            int[] next = new Exchanging(problem, prices, best).once(bound - problem.worthOf(best));
            if (problem.worthOf(next) <= problem.worthOf(best)) {
                return best;
            }
            best = next;
        }
        return best;
    }

    /** Item and option of the changes that lose least at these prices. */
    private int[][] changes(double[] prices) {
        int[][] all = new int[problem.worth().length + choice.length][];
        double[] losses = new double[all.length];
        int count = 0;
        for (int i = 0; i < choice.length; i++) {
            double now = reduced(prices, choice[i]);
            for (int k = -1; k < problem.items()[i].length; k++) {
                int to = k < 0 ? Knapsack.NONE : problem.items()[i][k];
                if (to != choice[i]) {
                    losses[count] = Math.abs(now - reduced(prices, to));
                    all[count++] = new int[] {i, to};
                }
            }
        }
        Integer[] order = Solving.ordered(count, Comparator.comparingDouble(c -> losses[c]));
        return Arrays.stream(order).limit(MOST_CHANGES).map(c -> all[c]).toArray(int[][]::new);
    }

    private double reduced(double[] prices, int of) {
        return of == Knapsack.NONE ? 0 : Multipliers.reduced(problem, prices, of);
    }

    private int[] once(long wanted) {
        if (Arrays.stream(worth).anyMatch(w -> Math.abs(w) >= MOST_WORTH / 4)) {
            return choice;
        }
        int count = worth.length;
        int[] first = new int[count * (count + 1) / 2 + 1];
        int[] second = new int[first.length];
        long[] keys = new long[first.length];
        int pairs = 0;
        first[pairs] = NOTHING;
        second[pairs] = NOTHING;
        keys[pairs] = pairs++;
        for (int a = 0; a < count; a++) {
            for (int b = a; b < count; b++) {
                if (a == b || item[a] != item[b]) {
                    first[pairs] = a;
                    second[pairs] = a == b ? NOTHING : b;
                    keys[pairs] = (worth[a] + (a == b ? 0 : worth[b])) << INDEX_BITS | pairs;
                    pairs++;
                }
            }
        }
        Arrays.sort(keys, 0, pairs);
        return match(keys, pairs, first, second, wanted);
    }

    private int[] match(long[] keys, int pairs, int[] first, int[] second, long wanted) {
        int mask = (1 << INDEX_BITS) - 1;
        long most = 0;
        int[] won = null;
        int at = pairs - 1;
        for (int k = 0; k < pairs && most < wanted; k++) {
            long one = keys[k] >> INDEX_BITS;
            while (at >= 0 && (keys[at] >> INDEX_BITS) + one > wanted) {
                at--;
            }
            for (int look = at; look >= Math.max(0, at - LOOKS); look--) {
                long sum = (keys[look] >> INDEX_BITS) + one;
                if (sum <= most) {
                    break;
                }
                int p = (int) (keys[k] & mask);
                int q = (int) (keys[look] & mask);
                int[] set = {first[p], second[p], first[q], second[q]};
                if (fits(set)) {
                    most = sum;
                    won = set;
                }
            }
        }
        return won == null ? choice : changed(won);
    }

    private boolean fits(int[] set) {
        for (int a = 0; a < set.length; a++) {
            for (int b = 0; b < a; b++) {
                if (set[a] != NOTHING && set[b] != NOTHING && item[set[a]] == item[set[b]]) {
                    return false;
                }
            }
        }
        for (int r = 0; r < slack.length; r++) {
            long left = slack[r];
            for (int change : set) {
                left -= change == NOTHING ? 0 : use[change][r];
            }
            if (left < 0) {
                return false;
            }
        }
        return true;
    }

    private int[] changed(int[] set) {
        int[] next = choice.clone();
        for (int change : set) {
            if (change != NOTHING) {
                next[item[change]] = option[change];
            }
        }
        return next;
    }
}
