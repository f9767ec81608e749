package dev.handover.audit.capture.rows;

import dev.handover.audit.capture.csv.SpreadsheetCell;
import dev.handover.audit.capture.store.ImportRows;
import dev.handover.audit.capture.store.ImportRows.Decided;
import dev.handover.audit.timeentry.content.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes an import's rows as CSV for a spreadsheet, page by page, so that no file is held in memory. */
@ApplicationScoped
public class RowsCsv {

    private static final int PAGE = 1_000;

    private final ImportRows rows;

    RowsCsv(ImportRows rows) {
        this.rows = rows;
    }

    /** Writes the rows in the file's order; {@code outcome} null for all. */
    public void write(UUID importId, Outcome.Kind outcome, OutputStream out) throws IOException {
        BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        // Without the mark, Excel reads UTF-8 as windows-1252.
        text.write('\uFEFF');
        CSVPrinter printer = CSVFormat.RFC4180.print(text);
        printer.printRecord(
                "Row",
                "Outcome",
                "Code",
                "Reason",
                "Entry",
                "Activity",
                "Start",
                "End",
                "Day",
                "Seconds",
                "Description",
                "Client",
                "Project",
                "Task",
                "Tags");
        List<Decided> page = rows.page(importId, outcome, 0, PAGE);
        while (!page.isEmpty()) {
            for (Decided row : page) {
                print(printer, ImportRowView.of(row, List.of()));
            }
            page = rows.page(importId, outcome, page.get(page.size() - 1).number(), PAGE);
        }
        printer.flush();
    }

    private static void print(CSVPrinter printer, ImportRowView row) throws IOException {
        ImportRowView.Entry entry = row.entry();
        printer.printRecord(
                row.row(),
                row.outcome(),
                row.code(),
                SpreadsheetCell.safe(row.reason()),
                row.entryId(),
                entry == null ? null : SpreadsheetCell.safe(entry.activity()),
                entry == null ? null : entry.time().startedAt(),
                entry == null ? null : entry.time().endedAt(),
                entry == null ? null : entry.time().day(),
                entry == null ? null : entry.time().seconds(),
                entry == null ? null : SpreadsheetCell.safe(entry.text().description()),
                entry == null ? null : SpreadsheetCell.safe(entry.text().client()),
                entry == null ? null : SpreadsheetCell.safe(entry.text().project()),
                entry == null ? null : SpreadsheetCell.safe(entry.text().task()),
                entry == null
                        ? null
                        : SpreadsheetCell.safe(String.join(", ", entry.text().tags())));
    }
}
