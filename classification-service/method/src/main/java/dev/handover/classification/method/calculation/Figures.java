package dev.handover.classification.method.calculation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Arithmetic of the method: exact sums and products, divisions to 34 digits, powers by {@link StrictMath} so that
 * every JDK gives the same bits, rounding at output only.
 */
public final class Figures {

    /** Precision of divisions: IEEE 754 decimal128. */
    public static final MathContext PRECISION = MathContext.DECIMAL128;

    private static final int OUTPUT_SCALE = 2;
    /** Digits of a number that, with the most decimals tried, still fits a long. */
    private static final int SHORT = 12;

    private static final int MOST_DECIMALS = 6;
    private static final long TEN = 10;
    private static final double LN_2 = StrictMath.log(2);

    private Figures() {}

    /** {@return a ÷ b to 34 digits, at the scale that {@link BigDecimal#divide(BigDecimal, MathContext)} gives it} */
    public static BigDecimal divide(BigDecimal a, BigDecimal b) {
        if (a.precision() <= SHORT && b.precision() <= SHORT && b.signum() != 0) {
            // Most quotients end after a few decimals; to 34 digits they would end in zeros, which are slow to drop.
            long above = a.unscaledValue().longValue();
            long below = b.unscaledValue().longValue();
            for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
                if (above % below == 0) {
                    return BigDecimal.valueOf(above / below, a.scale() - b.scale() + decimals);
                }
                above *= TEN;
            }
        }
        return a.divide(b, PRECISION);
    }

    /** {@return log₂ of a positive number} */
    public static BigDecimal log2(BigDecimal x) {
        return BigDecimal.valueOf(StrictMath.log(x.doubleValue()) / LN_2);
    }

    /** {@return base to the exponent, base not negative} */
    public static BigDecimal power(BigDecimal base, BigDecimal exponent) {
        return BigDecimal.valueOf(StrictMath.pow(base.doubleValue(), exponent.doubleValue()));
    }

    /** {@return the number as it is shown: two decimals, HALF_EVEN; null stays null} */
    public static BigDecimal shown(BigDecimal x) {
        return shown(x, OUTPUT_SCALE);
    }

    /** {@return the number with so many decimals, HALF_EVEN; null stays null} */
    public static BigDecimal shown(BigDecimal x, int decimals) {
        return x == null ? null : x.setScale(decimals, RoundingMode.HALF_EVEN);
    }

    /** {@return the value, or the fallback when it is null} */
    public static BigDecimal or(BigDecimal value, BigDecimal fallback) {
        return value == null ? fallback : value;
    }

    /** {@return x held between 0 and 1} */
    public static BigDecimal clamp(BigDecimal x) {
        return x.max(BigDecimal.ZERO).min(BigDecimal.ONE);
    }
}
