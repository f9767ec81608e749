package dev.handover.classification.reconsideration;

import dev.handover.chassis.workspace.WorkspaceContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Has decisions made again, in the background and once however often it is asked. The question is stored in the
 * transaction that changed what the decision depends on: no change goes unnoticed.
 */
@ApplicationScoped
public class AskingAgain {

    // DO UPDATE, not DO NOTHING: it waits for a decision that is just being made, which may not have seen the change.
    private static final String AGAIN =
            " ON CONFLICT (workspace, activity_id) DO UPDATE SET due_at = excluded.due_at, attempts = 0,"
                    + " background = reconsideration.background AND excluded.background";
    private static final String ONE = "INSERT INTO reconsideration (workspace, due_at, background, activity_id)"
            + " VALUES (:workspace, :due, false, :activity)" + AGAIN;
    /** Ten of a bundle fall due at a time, and of all bundles one behind the other: they are decided together. */
    private static final String EACH = "INSERT INTO reconsideration (workspace, due_at, background, activity_id)"
            + " SELECT :workspace, :due + interval '1 microsecond' * (dense_rank() OVER (ORDER BY turn, bundle) - 1),"
            + " true, activity FROM (SELECT activity, bundle, (row_number() OVER (PARTITION BY bundle ORDER BY activity) - 1)"
            + " / " + ReconsiderationLoop.TOGETHER
            + " AS turn FROM unnest(:activities, :bundles) AS a (activity, bundle))"
            + " turns ORDER BY activity" + AGAIN;

    private final Jdbi jdbi;
    private final WorkspaceContext workspace;
    private final Clock clock;
    private final TransactionSynchronizationRegistry transaction;
    private final ReconsiderationLoop loop;
    private final Bundles bundles;

    AskingAgain(
            Jdbi jdbi,
            WorkspaceContext workspace,
            Clock clock,
            TransactionSynchronizationRegistry transaction,
            ReconsiderationLoop loop,
            Bundles bundles) {
        this.jdbi = jdbi;
        this.workspace = workspace;
        this.clock = clock;
        this.transaction = transaction;
        this.loop = loop;
        this.bundles = bundles;
    }

    /** Asks about one activity. */
    @Transactional(TxType.MANDATORY)
    public void about(UUID activity) {
        about(activity, clock.instant());
    }

    /** Asks about one activity at a later time; whoever asks again before replaces it. */
    @Transactional(TxType.MANDATORY)
    public void about(UUID activity, Instant due) {
        jdbi.useHandle(handle -> handle.createUpdate(ONE)
                .bind("workspace", workspace.id())
                .bind("due", due.atOffset(ZoneOffset.UTC))
                .bind("activity", activity)
                .execute());
        loop.wakeAfterCommit(transaction);
    }

    /**
     * Asks about these activities behind what concerns one alone, in one statement and in the order of ids, so that no
     * two such statements ever block each other.
     */
    @Transactional(TxType.MANDATORY)
    public void aboutEach(Collection<Bundles.Member> activities) {
        if (activities.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate(EACH)
                .bind("workspace", workspace.id())
                .bind("due", clock.instant().atOffset(ZoneOffset.UTC))
                .bindArray(
                        "activities",
                        UUID.class,
                        activities.stream().map(Bundles.Member::activity).toList())
                .bindArray(
                        "bundles",
                        String.class,
                        activities.stream().map(Bundles.Member::bundle).toList())
                .execute());
        loop.wakeAfterCommit(transaction);
    }

    /** Asks about every active activity of the workspace behind what concerns one alone. */
    @Transactional(TxType.MANDATORY)
    public void aboutAll() {
        aboutEach(bundles.active());
    }
}
