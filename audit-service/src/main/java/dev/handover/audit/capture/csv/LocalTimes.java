package dev.handover.audit.capture.csv;

import dev.handover.audit.capture.format.ExportedRow.Note;
import dev.handover.audit.capture.written.ClockChange;
import dev.handover.audit.capture.written.WrittenDuration;
import dev.handover.audit.capture.written.WrittenInterval;
import dev.handover.audit.capture.written.WrittenTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads times that are written as local dates and times, in columns of their own. */
public final class LocalTimes {

    private LocalTimes() {}

    /** Whether there are columns for them. */
    public static boolean canRead(Set<Column> columns) {
        return columns.contains(Column.START_DATE) && columns.contains(Column.START_TIME);
    }

    /**
     * The time of a row; a duration on the start's day where no start time is written.
     *
     * @throws RejectedRow where it can't be read, or never was
     */
    public static RowTime of(CsvRow row) {
        LocalDate day = row.day(Column.START_DATE);
        if (row.cell(Column.START_TIME).isEmpty()) {
            Long seconds = row.secondsOnDay();
            if (seconds == null) {
                String durations = row.durations();
                throw new RejectedRow(
                        "no-start",
                        row.quoted(Column.START_TIME) + (durations.isEmpty() ? "" : ", " + durations)
                                + ": without a start and without a duration nothing says how long it took.");
            }
            return RowTime.onDay(day, seconds);
        }
        Optional<WrittenDuration> stated = row.stated();
        WrittenTime from = row.time(Column.START_TIME);
        WrittenTime to = row.cell(Column.END_TIME).isEmpty() ? null : row.time(Column.END_TIME);
        LocalDate endDay = to == null || row.cell(Column.END_DATE).isEmpty() ? null : row.day(Column.END_DATE);
        WrittenInterval written = WrittenInterval.of(day, from, endDay, to, stated.orElse(null), row.clock());
        if (written.assumedDaytime()) {
            row.note(Note.ASSUMED_DAYTIME);
        }
        LocalDateTime start = written.start();
        LocalDateTime end = written.end();
        long tolerance = WrittenInterval.tolerance(from, to, stated.orElse(null));
        Long seconds = stated.map(WrittenDuration::seconds).orElse(null);
        ClockChange.Resolved resolved = ClockChange.resolve(start, end, seconds, tolerance, row.zone());
        if (resolved.refusal() != null) {
            boolean reversed = end != null && end.isBefore(start);
            throw new RejectedRow(
                    reversed ? "end-before-start" : "time-in-clock-change",
                    resolved.refusal() + " " + written(row) + ".");
        }
        if (resolved.assumedEarlier()) {
            row.note(Note.ASSUMED_EARLIER);
        }
        if (resolved.decidedByDuration()) {
            row.note(Note.DECIDED_BY_DURATION);
        }
        if (end != null && seconds != null) {
            long elapsed =
                    resolved.endedAt().getEpochSecond() - resolved.startedAt().getEpochSecond();
            if (Math.abs(elapsed - seconds) > tolerance) {
                row.disagrees(seconds);
            }
        }
        boolean minutesOnly = !from.withSeconds() || (to != null && !to.withSeconds());
        return RowTime.local(resolved.startedAt(), resolved.endedAt(), start, end, minutesOnly);
    }

    /**
     * A duration on the day of the row.
     *
     * @throws RejectedRow where it has no day or no duration
     */
    public static RowTime onDay(CsvRow row) {
        LocalDate day = row.day(Column.DAY);
        Long seconds = row.secondsOnDay();
        if (seconds == null) {
            throw new RejectedRow(
                    "no-duration", row.durations() + ": the row needs a duration such as 1:30:00 or 1.5.");
        }
        return RowTime.onDay(day, seconds);
    }

    /** What a row says of its start and its end. */
    private static String written(CsvRow row) {
        return Stream.of(Column.START_DATE, Column.START_TIME, Column.END_DATE, Column.END_TIME)
                .filter(column -> !row.cell(column).isEmpty())
                .map(row::quoted)
                .collect(Collectors.joining(", "));
    }
}
