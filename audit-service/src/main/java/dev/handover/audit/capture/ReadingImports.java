package dev.handover.audit.capture;

import dev.handover.audit.capture.format.Exports;
import dev.handover.audit.capture.store.ImportRows;
import dev.handover.audit.capture.store.ImportRows.Decided;
import dev.handover.audit.timeentry.content.Outcome;
import dev.handover.chassis.http.Cursor;
import dev.handover.chassis.http.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Reads imports and their rows. */
@ApplicationScoped
public class ReadingImports {

    private final Imports imports;
    private final ImportRows rows;
    private final Exports exports;

    ReadingImports(Imports imports, ImportRows rows, Exports exports) {
        this.imports = imports;
        this.rows = rows;
        this.exports = exports;
    }

    /**
     * An import whose rows have outcomes.
     *
     * @param tool whose export the file is
     * @param sha256 of the file, unpacked; null for what was sent before it was kept
     * @param expired whether its rows were dropped
     */
    public record Rested(UUID id, ImportStatus status, String tool, String sha256, boolean expired, Instant expiresAt) {

        /** Whether nothing is recorded yet. */
        public boolean isPreview() {
            return status == ImportStatus.PREVIEWED;
        }
    }

    /**
     * An import to compare with what is stored.
     *
     * @throws dev.handover.chassis.problem.Refusal 404 where there is none, 409 while it is not at rest
     */
    @Transactional
    public Rested rested(UUID id) {
        Import job = imports.require(id);
        job.mustBeComparable();
        return rested(job);
    }

    Rested rested(Import job) {
        String tool = exports.named(job.findings.plan().format()).tool();
        return new Rested(job.id, job.status, tool, job.sha256, job.expired, job.expiresAt);
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
