package dev.handover.classification.decision;

import dev.handover.chassis.work.BackgroundWorker;
import dev.handover.chassis.workspace.WorkspaceContext;
import dev.handover.classification.reconsideration.AskingAgain;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Asks again about decisions for which something falls due: another activity joined or left their bundle, or their
 * review day has come. It only asks; the deciding is done by the queue.
 */
@ApplicationScoped
class FollowUpLoop {

    private static final int BATCH = 100;
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration LATE = Duration.ofMinutes(1);
    /** While the workspace's queue is long, more will join or leave: all are asked when it is short, or late at the worst. */
    private static final String BUNDLES =
            "SELECT b.workspace, b.cluster FROM (SELECT workspace, cluster, min(at) AS since"
                    + " FROM bundle_change GROUP BY workspace, cluster) b WHERE b.since < ? OR " + BATCH
                    + " > (SELECT count(*)"
                    + " FROM (SELECT 1 FROM reconsideration r WHERE r.workspace = b.workspace AND r.due_at <= ? LIMIT "
                    + BATCH
                    + ") waiting) ORDER BY b.workspace, b.cluster LIMIT " + BATCH;

    private static final String REVIEWS =
            "SELECT DISTINCT workspace, NULL FROM decision WHERE current AND NOT review_due"
                    + " AND review_on <= ? AND status <> 'WITHDRAWN' LIMIT " + BATCH;
    /** The array is selected once; what stands after IN may be selected again for each row that is looked at. */
    private static final String CLAIM = "DELETE FROM bundle_change WHERE workspace = current_workspace() AND id = ANY ("
            + "ARRAY(SELECT id FROM bundle_change WHERE workspace = current_workspace() AND cluster = ?"
            + " FOR UPDATE SKIP LOCKED))";

    private record Due(UUID workspace, String cluster) {}

    private final AgroalDataSource dataSource;
    private final Clock clock;
    private final TransactionSynchronizationRegistry transaction;
    private final Decisions decisions;
    private final AskingAgain asking;
    private final Duration reviewCheck;
    private final BackgroundWorker worker;

    private Instant nextReviews = Instant.MIN;

    FollowUpLoop(
            AgroalDataSource dataSource,
            Clock clock,
            TransactionSynchronizationRegistry transaction,
            Decisions decisions,
            AskingAgain asking,
            @ConfigProperty(name = "classification.decision.follow-up-poll", defaultValue = "1s") Duration poll,
            @ConfigProperty(name = "classification.decision.review-check", defaultValue = "1h") Duration reviewCheck) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.transaction = transaction;
        this.decisions = decisions;
        this.asking = asking;
        this.worker = new BackgroundWorker("follow-up", poll, this::round);
        this.reviewCheck = reviewCheck;
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) ShutdownEvent event)
            throws InterruptedException {
        worker.stop();
    }

    /** Has the loop look once the current transaction is there to be seen. */
    void wakeAfterCommit() {
        worker.wakeAfterCommit(transaction);
    }

    private boolean round() {
        for (Due due : bundles()) {
            within(due, this::askBundle);
        }
        reviews();
        return false;
    }

    private void reviews() {
        Instant now = clock.instant();
        if (now.isBefore(nextReviews)) {
            return;
        }
        List<Due> workspaces = reviewed();
        boolean more = workspaces.size() == BATCH;
        for (Due due : workspaces) {
            more |= within(due, this::askForReviews);
        }
        // What was asked is soon marked; the rest of a large batch follows then.
        nextReviews = now.plus(more && SOON.compareTo(reviewCheck) < 0 ? SOON : reviewCheck);
    }

    private List<Due> bundles() {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return due(BUNDLES, now.minus(LATE), now);
    }

    private List<Due> reviewed() {
        return due(REVIEWS, Reviews.today(clock.instant()));
    }

    private List<Due> due(String sql, Object... values) {
        return WorkspaceContext.across(dataSource, connection -> {
            List<Due> found = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    select.setObject(i + 1, values[i]);
                }
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        found.add(new Due(row.getObject(1, UUID.class), row.getString(2)));
                    }
                }
            }
            return found;
        });
    }

    @FunctionalInterface
    private interface Work {
        boolean run(Due due) throws SQLException;
    }

    private boolean within(Due due, Work work) {
        return worker.isRunning() && WorkspaceContext.inTransaction(due.workspace(), () -> work.run(due));
    }

    /** {@return whether there may be more of the workspace's} */
    private boolean askForReviews(Due due) {
        List<UUID> activities = decisions.toReview(Reviews.today(clock.instant()), BATCH);
        asking.aboutEach(activities);
        return activities.size() == BATCH;
    }

    /** However many joined or left meanwhile, each of the cluster is asked about once. */
    private boolean askBundle(Due due) throws SQLException {
        int claimed;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setString(1, due.cluster());
            claimed = claim.executeUpdate();
        }
        if (claimed > 0) {
            asking.aboutEach(decisions.ofCluster(due.cluster(), BundlingActivities.MOST));
        }
        return claimed > 0;
    }
}
