package dev.handover.audit.capture.csv;

import dev.handover.audit.capture.csv.ExportedRow.Note;
import dev.handover.audit.timeentry.EntryText;
import dev.handover.audit.timeentry.StoredTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Understands the rows of a surveyed file, one at a time; a row it can't understand says why and harms no other. */
public final class RowReader {

    /** The longest text a cell may hold. */
    static final int LONGEST_CELL = 10_000;

    private static final Set<String> BREAK = Set.of("break", "pausa", "pause", "descanso", "intervalo");

    private final Plan plan;
    private final Header header;
    private final Function<String, Optional<Person>> people;

    /**
     * A reader for one file.
     *
     * @param plan of the file's survey
     * @param header the file's first row
     * @param people the member behind a user's key; empty for a user who is no member
     */
    public RowReader(Plan plan, List<String> header, Function<String, Optional<Person>> people) {
        this.plan = plan;
        this.header = new Header(header);
        this.people = people;
    }

    /** Reads one row behind the header. */
    public ReadRow read(Records.Row row) {
        try {
            return ReadRow.of(understand(row));
        } catch (Unfit unfit) {
            return ReadRow.rejected(row.number(), unfit.code, unfit.getMessage());
        }
    }

    private ExportedRow understand(Records.Row row) {
        refuseUnfitCells(row);
        String type = header.cell(row, Column.TYPE).toLowerCase(Locale.ROOT);
        if (plan.format() == ExportFormat.CLOCKIFY_DETAILED && BREAK.contains(type)) {
            throw new Unfit(
                    "break", "A break is no work, and the project and task on a break row mean nothing: left out.");
        }
        ExportedUser user = ExportedUser.of(header, row);
        Person person = people.apply(user.key())
                .orElseThrow(() -> new Unfit(
                        "unknown-user",
                        "No member is known as " + user.words() + ": give the member this address or name among its "
                                + "externalIds, or import the file of one user with memberId."));
        // Without a user, the rows of two members would share their groups.
        String owner = user.key().isEmpty() ? person.memberId().toString() : user.key();
        Set<Note> notes = EnumSet.noneOf(Note.class);
        Times times = switch (plan.format()) {
            case TOGGL_RFC3339 -> withOffsets(row);
            case CLOCKIFY_REPORT -> onDay(row);
            case TOGGL_DETAILED, CLOCKIFY_DETAILED, CLOCKIFY_TEMPLATE -> local(row, person.zone(), notes);
        };
        if (times.day == null && times.endedAt == null) {
            notes.add(Note.RUNNING);
        }
        Boolean billable = Texts.billable(header.cell(row, Column.BILLABLE));
        if (billable == null && !header.cell(row, Column.BILLABLE).isEmpty()) {
            notes.add(Note.BILLABLE_UNKNOWN);
        }
        List<String> tags = Texts.tags(header.cell(row, Column.TAGS));
        if (tags.size() > 1) {
            notes.add(Note.TAGS_SPLIT);
        }
        return new ExportedRow(
                row.number(),
                user.key(),
                GroupKey.of(plan.format().source(), owner, times.asWritten),
                times.minutesOnly,
                new StoredTime(
                        times.startedAt,
                        times.endedAt,
                        times.day,
                        times.seconds,
                        person.zone().getId()),
                new EntryText(
                        text(row, Column.DESCRIPTION),
                        text(row, Column.CLIENT),
                        text(row, Column.PROJECT),
                        text(row, Column.TASK),
                        tags,
                        billable),
                notes);
    }

    private void refuseUnfitCells(Records.Row row) {
        if (header.isOverrunBy(row)) {
            throw new Unfit(
                    "too-many-fields",
                    "The row has " + row.cells().size() + " fields where the header has " + header.width()
                            + ": a text that holds the delimiter must stand in quotes.");
        }
        for (int i = 0; i < row.cells().size(); i++) {
            String cell = row.cells().get(i);
            if (cell.length() > LONGEST_CELL) {
                throw new Unfit(
                        "field-too-long",
                        "The field under \"" + header.headings().get(i) + "\" has " + cell.length()
                                + " characters, more than " + LONGEST_CELL
                                + ": shorten it in the tool and export again.");
            }
            if (cell.indexOf('\0') >= 0) {
                throw new Unfit(
                        "not-text", "A field holds a NUL character, which no text has: the file may be damaged.");
            }
        }
    }

    private Times withOffsets(Records.Row row) {
        OffsetDateTime start = instant(header.cell(row, Column.START), "start");
        String stop = header.cell(row, Column.STOP);
        Instant end = stop.isEmpty() ? null : instant(stop, "stop").toInstant();
        if (end != null && end.isBefore(start.toInstant())) {
            throw new Unfit(
                    "end-before-start", "The stop lies before the start: correct one of them and export again.");
        }
        String written = ExportedRow.startAsWritten(start.toLocalDateTime());
        return new Times(start.toInstant(), end, null, null, false, written);
    }

