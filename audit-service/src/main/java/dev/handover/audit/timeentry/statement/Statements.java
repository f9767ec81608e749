package dev.handover.audit.timeentry.statement;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.handover.chassis.sql.StoredJson;
import dev.handover.chassis.workspace.WorkspaceContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The statements about entries, and which import made them. As many as a file has rows: written in batches and never as
 * entities.
 */
@ApplicationScoped
public class Statements {

    /** Stands for the import where a statement came under the entry's own id. */
    private static final UUID NO_IMPORT = new UUID(0, 0);

    private final Jdbi jdbi;
    private final WorkspaceContext workspace;
    private final StoredJson json;

    Statements(Jdbi jdbi, WorkspaceContext workspace, StoredJson json) {
        this.jdbi = jdbi;
        this.workspace = workspace;
        this.json = json;
    }

    /**
     * That somebody made a statement.
     *
     * @param entryId about which entry
     * @param number of the statement; {@link Sayings#GONE} for the word that the entry is gone
     * @param statement to be stored under the number; null where it is stored already, or none
     * @param saidAt when it was made
     */
    public record Made(UUID entryId, int number, Statement statement, Instant saidAt) {}

    /** What was said of entries; those of which nothing was said are absent. */
    @Transactional(TxType.MANDATORY)
    public Map<UUID, Sayings> of(Collection<UUID> entries) {
        if (entries.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<Saying>> found = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        SELECT made.entry_id, made.number, said.content, made.said_at
                          FROM (SELECT entry_id, number, max(said_at) AS said_at FROM time_entry_statement_made
                                 WHERE workspace = :workspace AND entry_id = ANY (:entries)
                                 GROUP BY entry_id, number) made
                          LEFT JOIN time_entry_statement said
                            ON said.workspace = :workspace
                           AND said.entry_id = made.entry_id AND said.number = made.number""")
                .bind("workspace", workspace.id())
                .bindArray("entries", UUID.class, entries)
                .map((row, context) -> Map.entry(
                        row.getObject("entry_id", UUID.class),
                        new Saying(
                                row.getInt("number"),
                                read(row.getString("content")),
                                row.getObject("said_at", OffsetDateTime.class).toInstant())))
                .forEach(saying -> found.computeIfAbsent(saying.getKey(), none -> new ArrayList<>())
                        .add(saying.getValue())));
        Map<UUID, Sayings> sayings = new HashMap<>();
        found.forEach((entry, said) -> sayings.put(entry, Sayings.of(said)));
        return sayings;
    }

    /** Stores statements that an import made. */
    @Transactional(TxType.MANDATORY)
    public void made(UUID importId, List<Made> statements) {
        if (statements.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            PreparedBatch said = handle.prepareBatch("""
                    INSERT INTO time_entry_statement (workspace, entry_id, number, content)
                    VALUES (:workspace, :entry, :number, :content)
                    ON CONFLICT ON CONSTRAINT time_entry_statement_of DO UPDATE SET content = EXCLUDED.content""");
            PreparedBatch made = handle.prepareBatch("""
                    INSERT INTO time_entry_statement_made (workspace, import_id, entry_id, number, said_at)
                    VALUES (:workspace, :import, :entry, :number, :at)
                    ON CONFLICT ON CONSTRAINT time_entry_statement_made_by
                    DO UPDATE SET number = EXCLUDED.number, said_at = EXCLUDED.said_at""");
            for (Made statement : statements) {
                if (statement.statement() != null) {
                    said.bind("workspace", workspace.id())
                            .bind("entry", statement.entryId())
                            .bind("number", statement.number())
                            .bind("content", write(statement.statement()))
                            .add();
                }
                made.bind("workspace", workspace.id())
                        .bind("import", importId)
                        .bind("entry", statement.entryId())
                        .bind("number", statement.number())
                        .bind("at", statement.saidAt().atOffset(ZoneOffset.UTC))
                        .add();
            }
            if (said.size() > 0) {
                said.execute();
            }
            made.execute();
        });
    }

    /** Stores what came under the entries' own ids; it replaces what came so before. */
    @Transactional(TxType.MANDATORY)
    public void madeUnderTheirIds(List<Made> statements) {
        made(NO_IMPORT, statements);
    }

    /** Entries of which an import said something, in the order of their ids. */
    @Transactional(TxType.MANDATORY)
    public List<UUID> entriesOf(UUID importId, UUID after, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT entry_id FROM time_entry_statement_made
                         WHERE workspace = :workspace AND import_id = :import AND entry_id > :after
                         ORDER BY entry_id LIMIT :most""")
                .bind("workspace", workspace.id())
                .bind("import", importId)
                .bind("after", after)
                .bind("most", most)
                .mapTo(UUID.class)
                .list());
    }

    /** Takes back what an import said of entries; a statement that nobody makes any more is dropped. */
    @Transactional(TxType.MANDATORY)
    public void takeBack(UUID importId, Collection<UUID> entries) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            DELETE FROM time_entry_statement_made
                             WHERE workspace = :workspace AND import_id = :import AND entry_id = ANY (:entries)""")
                    .bind("workspace", workspace.id())
                    .bind("import", importId)
                    .bindArray("entries", UUID.class, entries)
                    .execute();
            handle.createUpdate("""
                            DELETE FROM time_entry_statement said
                             WHERE workspace = :workspace AND entry_id = ANY (:entries)
                               AND NOT EXISTS (SELECT FROM time_entry_statement_made made
                                                WHERE made.workspace = said.workspace
                                                  AND made.entry_id = said.entry_id AND made.number = said.number)""")
                    .bind("workspace", workspace.id())
                    .bindArray("entries", UUID.class, entries)
                    .execute();
        });
    }

    private String write(Statement statement) {
        try {
            return json.mapper().writeValueAsString(statement);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A statement can't be written", impossible);
        }
    }

    private Statement read(String content) {
        try {
            return content == null ? null : json.mapper().readValue(content, Statement.class);
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("A stored statement can't be read", foreign);
        }
    }
}
