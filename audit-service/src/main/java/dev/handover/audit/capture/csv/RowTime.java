package dev.handover.audit.capture.csv;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * When a row was.
 *
 * @param startedAt null for a duration on a day
 * @param endedAt null while running and for a duration on a day
 * @param day the day of a duration without a start; null otherwise
 * @param seconds the duration on {@code day}; null otherwise
 * @param localStart the start as written without an offset; null otherwise
 * @param localEnd the end as written without an offset; null otherwise
 * @param minutesOnly whether start or end were written without seconds
 */
public record RowTime(
        Instant startedAt,
        Instant endedAt,
        LocalDate day,
        Long seconds,
        LocalDateTime localStart,
        LocalDateTime localEnd,
        boolean minutesOnly) {

    /** A duration on a day. */
    public static RowTime onDay(LocalDate day, long seconds) {
        return new RowTime(null, null, day, seconds, null, null, false);
    }

    /** A time with a start, read in some zone. */
    static RowTime local(
            Instant startedAt, Instant endedAt, LocalDateTime start, LocalDateTime end, boolean minutesOnly) {
        return new RowTime(startedAt, endedAt, null, null, start, end, minutesOnly);
    }

    /** A time with a start, written with its offset. */
    public static RowTime at(Instant startedAt, Instant endedAt) {
        return new RowTime(startedAt, endedAt, null, null, null, null, false);
    }

    boolean isRunning() {
        return day == null && endedAt == null;
    }
}
