package dev.handover.classification.method.fact;

import java.math.BigDecimal;

/** The answer to one of the three core tests. */
public enum Degree {
    NO("0"),
    PARTLY("0.5"),
    YES("1");

    private final BigDecimal points;

    Degree(String points) {
        this.points = new BigDecimal(points);
    }

    /** {@return the test's part u of the strategic score, 0 to 1} */
    public BigDecimal points() {
        return points;
    }
}
