package dev.handover.classification.method.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The values that satisfy a test, all numbers resolved: of a flag or a choice a set of its constants, of a number a
 * union of intervals. Unknown is in no extent.
 */
public final class Extent {

    /**
     * An interval of numbers.
     *
     * @param low its lower end; null is without one
     * @param lowIn whether the lower end belongs to it
     * @param high its upper end; null is without one
     * @param highIn whether the upper end belongs to it
     */
    public record Interval(BigDecimal low, boolean lowIn, BigDecimal high, boolean highIn) {

        /** {@return whether the number lies in it} */
        public boolean contains(BigDecimal x) {
            if (low != null) {
                int over = compare(x, low);
                if (over < 0 || (over == 0 && !lowIn)) {
                    return false;
                }
            }
            if (high == null) {
                return true;
            }
            int under = compare(x, high);
            return under < 0 || (under == 0 && highIn);
        }

        /** Most ends are 0, and of a long number the sign is known at once. */
        private static int compare(BigDecimal x, BigDecimal end) {
            return end.signum() == 0 ? x.signum() : x.compareTo(end);
        }

        private String words() {
            if (low == null || high == null) {
                BigDecimal end = low == null ? high : low;
                String side = low == null ? highIn ? "at most " : "below " : lowIn ? "at least " : "above ";
                return side + plain(end);
            } else if (low.compareTo(high) == 0 && lowIn && highIn) {
                return plain(low);
            }
            return (lowIn ? "at least " : "above ") + plain(low) + " and " + (highIn ? "at most " : "below ")
                    + plain(high);
        }

        private static String plain(BigDecimal x) {
            return x.stripTrailingZeros().toPlainString();
        }
    }

    private final List<String> constants;
    private final long chosen;
    private final Interval[] intervals;

    private Extent(List<String> constants, long chosen, List<Interval> intervals) {
        this.constants = constants;
        this.chosen = chosen;
        this.intervals = intervals.toArray(new Interval[0]);
    }

    /**
     * Some constants of a flag or a choice.
     *
     * @param constants all that the variable has, at most 64
     * @param chosen those that satisfy the test, one bit each
     * @return the extent
     */
    public static Extent of(List<String> constants, long chosen) {
        return new Extent(constants, chosen, List.of());
    }

    /** {@return the union of intervals} */
    public static Extent of(List<Interval> intervals) {
        return new Extent(List.of(), 0, intervals);
    }

    /**
     * Whether a value satisfies the test.
     *
     * @param value a Boolean, an enum constant or a BigDecimal as the variable's kind says; null is unknown
     * @return false when unknown
     */
    @SuppressWarnings("EnumOrdinal") // a variable's constants are those of its enum, in their order
    public boolean contains(Object value) {
        if (value instanceof BigDecimal number) {
            for (Interval interval : intervals) {
                if (interval.contains(number)) {
                    return true;
                }
            }
            return false;
        } else if (value instanceof Boolean flag) {
            return has(flag ? 1 : 0);
        }
        return value instanceof Enum<?> constant && has(constant.ordinal());
    }

    /** {@return whether the constant of that number is in it} */
    public boolean has(int constant) {
        return (chosen & 1L << constant) != 0;
    }

    /** {@return the intervals of a number's test} */
    public List<Interval> intervals() {
        return List.of(intervals);
    }

    /** {@return the extent in words, to follow "is": "at most 2", "SALES or MARKETING"} */
    public String words() {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < constants.size(); i++) {
            if (has(i)) {
                parts.add(constants.get(i));
            }
        }
        for (Interval interval : intervals) {
            parts.add(interval.words());
        }
        return parts.stream().collect(Collectors.joining(" or "));
    }
}
