package dev.handover.classification.method.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Division, which is cut short where it ends early. */
class FiguresTest {

    @Property
    void aQuotientIsThatOfTheJdkToTheLastZero(
            @ForAll long a,
            @ForAll @IntRange(min = -3, max = 20) int scale,
            @ForAll @IntRange(min = 1, max = 5000) int b,
            @ForAll @IntRange(min = -2, max = 4) int other) {
        for (long above : new long[] {a, a % 1_000_000, a % 1_000_000_000_000L, 0, b}) {
            BigDecimal x = BigDecimal.valueOf(above, scale);
            BigDecimal y = BigDecimal.valueOf(b, other);
            assertEquals(x.divide(y, Figures.PRECISION), Figures.divide(x, y));
            assertEquals(x.divide(y.negate(), Figures.PRECISION), Figures.divide(x, y.negate()));
        }
    }

    @Test
    void quotientsOfManyDecimalsAreToThirtyFourDigits() {
        assertEquals(
                new BigDecimal("0.3333333333333333333333333333333333"),
                Figures.divide(BigDecimal.ONE, BigDecimal.valueOf(3)));
        assertEquals(new BigDecimal("0.0078125"), Figures.divide(BigDecimal.ONE, BigDecimal.valueOf(128)));
        assertEquals(
                new BigDecimal("999999999999000000").divide(new BigDecimal("64"), Figures.PRECISION),
                Figures.divide(new BigDecimal("999999999999000000"), new BigDecimal("64")));
    }

    @Test
    void nothingIsDividedByZero() {
        assertThrows(ArithmeticException.class, () -> Figures.divide(BigDecimal.ONE, BigDecimal.ZERO));
    }
}
