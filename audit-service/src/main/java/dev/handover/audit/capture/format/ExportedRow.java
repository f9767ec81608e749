package dev.handover.audit.capture.format;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.handover.audit.timeentry.content.EntryText;
import dev.handover.audit.timeentry.content.StoredTime;
import dev.handover.audit.timeentry.statement.Written;
import java.util.Set;

/**
 * A row of an export, understood.
 *
 * @param number its row in a spreadsheet, the header being row 1
 * @param user the user as exported, in lower case: e-mail address, else name, else empty
 * @param written how it was written, and what it has no word of
 * @param time when; the seconds are those of a duration on a day, and null where the start is known
 * @param text what it says; a text that says nothing in the export is null
 * @param details what only some exports say
 * @param notes what had to be decided for this row
 */
public record ExportedRow(
        int number,
        String user,
        Written written,
        @JsonUnwrapped StoredTime time,
        @JsonUnwrapped EntryText text,
        @JsonUnwrapped RowDetails details,
        Set<Note> notes) {

    /** Something decided for single rows; an assumption says how many there were. */
    public enum Note {
        /** The stated duration differs from end minus start. */
        DURATION_DISAGREES,
        /** A local time that occurred twice, read as the earlier. */
        ASSUMED_EARLIER,
        /** A local time that occurred twice or never, settled by the stated duration. */
        DECIDED_BY_DURATION,
        /** A time of day that could be before or after noon, read as the one by day. */
        ASSUMED_DAYTIME,
        /** Neither an end nor a duration: the timer was running. */
        RUNNING,
        /** A tag list that may hold a tag with a comma. */
        TAGS_SPLIT,
        /** A billable value in words unknown here. */
        BILLABLE_UNKNOWN
    }

    public ExportedRow {
        written = written == null ? Written.FULLY : written;
        details = details == null ? RowDetails.NONE : details;
        text = text.tidy();
        notes = Set.copyOf(notes);
    }

    /** How long it took, by its start and end where it has them; 0 while the timer runs. */
    public long spentSeconds() {
        if (time.startedAt() == null) {
            return time.seconds();
        }
        return time.endedAt() == null
                ? 0
                : time.endedAt().getEpochSecond() - time.startedAt().getEpochSecond();
    }
}
