package dev.handover.audit.capture.rows;

import dev.handover.audit.capture.csv.SpreadsheetCell;
import dev.handover.audit.capture.format.Exports;
import dev.handover.audit.capture.format.Plan;
import dev.handover.audit.capture.format.ReadRow;
import dev.handover.audit.capture.format.ReadRow.Cell;
import dev.handover.audit.capture.format.Rows;
import dev.handover.audit.capture.store.ImportRows;
import dev.handover.audit.capture.store.ImportRows.Decided;
import dev.handover.audit.capture.store.StoredFile;
import dev.handover.audit.timeentry.content.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Reads the cells of an import's rows as its file has them: from the file, which is kept as long as the rows are. */
@ApplicationScoped
public class ReadingCells {

    private static final int PAGE = 1_000;

    /** Left out of an import by intent: there is nothing to correct. */
    private static final String BREAK = "break";

    private final Exports exports;
    private final StoredFile files;
    private final ImportRows rows;

    ReadingCells(Exports exports, StoredFile files, ImportRows rows) {
        this.exports = exports;
        this.files = files;
        this.rows = rows;
    }

    /** The cells of some rows of an import, by their numbers; {@code plan} null where its file is not surveyed. */
    @Transactional
    public Map<Integer, List<Cell>> of(UUID importId, Plan plan, BitSet numbers) {
        Map<Integer, List<Cell>> cells = new HashMap<>();
        if (plan == null || numbers.isEmpty()) {
            return cells;
        }
        try (Rows all = open(importId, plan, numbers.nextSetBit(0) - 1)) {
            while (all.hasNext() && cells.size() < numbers.cardinality()) {
                ReadRow row = all.next();
                if (numbers.get(row.number())) {
                    cells.put(row.number(), row.cells());
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return cells;
    }

    /**
     * Writes the rejected rows as the export has them, with its headings and its delimiter, so that they can be corrected and
     * sent back.
     *
     * @param plan of the import; null where its file is not surveyed
     * @return a file that the caller deletes: a slow reader holds no connection to the database
     */
    @Transactional
    public Path rejected(UUID importId, Plan plan) {
        try {
            Path file = Files.createTempFile("rejected-", ".csv");
            try (BufferedWriter text = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                // Without the mark, Excel reads UTF-8 as windows-1252.
                text.write('\uFEFF');
                if (plan != null) {
                    write(importId, plan, text);
                }
            }
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private BitSet correctable(UUID importId) {
        BitSet numbers = new BitSet();
        List<Decided> page = rows.page(importId, Outcome.Kind.REJECTED, 0, PAGE);
        while (!page.isEmpty()) {
            page.stream().filter(row -> !BREAK.equals(row.code())).forEach(row -> numbers.set(row.number()));
            page = rows.page(
                    importId, Outcome.Kind.REJECTED, page.get(page.size() - 1).number(), PAGE);
        }
        return numbers;
    }

    private void write(UUID importId, Plan plan, BufferedWriter text) throws IOException {
        BitSet numbers = correctable(importId);
        CSVPrinter printer = formatOf(plan).print(text);
        boolean headed = false;
        try (Rows all = open(importId, plan, 0)) {
            while (all.hasNext()) {
                ReadRow row = all.next();
                if (!headed) {
                    print(printer, row.cells().stream().map(Cell::heading).filter(Objects::nonNull));
                    headed = true;
                }
                if (numbers.get(row.number())) {
                    print(printer, row.cells().stream().map(Cell::text));
                }
            }
        }
        printer.flush();
    }

    private static CSVFormat formatOf(Plan plan) {
        char delimiter = plan.dialect() == null ? ',' : plan.dialect().delimiter();
        return CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
    }

    private static void print(CSVPrinter printer, Stream<String> texts) throws IOException {
        printer.printRecord(texts.map(SpreadsheetCell::safe));
    }

    /** Nobody is known, so that no row is understood further than to its cells. */
    private Rows open(UUID importId, Plan plan, int after) throws IOException {
        return exports.named(plan.format()).rows(files.bytes(importId), plan, user -> Optional.empty(), after);
    }
}
