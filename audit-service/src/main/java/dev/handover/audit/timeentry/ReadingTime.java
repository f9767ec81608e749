package dev.handover.audit.timeentry;

import dev.handover.chassis.workspace.WorkspaceContext;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
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

/** Reads spent time for reports and sums, row by row: the amount of it never has to fit into memory. */
@ApplicationScoped
public class ReadingTime {

    private static final int FETCH = 1_000;
    /** Entries last up to 7 days, and a day's name in one zone is at most a day away from its name in another. */
    private static final Duration REACH = EntryRules.LONGEST.plusDays(2);

    private final AgroalDataSource dataSource;
    private final Session session;
    private final WorkspaceContext workspace;

    ReadingTime(AgroalDataSource dataSource, Session session, WorkspaceContext workspace) {
        this.dataSource = dataSource;
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
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        """
                        SELECT member_id, activity_id, project, started_at, ended_at, local_day, seconds, evidence
                          FROM time_entry
                         WHERE workspace = ? AND removed_at IS NULL AND NOT planned AND seconds IS NOT NULL
                           AND placed_at >= ? AND placed_at < ?
                           AND (started_at IS NULL OR (started_at < ? AND ended_at >= ?))""" + (member == null ? "" : " AND member_id = ?") + " ORDER BY member_id, placed_at, id")) {
            select.setFetchSize(FETCH);
            select.setObject(1, workspace.id());
            select.setObject(2, from.minus(REACH).atOffset(ZoneOffset.UTC));
            select.setObject(3, to.plus(Duration.ofDays(2)).atOffset(ZoneOffset.UTC));
            select.setObject(4, to.atOffset(ZoneOffset.UTC));
            select.setObject(5, from.atOffset(ZoneOffset.UTC));
            if (member != null) {
                select.setObject(6, member);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    reader.accept(spent(row));
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("Time could not be read", failure);
        }
    }

    private static SpentTime spent(ResultSet row) throws SQLException {
        OffsetDateTime start = row.getObject(4, OffsetDateTime.class);
        return new SpentTime(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                start == null ? null : start.toInstant(),
                start == null ? null : row.getObject(5, OffsetDateTime.class).toInstant(),
                start == null ? row.getObject(6, LocalDate.class) : null,
                row.getLong(7),
                Evidence.valueOf(row.getString(8)));
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
        ranked(
                "left(description, 200)",
                "",
                "description IS NOT NULL",
                "count(*) DESC, sum(seconds) DESC",
                activities,
                from,
                to,
                most,
                row -> steps.computeIfAbsent(row.activity, id -> new ArrayList<>())
                        .add(new Step(row.text, row.entries, row.seconds)));
        return steps;
    }

    /** The tools named by tags {@code tool:<name>} of activities' entries, most time first. */
    @Transactional
    public Map<UUID, List<String>> tools(Collection<UUID> activities, LocalDate from, LocalDate to, int most) {
        Map<UUID, List<String>> tools = new LinkedHashMap<>();
        ranked(
                "btrim(substr(tag, 6))",
                " CROSS JOIN LATERAL unnest(tags) tag",
                "lower(left(tag, 5)) = 'tool:' AND btrim(substr(tag, 6)) <> ''",
                "sum(seconds) DESC",
                activities,
                from,
                to,
                most,
                row -> tools.computeIfAbsent(row.activity, id -> new ArrayList<>())
                        .add(row.text));
        return tools;
    }

    private record Ranked(UUID activity, String text, long entries, long seconds) {}

    private void ranked(
            String text,
            String join,
            String condition,
            String order,
            Collection<UUID> activities,
            LocalDate from,
            LocalDate to,
            int most,
            Consumer<Ranked> reader) {
        session.flush();
        String sql = "SELECT activity_id, text, entries, spent FROM (SELECT activity_id, " + text
                + " AS text, count(*) AS entries, sum(seconds) AS spent, row_number() OVER (PARTITION BY activity_id ORDER BY "
                + order + ", " + text + ") AS place FROM time_entry" + join
                + " WHERE workspace = ? AND activity_id = ANY (?) AND local_day BETWEEN ? AND ? AND removed_at IS NULL"
                + " AND NOT planned AND seconds IS NOT NULL AND " + condition
                + " GROUP BY activity_id, " + text + ") ranked WHERE place <= ? ORDER BY activity_id, place";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            Array wanted = connection.createArrayOf("uuid", activities.toArray());
            select.setObject(1, workspace.id());
            select.setArray(2, wanted);
            select.setObject(3, from);
            select.setObject(4, to);
            select.setInt(5, most);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    reader.accept(
                            new Ranked(row.getObject(1, UUID.class), row.getString(2), row.getLong(3), row.getLong(4)));
                }
            }
            wanted.free();
        } catch (SQLException failure) {
            throw new IllegalStateException("Time could not be ranked", failure);
        }
    }
}
