package dev.handover.audit.capture.csv;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/**
 * A row of an export, understood.
 *
 * @param number its row in a spreadsheet, the header being row 1
 * @param user the user as exported, in lower case: e-mail address, else name, else empty
 * @param group rows of one user that start in the same minute, or lie on the same day without a start, share it
 * @param minutesOnly whether the start was written without seconds
 * @param startedAt null for a duration on a day
 * @param endedAt null while running and for a duration on a day
 * @param day the day of a duration without a start; null otherwise
 * @param seconds the duration on {@code day}; null otherwise
 * @param zone the zone in which local times were read
 * @param description null where empty, as are the other texts
 * @param billable null where the export doesn't say or says it in words unknown here
 * @param notes what had to be decided for this row
 */
public record ExportedRow(
        int number,
        String user,
        String group,
        boolean minutesOnly,
        Instant startedAt,
        Instant endedAt,
        LocalDate day,
        Long seconds,
        String zone,
        String description,
        String client,
        String project,
        String task,
        List<String> tags,
        Boolean billable,
        Set<Note> notes) {

    /** Something decided for single rows; an assumption tells how many there were. */
    public enum Note {
        /** The stated duration differs from end minus start. */
        DURATION_DISAGREES,
        /** A local time that occurred twice, read as the earlier. */
        ASSUMED_EARLIER,
        /** A local time that occurred twice or never, settled by the stated duration. */
        DECIDED_BY_DURATION,
        /** Neither an end nor a duration: the timer was running. */
        RUNNING,
        /** A tag list that may hold a tag with a comma. */
        TAGS_SPLIT,
        /** A billable value in words unknown here. */
        BILLABLE_UNKNOWN
    }

    public ExportedRow {
        tags = List.copyOf(tags);
        notes = Set.copyOf(notes);
    }

    static String startAsWritten(LocalDateTime start) {
        return start.truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
