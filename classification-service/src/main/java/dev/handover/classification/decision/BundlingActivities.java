package dev.handover.classification.decision;

import dev.handover.chassis.sql.Sql;
import dev.handover.chassis.workspace.WorkspaceContext;
import dev.handover.classification.decision.state.DecisionStatus;
import dev.handover.classification.method.fact.Peer;
import dev.handover.classification.method.fact.Peers;
import dev.handover.classification.method.rule.Verdict;
import dev.handover.classification.reconsideration.ReadOnce;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/** Finds what one person could do together, and has the others decided anew when that changes. */
@ApplicationScoped
class BundlingActivities {

    /** No person does more than that; the largest are taken. */
    static final int MOST = 200;

    private static final Set<Verdict> HANDED_OVER =
            EnumSet.of(Verdict.DELEGATE, Verdict.MASTER_THEN_DELEGATE, Verdict.OUTSOURCE_ALWAYS);

    /** As the index {@code decision_bundle} has it. */
    static final String PEERS = "SELECT activity_name, hours_per_month, number, hours FROM ("
            + "SELECT activity_name, hours_per_month, activity_id, count(*) OVER () AS number,"
            + " sum(hours_per_month) OVER () AS hours FROM (SELECT activity_name, hours_per_month, activity_id"
            + " FROM decision WHERE workspace = current_workspace() AND cluster = :cluster AND current AND activity_id <> :activity"
            + " AND verdict IN (" + HANDED_OVER.stream().map(v -> "'" + v + "'").collect(Collectors.joining(", "))
            + ") AND status NOT IN ('DECLINED', 'WITHDRAWN') AND hours_per_month > 0"
            + " ORDER BY hours_per_month DESC, activity_id LIMIT " + MOST + ") largest) summed"
            + " ORDER BY hours_per_month DESC, activity_id LIMIT " + Peers.MOST_NAMED;

    /**
     * What an activity adds to its cluster's bundle.
     *
     * @param cluster null adds nothing
     * @param hours a month
     */
    record Share(String cluster, BigDecimal hours) {

        static final Share NONE = new Share(null, BigDecimal.ZERO);

        static Share of(Decision d) {
            boolean in = d != null
                    && d.current
                    && d.cluster != null
                    && d.hoursPerMonth != null
                    && d.hoursPerMonth.signum() > 0
                    && d.status != DecisionStatus.DECLINED
                    && d.status != DecisionStatus.WITHDRAWN
                    && HANDED_OVER.contains(d.verdict);
            return in ? new Share(d.cluster, d.hoursPerMonth) : NONE;
        }
    }

    /** A peer, with how many there are and what they take together. */
    private record Counted(Peer peer, int number, BigDecimal hours) {}

    private final Jdbi jdbi;
    private final WorkspaceContext workspace;
    private final FollowUpLoop loop;
    private final ReadOnce once;
    private final BigDecimal material;

    BundlingActivities(
            Jdbi jdbi,
            WorkspaceContext workspace,
            FollowUpLoop loop,
            ReadOnce once,
            @ConfigProperty(name = "classification.decision.material-change", defaultValue = "0.05")
                    BigDecimal material) {
        this.jdbi = jdbi;
        this.workspace = workspace;
        this.loop = loop;
        this.once = once;
        this.material = material;
    }

    /**
     * The other activities of the cluster that are handed over, with their hours. Until the transaction ends nobody else
     * decides within the cluster: one after another comes to rest, all at once might not.
     */
    Peers peers(UUID activity, String cluster) {
        if (cluster == null) {
            return Peers.NONE;
        }
        once.get(List.of("bundle lock", cluster), () -> {
            Sql.lock(jdbi, workspace.id() + " bundle " + cluster);
            return cluster;
        });
        List<Counted> largest = jdbi.withHandle(handle -> handle.createQuery(PEERS)
                .bind("cluster", cluster)
                .bind("activity", activity)
                .map((row, context) -> new Counted(
                        new Peer(row.getString("activity_name"), row.getBigDecimal("hours_per_month")),
                        row.getInt("number"),
                        row.getBigDecimal("hours")))
                .list());
        return largest.isEmpty() ? Peers.NONE : peers(largest);
    }

    private static Peers peers(List<Counted> largest) {
        Counted any = largest.get(0);
        return new Peers(largest.stream().map(Counted::peer).toList(), any.number() - largest.size(), any.hours());
    }

    /** Has the others decided anew if the activity joined, left or changed its hours by more than a little. */
    void tellPeers(Share before, Share after) {
        boolean moved = !Objects.equals(before.cluster(), after.cluster())
                || before.hours()
                                .subtract(after.hours())
                                .abs()
                                .compareTo(before.hours().multiply(material))
                        > 0;
        if (!moved) {
            return;
        }
        List<String> clusters = new ArrayList<>();
        clusters.add(before.cluster());
        clusters.add(after.cluster());
        clusters.stream().filter(Objects::nonNull).distinct().forEach(cluster -> {
            jdbi.useHandle(handle -> handle.execute(
                    "INSERT INTO bundle_change (workspace, cluster) VALUES (current_workspace(), ?)", cluster));
            loop.wakeAfterCommit();
        });
    }
}
