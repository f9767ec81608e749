package dev.handover.audit.workload;

import dev.handover.audit.timeentry.content.Evidence;
import dev.handover.chassis.workspace.WorkspaceContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table of day sums and the log of activities they touched. Everything joins the caller's transaction. */
@ApplicationScoped
class DayWorks {

    private final Jdbi jdbi;
    private final WorkspaceContext workspace;

    DayWorks(Jdbi jdbi, WorkspaceContext workspace) {
        this.jdbi = jdbi;
        this.workspace = workspace;
    }

    /**
     * Replaces the sums of a member's days.
     *
     * @return the activities that had or have time in them
     */
    Set<UUID> replace(UUID member, Map<LocalDate, Map<UUID, DayWork>> days) {
        return jdbi.withHandle(handle -> {
            Set<UUID> touched = delete(handle, member, days.keySet());
            PreparedBatch insert = handle.prepareBatch("""
                    INSERT INTO day_work (workspace, member_id, day, activity_id, seconds, timer_seconds,
                                          imported_seconds, stated_seconds, block_seconds, switches)
                    VALUES (:workspace, :member, :day, :activity, :seconds, :timer, :imported, :stated, :blocks, :switches)""");
            days.forEach((day, works) -> works.forEach((activity, work) -> {
                touched.add(activity);
                insert.bind("workspace", workspace.id())
                        .bind("member", member)
                        .bind("day", day)
                        .bind("activity", activity)
                        .bind("seconds", work.seconds())
                        .bind("timer", work.evidenceSeconds().getOrDefault(Evidence.TIMER, 0L))
                        .bind("imported", work.evidenceSeconds().getOrDefault(Evidence.IMPORTED, 0L))
                        .bind("stated", work.evidenceSeconds().getOrDefault(Evidence.STATED, 0L))
                        .bindArray("blocks", Integer.class, work.blockSeconds())
                        .bind("switches", work.switches())
                        .add();
            }));
            insert.execute();
            return touched;
        });
    }

    private Set<UUID> delete(Handle handle, UUID member, Collection<LocalDate> days) {
        return handle.createQuery("DELETE FROM day_work"
                        + " WHERE workspace = :workspace AND member_id = :member AND day = ANY (:days)"
                        + " RETURNING activity_id")
                .bind("workspace", workspace.id())
                .bind("member", member)
                .bindArray("days", LocalDate.class, days)
                .mapTo(UUID.class)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The days on which a member has sums. */
    Set<LocalDate> daysOf(UUID member) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT DISTINCT day FROM day_work WHERE workspace = :workspace AND member_id = :member")
                .bind("workspace", workspace.id())
                .bind("member", member)
                .map((row, context) -> row.getObject("day", LocalDate.class))
                .set());
    }

    /** Logs that activities were touched. */
    void log(Collection<UUID> activities) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "INSERT INTO workload_change (workspace, activity_id) SELECT :workspace, unnest(:activities)")
                .bind("workspace", workspace.id())
                .bindArray("activities", UUID.class, activities)
                .execute());
    }

    /** Logs that all activities with sums were touched. */
    void logAll() {
        jdbi.useHandle(handle -> handle.createUpdate("INSERT INTO workload_change (workspace, activity_id)"
                        + " SELECT DISTINCT workspace, activity_id FROM day_work WHERE workspace = :workspace")
                .bind("workspace", workspace.id())
                .execute());
    }

    /** The window that the workspace's days give now; null without any. */
    Window window() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT min(day), max(day) FROM day_work WHERE workspace = :workspace")
                .bind("workspace", workspace.id())
                .map((row, context) -> {
                    LocalDate first = row.getObject(1, LocalDate.class);
                    return first == null ? null : Window.of(first, row.getObject(2, LocalDate.class));
                })
                .one());
    }

    int observedDays(Window window) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(DISTINCT day) FROM day_work"
                        + " WHERE workspace = :workspace AND day BETWEEN :from AND :to")
                .bind("workspace", workspace.id())
                .bind("from", window.from())
                .bind("to", window.to())
                .mapTo(int.class)
                .one());
    }

    /** Each activity with time in the window or among those ever measured. */
    Set<UUID> activities(Window window) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT activity_id FROM workload WHERE workspace = :workspace
                        UNION
                        SELECT activity_id FROM day_work WHERE workspace = :workspace AND day BETWEEN :from AND :to""")
                .bind("workspace", workspace.id())
                .bind("from", window.from())
                .bind("to", window.to())
                .mapTo(UUID.class)
                .set());
    }

    /**
     * The days of activities in a window.
     *
     * @param owners whose time is the owner's own; empty: everybody's
     */
    Map<UUID, List<Workload.Day>> days(Collection<UUID> activities, Window window, Set<UUID> owners) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT activity_id, member_id, day, seconds, timer_seconds, imported_seconds, stated_seconds,
                               block_seconds, switches
                          FROM day_work
                         WHERE workspace = :workspace AND activity_id = ANY (:activities) AND day BETWEEN :from AND :to""")
                .bind("workspace", workspace.id())
                .bindArray("activities", UUID.class, activities)
                .bind("from", window.from())
                .bind("to", window.to())
                .map((row, context) -> {
                    boolean own = owners.isEmpty() || owners.contains(row.getObject("member_id", UUID.class));
                    return Map.entry(
                            row.getObject("activity_id", UUID.class),
                            new Workload.Day(row.getObject("day", LocalDate.class), own, work(row)));
                })
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    private static DayWork work(ResultSet row) throws SQLException {
        return new DayWork(
                row.getLong("seconds"),
                Map.of(
                        Evidence.TIMER, row.getLong("timer_seconds"),
                        Evidence.IMPORTED, row.getLong("imported_seconds"),
                        Evidence.STATED, row.getLong("stated_seconds")),
                Arrays.asList((Integer[]) row.getArray("block_seconds").getArray()),
                row.getInt("switches"));
    }
}
