package dev.handover.audit.workload;

import dev.handover.chassis.sql.Sql;
import dev.handover.chassis.workspace.WorkspaceContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** What waits to be measured, and what was announced last. Everything joins the caller's transaction. */
@ApplicationScoped
class WorkloadLog {

    /** Changes taken in one transaction; the rest waits for the next. */
    private static final int MOST_CHANGES = 20_000;

    private static final int MOST_WORKSPACES = 100;

    private final Jdbi jdbi;
    private final WorkspaceContext workspace;

    WorkloadLog(Jdbi jdbi, WorkspaceContext workspace) {
        this.jdbi = jdbi;
        this.workspace = workspace;
    }

    /**
     * What all measures of a workspace depend on.
     *
     * @param window null without any recorded time
     */
    record Scope(Window window, int observedDays) {}

    /** Measures as announced last. */
    record Stored(long version, String measures) {}

    /** Up to 100 workspaces in which something waits; called outside any workspace. */
    List<UUID> waiting() {
        return Sql.acrossWorkspaces(
                jdbi,
                handle -> handle.createQuery("SELECT DISTINCT workspace FROM workload_change LIMIT :most")
                        .bind("most", MOST_WORKSPACES)
                        .mapTo(UUID.class)
                        .list());
    }

    /** Holds the workspace's scope until the transaction ends; empty when somebody else holds it. */
    Optional<Scope> hold() {
        return jdbi.withHandle(handle -> {
            handle.createUpdate("INSERT INTO workload_window (workspace, observed_days) VALUES (:workspace, 0)"
                            + " ON CONFLICT DO NOTHING")
                    .bind("workspace", workspace.id())
                    .execute();
            return handle.createQuery("SELECT from_day, to_day, observed_days FROM workload_window"
                            + " WHERE workspace = :workspace FOR UPDATE SKIP LOCKED")
                    .bind("workspace", workspace.id())
                    .map((row, context) -> {
                        LocalDate from = row.getObject("from_day", LocalDate.class);
                        Window window =
                                from == null ? null : new Window(from, row.getObject("to_day", LocalDate.class));
                        return new Scope(window, row.getInt("observed_days"));
                    })
                    .findOne();
        });
    }

    void keep(Scope scope) {
        jdbi.useHandle(handle -> handle.createUpdate("UPDATE workload_window"
                        + " SET from_day = :from, to_day = :to, observed_days = :observed WHERE workspace = :workspace")
                .bind("from", scope.window() == null ? null : scope.window().from())
                .bind("to", scope.window() == null ? null : scope.window().to())
                .bind("observed", scope.observedDays())
                .bind("workspace", workspace.id())
                .execute());
    }

    /** Takes the changes that are committed by now; those of transactions still open come the next time. */
    Set<UUID> take() {
        // An array is selected once; what stands after IN may be selected again for each row that is looked at.
        return jdbi.withHandle(handle -> handle.createQuery("""
                        DELETE FROM workload_change WHERE workspace = :workspace AND seq = ANY (ARRAY(
                            SELECT seq FROM workload_change WHERE workspace = :workspace ORDER BY seq LIMIT :most
                            FOR UPDATE SKIP LOCKED))
                        RETURNING activity_id""")
                .bind("workspace", workspace.id())
                .bind("most", MOST_CHANGES)
                .mapTo(UUID.class)
                .set());
    }

    Map<UUID, Stored> stored(Collection<UUID> activities) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT activity_id, version, measures FROM workload"
                        + " WHERE workspace = :workspace AND activity_id = ANY (:activities)")
                .bind("workspace", workspace.id())
                .bindArray("activities", UUID.class, activities)
                .map((row, context) -> Map.entry(
                        row.getObject("activity_id", UUID.class),
                        new Stored(row.getLong("version"), row.getString("measures"))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    void store(UUID activity, long version, Instant at, String measures) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO workload (workspace, activity_id, version, measured_at, measures)
                        VALUES (:workspace, :activity, :version, :at, :measures)
                        ON CONFLICT ON CONSTRAINT workload_of DO UPDATE
                           SET version = excluded.version, measured_at = excluded.measured_at,
                               measures = excluded.measures""")
                .bind("workspace", workspace.id())
                .bind("activity", activity)
                .bind("version", version)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bind("measures", measures)
                .execute());
    }
}
