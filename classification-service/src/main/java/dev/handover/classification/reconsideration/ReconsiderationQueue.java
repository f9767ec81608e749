package dev.handover.classification.reconsideration;

import dev.handover.chassis.workspace.WorkspaceContext;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The queue's rows: what is due, who has it, and what comes back later. */
@ApplicationScoped
class ReconsiderationQueue {

    private static final int MOST_DOUBLINGS = 20;
    private static final String DUE = "SELECT r.workspace, r.activity_id, d.cluster FROM reconsideration r"
            + " LEFT JOIN decision d ON d.workspace = r.workspace AND d.activity_id = r.activity_id AND d.current"
            + " WHERE r.due_at <= ? ORDER BY r.background, r.due_at, d.cluster LIMIT ?";
    private static final String CLAIM = "SELECT activity_id FROM reconsideration WHERE workspace = current_workspace()"
            + " AND activity_id = ANY (?) ORDER BY activity_id FOR UPDATE SKIP LOCKED";
    private static final String HOLD = "SELECT activity_id FROM decision WHERE workspace = current_workspace()"
            + " AND current AND activity_id = ANY (?) ORDER BY activity_id FOR UPDATE SKIP LOCKED";
    private static final String DONE = "DELETE FROM reconsideration WHERE workspace = current_workspace()"
            + " AND activity_id = ANY (?) AND due_at <= ?";
    private static final String LATER = "UPDATE reconsideration SET attempts = attempts + 1, due_at = now()"
            + " + interval '1 second' * least(2 ^ least(attempts, " + MOST_DOUBLINGS + "), ?)"
            + " WHERE workspace = current_workspace() AND activity_id = ?";

    /** An activity that waits. Deciding within one bundle goes one by one; the bundle is null where it is not known yet. */
    record Due(UUID workspace, UUID activity, String bundle) {

        /** What is decided in a row. */
        Object chain() {
            return bundle == null ? activity : workspace + bundle;
        }
    }

    private final AgroalDataSource dataSource;
    private final Clock clock;
    private final Duration longestPause;

    ReconsiderationQueue(
            AgroalDataSource dataSource,
            Clock clock,
            @ConfigProperty(name = "classification.reconsideration.longest-pause", defaultValue = "10m")
                    Duration longestPause) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.longestPause = longestPause;
    }

    /** What is due in all workspaces, that of single activities first, up to a number. */
    List<Due> due(int most) {
        return WorkspaceContext.across(dataSource, connection -> {
            List<Due> found = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(DUE)) {
                select.setObject(1, now());
                select.setInt(2, most);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        found.add(
                                new Due(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3)));
                    }
                }
            }
            return found;
        });
    }

    /** How many wait in all workspaces, also for a later try. */
    long waiting() {
        return WorkspaceContext.across(dataSource, connection -> {
            try (PreparedStatement count = connection.prepareStatement("SELECT count(*) FROM reconsideration");
                    ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /**
     * Takes activities of the transaction's workspace out of the reach of others. Of several only those are taken whose
     * decision nobody holds: whoever holds one may wait for the bundle, which this transaction will hold.
     *
     * @return those that nobody else has
     */
    List<UUID> claim(List<UUID> activities) {
        List<UUID> free = select(CLAIM, activities);
        return free.size() > 1 ? select(HOLD, free) : free;
    }

    /** Takes what was done out of the queue; what somebody asked for at a later time stays. */
    void done(Collection<UUID> activities) {
        run(DONE, statement -> {
            statement.setArray(1, uuids(statement, activities));
            statement.setObject(2, now());
            return statement.executeUpdate();
        });
    }

    /** Puts a failed try off, each time twice as long. */
    void later(UUID activity) {
        run(LATER, statement -> {
            statement.setLong(1, longestPause.toSeconds());
            statement.setObject(2, activity);
            return statement.executeUpdate();
        });
    }

    private List<UUID> select(String sql, Collection<UUID> activities) {
        return run(sql, statement -> {
            statement.setArray(1, uuids(statement, activities));
            List<UUID> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(row.getObject(1, UUID.class));
                }
            }
            return found;
        });
    }

    private static Array uuids(PreparedStatement statement, Collection<UUID> ids) throws SQLException {
        return statement.getConnection().createArrayOf("uuid", ids.toArray());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    @FunctionalInterface
    private interface Query<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, Query<T> query) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return query.run(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException("The queue of decisions does not answer", failure);
        }
    }
}
