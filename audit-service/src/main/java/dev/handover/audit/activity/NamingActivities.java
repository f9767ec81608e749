package dev.handover.audit.activity;

import dev.handover.chassis.event.Outbox;
import dev.handover.chassis.id.Ids;
import dev.handover.chassis.workspace.WorkspaceContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.Session;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Turns names into activities, making those that are new. Joins the caller's transaction or opens its own. */
@ApplicationScoped
public class NamingActivities {

    /** As many names are resolved at once. */
    public static final int MOST_HINTS = 1_000;

    private final Jdbi jdbi;
    private final Session session;
    private final WorkspaceContext workspace;
    private final Outbox outbox;
    private final Clock clock;

    NamingActivities(Jdbi jdbi, Session session, WorkspaceContext workspace, Outbox outbox, Clock clock) {
        this.jdbi = jdbi;
        this.session = session;
        this.workspace = workspace;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Finds each activity by its normalised name, or makes it and says so with {@code audit.activity-defined.v1}.
     * Two transactions that name the same new activity at once get the same one. A merged activity answers with the one it went into.
     *
     * @param hints up to 1,000, repeated names allowed
     * @return one id per hint, in the same order
     */
    @Transactional
    public List<UUID> resolve(List<ActivityHint> hints) {
        // Sorted, so that two transactions with the same new names wait for each other in one order.
        Map<String, ActivityHint> wanted = new TreeMap<>();
        for (ActivityHint hint : hints) {
            wanted.merge(
                    ActivityName.of(hint.name()).normalised(),
                    hint,
                    (first, second) -> first.area() != null ? first : second);
        }
        session.flush();
        return jdbi.withHandle(handle -> {
            Map<String, UUID> known = find(handle, wanted.keySet());
            for (Map.Entry<String, ActivityHint> hint : wanted.entrySet()) {
                if (!known.containsKey(hint.getKey())) {
                    known.put(hint.getKey(), make(handle, hint.getValue()));
                }
            }
            return hints.stream()
                    .map(hint -> known.get(ActivityName.of(hint.name()).normalised()))
                    .toList();
        });
    }

    /** Follows merges to their end; bounded, since an activity is merged once and never into one that is merged already. */
    private Map<String, UUID> find(Handle handle, Collection<String> names) {
        Map<String, UUID> found = new HashMap<>();
        handle.createQuery("""
                        WITH RECURSIVE successor AS (
                            SELECT normalised_name, id, merged_into FROM activity
                             WHERE workspace = :workspace AND normalised_name = ANY (:names)
                            UNION ALL
                            SELECT successor.normalised_name, next.id, next.merged_into FROM successor
                              JOIN activity next ON next.workspace = :workspace AND next.id = successor.merged_into
                        )
                        SELECT normalised_name, id FROM successor WHERE merged_into IS NULL""")
                .bind("workspace", workspace.id())
                .bindArray("names", String.class, names)
                .map((row, context) -> Map.entry(row.getString("normalised_name"), row.getObject("id", UUID.class)))
                .forEach(activity -> found.put(activity.getKey(), activity.getValue()));
        return found;
    }

    private UUID make(Handle handle, ActivityHint hint) {
        ActivityName name = ActivityName.of(hint.name());
        UUID id = Ids.next();
        int made = handle.createUpdate("""
                        INSERT INTO activity
                            (workspace, id, version, name, normalised_name, area, status, created_at, changed_at)
                        VALUES (:workspace, :id, 1, :name, :normalised, :area, 'ACTIVE', :now, :now)
                        ON CONFLICT ON CONSTRAINT activity_name DO NOTHING""")
                .bind("workspace", workspace.id())
                .bind("id", id)
                .bind("name", name.shown())
                .bind("normalised", name.normalised())
                .bind("area", hint.area() == null ? null : hint.area().name())
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .execute();
        if (made == 0) {
            // Somebody else made it since it was looked for; that transaction has ended, so it can be seen.
            return find(handle, List.of(name.normalised())).get(name.normalised());
        }
        outbox.append(
                new ActivityEvent.Defined(id, 1, name.shown(), hint.area(), ActivityStatus.ACTIVE, null).published());
        return id;
    }
}
