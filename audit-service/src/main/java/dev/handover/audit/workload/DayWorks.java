package dev.handover.audit.workload;

import dev.handover.audit.timeentry.Evidence;
import dev.handover.chassis.workspace.WorkspaceContext;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The table of day sums and the log of activities they touched. Everything joins the caller's transaction. */
@ApplicationScoped
class DayWorks {

    private final AgroalDataSource dataSource;
    private final WorkspaceContext workspace;

    DayWorks(AgroalDataSource dataSource, WorkspaceContext workspace) {
        this.dataSource = dataSource;
        this.workspace = workspace;
    }

    /** A piece of SQL that returns something. */
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T run(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException("The day sums could not be reached", failure);
        }
    }

    /**
     * Replaces the sums of a member's days.
     *
     * @return the activities that had or have time in them
     */
    Set<UUID> replace(UUID member, Map<LocalDate, Map<UUID, DayWork>> days) {
        return run(connection -> {
            Set<UUID> touched = delete(connection, member, days.keySet());
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO day_work"
                    + " (workspace, member_id, day, activity_id, seconds, timer_seconds, imported_seconds,"
                    + " stated_seconds, block_seconds, switches) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                for (Map.Entry<LocalDate, Map<UUID, DayWork>> day : days.entrySet()) {
                    for (Map.Entry<UUID, DayWork> work : day.getValue().entrySet()) {
                        touched.add(work.getKey());
                        bind(connection, insert, member, day.getKey(), work.getKey(), work.getValue());
                        insert.addBatch();
                    }
                }
                insert.executeBatch();
            }
            return touched;
        });
    }

    private Set<UUID> delete(Connection connection, UUID member, Collection<LocalDate> days) throws SQLException {
        Set<UUID> touched = new LinkedHashSet<>();
        try (PreparedStatement delete = connection.prepareStatement(
                "DELETE FROM day_work WHERE workspace = ? AND member_id = ? AND day = ANY (?) RETURNING activity_id")) {
            Array wanted = connection.createArrayOf("date", days.toArray());
            delete.setObject(1, workspace.id());
            delete.setObject(2, member);
            delete.setArray(3, wanted);
            try (ResultSet row = delete.executeQuery()) {
                while (row.next()) {
                    touched.add(row.getObject(1, UUID.class));
                }
            }
            wanted.free();
        }
        return touched;
    }

    private void bind(
            Connection connection, PreparedStatement insert, UUID member, LocalDate day, UUID activity, DayWork work)
            throws SQLException {
        insert.setObject(1, workspace.id());
        insert.setObject(2, member);
        insert.setObject(3, day);
        insert.setObject(4, activity);
        insert.setLong(5, work.seconds());
        insert.setLong(6, work.evidenceSeconds().getOrDefault(Evidence.TIMER, 0L));
        insert.setLong(7, work.evidenceSeconds().getOrDefault(Evidence.IMPORTED, 0L));
        insert.setLong(8, work.evidenceSeconds().getOrDefault(Evidence.STATED, 0L));
        insert.setArray(
                9, connection.createArrayOf("integer", work.blockSeconds().toArray()));
        insert.setInt(10, work.switches());
    }

    /** The days on which a member has sums. */
    Set<LocalDate> daysOf(UUID member) {
        return run(connection -> {
            Set<LocalDate> days = new LinkedHashSet<>();
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT DISTINCT day FROM day_work WHERE workspace = ? AND member_id = ?")) {
                select.setObject(1, workspace.id());
                select.setObject(2, member);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        days.add(row.getObject(1, LocalDate.class));
                    }
                }
            }
            return days;
        });
    }

    /** Logs that activities were touched; null logs all that have sums. */
    void log(Collection<UUID> activities) {
        run(connection -> {
            String sql = activities == null
                    ? "INSERT INTO workload_change (workspace, activity_id)"
                            + " SELECT DISTINCT workspace, activity_id FROM day_work WHERE workspace = ?"
                    : "INSERT INTO workload_change (workspace, activity_id) SELECT ?, unnest(?)";
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                insert.setObject(1, workspace.id());
                if (activities != null) {
                    insert.setArray(2, connection.createArrayOf("uuid", activities.toArray()));
                }
                return insert.executeUpdate();
            }
        });
    }

    /** The window that the workspace's days give now; null without any. */
    Window window() {
        return run(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT min(day), max(day) FROM day_work WHERE workspace = ?")) {
                select.setObject(1, workspace.id());
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    LocalDate first = row.getObject(1, LocalDate.class);
                    return first == null ? null : Window.of(first, row.getObject(2, LocalDate.class));
                }
            }
        });
    }

    int observedDays(Window window) {
        return run(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT count(DISTINCT day) FROM day_work WHERE workspace = ? AND day BETWEEN ? AND ?")) {
                select.setObject(1, workspace.id());
                select.setObject(2, window.from());
                select.setObject(3, window.to());
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return row.getInt(1);
                }
            }
        });
    }

    /** Each activity with time in the window or among those ever measured. */
    Set<UUID> activities(Window window) {
        return run(connection -> {
            Set<UUID> found = new LinkedHashSet<>();
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT activity_id FROM workload WHERE workspace = ? UNION"
                            + " SELECT activity_id FROM day_work WHERE workspace = ? AND day BETWEEN ? AND ?")) {
                select.setObject(1, workspace.id());
                select.setObject(2, workspace.id());
                select.setObject(3, window.from());
                select.setObject(4, window.to());
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        found.add(row.getObject(1, UUID.class));
                    }
                }
            }
            return found;
        });
    }

    /**
     * The days of activities in a window.
     *
     * @param owners whose time is the owner's own; empty: everybody's
     */
    Map<UUID, List<Workload.Day>> days(Collection<UUID> activities, Window window, Set<UUID> owners) {
        return run(connection -> {
            Map<UUID, List<Workload.Day>> found = new HashMap<>();
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT activity_id, member_id, day, seconds, timer_seconds, imported_seconds, stated_seconds,"
                            + " block_seconds, switches FROM day_work"
                            + " WHERE workspace = ? AND activity_id = ANY (?) AND day BETWEEN ? AND ?")) {
                select.setObject(1, workspace.id());
                select.setArray(2, connection.createArrayOf("uuid", activities.toArray()));
                select.setObject(3, window.from());
                select.setObject(4, window.to());
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        boolean own = owners.isEmpty() || owners.contains(row.getObject(2, UUID.class));
                        found.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                                .add(new Workload.Day(row.getObject(3, LocalDate.class), own, work(row)));
                    }
                }
            }
            return found;
        });
    }

    private static DayWork work(ResultSet row) throws SQLException {
        return new DayWork(
                row.getLong(4),
                Map.of(
                        Evidence.TIMER, row.getLong(5),
                        Evidence.IMPORTED, row.getLong(6),
                        Evidence.STATED, row.getLong(7)),
                Arrays.asList((Integer[]) row.getArray(8).getArray()),
                row.getInt(9));
    }
}
