package dev.handover.audit.capture.tool.clockify;

import dev.handover.audit.capture.csv.Column;
import dev.handover.audit.capture.csv.CsvRow;
import dev.handover.audit.capture.csv.LocalTimes;
import dev.handover.audit.capture.csv.RowTime;
import dev.handover.audit.capture.format.ExportFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** The template that Clockify imports: like Toggl's detailed report, but with an end and without a user. */
@ApplicationScoped
public class ClockifyTemplate implements ClockifyCsv {

    @Override
    public ExportFormat format() {
        return ExportFormat.CLOCKIFY_TEMPLATE;
    }

    @Override
    public String title() {
        return "Clockify import template (CSV)";
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
                && columns.contains(Column.END_TIME);
    }

    @Override
    public RowTime timeOf(CsvRow row) {
        return LocalTimes.of(row);
    }
}
