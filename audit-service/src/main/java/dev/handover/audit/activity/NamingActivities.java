package dev.handover.audit.activity;

import dev.handover.chassis.event.Outbox;
import dev.handover.chassis.id.Ids;
import dev.handover.chassis.workspace.WorkspaceContext;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.Session;

/** Turns names into activities, making those that are new. Joins the caller's transaction or opens its own. */
@ApplicationScoped
public class NamingActivities {

    private final AgroalDataSource dataSource;
    private final Session session;
    private final WorkspaceContext workspace;
    private final Outbox outbox;
    private final Clock clock;

    NamingActivities(
            AgroalDataSource dataSource, Session session, WorkspaceContext workspace, Outbox outbox, Clock clock) {
        this.dataSource = dataSource;
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
            if (hint.name() == null || ActivityName.of(hint.name()).normalised().isEmpty()) {
                throw new IllegalArgumentException("An activity needs a name");
            }
            wanted.merge(
                    ActivityName.of(hint.name()).normalised(),
                    hint,
                    (first, second) -> first.area() != null ? first : second);
        }
        session.flush();
        try (Connection connection = dataSource.getConnection()) {
            Map<String, UUID> known = find(connection, wanted.keySet());
            for (Map.Entry<String, ActivityHint> hint : wanted.entrySet()) {
                if (!known.containsKey(hint.getKey())) {
                    known.put(hint.getKey(), make(connection, hint.getValue()));
                }
            }
            return hints.stream()
                    .map(hint -> known.get(ActivityName.of(hint.name()).normalised()))
                    .toList();
        } catch (SQLException failure) {
            throw new IllegalStateException("Activities could not be named", failure);
        }
    }

    /** Follows merges to their end; bounded, since an activity is merged once and never into one that is merged already. */
    private Map<String, UUID> find(Connection connection, Collection<String> names) throws SQLException {
        Map<String, UUID> found = new HashMap<>();
        Array wanted = connection.createArrayOf("text", names.toArray());
        try (PreparedStatement select = connection.prepareStatement("""
                WITH RECURSIVE heir AS (
                    SELECT normalised_name, id, merged_into FROM activity
                     WHERE workspace = ? AND normalised_name = ANY (?)
                    UNION ALL
                    SELECT heir.normalised_name, next.id, next.merged_into FROM heir
                      JOIN activity next ON next.workspace = ? AND next.id = heir.merged_into
                )
                SELECT normalised_name, id FROM heir WHERE merged_into IS NULL""")) {
            select.setObject(1, workspace.id());
            select.setArray(2, wanted);
            select.setObject(3, workspace.id());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.put(row.getString(1), row.getObject(2, UUID.class));
                }
            }
        } finally {
            wanted.free();
        }
        return found;
    }

    private UUID make(Connection connection, ActivityHint hint) throws SQLException {
        ActivityName name = ActivityName.of(hint.name());
        UUID id = Ids.next();
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO activity"
                + " (workspace, id, version, name, normalised_name, area, status, created_at, changed_at)"
                + " VALUES (?, ?, 1, ?, ?, ?, 'ACTIVE', ?, ?)"
                + " ON CONFLICT ON CONSTRAINT activity_name DO NOTHING")) {
            insert.setObject(1, workspace.id());
            insert.setObject(2, id);
            insert.setString(3, name.shown());
            insert.setString(4, name.normalised());
            insert.setString(5, hint.area() == null ? null : hint.area().name());
            insert.setObject(6, now);
            insert.setObject(7, now);
            if (insert.executeUpdate() == 0) {
                // Somebody else made it since it was looked for; that transaction has ended, so it can be seen.
                return find(connection, List.of(name.normalised())).get(name.normalised());
            }
        }
        outbox.append(
                new ActivityEvent.Defined(id, 1, name.shown(), hint.area(), ActivityStatus.ACTIVE, null).published());
        return id;
    }
}
