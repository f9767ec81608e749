package dev.handover.classification.feed;

import dev.handover.chassis.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The feed's rows; it is read across workspaces, by whoever knows whom a row belongs to. */
@ApplicationScoped
class Feed {

    /** Rows a listener gets at a time. */
    static final int PAGE = 100;

    private static final int SWEPT = 10_000;

    /** A row of a workspace's feed. */
    record Row(UUID workspace, Position position, String type, String payload) {}

    /** How far listeners of a workspace have read. */
    record Reached(UUID workspace, Position position) {}

    /**
     * Where the feed stands.
     *
     * @param end before every row that may still be written
     * @param floor the last row that was cleared away; null when none was
     */
    record Bounds(Position end, Position floor) {}

    private final Jdbi jdbi;

    Feed(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Bounds bounds(UUID workspace) {
        return Sql.acrossWorkspaces(
                jdbi,
                handle -> handle.createQuery(
                                "SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS first, f.xact::text AS xact, f.id"
                                        + " FROM (SELECT :workspace::uuid AS workspace) w LEFT JOIN feed_floor f USING (workspace)")
                        .bind("workspace", workspace)
                        .map((row, context) -> new Bounds(
                                new Position(Long.parseLong(row.getString("first")), 0),
                                row.getString("xact") == null ? null : position(row)))
                        .one());
    }

    /** Up to a page after each, in order, of transactions that no running one can precede any more. */
    List<List<Row>> after(Collection<Reached> reached) {
        List<List<Row>> pages = new ArrayList<>();
        reached.forEach(each -> pages.add(new ArrayList<>()));
        Sql.acrossWorkspaces(
                jdbi,
                handle -> handle.createQuery("SELECT s.at, f.workspace, f.xact::text, f.id, f.type, f.payload::text"
                                + " FROM unnest(:workspaces, :xacts::xid8[], :ids) WITH ORDINALITY"
                                + " AS s (workspace, xact, id, at) CROSS JOIN LATERAL (SELECT * FROM feed r"
                                + " WHERE r.workspace = s.workspace AND (r.xact, r.id) > (s.xact, s.id)"
                                + " AND r.xact < pg_snapshot_xmin(pg_current_snapshot())"
                                + " ORDER BY r.xact, r.id LIMIT " + PAGE + ") f ORDER BY s.at, f.xact, f.id")
                        .bindArray(
                                "workspaces",
                                UUID.class,
                                reached.stream().map(Reached::workspace).toList())
                        .bindArray(
                                "xacts",
                                String.class,
                                reached.stream()
                                        .map(s -> Long.toString(s.position().xact()))
                                        .toList())
                        .bindArray(
                                "ids",
                                Long.class,
                                reached.stream().map(s -> s.position().id()).toList())
                        .map((row, context) -> pages.get(row.getInt("at") - 1)
                                .add(new Row(
                                        row.getObject("workspace", UUID.class),
                                        position(row),
                                        row.getString("type"),
                                        row.getString("payload"))))
                        .list());
        return pages;
    }

    private static Position position(ResultSet row) throws SQLException {
        return new Position(Long.parseLong(row.getString("xact")), row.getLong("id"));
    }

    /** Clears away what is older, and remembers how far; {@return how many rows, at most 10,000 at a time} */
    int sweep(Instant before) {
        return Sql.acrossWorkspaces(
                jdbi,
                handle -> handle.createQuery("WITH old AS (SELECT workspace, xact, id FROM feed"
                                + " WHERE at < :before ORDER BY at LIMIT " + SWEPT
                                + " FOR UPDATE SKIP LOCKED), gone AS (DELETE FROM feed f"
                                + " USING old o WHERE f.workspace = o.workspace AND f.xact = o.xact AND f.id = o.id"
                                + " RETURNING f.workspace, f.xact, f.id), floors AS (INSERT INTO feed_floor AS t (workspace, xact, id)"
                                + " SELECT DISTINCT ON (workspace) workspace, xact, id FROM gone ORDER BY workspace, xact DESC, id DESC"
                                + " ON CONFLICT (workspace) DO UPDATE SET xact = excluded.xact, id = excluded.id"
                                + " WHERE (t.xact, t.id) < (excluded.xact, excluded.id)) SELECT count(*) FROM gone")
                        .bind("before", before.atOffset(ZoneOffset.UTC))
                        .mapTo(int.class)
                        .one());
    }
}