    private static OffsetDateTime instant(String text, String name) {
        try {
            return OffsetDateTime.parse(text.replace(' ', 'T')).withNano(0);
        } catch (DateTimeParseException unreadable) {
            throw new Unfit(
                    "unreadable-time", "The " + name + " is no RFC 3339 time such as 2026-03-02T09:00:00+01:00.");
        }
    }

    private Times onDay(Records.Row row) {
        LocalDate day = day(row, Column.DAY, "date");
        WrittenDuration duration = stated(row)
                .orElseThrow(() ->
                        new Unfit("no-duration", "The row has no duration that can be read, such as 1:30:00 or 1.5."));
        return new Times(null, null, day, duration.seconds(), false, "day:" + day);
    }

    private Times local(Records.Row row, ZoneId zone, Set<Note> notes) {
        LocalDate day = day(row, Column.START_DATE, "start date");
        Optional<WrittenDuration> stated = stated(row);
        if (header.cell(row, Column.START_TIME).isEmpty()) {
            if (stated.isEmpty()) {
                throw new Unfit(
                        "no-start", "The row has neither a start time nor a duration: nothing tells how long it took.");
            }
            return new Times(null, null, day, stated.get().seconds(), false, "day:" + day);
        }
        WrittenTime from = time(row, Column.START_TIME, "start time");
        LocalDateTime start = day.atTime(from.time());
        LocalDateTime end = null;
        long tolerance = stated.map(WrittenDuration::tolerance).orElse(0L);
        if (!header.cell(row, Column.END_TIME).isEmpty()) {
            WrittenTime to = time(row, Column.END_TIME, "end time");
            boolean nextDay =
                    header.cell(row, Column.END_DATE).isEmpty() && to.time().isBefore(from.time());
            LocalDate endDay =
                    header.cell(row, Column.END_DATE).isEmpty() ? day : day(row, Column.END_DATE, "end date");
            end = endDay.plusDays(nextDay ? 1 : 0).atTime(to.time());
            // Cut to the minute at either end, the interval can be off by up to a minute.
            tolerance += from.withSeconds() && to.withSeconds() ? 0 : 60;
        }
        Long seconds = stated.map(WrittenDuration::seconds).orElse(null);
        ClockChange.Resolved resolved = ClockChange.resolve(start, end, seconds, tolerance, zone);
        if (resolved.refusal() != null) {
            boolean reversed = end != null && end.isBefore(start);
            throw new Unfit(reversed ? "end-before-start" : "time-in-clock-change", resolved.refusal());
        }
        if (resolved.assumedEarlier()) {
            notes.add(Note.ASSUMED_EARLIER);
        }
        if (resolved.decidedByDuration()) {
            notes.add(Note.DECIDED_BY_DURATION);
        }
        if (end != null && seconds != null) {
            long elapsed =
                    resolved.endedAt().getEpochSecond() - resolved.startedAt().getEpochSecond();
            if (Math.abs(elapsed - seconds) > tolerance) {
                notes.add(Note.DURATION_DISAGREES);
            }
        }
        String written = ExportedRow.startAsWritten(start);
        return new Times(resolved.startedAt(), resolved.endedAt(), null, null, !from.withSeconds(), written);
    }

    /** The most exact statement of the duration that can be read. */
    private Optional<WrittenDuration> stated(Records.Row row) {
        return List.of(Column.DURATION, Column.DURATION_HOURS, Column.DURATION_DECIMAL).stream()
                .map(column -> WrittenDuration.parse(header.cell(row, column)))
                .flatMap(Optional::stream)
                .min((a, b) -> Long.compare(a.tolerance(), b.tolerance()));
    }

    private LocalDate day(Records.Row row, Column column, String name) {
        String text = header.cell(row, column);
        if (text.isEmpty()) {
            throw new Unfit("no-date", "The row has no " + name + ".");
        }
        return WrittenDate.parse(text)
                .flatMap(date -> date.in(plan.dateOrder()))
                .orElseThrow(() -> new Unfit(
                        "unreadable-date",
                        "The " + name + " is no day when read as "
                                + plan.dateOrder().words()
                                + ": import the file with another dateOrder, or correct the row."));
    }

    private WrittenTime time(Records.Row row, Column column, String name) {
        return WrittenTime.parse(header.cell(row, column))
                .orElseThrow(() ->
                        new Unfit("unreadable-time", "The " + name + " is no time of day such as 15:00 or 03:00 PM."));
    }

    private String text(Records.Row row, Column column) {
        String text = header.cell(row, column);
        return text.isEmpty() ? null : text;
    }

    private record Times(
            Instant startedAt, Instant endedAt, LocalDate day, Long seconds, boolean minutesOnly, String asWritten) {}

    /** A row that can't be recorded. */
    private static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String code;

        Unfit(String code, String message) {
            super(message, null, false, false);
            this.code = code;
        }
    }
}
