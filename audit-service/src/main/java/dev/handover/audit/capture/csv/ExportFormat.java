package dev.handover.audit.capture.csv;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The exports that are read, told apart by the columns they have and never by the file's name. */
@Schema(
        name = "ExportFormat",
        description =
                "Which export of which tool: Toggl Track's detailed report, Toggl entries with offsets, Clockify's detailed"
                        + " report, its shared or summary report with durations on days, and its import template.")
public enum ExportFormat {
    TOGGL_DETAILED("toggl-csv", "Toggl Track detailed report (CSV)"),
    TOGGL_RFC3339("toggl-csv", "Toggl entries with offsets (togglcsv)"),
    CLOCKIFY_DETAILED("clockify-csv", "Clockify detailed report (CSV)"),
    CLOCKIFY_REPORT("clockify-csv", "Clockify shared or summary report (CSV, durations on days)"),
    CLOCKIFY_TEMPLATE("clockify-csv", "Clockify import template (CSV)");

    private final String source;
    private final String words;

    ExportFormat(String source, String words) {
        this.source = source;
        this.words = words;
    }

    /** The source recorded with every entry; exports of one tool share it. */
    public String source() {
        return source;
    }

    /** The format's name for a person. */
    public String words() {
        return words;
    }

    /** The format whose columns these are. */
    static Optional<ExportFormat> of(Set<Column> columns) {
        return Arrays.stream(values())
                .filter(format -> format.isMeantBy(columns))
                .findFirst();
    }

    /** Whether these columns suffice to read the format when the caller insists on it. */
    boolean canRead(Set<Column> columns) {
        return switch (this) {
            case TOGGL_DETAILED, CLOCKIFY_DETAILED, CLOCKIFY_TEMPLATE ->
                columns.contains(Column.START_DATE) && columns.contains(Column.START_TIME);
            case TOGGL_RFC3339 -> columns.contains(Column.START) && columns.contains(Column.STOP);
            case CLOCKIFY_REPORT -> columns.contains(Column.DAY) && hasHours(columns);
        };
    }

    private boolean isMeantBy(Set<Column> columns) {
        if (!canRead(columns)) {
            return false;
        }
        return switch (this) {
            case TOGGL_RFC3339 -> !columns.contains(Column.START_DATE);
            case CLOCKIFY_REPORT -> !columns.contains(Column.START_TIME);
            case CLOCKIFY_DETAILED -> hasHours(columns) || !columns.contains(Column.DURATION);
            // Toggl's own import form has no end, its export always has the user: Clockify's template is neither.
            case TOGGL_DETAILED ->
                columns.contains(Column.DURATION)
                        && !hasHours(columns)
                        && (columns.contains(Column.USER)
                                || columns.contains(Column.AMOUNT)
                                || !columns.contains(Column.END_TIME));
            case CLOCKIFY_TEMPLATE ->
                columns.contains(Column.DURATION) && !hasHours(columns) && columns.contains(Column.END_TIME);
        };
    }

    private static boolean hasHours(Set<Column> columns) {
        return columns.contains(Column.DURATION_HOURS) || columns.contains(Column.DURATION_DECIMAL);
    }
}
