package dev.handover.audit.timeentry.spent;

import dev.handover.audit.timeentry.content.Tool;
import dev.handover.audit.timeentry.spent.StoredEntry.State;
import dev.handover.chassis.workspace.WorkspaceContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jdbi.v3.core.Jdbi;

/** Reads what is stored, for whoever compares it with what was sent. */
@ApplicationScoped
public class ReadingStored {

    private final Jdbi jdbi;
    private final Session session;
    private final WorkspaceContext workspace;

    ReadingStored(Jdbi jdbi, Session session, WorkspaceContext workspace) {
        this.jdbi = jdbi;
        this.session = session;
        this.workspace = workspace;
    }

    /**
     * Entries, removed ones too.
     *
     * @param ids up to 10,000
     * @return by id; unknown ones are absent
     */
    @Transactional
    public Map<UUID, StoredEntry> byIds(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        session.flush();
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT id, member_id, local_day, coalesce(seconds, 0) AS seconds, removed_at, removed_by_undo,
                               sourced IS NOT NULL AS corrected, source, import_id
                          FROM time_entry WHERE workspace = :workspace AND id = ANY (:ids)""")
                .bind("workspace", workspace.id())
                .bindArray("ids", UUID.class, ids)
                .map((row, context) -> stored(row))
                .collect(Collectors.toMap(StoredEntry::entryId, Function.identity())));
    }

    private static StoredEntry stored(ResultSet row) throws SQLException {
        boolean removed = row.getObject("removed_at") != null;
        State state = removed
                ? row.getBoolean("removed_by_undo") ? State.TAKEN_BACK : State.REMOVED
                : row.getBoolean("corrected") ? State.CORRECTED : State.STANDS;
        return new StoredEntry(
                row.getObject("id", UUID.class),
                row.getObject("member_id", UUID.class),
                YearMonth.from(row.getObject("local_day", LocalDate.class)),
                row.getLong("seconds"),
                state,
                row.getString("source"),
                row.getObject("import_id", UUID.class));
    }

    /**
     * What a member has from one tool in a month.
     *
     * @param month in which the entries begin, in their own zones
     */
    public record ToolMonth(UUID memberId, YearMonth month, int entries, long seconds) {}

    /** The entries of a tool that stand, by member and month. */
    @Transactional
    public List<ToolMonth> byTool(String tool, Collection<UUID> members, YearMonth first, YearMonth last) {
        session.flush();
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT member_id, date_trunc('month', local_day)::date AS month, count(*) AS entries,
                               coalesce(sum(seconds), 0) AS seconds
                          FROM time_entry
                         WHERE workspace = :workspace AND source = ANY (:sources) AND removed_at IS NULL
                           AND member_id = ANY (:members) AND local_day BETWEEN :first AND :last
                         GROUP BY 1, 2""")
                .bind("workspace", workspace.id())
                .bindArray("sources", String.class, Tool.sources(tool))
                .bindArray("members", UUID.class, members)
                .bind("first", first.atDay(1))
                .bind("last", last.atEndOfMonth())
                .map((row, context) -> new ToolMonth(
                        row.getObject("member_id", UUID.class),
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getInt("entries"),
                        row.getLong("seconds")))
                .list());
    }
}
