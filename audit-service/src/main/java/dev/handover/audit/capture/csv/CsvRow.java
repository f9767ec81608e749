package dev.handover.audit.capture.csv;

import dev.handover.audit.capture.format.ExportedRow.Note;
import dev.handover.audit.capture.format.ExportedUser;
import dev.handover.audit.capture.format.HourClock;
import dev.handover.audit.capture.format.HourlyRate;
import dev.handover.audit.capture.format.Plan;
import dev.handover.audit.capture.format.RowDetails;
import dev.handover.audit.capture.written.Quoted;
import dev.handover.audit.capture.written.WrittenDate;
import dev.handover.audit.capture.written.WrittenDuration;
import dev.handover.audit.capture.written.WrittenNumber;
import dev.handover.audit.capture.written.WrittenTime;
import dev.handover.audit.timeentry.content.EntryRules;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** What stands under a column, for the one who has to correct it, such as {@code "Start date" reads "31.02.2026"}. */
    public String quoted(Column column) {
        return header.quoted(row, column);
    }

    void refuseUnreadableCells() {
        if (header.isOverrunBy(row)) {
            throw new RejectedRow(
                    "too-many-fields",
                    "The row has " + row.cells().size() + " fields where the header has " + header.width()
                            + ", the last of which reads "
                            + Quoted.of(row.cells().get(row.cells().size() - 1))
                            + ": a text that holds the delimiter must stand in quotes.");
        }
        // What lies beyond the header is blank.
        for (int i = 0; i < Math.min(row.cells().size(), header.width()); i++) {
            String cell = row.cells().get(i);
            if (cell.length() > LONGEST_CELL) {
                throw new RejectedRow(
                        "field-too-long",
                        "The field under " + Quoted.of(header.headings().get(i)) + " has " + cell.length()
                                + " characters, more than " + LONGEST_CELL + ", and begins with " + Quoted.of(cell)
                                + ": shorten it in the tool and export again.");
            }
        }
    }

    /** The most exact statement of the duration that can be read. */
    Optional<WrittenDuration> stated() {
        return WrittenDuration.mostExact(
                cell(Column.DURATION), cell(Column.DURATION_HOURS), cell(Column.DURATION_DECIMAL));
    }

    LocalDate day(Column column) {
        String text = cell(column);
        if (text.isEmpty()) {
            throw new RejectedRow("no-date", quoted(column) + ": the row needs a date there.");
        }
        return WrittenDate.parse(text)
                .flatMap(date -> date.in(plan.dateOrder()))
                .orElseThrow(() -> new RejectedRow(
                        "unreadable-date",
                        quoted(column) + ", which is no day when read as "
                                + plan.dateOrder().words()
                                + ": import the file with another dateOrder, or correct the row."));
    }

    HourClock clock() {
        return plan.clock();
    }

    WrittenTime time(Column column) {
        return WrittenTime.parse(cell(column))
                .orElseThrow(() -> new RejectedRow(
                        "unreadable-time", quoted(column) + ", which is no time of day such as 15:00 or 03:00 PM."));
    }

    /**
     * The duration of a row that has no start; null where none can be read.
     *
     * @throws RejectedRow where it is longer than any day
     */
    Long secondsOnDay() {
        WrittenDuration duration = stated().orElse(null);
        if (duration == null) {
            return null;
        }
        if (duration.seconds() > EntryRules.LONGEST_ON_A_DAY.toSeconds()) {
            throw new RejectedRow(
                    "longer-than-a-day",
                    durations() + ", which is " + duration.seconds()
                            + " s on one day: no day has more than 25 hours (90000 s), the one on which clocks go back.");
        }
        return duration.seconds();
    }

    /** What stands under the columns of durations. */
    String durations() {
        return quoted(Stream.of(Column.DURATION, Column.DURATION_HOURS, Column.DURATION_DECIMAL));
    }

    /** What stands under the columns that name the user, as a sentence of its own; empty where there are none. */
    String namesUser() {
        String cells = quoted(Stream.of(Column.USER, Column.EMAIL));
        return cells.isEmpty() ? "" : cells + ". ";
    }

    private String quoted(Stream<Column> columns) {
        return columns.filter(header::has).map(this::quoted).collect(Collectors.joining(", "));
    }
}
