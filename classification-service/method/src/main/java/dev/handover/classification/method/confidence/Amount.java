package dev.handover.classification.method.confidence;

import java.math.BigDecimal;

/**
 * An amount of money or hours that may be off: drawn from a triangle around it.
 *
 * @param value the amount; null stays null
 * @param sequence the seed of its draws
 * @param half half the triangle's width in ten-thousandths of the amount
 */
record Amount(BigDecimal value, long sequence, int half) {

    /** Decimals of a factor: a fixed grid, so that no binary rounding gets in and arithmetic stays cheap. */
    static final int DECIMALS = 4;

    private static final int ONE = 10_000;
    private static final int HALF_THE_BITS = 32;
    private static final long LOW_HALF = 0xFFFF_FFFFL;

    /** {@return the amount as it is in the n-th draw} */
    BigDecimal at(int n) {
        return value == null ? null : value.multiply(BigDecimal.valueOf(ONE - half + spread(n), DECIMALS));
    }

    /** The sum of two equal dice of 0..half is triangular on 0..2·half with its peak at half. */
    private int spread(int n) {
        long bits = SplitMix64.at(sequence, n);
        return die(bits >>> HALF_THE_BITS) + die(bits & LOW_HALF);
    }

    /** A face of 0..half: the high bits of faces × a number below 2³², which favours none by more than 1 in 2²⁰. */
    private int die(long number) {
        return (int) ((number * (half + 1L)) >>> HALF_THE_BITS);
    }
}
