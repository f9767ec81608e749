package dev.handover.audit.capture.tool.clockify;

import dev.handover.audit.capture.csv.Column;
import dev.handover.audit.capture.csv.CsvRow;
import dev.handover.audit.capture.csv.LocalTimes;
import dev.handover.audit.capture.csv.RowTime;
import dev.handover.audit.capture.format.ExportFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Clockify's shared or summary report: durations on days, without a start. */
@ApplicationScoped
public class ClockifyReport implements ClockifyCsv {

    @Override
    public ExportFormat format() {
        return ExportFormat.CLOCKIFY_REPORT;
    }

    @Override
    public String title() {
        return "Clockify shared or summary report (CSV, durations on days)";
    }

    @Override
    public boolean canRead(Set<Column> columns) {
        return columns.contains(Column.DAY) && Column.hasHours(columns);
    }

    @Override
    public boolean recognises(Set<Column> columns) {
        return canRead(columns) && !columns.contains(Column.START_TIME);
    }

    @Override
    public RowTime timeOf(CsvRow row) {
        return LocalTimes.onDay(row);
    }
}
