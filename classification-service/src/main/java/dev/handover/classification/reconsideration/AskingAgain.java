package dev.handover.classification.reconsideration;

import dev.handover.chassis.workspace.WorkspaceContext;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;

/**
 * Has decisions made anew, in the background and once however often it is asked. The question is stored in the
 * transaction that changed what the decision depends on: no change goes unnoticed.
 */
@ApplicationScoped
public class AskingAgain {

    // DO UPDATE, not DO NOTHING: it waits for a decision that is just being made, which may not have seen the change.
    private static final String AGAIN =
            " ON CONFLICT (workspace, activity_id) DO UPDATE SET due_at = excluded.due_at, attempts = 0,"
                    + " background = reconsideration.background AND excluded.background";
    private static final String ONE =
            "INSERT INTO reconsideration (workspace, due_at, background, activity_id) VALUES (?, ?, ?, ?)" + AGAIN;
    private static final String EACH = "INSERT INTO reconsideration (workspace, due_at, background, activity_id)"
            + " SELECT ?, ?, ?, id FROM unnest(?) AS id ORDER BY id" + AGAIN;
    /** Ten of a bundle fall due at a time, a microsecond after the ten before: they are decided together. */
    private static final String ALL = "INSERT INTO reconsideration (workspace, due_at, background, activity_id)"
            + " SELECT a.workspace, w.due_at + interval '1 microsecond'"
            + " * ((row_number() OVER (PARTITION BY d.cluster ORDER BY a.id) - 1) / " + ReconsiderationLoop.TOGETHER
            + "), w.background, a.id"
            + " FROM (SELECT ?::uuid AS id, ?::timestamptz AS due_at, ?::boolean AS background) w"
            + " JOIN activity a ON a.workspace = w.id AND a.status = 'ACTIVE'"
            + " LEFT JOIN decision d ON d.workspace = a.workspace AND d.activity_id = a.id AND d.current ORDER BY a.id"
            + AGAIN;

    private final AgroalDataSource dataSource;
    private final WorkspaceContext workspace;
    private final Clock clock;
    private final TransactionSynchronizationRegistry transaction;
    private final ReconsiderationLoop loop;

    AskingAgain(
            AgroalDataSource dataSource,
            WorkspaceContext workspace,
            Clock clock,
            TransactionSynchronizationRegistry transaction,
            ReconsiderationLoop loop) {
        this.dataSource = dataSource;
        this.workspace = workspace;
        this.clock = clock;
        this.transaction = transaction;
        this.loop = loop;
    }

    /** Asks about one activity. */
    @Transactional(TxType.MANDATORY)
    public void about(UUID activity) {
        run(ONE, activity, clock.instant(), false);
    }

    /** Asks about one activity at a later time; whoever asks again before replaces it. */
    @Transactional(TxType.MANDATORY)
    public void about(UUID activity, Instant due) {
        run(ONE, activity, due, false);
    }

    /**
     * Asks about these activities behind what concerns one alone, in one statement and in the order of ids, so that this
     * and {@link #aboutAll} never block each other.
     */
    @Transactional(TxType.MANDATORY)
    public void aboutEach(Collection<UUID> activities) {
        if (!activities.isEmpty()) {
            run(EACH, activities.toArray(UUID[]::new), clock.instant(), true);
        }
    }

    /**
     * Asks about every active activity of the workspace behind what concerns one alone, in one statement and in the order
     * of ids.
     */
    @Transactional(TxType.MANDATORY)
    public void aboutAll() {
        run(ALL, null, clock.instant(), true);
    }

    /** @param activities the statement's last parameter: an id, an array of them, or null where it has none */
    private void run(String sql, Object activities, Instant due, boolean background) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, workspace.id());
            insert.setObject(2, due.atOffset(ZoneOffset.UTC));
            insert.setBoolean(3, background);
            if (activities != null) {
                insert.setObject(4, activities);
            }
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("The decision could not be asked for", failure);
        }
        loop.wakeAfterCommit(transaction);
    }
}
