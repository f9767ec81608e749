package dev.handover.classification.method.portfolio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A multiple-choice knapsack in whole numbers: at most one option of each item, the sum of each row's uses at most its
 * cap. A row of negative uses and a negative cap is a covering constraint ("at least").
 *
 * @param items per item the options it has, by their index in {@code worth}
 * @param worth what each option is worth; the sum is to be as large as possible
 * @param rows the constraints
 */
@SuppressWarnings("ArrayRecordComponent") // plain arrays for the inner loops; never compared
record Knapsack(int[][] items, long[] worth, List<Row> rows) {

    /** The item takes none of its options. */
    static final int NONE = -1;

    /**
     * One constraint.
     *
     * @param use by option; all of one sign
     * @param cap what their sum may be at most
     */
    @SuppressWarnings("ArrayRecordComponent") // plain arrays for the inner loops; never compared
    record Row(long[] use, long cap) {}

    /** {@return the same problem with one more constraint} */
    Knapsack with(Row row) {
        List<Row> more = new ArrayList<>(rows);
        more.add(row);
        return new Knapsack(items, worth, List.copyOf(more));
    }

    /** {@return the same options with another worth} */
    Knapsack valued(long[] other) {
        return new Knapsack(items, other, rows);
    }

    /**
     * Adds what follows from the rows: no more items than the smallest uses of any one row let in. It cuts nothing off
     * that is feasible, but where worth grows with use it is what makes the bound tight.
     */
    Knapsack withCardinality() {
        long most = items.length;
        for (Row row : rows) {
            if (row.cap() >= 0) {
                most = Math.min(most, mostItems(row));
            }
        }
        long[] one = new long[worth.length];
        Arrays.fill(one, 1);
        return with(new Row(one, most));
    }

    private long mostItems(Row row) {
        long[] least = Arrays.stream(items)
                .mapToLong(options -> Arrays.stream(options)
                        .mapToLong(o -> row.use()[o])
                        .min()
                        .orElse(Long.MAX_VALUE / 2))
                .sorted()
                .toArray();
        long left = row.cap();
        int count = 0;
        while (count < least.length && least[count] <= left) {
            left -= least[count++];
        }
        return count;
    }

    /** {@return what these choices are worth} */
    long worthOf(int[] choice) {
        return sum(choice, worth);
    }

    /** {@return the sum of one amount over these choices} */
    static long sum(int[] choice, long[] amounts) {
        long sum = 0;
        for (int option : choice) {
            if (option != NONE) {
                sum += amounts[option];
            }
        }
        return sum;
    }

    /** {@return whether these choices keep every row} */
    boolean feasible(int[] choice) {
        return rows.stream().allMatch(row -> sum(choice, row.use()) <= row.cap());
    }
}
