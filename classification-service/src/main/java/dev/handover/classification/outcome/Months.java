package dev.handover.classification.outcome;

import dev.handover.classification.method.calculation.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Months of 364/12 days, as hours a month are counted everywhere; the first begins with the engagement. */
final class Months {

    private static final int DAYS_A_YEAR = 364;
    private static final int MONTHS_A_YEAR = 12;
    /** Of a longer engagement the last ones are shown. */
    private static final int MOST = 60;

    private Months() {}

    /** {@return days as months, or an amount a month as one a day} */
    static BigDecimal of(BigDecimal days) {
        return Figures.divide(days.multiply(BigDecimal.valueOf(MONTHS_A_YEAR)), BigDecimal.valueOf(DAYS_A_YEAR));
    }

    /** {@return months as days} */
    static BigDecimal days(BigDecimal months) {
        return Figures.divide(months.multiply(BigDecimal.valueOf(DAYS_A_YEAR)), BigDecimal.valueOf(MONTHS_A_YEAR));
    }

    /** {@return the mean of what was freed in each month up to a day, the last one begun} */
    static List<OutcomeFigures.Month> freed(List<Pace.Stretch> stretches, LocalDate startedOn, LocalDate asOf) {
        List<OutcomeFigures.Month> found = new ArrayList<>();
        if (stretches.isEmpty()) {
            return found;
        }
        int count = of(BigDecimal.valueOf(ChronoUnit.DAYS.between(startedOn, asOf)))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
        for (int number = Math.max(1, count - MOST + 1); number <= count; number++) {
            LocalDate from = firstDay(startedOn, number);
            LocalDate next = firstDay(startedOn, number + 1);
            LocalDate until = next.isAfter(asOf) ? asOf : next;
            if (until.isAfter(from)) {
                BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(from, until));
                BigDecimal mean = Figures.divide(sum(stretches, from, until), days);
                found.add(new OutcomeFigures.Month(number, from, Figures.shown(mean)));
            }
        }
        return found;
    }

    private static BigDecimal sum(List<Pace.Stretch> stretches, LocalDate from, LocalDate until) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Pace.Stretch stretch : stretches) {
            LocalDate begin = stretch.begin().isAfter(from) ? stretch.begin() : from;
            LocalDate end = stretch.end().isBefore(until) ? stretch.end() : until;
            if (end.isAfter(begin)) {
                sum = sum.add(stretch.freed().multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(begin, end))));
            }
        }
        return sum;
    }

    private static LocalDate firstDay(LocalDate startedOn, int month) {
        return startedOn.plusDays((month - 1L) * DAYS_A_YEAR / MONTHS_A_YEAR);
    }
}
