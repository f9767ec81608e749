package dev.handover.hiring.workload;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Hours of one period in another; a month is 52/12 weeks. */
public final class Hours {
    private Hours() {}

    /** Hours a week from hours a month, scale 2. */
    public static BigDecimal perWeek(BigDecimal perMonth) {
        return perMonth.multiply(BigDecimal.valueOf(12)).divide(BigDecimal.valueOf(52), 2, RoundingMode.HALF_EVEN);
    }
}
