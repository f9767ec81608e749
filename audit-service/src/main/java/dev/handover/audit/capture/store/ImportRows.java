package dev.handover.audit.capture.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.handover.audit.capture.format.ExportedRow;
import dev.handover.audit.capture.format.Person;
import dev.handover.audit.capture.format.ReadRow;
import dev.handover.audit.timeentry.content.Outcome;
import dev.handover.chassis.sql.StoredJson;
import dev.handover.chassis.workspace.WorkspaceContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** The rows of imports: many at once, so they are written in batches and never as entities. */
@ApplicationScoped
public class ImportRows {

    /** How far a row has come. */
    public static final int READ = 0;

    public static final int PREVIEWED = 1;
    public static final int RECORDED = 2;

    private final Jdbi jdbi;
    private final WorkspaceContext workspace;
    private final StoredJson json;

    ImportRows(Jdbi jdbi, WorkspaceContext workspace, StoredJson json) {
        this.jdbi = jdbi;
        this.workspace = workspace;
        this.json = json;
    }

    /**
     * A row with its outcome.
     *
     * @param number its row in a spreadsheet
     * @param row what it says; null where it could not be read
     * @param outcome null while undecided
     * @param code why it was rejected; null otherwise
     * @param reason the same in words
     * @param entryId the entry it became or is; null otherwise
     */
    public record Decided(
            int number, ExportedRow row, Outcome.Kind outcome, String code, String reason, UUID entryId) {}

    /**
     * Adds rows as read; those rejected are decided already.
     *
     * @param people the members behind the rows' users
     */
    @Transactional(TxType.MANDATORY)
    public void add(UUID importId, List<ReadRow> rows, Map<String, Person> people) {
        jdbi.useHandle(handle -> {
            PreparedBatch insert = handle.prepareBatch("""
                    INSERT INTO time_import_row
                        (workspace, import_id, number, member_day, content, done, outcome, code, reason,
                         member_id, unknown_user, local_day, minutes_only, seconds, stated_seconds)
                    VALUES (:workspace, :import, :number, :memberDay, :content, :done, :outcome, :code, :reason,
                            :member, :unknownUser, :day, :minutes, :seconds, :stated)""");
            for (ReadRow read : rows) {
                ReadRow.Rejection rejection = read.rejection();
                Optional<ExportedRow> row = Optional.ofNullable(read.row());
                Optional<Person> person = row.map(understood -> people.get(understood.user()));
                boolean rejected = rejection != null;
                insert.bind("workspace", workspace.id())
                        .bind("import", importId)
                        .bind("number", read.number())
                        .bind("memberDay", rejected ? null : memberDay(people, read.row()))
                        .bind("content", row.map(this::write).orElse(null))
                        .bind("member", person.map(Person::memberId).orElse(null))
                        .bind(
                                "unknownUser",
                                person.isPresent()
                                        ? null
                                        : row.map(ExportedRow::user).orElse(null))
                        .bind(
                                "day",
                                row.map(understood -> understood.time().localDay())
                                        .orElse(null))
                        .bind(
                                "minutes",
                                row.map(understood -> understood.written().minutesOnly())
                                        .orElse(null))
                        .bind("seconds", row.map(ExportedRow::spentSeconds).orElse(null))
                        .bind(
                                "stated",
                                row.map(understood -> understood.details().statedSeconds())
                                        .orElse(null))
                        .bind("done", rejected ? RECORDED : READ)
                        .bind("outcome", rejected ? Outcome.Kind.REJECTED.name() : null)
                        .bind("code", rejected ? rejection.code() : null)
                        .bind("reason", rejected ? shortened(rejection.reason()) : null)
                        .add();
            }
            insert.execute();
        });
    }

    /** Rows that share it are decided together. */
    public static String memberDay(Map<String, Person> people, ExportedRow row) {
        return people.get(row.user()).memberId() + " " + row.time().localDay();
    }

