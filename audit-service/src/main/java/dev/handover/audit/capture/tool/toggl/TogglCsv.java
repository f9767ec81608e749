package dev.handover.audit.capture.tool.toggl;

import dev.handover.audit.capture.csv.CsvExport;

/** What the CSV exports of Toggl Track have in common. */
interface TogglCsv extends CsvExport {

    @Override
    default String tool() {
        return "toggl";
    }

    @Override
    default String source() {
        return "toggl-csv";
    }
}
