package dev.handover.audit.capture.csv;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * When a row was.
 *
 * @param startedAt null for a duration on a day
 * @param endedAt null while running and for a duration on a day
 * @param day the day of a duration without a start; null otherwise
 * @param seconds the duration on {@code day}; null otherwise
 * @param minutesOnly whether the start or the end was written without seconds
 * @param asWritten the start to the minute, or the day: rows of one user that share it are one group
 */
public record RowTime(
        Instant startedAt, Instant endedAt, LocalDate day, Long seconds, boolean minutesOnly, String asWritten) {

    /** A duration on a day. */
    public static RowTime onDay(LocalDate day, long seconds) {
        return new RowTime(null, null, day, seconds, false, "day:" + day);
    }

    /** A time with a start, which was written in some zone. */
    public static RowTime from(Instant startedAt, Instant endedAt, LocalDateTime written, boolean minutesOnly) {
        String asWritten = written.truncatedTo(ChronoUnit.MINUTES).toString();
        return new RowTime(startedAt, endedAt, null, null, minutesOnly, asWritten);
    }

    boolean isRunning() {
        return day == null && endedAt == null;
    }
}
