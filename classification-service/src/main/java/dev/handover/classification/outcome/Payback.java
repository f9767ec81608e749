package dev.handover.classification.outcome;

import dev.handover.classification.method.calculation.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/** The day on which what an engagement cost is earned back. */
final class Payback {

    private static final BigDecimal MOST_MONTHS = BigDecimal.valueOf(600);

    private Payback() {}

    /** {@return the day so many months after the first, or null beyond 50 years, which is never} */
    static LocalDate promised(LocalDate startedOn, BigDecimal months) {
        return months.compareTo(MOST_MONTHS) > 0 ? null : startedOn.plusDays(wholeDays(Months.days(months)));
    }

    /**
     * The first day with v·freed ≥ spent + O.
     *
     * @param stretches hours freed a month, from the first day on
     * @param freedHourValue v
     * @param spentPerDay spent all-in, spread evenly
     * @param oneOff O, or null for none
     * @return the day, or null while it has not come
     */
    static LocalDate reached(
            List<Pace.Stretch> stretches, BigDecimal freedHourValue, BigDecimal spentPerDay, BigDecimal oneOff) {
        BigDecimal balance = Figures.or(oneOff, BigDecimal.ZERO).negate();
        for (Pace.Stretch stretch : stretches) {
            BigDecimal perDay =
                    Months.of(freedHourValue.multiply(stretch.freed())).subtract(spentPerDay);
            if (perDay.signum() > 0) {
                long needed = balance.signum() >= 0 ? 1 : wholeDays(Figures.divide(balance.negate(), perDay));
                if (BigDecimal.valueOf(needed).compareTo(stretch.days()) <= 0) {
                    return stretch.begin().plusDays(needed);
                }
            }
            balance = balance.add(perDay.multiply(stretch.days()));
        }
        return null;
    }

    private static long wholeDays(BigDecimal exact) {
        return exact.setScale(0, RoundingMode.CEILING)
                .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                .longValueExact();
    }
}
