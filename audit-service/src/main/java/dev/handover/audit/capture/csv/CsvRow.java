package dev.handover.audit.capture.csv;

import dev.handover.audit.capture.format.ExportedRow.Note;
import dev.handover.audit.capture.format.ExportedUser;
import dev.handover.audit.capture.format.HourClock;
import dev.handover.audit.capture.format.HourlyRate;
import dev.handover.audit.capture.format.Plan;
import dev.handover.audit.capture.format.RowDetails;
import dev.handover.audit.capture.written.WrittenDate;
import dev.handover.audit.capture.written.WrittenDuration;
import dev.handover.audit.capture.written.WrittenNumber;
import dev.handover.audit.capture.written.WrittenTime;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A row behind the header, with what is needed to understand its cells. */
public final class CsvRow {

    /** The longest text a cell may hold. */
    static final int LONGEST_CELL = 10_000;

    private final Header header;
    private final Records.Row row;
    private final Plan plan;
    private final Set<Note> notes = EnumSet.noneOf(Note.class);
    private ZoneId zone;
    private Long disagreeing;

    CsvRow(Header header, Records.Row row, Plan plan) {
        this.header = header;
        this.row = row;
        this.plan = plan;
    }

    int number() {
        return row.number();
    }

    ExportedUser user() {
        return header.user(row);
    }

    void readIn(ZoneId usersZone) {
        zone = usersZone;
    }

    /** The zone of its local times. */
    ZoneId zone() {
        return zone;
    }

    /** Notes that the stated duration differs from end minus start. */
    void disagrees(long statedSeconds) {
        disagreeing = statedSeconds;
        notes.add(Note.DURATION_DISAGREES);
    }

    /** Notes something that had to be decided. */
    void note(Note note) {
        notes.add(note);
    }

    Set<Note> notes() {
        return notes;
    }

    /** The cell under a column; empty where the column or the cell is missing. */
    public String cell(Column column) {
        return header.cell(row, column);
    }

    /** As {@link #cell}; null where it is empty. */
    String text(Column column) {
        String text = cell(column);
        return text.isEmpty() ? null : text;
    }

    /** What only some exports have columns for. */
    RowDetails details() {
        return new RowDetails(null, false, rate().orElse(null), text(Column.PLACE), disagreeing);
    }

    private Optional<HourlyRate> rate() {
        return WrittenNumber.parse(cell(Column.RATE))
                .filter(rate -> rate.value().signum() > 0)
                .map(rate -> new HourlyRate(rate.value(), header.currency(Column.RATE)));
    }

    void refuseUnreadableCells() {
        if (header.isOverrunBy(row)) {
            throw new RejectedRow(
                    "too-many-fields",
                    "The row has " + row.cells().size() + " fields where the header has " + header.width()
                            + ": a text that holds the delimiter must stand in quotes.");
        }
        // What lies beyond the header is blank.
        for (int i = 0; i < Math.min(row.cells().size(), header.width()); i++) {
            String cell = row.cells().get(i);
            if (cell.length() > LONGEST_CELL) {
                throw new RejectedRow(
                        "field-too-long",
                        "The field under \"" + header.headings().get(i) + "\" has " + cell.length()
                                + " characters, more than " + LONGEST_CELL
                                + ": shorten it in the tool and export again.");
            }
            if (cell.indexOf('\0') >= 0) {
                throw new RejectedRow(
                        "not-text", "A field holds a NUL character, which no text has: the file may be damaged.");
            }
        }
    }

    /** The most exact statement of the duration that can be read. */
    Optional<WrittenDuration> stated() {
        return WrittenDuration.mostExact(
                cell(Column.DURATION), cell(Column.DURATION_HOURS), cell(Column.DURATION_DECIMAL));
    }

    LocalDate day(Column column, String name) {
        String text = cell(column);
        if (text.isEmpty()) {
            throw new RejectedRow("no-date", "The row has no " + name + ".");
        }
        return WrittenDate.parse(text)
                .flatMap(date -> date.in(plan.dateOrder()))
                .orElseThrow(() -> new RejectedRow(
                        "unreadable-date",
                        "The " + name + " is no day when read as "
                                + plan.dateOrder().words()
                                + ": import the file with another dateOrder, or correct the row."));
    }

    HourClock clock() {
        return plan.clock();
    }

    WrittenTime time(Column column, String name) {
        return WrittenTime.parse(cell(column))
                .orElseThrow(() -> new RejectedRow(
                        "unreadable-time", "The " + name + " is no time of day such as 15:00 or 03:00 PM."));
    }
}
