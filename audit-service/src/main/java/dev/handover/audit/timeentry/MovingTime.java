package dev.handover.audit.timeentry;

import dev.handover.audit.activity.ActivityEvent;
import dev.handover.audit.member.FindingMembers;
import dev.handover.audit.member.KnownMember;
import dev.handover.chassis.workspace.WorkspaceContext;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Moves entries to the activity that another went into, in the transaction of the merge. The move is a revision of each entry;
 * it is announced by {@code audit.activity-merged} alone, not entry by entry.
 */
@ApplicationScoped
class MovingTime {

    private final AgroalDataSource dataSource;
    private final FindingMembers members;
    private final WorkspaceContext workspace;
    private final Event<TimeChanged> changed;
    private final Clock clock;

    MovingTime(
            AgroalDataSource dataSource,
            FindingMembers members,
            WorkspaceContext workspace,
            Event<TimeChanged> changed,
            Clock clock) {
        this.dataSource = dataSource;
        this.members = members;
        this.workspace = workspace;
        this.changed = changed;
        this.clock = clock;
    }

    void move(@Observes ActivityEvent.Merged merged) {
        try (Connection connection = dataSource.getConnection()) {
            Map<UUID, KnownMember> held = members.holding(membersOf(connection, merged.activityId()));
            Map<UUID, Set<LocalDate>> days = days(connection, merged.activityId(), held);
            update(connection, merged);
            if (!days.isEmpty()) {
                changed.fire(new TimeChanged(days));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("Entries could not be moved to the other activity", failure);
        }
    }

    private Set<UUID> membersOf(Connection connection, UUID activity) throws SQLException {
        Set<UUID> found = new TreeSet<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT DISTINCT member_id FROM time_entry WHERE workspace = ? AND activity_id = ?")) {
            select.setObject(1, workspace.id());
            select.setObject(2, activity);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getObject(1, UUID.class));
                }
            }
        }
        return found;
    }

    private Map<UUID, Set<LocalDate>> days(Connection connection, UUID activity, Map<UUID, KnownMember> held)
            throws SQLException {
        Map<UUID, Set<LocalDate>> days = new HashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT member_id, started_at, ended_at, local_day FROM time_entry"
                        + " WHERE workspace = ? AND activity_id = ? AND removed_at IS NULL AND seconds IS NOT NULL")) {
            select.setFetchSize(1000);
            select.setObject(1, workspace.id());
            select.setObject(2, activity);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    UUID member = row.getObject(1, UUID.class);
                    Set<LocalDate> touched = days.computeIfAbsent(member, id -> new TreeSet<>());
                    OffsetDateTime start = row.getObject(2, OffsetDateTime.class);
                    if (start == null) {
                        touched.add(row.getObject(4, LocalDate.class));
                    } else {
                        Instant end = row.getObject(3, OffsetDateTime.class).toInstant();
                        DayPart.split(start.toInstant(), end, held.get(member).zone())
                                .forEach(part -> touched.add(part.day()));
                    }
                }
            }
        }
        return days;
    }

    private void update(Connection connection, ActivityEvent.Merged merged) throws SQLException {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        try (PreparedStatement move = connection.prepareStatement("""
                WITH moved AS (
                    UPDATE time_entry SET activity_id = ?, version = version + 1, changed_at = ?
                     WHERE workspace = ? AND activity_id = ? AND removed_at IS NULL
                    RETURNING id, version, sourced
                )
                INSERT INTO time_entry_revision
                    (workspace, entry_id, revision, cause, recorded_at, recorded_by, content, sourced)
                SELECT last.workspace, last.entry_id, moved.version, 'ACTIVITY_MERGED', ?, ?,
                       jsonb_set(last.content::jsonb, '{activityId}', to_jsonb(?::text))::text, moved.sourced
                  FROM moved JOIN time_entry_revision last
                    ON last.workspace = ? AND last.entry_id = moved.id AND last.revision = moved.version - 1""")) {
            move.setObject(1, merged.mergedInto());
            move.setObject(2, now);
            move.setObject(3, workspace.id());
            move.setObject(4, merged.activityId());
            move.setObject(5, now);
            move.setObject(6, workspace.member().orElse(null), java.sql.Types.OTHER);
            move.setString(7, merged.mergedInto().toString());
            move.setObject(8, workspace.id());
            move.executeUpdate();
        }
        // What a source said of the old activity it says of the new one from now on, so that it is not taken for a
        // change.
        try (PreparedStatement said = connection.prepareStatement("""
                UPDATE time_entry SET sourced = jsonb_set(sourced::jsonb, '{activityId}', to_jsonb(?::text))::text
                 WHERE workspace = ? AND sourced IS NOT NULL AND sourced::jsonb ->> 'activityId' = ?""")) {
            said.setString(1, merged.mergedInto().toString());
            said.setObject(2, workspace.id());
            said.setString(3, merged.activityId().toString());
            said.executeUpdate();
        }
    }
}
