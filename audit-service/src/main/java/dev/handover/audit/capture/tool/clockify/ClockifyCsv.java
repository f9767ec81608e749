package dev.handover.audit.capture.tool.clockify;

import dev.handover.audit.capture.csv.CsvExport;

/** What the CSV exports of Clockify have in common. */
interface ClockifyCsv extends CsvExport {

    @Override
    default String tool() {
        return "clockify";
    }

    @Override
    default String source() {
        return "clockify-csv";
    }
}
