package dev.handover.audit.timeentry.spent;

import dev.handover.audit.timeentry.content.EntryRules;
import dev.handover.audit.timeentry.content.Evidence;
import dev.handover.chassis.workspace.WorkspaceContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Reads spent time for reports and sums, row by row: the amount of it never has to fit into memory. */
@ApplicationScoped
public class ReadingTime {

    private static final int FETCH = 1_000;
    /** Entries last up to 7 days, and a day's name in one zone is at most a day away from its name in another. */
    private static final Duration REACH = EntryRules.LONGEST.plusDays(2);

    private final Jdbi jdbi;
    private final Session session;
    private final WorkspaceContext workspace;

    ReadingTime(Jdbi jdbi, Session session, WorkspaceContext workspace) {
        this.jdbi = jdbi;
        this.session = session;
        this.workspace = workspace;
    }

    /**
     * Hands over the spent time that may touch a range, ordered by member, then by start. Entries that begin before the range or end
     * after it come whole, and durations on a day come when the day may lie in the range by any zone: the reader cuts.
     *
     * @param member null for all members
     * @param from inclusive
     * @param to exclusive
     */
    @Transactional
    public void touching(UUID member, Instant from, Instant to, Consumer<SpentTime> reader) {
        session.flush();
        jdbi.useHandle(handle -> {
            Query spent = handle.createQuery("""
                            SELECT member_id, activity_id, project, started_at, ended_at, local_day, seconds, evidence
                              FROM time_entry
                             WHERE workspace = :workspace AND removed_at IS NULL AND NOT planned AND seconds IS NOT NULL
                               AND placed_at >= :earliest AND placed_at < :latest
                               AND (started_at IS NULL OR (started_at < :to AND ended_at >= :from))"""
                            + (member == null ? "" : " AND member_id = :member")
                            + " ORDER BY member_id, placed_at, id")
                    .setFetchSize(FETCH)
                    .bind("workspace", workspace.id())
                    .bind("earliest", from.minus(REACH).atOffset(ZoneOffset.UTC))
                    .bind("latest", to.plus(Duration.ofDays(2)).atOffset(ZoneOffset.UTC))
                    .bind("to", to.atOffset(ZoneOffset.UTC))
                    .bind("from", from.atOffset(ZoneOffset.UTC));
            if (member != null) {
                spent.bind("member", member);
            }
            spent.map((row, context) -> spent(row)).forEach(reader);
        });
    }

    private static SpentTime spent(ResultSet row) throws SQLException {
        OffsetDateTime start = row.getObject("started_at", OffsetDateTime.class);
        return new SpentTime(
                row.getObject("member_id", UUID.class),
                row.getObject("activity_id", UUID.class),
                row.getString("project"),
                start == null ? null : start.toInstant(),
                start == null
                        ? null
                        : row.getObject("ended_at", OffsetDateTime.class).toInstant(),
                start == null ? row.getObject("local_day", LocalDate.class) : null,
                row.getLong("seconds"),
                Evidence.valueOf(row.getString("evidence")));
    }

    /**
     * A description and how often an activity had it.
     *
     * @param text up to 200 characters
     * @param entries entries with it
     * @param seconds their time
     */
    public record Step(String text, long entries, long seconds) {}

    /** The most frequent descriptions of activities in days of the entries' own zones, most frequent first. */
    @Transactional
    public Map<UUID, List<Step>> steps(Collection<UUID> activities, LocalDate from, LocalDate to, int most) {
        Map<UUID, List<Step>> steps = new LinkedHashMap<>();
        rank(
                "left(description, 200)",
                "FROM time_entry WHERE description IS NOT NULL",
                "count(*) DESC, sum(seconds) DESC",
                query -> query.bindArray("activities", UUID.class, activities)
                        .bind("from", from)
                        .bind("to", to)
                        .bind("most", most),
                row -> steps.computeIfAbsent(row.activity, id -> new ArrayList<>())
                        .add(new Step(row.text, row.entries, row.seconds)));
        return steps;
    }

    /** The tools named by tags {@code tool:<name>} of activities' entries, most time first. */
    @Transactional
    public Map<UUID, List<String>> tools(Collection<UUID> activities, LocalDate from, LocalDate to, int most) {
        Map<UUID, List<String>> tools = new LinkedHashMap<>();
        rank(
                "btrim(substr(tag, 6))",
                "FROM time_entry CROSS JOIN LATERAL unnest(tags) tag"
                        + " WHERE lower(left(tag, 5)) = 'tool:' AND btrim(substr(tag, 6)) <> ''",
                "sum(seconds) DESC",
                query -> query.bindArray("activities", UUID.class, activities)
                        .bind("from", from)
                        .bind("to", to)
                        .bind("most", most),
                row -> tools.computeIfAbsent(row.activity, id -> new ArrayList<>())
                        .add(row.text));
        return tools;
    }

    private record Ranked(UUID activity, String text, long entries, long seconds) {}

    /** Ranks texts within each activity; {@code wanted} binds the activities, the days, and how many texts there may be. */
    private void rank(String text, String rows, String order, Consumer<Query> wanted, Consumer<Ranked> reader) {
        session.flush();
        String sql = "SELECT activity_id, text, entries, spent FROM (SELECT activity_id, " + text
                + " AS text, count(*) AS entries, sum(seconds) AS spent, row_number() OVER (PARTITION BY activity_id ORDER BY "
                + order + ", " + text + ") AS place " + rows
                + " AND workspace = :workspace AND activity_id = ANY (:activities) AND local_day BETWEEN :from AND :to"
                + " AND removed_at IS NULL AND NOT planned AND seconds IS NOT NULL"
                + " GROUP BY activity_id, " + text + ") ranked WHERE place <= :most ORDER BY activity_id, place";
        jdbi.useHandle(handle -> {
            Query ranked = handle.createQuery(sql).bind("workspace", workspace.id());
            wanted.accept(ranked);
            ranked.map((row, context) -> new Ranked(
                            row.getObject("activity_id", UUID.class),
                            row.getString("text"),
                            row.getLong("entries"),
                            row.getLong("spent")))
                    .forEach(reader);
        });
    }
}
