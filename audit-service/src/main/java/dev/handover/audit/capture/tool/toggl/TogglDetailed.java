package dev.handover.audit.capture.tool.toggl;

import dev.handover.audit.capture.csv.Column;
import dev.handover.audit.capture.csv.CsvRow;
import dev.handover.audit.capture.csv.LocalTimes;
import dev.handover.audit.capture.csv.RowTime;
import dev.handover.audit.capture.format.ExportFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Toggl Track's detailed report. Toggl's own import form has no end, its export always has the user. */
@ApplicationScoped
public class TogglDetailed implements TogglCsv {

    @Override
    public ExportFormat format() {
        return ExportFormat.TOGGL_DETAILED;
    }

    @Override
    public String title() {
        return "Toggl Track detailed report (CSV)";
    }

    @Override
    public boolean canRead(Set<Column> columns) {
        return LocalTimes.canRead(columns);
    }

    @Override
    public boolean recognises(Set<Column> columns) {
        return canRead(columns)
                && columns.contains(Column.DURATION)
                && !Column.hasHours(columns)
                && (columns.contains(Column.USER)
                        || columns.contains(Column.AMOUNT)
                        || !columns.contains(Column.END_TIME));
    }

    @Override
    public RowTime timeOf(CsvRow row) {
        return LocalTimes.of(row);
    }
}
