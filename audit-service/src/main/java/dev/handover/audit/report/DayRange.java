package dev.handover.audit.report;

import dev.handover.audit.timeentry.content.DayPart;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Local days of a zone.
 *
 * @param from first day, inclusive
 * @param to last day, inclusive
 */
record DayRange(LocalDate from, LocalDate to, ZoneId zone) {

    static final int LONGEST_DAYS = 400;

    int days() {
        return (int) Math.min(Integer.MAX_VALUE, ChronoUnit.DAYS.between(from, to) + 1);
    }

    Instant start() {
        return DayPart.startOf(from, zone);
    }

    /** Exclusive. */
    Instant end() {
        return DayPart.startOf(to.plusDays(1), zone);
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** As many days right before this range. */
    DayRange previous() {
        return new DayRange(from.minusDays(days()), from.minusDays(1), zone);
    }
}
