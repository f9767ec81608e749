package dev.handover.classification.decision;

import dev.handover.chassis.sql.Sql;
import dev.handover.chassis.work.BackgroundWorker;
import dev.handover.chassis.workspace.WorkspaceContext;
import dev.handover.classification.reconsideration.AskingAgain;
import dev.handover.classification.reconsideration.Bundles;
import dev.handover.classification.reconsideration.ReadingQueue;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/**
 * Asks again about decisions for which something falls due: another activity joined or left their bundle, or their
 * review day has come. It only asks; the deciding is done by the queue.
 */
@ApplicationScoped
class FollowUpLoop {

    private static final int BATCH = 100;
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration LATE = Duration.ofMinutes(1);
    private static final String BUNDLES = "SELECT workspace, cluster, min(at) < :late AS late FROM bundle_change"
            + " GROUP BY workspace, cluster ORDER BY workspace, cluster";

    private static final String REVIEWS = "SELECT DISTINCT workspace FROM decision WHERE current AND NOT review_due"
            + " AND review_on <= :today AND status <> 'WITHDRAWN' LIMIT " + BATCH;
    /** The array is selected once; what stands after IN may be selected again for each row that is looked at. */
    private static final String CLAIM = "DELETE FROM bundle_change WHERE workspace = current_workspace() AND id = ANY ("
            + "ARRAY(SELECT id FROM bundle_change WHERE workspace = current_workspace() AND cluster = :cluster"
            + " FOR UPDATE SKIP LOCKED))";

    private record Due(UUID workspace, String cluster) {}

    private record Changed(Due bundle, boolean late) {}

    private final Jdbi jdbi;
    private final Clock clock;
    private final TransactionSynchronizationRegistry transaction;
    private final Decisions decisions;
    private final AskingAgain asking;
    private final ReadingQueue queue;
    private final Duration reviewCheck;
    private final BackgroundWorker worker;

    private Instant nextReviews = Instant.MIN;

    FollowUpLoop(
            Jdbi jdbi,
            Clock clock,
            TransactionSynchronizationRegistry transaction,
            Decisions decisions,
            AskingAgain asking,
            ReadingQueue queue,
            @ConfigProperty(name = "classification.decision.follow-up-poll", defaultValue = "1s") Duration poll,
            @ConfigProperty(name = "classification.decision.review-check", defaultValue = "1h") Duration reviewCheck) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.transaction = transaction;
        this.decisions = decisions;
        this.asking = asking;
        this.queue = queue;
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
            within(due.workspace(), () -> askBundle(due.cluster()));
        }
        reviews();
        return false;
    }

    private void reviews() {
        Instant now = clock.instant();
        if (now.isBefore(nextReviews)) {
            return;
        }
        List<UUID> workspaces = reviewed();
        boolean more = workspaces.size() == BATCH;
        for (UUID workspace : workspaces) {
            more |= within(workspace, this::askForReviews);
        }
        // What was asked is soon marked; the rest of a large batch follows then.
        nextReviews = now.plus(more && SOON.compareTo(reviewCheck) < 0 ? SOON : reviewCheck);
    }

    /** While a workspace's queue is long, more will join or leave: all are asked when it is short, or late at the worst. */
    private List<Due> bundles() {
        return Sql.acrossWorkspaces(jdbi, handle -> {
            List<Changed> changed = handle.createQuery(BUNDLES)
                    .bind("late", clock.instant().minus(LATE).atOffset(ZoneOffset.UTC))
                    .map((row, context) -> new Changed(
                            new Due(row.getObject("workspace", UUID.class), row.getString("cluster")),
                            row.getBoolean("late")))
                    .list();
            Set<UUID> patient = changed.stream()
                    .filter(bundle -> !bundle.late())
                    .map(bundle -> bundle.bundle().workspace())
                    .collect(Collectors.toSet());
            Set<UUID> busy = patient.isEmpty() ? Set.of() : queue.busy(patient, BATCH);
            return changed.stream()
                    .filter(bundle ->
                            bundle.late() || !busy.contains(bundle.bundle().workspace()))
                    .map(Changed::bundle)
                    .limit(BATCH)
                    .toList();
        });
    }

    private List<UUID> reviewed() {
        return Sql.acrossWorkspaces(
                jdbi,
                handle -> handle.createQuery(REVIEWS)
                        .bind("today", Reviews.today(clock.instant()))
                        .mapTo(UUID.class)
                        .list());
    }

    private boolean within(UUID workspace, Callable<Boolean> work) {
        return worker.isRunning() && WorkspaceContext.inTransaction(workspace, work);
    }

    /** {@return whether there may be more of the workspace's} */
    private boolean askForReviews() {
        List<Bundles.Member> activities = decisions.toReview(Reviews.today(clock.instant()), BATCH);
        asking.aboutEach(activities);
        return activities.size() == BATCH;
    }

    /** However many joined or left meanwhile, each of the cluster is asked about once. */
    private boolean askBundle(String cluster) {
        int claimed = jdbi.withHandle(
                handle -> handle.createUpdate(CLAIM).bind("cluster", cluster).execute());
        if (claimed > 0) {
            asking.aboutEach(decisions.ofCluster(cluster, BundlingActivities.MOST));
        }
        return claimed > 0;
    }
}
