package dev.handover.audit.capture.csv;

import dev.handover.audit.capture.format.DateOrder;
import dev.handover.audit.capture.format.ExportedRow.Note;
import dev.handover.audit.capture.format.ExportedUser;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A row behind the header, with what is needed to understand its cells. */
public final class CsvRow {

    /** The longest text a cell may hold. */
    static final int LONGEST_CELL = 10_000;

    private final Header header;
    private final Records.Row row;
    private final DateOrder dateOrder;
    private final Set<Note> notes = EnumSet.noneOf(Note.class);
    private ZoneId zone;

    CsvRow(Header header, Records.Row row, DateOrder dateOrder) {
        this.header = header;
        this.row = row;
        this.dateOrder = dateOrder;
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
        return List.of(Column.DURATION, Column.DURATION_HOURS, Column.DURATION_DECIMAL).stream()
                .map(column -> WrittenDuration.parse(cell(column)))
                .flatMap(Optional::stream)
                .min((a, b) -> Long.compare(a.tolerance(), b.tolerance()));
    }

    LocalDate day(Column column, String name) {
        String text = cell(column);
        if (text.isEmpty()) {
            throw new RejectedRow("no-date", "The row has no " + name + ".");
        }
        return WrittenDate.parse(text)
                .flatMap(date -> date.in(dateOrder))
                .orElseThrow(() -> new RejectedRow(
                        "unreadable-date",
                        "The " + name + " is no day when read as "
                                + dateOrder.words()
                                + ": import the file with another dateOrder, or correct the row."));
    }

    WrittenTime time(Column column, String name) {
        return WrittenTime.parse(cell(column))
                .orElseThrow(() -> new RejectedRow(
                        "unreadable-time", "The " + name + " is no time of day such as 15:00 or 03:00 PM."));
    }
}
