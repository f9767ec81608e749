package dev.handover.audit.capture.tool.clockify;

import dev.handover.audit.capture.csv.Column;
import dev.handover.audit.capture.csv.CsvRow;
import dev.handover.audit.capture.csv.LocalTimes;
import dev.handover.audit.capture.csv.RejectedRow;
import dev.handover.audit.capture.csv.RowTime;
import dev.handover.audit.capture.format.ExportFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Set;

/** Clockify's detailed report, in the language of the user who exported it. */
@ApplicationScoped
public class ClockifyDetailed implements ClockifyCsv {

    private static final Set<String> BREAK = Set.of("break", "pausa", "pause", "descanso", "intervalo");

    @Override
    public ExportFormat format() {
        return ExportFormat.CLOCKIFY_DETAILED;
    }

    @Override
    public String title() {
        return "Clockify detailed report (CSV)";
    }

    @Override
    public boolean canRead(Set<Column> columns) {
        return LocalTimes.canRead(columns);
    }

    @Override
    public boolean recognises(Set<Column> columns) {
        return canRead(columns) && (Column.hasHours(columns) || !columns.contains(Column.DURATION));
    }

    @Override
    public RowTime timeOf(CsvRow row) {
        return LocalTimes.of(row);
    }

    @Override
    public void refuseNoWork(CsvRow row) {
        if (BREAK.contains(row.cell(Column.TYPE).toLowerCase(Locale.ROOT))) {
            throw new RejectedRow(
                    "break",
                    row.quoted(Column.TYPE)
                            + ": a break is no work, and the project and task on its row mean nothing, so it is left out.");
        }
    }
}
