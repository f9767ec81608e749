package dev.handover.audit.capture;

import dev.handover.chassis.workspace.WorkspaceContext;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * Which imports are due. A claim is a row lock that lives as long as the transaction of one step, so a worker that dies
 * hands its import back by dying.
 */
@ApplicationScoped
class ImportQueue {

    private final AgroalDataSource dataSource;
    private final WorkspaceContext workspace;

    ImportQueue(AgroalDataSource dataSource, WorkspaceContext workspace) {
        this.dataSource = dataSource;
        this.workspace = workspace;
    }

    /** An import that is due. */
    record Due(UUID workspace, UUID importId) {}

    /** What is due in any workspace, the longest waiting first. */
    @Transactional(TxType.MANDATORY)
    public List<Due> due(Instant now, int most) {
        List<Due> due = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement enter = connection.createStatement()) {
            enter.execute("SELECT set_config('app.relay', 'on', true)");
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT workspace, import_id FROM time_import_work WHERE due_at <= ? ORDER BY due_at LIMIT ?")) {
                select.setObject(1, now.atOffset(ZoneOffset.UTC));
                select.setInt(2, most);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        due.add(new Due(row.getObject(1, UUID.class), row.getObject(2, UUID.class)));
                    }
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The queue of imports can't be read", failure);
        }
        return due;
    }

    /** Claims an import until the transaction ends; empty when another worker has it or it is no longer due. */
    @Transactional(TxType.MANDATORY)
    public OptionalInt claim(UUID importId, Instant now) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT attempts FROM time_import_work"
                        + " WHERE workspace = ? AND import_id = ? AND due_at <= ? FOR UPDATE SKIP LOCKED")) {
            select.setObject(1, workspace.id());
            select.setObject(2, importId);
            select.setObject(3, now.atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? OptionalInt.of(row.getInt(1)) : OptionalInt.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The import could not be claimed", failure);
        }
    }

    /** Waits until no worker is at the import, and keeps them off until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    public void hold(UUID importId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT attempts FROM time_import_work WHERE workspace = ? AND import_id = ? FOR UPDATE")) {
            select.setObject(1, workspace.id());
            select.setObject(2, importId);
            select.executeQuery().close();
        } catch (SQLException failure) {
            throw new IllegalStateException("The import could not be held", failure);
        }
    }

    /** Makes an import due at a time; {@code attempts} counts the failures in a row. */
    @Transactional(TxType.MANDATORY)
    public void schedule(UUID importId, Instant due, int attempts) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement upsert = connection.prepareStatement(
                        "INSERT INTO time_import_work (workspace, import_id, due_at, attempts) VALUES (?, ?, ?, ?)"
                                + " ON CONFLICT ON CONSTRAINT time_import_work_of"
                                + " DO UPDATE SET due_at = EXCLUDED.due_at, attempts = EXCLUDED.attempts")) {
            upsert.setObject(1, workspace.id());
            upsert.setObject(2, importId);
            upsert.setObject(3, due.atOffset(ZoneOffset.UTC));
            upsert.setInt(4, attempts);
            upsert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("The import could not be scheduled", failure);
        }
    }

    /** Takes an import off the queue for good. */
    @Transactional(TxType.MANDATORY)
    public void finish(UUID importId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "DELETE FROM time_import_work WHERE workspace = ? AND import_id = ?")) {
            delete.setObject(1, workspace.id());
            delete.setObject(2, importId);
            delete.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("The import could not be finished", failure);
        }
    }
}