    /** The first rows that have not come so far, together with all others of their members' days, in the file's order. */
    @Transactional(TxType.MANDATORY)
    public List<ExportedRow> next(UUID importId, int target, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT content FROM time_import_row
                         WHERE workspace = :workspace AND import_id = :import AND done < :target
                           AND member_day = ANY (ARRAY(
                               SELECT member_day FROM time_import_row
                                WHERE workspace = :workspace AND import_id = :import AND done < :target
                                ORDER BY done, number LIMIT :most))
                         ORDER BY number""")
                .bind("workspace", workspace.id())
                .bind("import", importId)
                .bind("target", target)
                .bind("most", most)
                .map((row, context) -> read(row.getString("content")))
                .list());
    }

    /** All rows of the members' days that come after one, as many days as there are rows for. */
    @Transactional(TxType.MANDATORY)
    public List<ExportedRow> ofDaysAfter(UUID importId, String memberDay, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT content FROM time_import_row
                         WHERE workspace = :workspace AND import_id = :import AND content IS NOT NULL
                           AND member_day > :after
                           AND member_day <= (SELECT max(member_day) FROM (
                               SELECT member_day FROM time_import_row
                                WHERE workspace = :workspace AND import_id = :import AND member_day > :after
                                ORDER BY member_day LIMIT :most) following)
                         ORDER BY number""")
                .bind("workspace", workspace.id())
                .bind("import", importId)
                .bind("after", memberDay)
                .bind("most", most)
                .map((row, context) -> read(row.getString("content")))
                .list());
    }

    /** Which of some entries are already taken by other rows than those given. */
    @Transactional(TxType.MANDATORY)
    public Set<UUID> takenByOthers(UUID importId, Collection<UUID> entries, Collection<Integer> numbers) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT entry_id FROM time_import_row
                         WHERE workspace = :workspace AND import_id = :import
                           AND entry_id = ANY (:entries) AND number <> ALL (:numbers)""")
                .bind("workspace", workspace.id())
                .bind("import", importId)
                .bindArray("entries", UUID.class, entries)
                .bindArray("numbers", Integer.class, numbers)
                .mapTo(UUID.class)
                .set());
    }

    /** How many rows have a code. */
    @Transactional(TxType.MANDATORY)
    public int count(UUID importId, String code) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM time_import_row"
                        + " WHERE workspace = :workspace AND import_id = :import AND code = :code")
                .bind("workspace", workspace.id())
                .bind("import", importId)
                .bind("code", code)
                .mapTo(int.class)
                .one());
    }

    /** Stores what rows became. */
    @Transactional(TxType.MANDATORY)
    public void decide(UUID importId, int done, Collection<Decided> rows) {
        jdbi.useHandle(handle -> {
            PreparedBatch update = handle.prepareBatch("""
                    UPDATE time_import_row
                       SET done = :done, outcome = :outcome, code = :code, reason = :reason, entry_id = :entry
                     WHERE workspace = :workspace AND import_id = :import AND number = :number""");
            for (Decided row : rows) {
                update.bind("done", done)
                        .bind("outcome", row.outcome().name())
                        .bind("code", row.code())
                        .bind("reason", shortened(row.reason()))
                        .bind("entry", row.entryId())
                        .bind("workspace", workspace.id())
                        .bind("import", importId)
                        .bind("number", row.number())
                        .add();
            }
            update.execute();
        });
    }

    /** How many rows of a preview have their outcome already: rejected while reading, or declined. */
    @Transactional(TxType.MANDATORY)
    public int rejectedInPreview(UUID importId) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM time_import_row"
                        + " WHERE workspace = :workspace AND import_id = :import AND done = :done")
                .bind("workspace", workspace.id())
                .bind("import", importId)
                .bind("done", RECORDED)
                .mapTo(int.class)
                .one());
    }

    /** Forgets all rows, before the file is read again. */
    @Transactional(TxType.MANDATORY)
    public void forget(UUID importId) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "DELETE FROM time_import_row WHERE workspace = :workspace AND import_id = :import")
                .bind("workspace", workspace.id())
                .bind("import", importId)
                .execute());
    }

    /**
     * Rows in the file's order.
     *
     * @param outcome null for all
     * @param after the number of the last row seen, 0 at first
     */
    @Transactional
    public List<Decided> page(UUID importId, Outcome.Kind outcome, int after, int most) {
        return jdbi.withHandle(handle -> {
            Query page = handle.createQuery("SELECT number, content, outcome, code, reason, entry_id"
                            + " FROM time_import_row"
                            + " WHERE workspace = :workspace AND import_id = :import AND number > :after"
                            + (outcome == null ? "" : " AND outcome = :outcome") + " ORDER BY number LIMIT :most")
                    .bind("workspace", workspace.id())
                    .bind("import", importId)
                    .bind("after", after)
                    .bind("most", most);
            if (outcome != null) {
                page.bind("outcome", outcome.name());
            }
            return page.map((row, context) -> decided(row)).list();
        });
    }

    private Decided decided(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new Decided(
                row.getInt("number"),
                read(row.getString("content")),
                outcome == null ? null : Outcome.Kind.valueOf(outcome),
                row.getString("code"),
                row.getString("reason"),
                row.getObject("entry_id", UUID.class));
    }

    String write(ExportedRow row) {
        try {
            return json.mapper().writeValueAsString(row);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A row can't be written", impossible);
        }
    }

    private ExportedRow read(String content) {
        try {
            return content == null ? null : json.mapper().readValue(content, ExportedRow.class);
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("A stored row can't be read", foreign);
        }
    }

    private static String shortened(String text) {
        return text == null || text.length() <= 1000 ? text : text.substring(0, 997) + "...";
    }
}
