package dev.handover.audit.capture;

import dev.handover.audit.capture.certificate.ComparedImport;
import dev.handover.audit.capture.format.Exports;
import dev.handover.audit.capture.format.Plan;
import dev.handover.audit.capture.format.ReadRow.Cell;
import dev.handover.audit.capture.rows.ReadingCells;
import dev.handover.audit.capture.store.ImportRows;
import dev.handover.audit.capture.store.ImportRows.Decided;
import dev.handover.audit.timeentry.content.Outcome;
import dev.handover.chassis.http.Cursor;
import dev.handover.chassis.http.Page;
import dev.handover.chassis.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads imports and their rows. */
@ApplicationScoped
class ReadingImports {

    private final Imports imports;
    private final ImportRows rows;
    private final ReadingCells cells;
    private final Exports exports;

    ReadingImports(Imports imports, ImportRows rows, ReadingCells cells, Exports exports) {
        this.imports = imports;
        this.rows = rows;
        this.cells = cells;
        this.exports = exports;
    }

    /**
     * An import to compare with what is stored.
     *
     * @throws dev.handover.chassis.problem.Refusal 404 where there is none, 409 while it is not at rest
     */
    @Transactional
    ComparedImport rested(UUID id) {
        Import job = imports.require(id);
        job.mustBeComparable();
        return rested(job);
    }

    ComparedImport rested(Import job) {
        String tool = exports.named(job.findings.plan().format()).tool();
        return new ComparedImport(
                job.id, job.status == ImportStatus.PREVIEWED, tool, job.sha256, job.expired, job.expiresAt);
    }

    @Transactional
    Import require(UUID id) {
        return imports.require(id);
    }

    /** A page of the imports, newest first. */
    @Transactional
    Page<Import> page(String cursor, int limit) {
        Cursor.After after = Cursor.decode(cursor, "imports");
        UUID before = after.id(0);
        return Page.of(imports.page(before, limit + 1), limit, last -> Cursor.encode("imports", last.id.toString()));
    }

    /**
     * A row with its outcome.
     *
     * @param cells as the file has them, where it was rejected; empty otherwise
     */
    record ShownRow(Decided decided, List<Cell> cells) {}

    /** A page of an import's rows in the file's order; {@code outcome} null for all. */
    @Transactional
    Page<ShownRow> rows(UUID id, Outcome.Kind outcome, String cursor, int limit) {
        Plan plan = planOfRows(id);
        String filter = "rows/" + id + "/" + outcome;
        Cursor.After after = Cursor.decode(cursor, filter);
        int last = after.integer(0, 0);
        List<Decided> page = rows.page(id, outcome, last, limit + 1);
        BitSet rejected = new BitSet();
        page.stream().filter(row -> row.outcome() == Outcome.Kind.REJECTED).forEach(row -> rejected.set(row.number()));
        Map<Integer, List<Cell>> known = cells.of(id, plan, rejected);
        return Page.of(page, limit, row -> Cursor.encode(filter, Integer.toString(row.number())))
                .map(row -> new ShownRow(row, known.getOrDefault(row.number(), List.of())));
    }

    /**
     * How the file of an import is read; null where it is not surveyed.
     *
     * @throws Refusal where the import is unknown, or its rows were dropped
     */
    @Transactional
    Plan planOfRows(UUID id) {
        Import job = imports.require(id);
        if (job.expired) {
            throw ImportProblem.IMPORT_FILE_EXPIRED.because(
                    "Its rows were kept until " + job.expiresAt + "; what they became is under GET /v1/time-entries.");
        }
        return job.findings == null ? null : job.findings.plan();
    }
}
