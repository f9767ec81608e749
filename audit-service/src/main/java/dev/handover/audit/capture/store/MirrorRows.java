package dev.handover.audit.capture.store;

import dev.handover.audit.capture.format.ExportedRow;
import dev.handover.audit.timeentry.content.Outcome;
import dev.handover.chassis.workspace.WorkspaceContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The entries that a complete file no longer has, kept beside its rows until somebody agrees, and what nobody agreed to. */
@ApplicationScoped
public class MirrorRows {

    private final Jdbi jdbi;
    private final WorkspaceContext workspace;
    private final ImportRows rows;

    MirrorRows(Jdbi jdbi, WorkspaceContext workspace, ImportRows rows) {
        this.jdbi = jdbi;
        this.workspace = workspace;
        this.rows = rows;
    }

    /** Adds entries that the file no longer has, numbered behind its rows. */
    @Transactional(TxType.MANDATORY)
    public void add(UUID importId, int afterNumber, List<ExportedRow> entries, List<UUID> ids) {
        jdbi.useHandle(handle -> {
            PreparedBatch insert = handle.prepareBatch("""
                    INSERT INTO time_import_row (workspace, import_id, number, content, done, outcome, entry_id, left_over)
                    VALUES (:workspace, :import, :number, :content, :done, :outcome, :entry, true)""");
            for (int i = 0; i < entries.size(); i++) {
                insert.bind("workspace", workspace.id())
                        .bind("import", importId)
                        .bind("number", afterNumber + 1 + i)
                        .bind("content", rows.write(entries.get(i)))
                        .bind("done", ImportRows.PREVIEWED)
                        .bind("outcome", Outcome.Kind.REMOVED.name())
                        .bind("entry", ids.get(i))
                        .add();
            }
            insert.execute();
        });
    }

    /** The first entries that are to be removed and have not been; by the number of their rows. */
    @Transactional(TxType.MANDATORY)
    public Map<Integer, UUID> toRemove(UUID importId, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT number, entry_id FROM time_import_row
                         WHERE workspace = :workspace AND import_id = :import
                           AND left_over AND done < :done
                         ORDER BY number LIMIT :most""")
                .bind("workspace", workspace.id())
                .bind("import", importId)
                .bind("done", ImportRows.RECORDED)
                .bind("most", most)
                .map((row, context) -> Map.entry(row.getInt("number"), row.getObject("entry_id", UUID.class)))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Decides rows by a person's word: they are not recorded, and what they would change stays. */
    @Transactional(TxType.MANDATORY)
    public int decline(UUID importId, Collection<Integer> numbers, String code, String reason) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        UPDATE time_import_row SET done = :done, outcome = :rejected, code = :code, reason = :reason
                         WHERE workspace = :workspace AND import_id = :import AND number = ANY (:numbers)
                           AND done < :done""")
                .bind("workspace", workspace.id())
                .bind("import", importId)
                .bindArray("numbers", Integer.class, numbers)
                .bind("done", ImportRows.RECORDED)
                .bind("rejected", Outcome.Kind.REJECTED.name())
                .bind("code", code)
                .bind("reason", reason)
                .execute());
    }

    /** The number of the last row, or 0. */
    @Transactional(TxType.MANDATORY)
    public int lastNumber(UUID importId) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT coalesce(max(number), 0) FROM time_import_row"
                        + " WHERE workspace = :workspace AND import_id = :import")
                .bind("workspace", workspace.id())
                .bind("import", importId)
                .mapTo(int.class)
                .one());
    }
}
