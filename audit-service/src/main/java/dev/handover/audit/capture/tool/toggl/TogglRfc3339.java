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
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;

/** Toggl's entries as the tool togglcsv writes them, each time with its offset. */
@ApplicationScoped
public class TogglRfc3339 implements TogglCsv {

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
        OffsetDateTime start = instant(row.cell(Column.START), "start");
        String stop = row.cell(Column.STOP);
        Instant end = stop.isEmpty() ? null : instant(stop, "stop").toInstant();
        if (end != null && end.isBefore(start.toInstant())) {
            throw new RejectedRow(
                    "end-before-start", "The stop lies before the start: correct one of them and export again.");
        }
        return RowTime.at(start.toInstant(), end);
    }

    private static OffsetDateTime instant(String text, String name) {
        try {
            return OffsetDateTime.parse(text.replace(' ', 'T')).withNano(0);
        } catch (DateTimeParseException unreadable) {
            throw new RejectedRow(
                    "unreadable-time", "The " + name + " is no RFC 3339 time such as 2026-03-02T09:00:00+01:00.");
        }
    }
}
