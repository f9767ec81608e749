package dev.handover.audit.workload;

import dev.handover.chassis.workspace.WorkspaceContext;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What waits to be measured, and what was announced last. Everything joins the caller's transaction. */
@ApplicationScoped
class WorkloadLog {

    /** Changes taken in one transaction; the rest waits for the next. */
    private static final int MOST_CHANGES = 20_000;

    private static final int MOST_WORKSPACES = 100;

    private final AgroalDataSource dataSource;
    private final WorkspaceContext workspace;

    WorkloadLog(AgroalDataSource dataSource, WorkspaceContext workspace) {
        this.dataSource = dataSource;
        this.workspace = workspace;
    }

    /**
     * What all measures of a workspace are told against.
     *
     * @param window null without any recorded time
     */
    record Scope(Window window, int observedDays) {}

    /** Measures as announced last. */
    record Stored(long version, String measures) {}

    /** A piece of SQL that returns something. */
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T run(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException("The workload log could not be reached", failure);
        }
    }

    /** Up to 100 workspaces in which something waits; called outside any workspace, in a transaction of its own. */
    List<UUID> waiting() {
        return run(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SELECT set_config('app.relay', 'on', true)");
            }
            List<UUID> found = new ArrayList<>();
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT DISTINCT workspace FROM workload_change LIMIT ?")) {
                select.setInt(1, MOST_WORKSPACES);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        found.add(row.getObject(1, UUID.class));
                    }
                }
            }
            return found;
        });
    }

    /** Holds the workspace's scope until the transaction ends; empty when somebody else holds it. */
    Optional<Scope> hold() {
        return run(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO workload_window (workspace, observed_days) VALUES (?, 0) ON CONFLICT DO NOTHING")) {
                insert.setObject(1, workspace.id());
                insert.executeUpdate();
            }
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT from_day, to_day, observed_days FROM workload_window WHERE workspace = ?"
                            + " FOR UPDATE SKIP LOCKED")) {
                select.setObject(1, workspace.id());
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next()) {
                        return Optional.empty();
                    }
                    LocalDate from = row.getObject(1, LocalDate.class);
                    Window window = from == null ? null : new Window(from, row.getObject(2, LocalDate.class));
                    return Optional.of(new Scope(window, row.getInt(3)));
                }
            }
        });
    }

    void keep(Scope scope) {
        run(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "UPDATE workload_window SET from_day = ?, to_day = ?, observed_days = ? WHERE workspace = ?")) {
                update.setObject(
                        1, scope.window() == null ? null : scope.window().from());
                update.setObject(
                        2, scope.window() == null ? null : scope.window().to());
                update.setInt(3, scope.observedDays());
                update.setObject(4, workspace.id());
                return update.executeUpdate();
            }
        });
    }

    /** Takes the changes that are committed by now; those of transactions still open come the next time. */
    Set<UUID> take() {
        return run(connection -> {
            Set<UUID> touched = new HashSet<>();
            // An array is selected once; what stands after IN may be selected again for each row that is looked at.
            try (PreparedStatement delete = connection.prepareStatement("""
                    DELETE FROM workload_change WHERE workspace = ? AND seq = ANY (ARRAY(
                        SELECT seq FROM workload_change WHERE workspace = ? ORDER BY seq LIMIT ?
                        FOR UPDATE SKIP LOCKED))
                    RETURNING activity_id""")) {
                delete.setObject(1, workspace.id());
                delete.setObject(2, workspace.id());
                delete.setInt(3, MOST_CHANGES);
                try (ResultSet row = delete.executeQuery()) {
                    while (row.next()) {
                        touched.add(row.getObject(1, UUID.class));
                    }
                }
            }
            return touched;
        });
    }

    Map<UUID, Stored> stored(Collection<UUID> activities) {
        return run(connection -> {
            Map<UUID, Stored> found = new HashMap<>();
            try (PreparedStatement select = connection.prepareStatement("SELECT activity_id, version, measures"
                    + " FROM workload WHERE workspace = ? AND activity_id = ANY (?)")) {
                select.setObject(1, workspace.id());
                select.setArray(2, connection.createArrayOf("uuid", activities.toArray()));
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        found.put(row.getObject(1, UUID.class), new Stored(row.getLong(2), row.getString(3)));
                    }
                }
            }
            return found;
        });
    }

    void store(UUID activity, long version, Instant at, String measures) {
        run(connection -> {
            try (PreparedStatement upsert = connection.prepareStatement("""
                    INSERT INTO workload (workspace, activity_id, version, measured_at, measures) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT ON CONSTRAINT workload_of DO UPDATE
                       SET version = excluded.version, measured_at = excluded.measured_at, measures = excluded.measures""")) {
                upsert.setObject(1, workspace.id());
                upsert.setObject(2, activity);
                upsert.setLong(3, version);
                upsert.setObject(4, at.atOffset(ZoneOffset.UTC));
                upsert.setString(5, measures);
                return upsert.executeUpdate();
            }
        });
    }
}
