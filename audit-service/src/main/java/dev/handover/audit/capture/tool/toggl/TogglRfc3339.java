package dev.handover.audit.capture.tool.toggl;

import dev.handover.audit.capture.csv.Column;
import dev.handover.audit.capture.csv.CsvRow;
import dev.handover.audit.capture.csv.RejectedRow;
import dev.handover.audit.capture.csv.RowTime;
import dev.handover.audit.capture.format.Assumption;
import dev.handover.audit.capture.format.DateOrder;
import dev.handover.audit.capture.format.ExportFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Toggl's entries as the tool togglcsv writes them, each time with its offset. */
@ApplicationScoped
public class TogglRfc3339 implements TogglCsv {

    /** Offsets come with a colon, without one, and as hours alone. */
    private static final DateTimeFormatter WITH_OFFSET = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT);

    @Override
    public boolean hasOffsets() {
        return true;
    }

    @Override
    public Optional<Assumption> dateOrder() {
        return Optional.of(Assumption.settled(
                Assumption.DATE_ORDER, DateOrder.YEAR_FIRST.name(), "times are written as RFC 3339 with their offset"));
    }

    @Override
    public ExportFormat format() {
        return ExportFormat.TOGGL_RFC3339;
    }

    @Override
    public String title() {
        return "Toggl entries with offsets (togglcsv)";
    }

    @Override
    public boolean canRead(Set<Column> columns) {
        return columns.contains(Column.START) && columns.contains(Column.STOP);
    }

    @Override
    public boolean recognises(Set<Column> columns) {
        return canRead(columns) && !columns.contains(Column.START_DATE);
    }

    @Override
    public RowTime timeOf(CsvRow row) {
        OffsetDateTime start = time(row, Column.START);
        Instant end =
                row.cell(Column.STOP).isEmpty() ? null : time(row, Column.STOP).toInstant();
        if (end != null && end.isBefore(start.toInstant())) {
            throw new RejectedRow(
                    "end-before-start",
                    row.quoted(Column.STOP) + ", which lies before the start; " + row.quoted(Column.START)
                            + ": correct one of them and export again.");
        }
        return RowTime.at(start.toInstant(), end);
    }

    private static OffsetDateTime time(CsvRow row, Column column) {
        try {
            return OffsetDateTime.parse(row.cell(column).replaceFirst(" ", "T").replace(" ", ""), WITH_OFFSET)
                    .withNano(0);
        } catch (DateTimeParseException unreadable) {
            throw new RejectedRow(
                    "unreadable-time",
                    row.quoted(column) + ", which is no RFC 3339 time such as 2026-03-02T09:00:00+01:00.");
        }
    }
}
