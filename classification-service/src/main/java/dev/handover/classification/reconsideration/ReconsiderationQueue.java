package dev.handover.classification.reconsideration;

import dev.handover.chassis.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/** The queue's rows: what is due, who has it, and what comes back later. */
@ApplicationScoped
class ReconsiderationQueue {

    private static final int MOST_DOUBLINGS = 20;
    private static final String DUE = "SELECT workspace, activity_id FROM reconsideration WHERE due_at <= :now"
            + " ORDER BY background, due_at LIMIT :most";
    private static final String CLAIM = "SELECT activity_id FROM reconsideration WHERE workspace = current_workspace()"
            + " AND activity_id = ANY (:activities) ORDER BY activity_id FOR UPDATE SKIP LOCKED";
    private static final String DONE = "DELETE FROM reconsideration WHERE workspace = current_workspace()"
            + " AND activity_id = ANY (:activities) AND due_at <= :now";
    private static final String LATER = "UPDATE reconsideration SET attempts = attempts + 1, due_at = now()"
            + " + interval '1 second' * least(2 ^ least(attempts, " + MOST_DOUBLINGS + "), :longest)"
            + " WHERE workspace = current_workspace() AND activity_id = :activity";

    /** An activity that waits. Deciding within one bundle goes one by one; the bundle is null where it is not known yet. */
    record Due(UUID workspace, UUID activity, String bundle) {

        /** What is decided in a row. */
        Object chain() {
            return bundle == null ? activity : workspace + bundle;
        }
    }

    private final Jdbi jdbi;
    private final Clock clock;
    private final Bundles bundles;
    private final Duration longestPause;

    ReconsiderationQueue(
            Jdbi jdbi,
            Clock clock,
            Bundles bundles,
            @ConfigProperty(name = "classification.reconsideration.longest-pause", defaultValue = "10m")
                    Duration longestPause) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.bundles = bundles;
        this.longestPause = longestPause;
    }

    /** What is due in all workspaces, that of single activities first, up to a number. */
    List<Due> due(int most) {
        return Sql.acrossWorkspaces(jdbi, handle -> {
            List<Bundles.Waiting> waiting = handle.createQuery(DUE)
                    .bind("now", now())
                    .bind("most", most)
                    .map((row, context) -> new Bundles.Waiting(
                            row.getObject("workspace", UUID.class), row.getObject("activity_id", UUID.class)))
                    .list();
            Map<Bundles.Waiting, String> bundle = waiting.isEmpty() ? Map.of() : bundles.of(waiting);
            return waiting.stream()
                    .map(w -> new Due(w.workspace(), w.activity(), bundle.get(w)))
                    .toList();
        });
    }

    /** How many wait in all workspaces, also for a later try. */
    long waiting() {
        return Sql.acrossWorkspaces(
                jdbi,
                handle -> handle.select("SELECT count(*) FROM reconsideration")
                        .mapTo(long.class)
                        .one());
    }

    /**
     * Takes activities of the transaction's workspace out of the reach of others. Of several only those are taken whose
     * decision nobody holds: whoever holds one may wait for the bundle, which this transaction will hold.
     *
     * @return those that nobody else has
     */
    List<UUID> claim(List<UUID> activities) {
        List<UUID> free = jdbi.withHandle(handle -> handle.createQuery(CLAIM)
                .bindArray("activities", UUID.class, activities)
                .mapTo(UUID.class)
                .list());
        return free.size() > 1 ? bundles.hold(free) : free;
    }

    /** Takes what was done out of the queue; what somebody asked for at a later time stays. */
    void done(Collection<UUID> activities) {
        jdbi.useHandle(handle -> handle.createUpdate(DONE)
                .bindArray("activities", UUID.class, activities)
                .bind("now", now())
                .execute());
    }

    /** Puts a failed try off, each time twice as long. */
    void later(UUID activity) {
        jdbi.useHandle(handle -> handle.createUpdate(LATER)
                .bind("longest", longestPause.toSeconds())
                .bind("activity", activity)
                .execute());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
