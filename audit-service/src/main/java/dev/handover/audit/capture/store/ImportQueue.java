package dev.handover.audit.capture.store;

import dev.handover.chassis.sql.Sql;
import dev.handover.chassis.workspace.WorkspaceContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Which imports are due. A claim is a row lock that lives as long as the transaction of one step, so a worker that dies
 * hands its import back by dying.
 */
@ApplicationScoped
public class ImportQueue {

    private final Jdbi jdbi;
    private final WorkspaceContext workspace;

    ImportQueue(Jdbi jdbi, WorkspaceContext workspace) {
        this.jdbi = jdbi;
        this.workspace = workspace;
    }

    /** An import that is due. */
    public record Due(UUID workspace, UUID importId) {}

    /** What is due in any workspace, the longest waiting first. */
    public List<Due> due(Instant now, int most) {
        return Sql.acrossWorkspaces(
                jdbi,
                handle -> handle.createQuery("SELECT workspace, import_id FROM time_import_work"
                                + " WHERE due_at <= :now ORDER BY due_at LIMIT :most")
                        .bind("now", now.atOffset(ZoneOffset.UTC))
                        .bind("most", most)
                        .map((row, context) ->
                                new Due(row.getObject("workspace", UUID.class), row.getObject("import_id", UUID.class)))
                        .list());
    }

    /** Claims an import until the transaction ends; empty when another worker has it or it is no longer due. */
    @Transactional(TxType.MANDATORY)
    public Optional<Integer> claim(UUID importId, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT attempts FROM time_import_work"
                        + " WHERE workspace = :workspace AND import_id = :import AND due_at <= :now"
                        + " FOR UPDATE SKIP LOCKED")
                .bind("workspace", workspace.id())
                .bind("import", importId)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .mapTo(Integer.class)
                .findOne());
    }

    /** Waits until no worker is at the import, and keeps them off until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    public void hold(UUID importId) {
        jdbi.withHandle(handle -> handle.createQuery("SELECT attempts FROM time_import_work"
                        + " WHERE workspace = :workspace AND import_id = :import FOR UPDATE")
                .bind("workspace", workspace.id())
                .bind("import", importId)
                .mapTo(Integer.class)
                .findOne());
    }

    /** Makes an import due at a time; {@code attempts} counts the failures in a row. */
    @Transactional(TxType.MANDATORY)
    public void schedule(UUID importId, Instant due, int attempts) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO time_import_work (workspace, import_id, due_at, attempts)
                        VALUES (:workspace, :import, :due, :attempts)
                        ON CONFLICT ON CONSTRAINT time_import_work_of
                        DO UPDATE SET due_at = EXCLUDED.due_at, attempts = EXCLUDED.attempts""")
                .bind("workspace", workspace.id())
                .bind("import", importId)
                .bind("due", due.atOffset(ZoneOffset.UTC))
                .bind("attempts", attempts)
                .execute());
    }

    /** Takes an import off the queue for good. */
    @Transactional(TxType.MANDATORY)
    public void finish(UUID importId) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "DELETE FROM time_import_work WHERE workspace = :workspace AND import_id = :import")
                .bind("workspace", workspace.id())
                .bind("import", importId)
                .execute());
    }
}
