package dev.handover.audit.workload;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The days a workload is measured over: up to the last {@value #LONGEST_DAYS} ending with the workspace's latest recorded local day,
 * beginning with its first recorded day where that is later.
 *
 * @param from first day, inclusive
 * @param to last day, inclusive
 */
record Window(LocalDate from, LocalDate to) {

    /** Twelve weeks: long enough for a monthly task to show up three times, short enough to follow a change of habits. */
    static final int LONGEST_DAYS = 84;

    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);
    /** A month is 52/12 weeks: window days × this = the window in months, upside down. */
    private static final BigDecimal DAYS_OF_A_YEAR = BigDecimal.valueOf(52L * 7);

    private static final BigDecimal MONTHS_OF_A_YEAR = BigDecimal.valueOf(12);

    static Window of(LocalDate firstRecorded, LocalDate lastRecorded) {
        LocalDate earliest = lastRecorded.minusDays(LONGEST_DAYS - 1L);
        return new Window(firstRecorded.isAfter(earliest) ? firstRecorded : earliest, lastRecorded);
    }

    int days() {
        return (int) ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** The first day of the second half; with an odd number of days the first half is the shorter one. */
    LocalDate middle() {
        return from.plusDays(days() / 2);
    }

    /** The halves of the window; the first is empty (null) when the window has one day. */
    Window firstHalf() {
        return days() < 2 ? null : new Window(from, middle().minusDays(1));
    }

    Window secondHalf() {
        return new Window(middle(), to);
    }

    /** Hours a month: seconds / 3600 / window days × 7 days a week × 52/12 weeks a month, two decimals, half up. */
    BigDecimal hoursPerMonth(long seconds) {
        return perMonth(BigDecimal.valueOf(seconds), SECONDS_PER_HOUR);
    }

    /** Times a month: count / window days × 7 × 52/12, two decimals, half up. */
    BigDecimal timesPerMonth(long count) {
        return perMonth(BigDecimal.valueOf(count), BigDecimal.ONE);
    }

    private BigDecimal perMonth(BigDecimal amount, BigDecimal unit) {
        return amount.multiply(DAYS_OF_A_YEAR)
                .divide(unit.multiply(BigDecimal.valueOf(days())).multiply(MONTHS_OF_A_YEAR), 2, RoundingMode.HALF_UP);
    }
}
