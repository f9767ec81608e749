package dev.handover.audit.capture;

import dev.handover.audit.capture.store.ImportRows;
import dev.handover.audit.capture.store.ImportRows.Decided;
import dev.handover.audit.timeentry.content.Outcome;
import dev.handover.chassis.http.Cursor;
import dev.handover.chassis.http.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Reads imports and their rows. */
@ApplicationScoped
class ReadingImports {

    private final Imports imports;
    private final ImportRows rows;

    ReadingImports(Imports imports, ImportRows rows) {
        this.imports = imports;
        this.rows = rows;
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

    /** A page of an import's rows in the file's order; {@code outcome} null for all. */
    @Transactional
    Page<Decided> rows(UUID id, Outcome.Kind outcome, String cursor, int limit) {
        mustHaveRows(id);
        String filter = "rows/" + id + "/" + outcome;
        Cursor.After after = Cursor.decode(cursor, filter);
        int last = after.integer(0, 0);
        return Page.of(
                rows.page(id, outcome, last, limit + 1),
                limit,
                row -> Cursor.encode(filter, Integer.toString(row.number())));
    }

    /** Refuses an import that is unknown, or whose rows were dropped. */
    @Transactional
    void mustHaveRows(UUID id) {
        Import job = imports.require(id);
        if (job.expired) {
            throw ImportProblem.IMPORT_FILE_EXPIRED.because(
                    "Its rows were kept until " + job.expiresAt + "; what they became is under GET /v1/time-entries.");
        }
    }
}
