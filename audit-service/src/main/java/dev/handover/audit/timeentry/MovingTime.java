package dev.handover.audit.timeentry;

import dev.handover.audit.activity.ActivityEvent;
import dev.handover.audit.member.HoldingMembers;
import dev.handover.audit.member.MemberSnapshot;
import dev.handover.audit.timeentry.content.DayPart;
import dev.handover.audit.timeentry.content.TimeChanged;
import dev.handover.chassis.workspace.WorkspaceContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Moves entries to the activity that another went into, in the transaction of the merge. The move is a revision of each entry;
 * it is announced by {@code audit.activity-merged} alone, not entry by entry.
 */
@ApplicationScoped
class MovingTime {

    private final Jdbi jdbi;
    private final HoldingMembers members;
    private final WorkspaceContext workspace;
    private final Event<TimeChanged> changed;
    private final Clock clock;

    MovingTime(Jdbi jdbi, HoldingMembers members, WorkspaceContext workspace, Event<TimeChanged> changed, Clock clock) {
        this.jdbi = jdbi;
        this.members = members;
        this.workspace = workspace;
        this.changed = changed;
        this.clock = clock;
    }

    void move(@Observes ActivityEvent.Merged merged) {
        jdbi.useHandle(handle -> {
            Map<UUID, MemberSnapshot> held = members.holding(membersOf(handle, merged.activityId()));
            Map<UUID, Set<LocalDate>> days = days(handle, merged.activityId(), held);
            update(handle, merged);
            if (!days.isEmpty()) {
                changed.fire(new TimeChanged(days));
            }
        });
    }

    private Set<UUID> membersOf(Handle handle, UUID activity) {
        return handle.createQuery("SELECT DISTINCT member_id FROM time_entry"
                        + " WHERE workspace = :workspace AND activity_id = :activity")
                .bind("workspace", workspace.id())
                .bind("activity", activity)
                .mapTo(UUID.class)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<UUID, Set<LocalDate>> days(Handle handle, UUID activity, Map<UUID, MemberSnapshot> held) {
        Map<UUID, Set<LocalDate>> days = new HashMap<>();
        handle.createQuery("""
                        SELECT member_id, started_at, ended_at, local_day FROM time_entry
                         WHERE workspace = :workspace AND activity_id = :activity
                           AND removed_at IS NULL AND seconds IS NOT NULL""")
                .setFetchSize(1000)
                .bind("workspace", workspace.id())
                .bind("activity", activity)
                .map((row, context) -> new Place(
                        row.getObject("member_id", UUID.class),
                        row.getObject("started_at", OffsetDateTime.class),
                        row.getObject("ended_at", OffsetDateTime.class),
                        row.getObject("local_day", LocalDate.class)))
                .forEach(place -> days.computeIfAbsent(place.member(), id -> new TreeSet<>())
                        .addAll(place.days(held.get(place.member()).zone())));
        return days;
    }

    /** Where an entry lies: its day alone where no start is known. */
    private record Place(UUID member, OffsetDateTime start, OffsetDateTime end, LocalDate day) {

        List<LocalDate> days(ZoneId calendar) {
            return start == null
                    ? List.of(day)
                    : DayPart.split(start.toInstant(), end.toInstant(), calendar).stream()
                            .map(DayPart::day)
                            .toList();
        }
    }

    private void update(Handle handle, ActivityEvent.Merged merged) {
        handle.createUpdate("""
                        WITH moved AS (
                            UPDATE time_entry SET activity_id = :into, version = version + 1, changed_at = :now
                             WHERE workspace = :workspace AND activity_id = :from AND removed_at IS NULL
                            RETURNING id, version, sourced
                        )
                        INSERT INTO time_entry_revision
                            (workspace, entry_id, revision, cause, recorded_at, recorded_by, content, sourced)
                        SELECT last.workspace, last.entry_id, moved.version, 'ACTIVITY_MERGED', :now, :by,
                               jsonb_set(last.content::jsonb, '{activityId}', to_jsonb(:name::text))::text, moved.sourced
                          FROM moved JOIN time_entry_revision last
                            ON last.workspace = :workspace AND last.entry_id = moved.id
                           AND last.revision = moved.version - 1""")
                .bind("into", merged.mergedInto())
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .bind("workspace", workspace.id())
                .bind("from", merged.activityId())
                .bind("by", workspace.member().orElse(null))
                .bind("name", merged.mergedInto().toString())
                .execute();
        // What a source said of the old activity it says of the new one from now on, so that it is not taken for a
        // change.
        handle.createUpdate("""
                        UPDATE time_entry
                           SET sourced = jsonb_set(sourced::jsonb, '{activityId}', to_jsonb(:into::text))::text
                         WHERE workspace = :workspace AND sourced IS NOT NULL
                           AND sourced::jsonb ->> 'activityId' = :from""")
                .bind("into", merged.mergedInto().toString())
                .bind("workspace", workspace.id())
                .bind("from", merged.activityId().toString())
                .execute();
    }
}
