package dev.handover.classification.feed;

import dev.handover.chassis.workspace.WorkspaceContext;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The feed's rows; it is read across workspaces, by whoever knows whom a row belongs to. */
@ApplicationScoped
class Feed {

    /** Rows a listener gets at a time. */
    static final int PAGE = 100;

    private static final int SWEPT = 10_000;

    /** A row of a workspace's feed. */
    record Row(UUID workspace, Position position, String type, String payload) {}

    /** Where a workspace's listeners stand. */
    record Stand(UUID workspace, Position position) {}

    /**
     * Where the feed stands.
     *
     * @param end before every row that may still be written
     * @param floor the last row that was cleared away; null when none was
     */
    record Bounds(Position end, Position floor) {}

    private final AgroalDataSource dataSource;

    Feed(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    Bounds bounds(UUID workspace) {
        return WorkspaceContext.across(dataSource, connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT pg_snapshot_xmin(pg_current_snapshot())::text, f.xact::text, f.id"
                            + " FROM (SELECT ?::uuid AS workspace) w LEFT JOIN feed_floor f USING (workspace)")) {
                select.setObject(1, workspace);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    String floor = row.getString(2);
                    return new Bounds(
                            new Position(Long.parseLong(row.getString(1)), 0),
                            floor == null ? null : new Position(Long.parseLong(floor), row.getLong(3)));
                }
            }
        });
    }

    /** Up to a page after each stand, in order, of transactions that no running one can precede any more. */
    List<List<Row>> after(Collection<Stand> stands) {
        return WorkspaceContext.across(dataSource, connection -> {
            List<List<Row>> pages = new ArrayList<>();
            stands.forEach(stand -> pages.add(new ArrayList<>()));
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT s.at, f.workspace, f.xact::text, f.id, f.type, f.payload::text"
                            + " FROM unnest(?::uuid[], ?::text[]::xid8[], ?::bigint[]) WITH ORDINALITY"
                            + " AS s (workspace, xact, id, at) CROSS JOIN LATERAL (SELECT * FROM feed r"
                            + " WHERE r.workspace = s.workspace AND (r.xact, r.id) > (s.xact, s.id)"
                            + " AND r.xact < pg_snapshot_xmin(pg_current_snapshot())"
                            + " ORDER BY r.xact, r.id LIMIT " + PAGE + ") f ORDER BY s.at, f.xact, f.id")) {
                select.setArray(1, array(connection, "uuid", stands.stream().map(Stand::workspace)));
                select.setArray(
                        2,
                        array(
                                connection,
                                "text",
                                stands.stream()
                                        .map(s -> Long.toString(s.position().xact()))));
                select.setArray(
                        3,
                        array(
                                connection,
                                "bigint",
                                stands.stream().map(s -> s.position().id())));
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        pages.get(row.getInt(1) - 1)
                                .add(new Row(
                                        row.getObject(2, UUID.class),
                                        new Position(Long.parseLong(row.getString(3)), row.getLong(4)),
                                        row.getString(5),
                                        row.getString(6)));
                    }
                }
            }
            return pages;
        });
    }

    private static Array array(Connection connection, String type, Stream<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }

    /** Clears away what is older, and remembers how far; {@return how many rows, at most 10,000 at a time} */
    int sweep(Instant before) {
        return WorkspaceContext.across(dataSource, connection -> {
            try (PreparedStatement sweep =
                    connection.prepareStatement("WITH old AS (SELECT workspace, xact, id FROM feed"
                            + " WHERE at < ? ORDER BY at LIMIT " + SWEPT
                            + " FOR UPDATE SKIP LOCKED), gone AS (DELETE FROM feed f"
                            + " USING old o WHERE f.workspace = o.workspace AND f.xact = o.xact AND f.id = o.id"
                            + " RETURNING f.workspace, f.xact, f.id), told AS (INSERT INTO feed_floor AS t (workspace, xact, id)"
                            + " SELECT DISTINCT ON (workspace) workspace, xact, id FROM gone ORDER BY workspace, xact DESC, id DESC"
                            + " ON CONFLICT (workspace) DO UPDATE SET xact = excluded.xact, id = excluded.id"
                            + " WHERE (t.xact, t.id) < (excluded.xact, excluded.id)) SELECT count(*) FROM gone")) {
                sweep.setObject(1, before.atOffset(ZoneOffset.UTC));
                try (ResultSet row = sweep.executeQuery()) {
                    row.next();
                    return row.getInt(1);
                }
            }
        });
    }
}
