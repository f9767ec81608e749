package dev.handover.classification.decision;

import dev.handover.classification.activity.ReadingActiveActivities;
import dev.handover.classification.reconsideration.Bundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Tells the queue what it decides together, and holds the decisions of one bundle for it. */
@ApplicationScoped
class KeepingBundles implements Bundles {

    private static final String BUNDLES = "SELECT d.workspace, d.activity_id, d.cluster"
            + " FROM unnest(:workspaces, :activities) AS w (workspace, activity) JOIN decision d"
            + " ON d.workspace = w.workspace AND d.activity_id = w.activity AND d.current AND d.cluster IS NOT NULL";
    private static final String HOLD = "SELECT activity_id FROM decision WHERE workspace = current_workspace()"
            + " AND current AND activity_id = ANY (:activities) ORDER BY activity_id FOR UPDATE SKIP LOCKED";

    private final Jdbi jdbi;
    private final ReadingActiveActivities activities;
    private final Decisions decisions;

    KeepingBundles(Jdbi jdbi, ReadingActiveActivities activities, Decisions decisions) {
        this.jdbi = jdbi;
        this.activities = activities;
        this.decisions = decisions;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<Member> active() {
        Map<UUID, String> clusters =
                decisions.clusters().stream().collect(Collectors.toMap(Member::activity, Member::bundle));
        return activities.active().stream()
                .map(activity -> new Member(activity, clusters.get(activity)))
                .toList();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Map<Waiting, String> of(Collection<Waiting> waiting) {
        return jdbi.withHandle(handle -> handle.createQuery(BUNDLES)
                .bindArray(
                        "workspaces",
                        UUID.class,
                        waiting.stream().map(Waiting::workspace).toList())
                .bindArray(
                        "activities",
                        UUID.class,
                        waiting.stream().map(Waiting::activity).toList())
                .map((row, context) -> Map.entry(
                        new Waiting(row.getObject("workspace", UUID.class), row.getObject("activity_id", UUID.class)),
                        row.getString("cluster")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<UUID> hold(Collection<UUID> activities) {
        return jdbi.withHandle(handle -> handle.createQuery(HOLD)
                .bindArray("activities", UUID.class, activities)
                .mapTo(UUID.class)
                .list());
    }
}
