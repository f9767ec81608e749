package dev.handover.audit.capture;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.handover.audit.capture.csv.ExportedRow;
import dev.handover.audit.capture.csv.ReadRow;
import dev.handover.audit.timeentry.Outcome;
import dev.handover.chassis.workspace.WorkspaceContext;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The rows of imports: many at once, so they are written in batches and never as entities. */
@ApplicationScoped
class ImportRows {

    /** How far a row has come. */
    static final int READ = 0;

    static final int PREVIEWED = 1;
    static final int RECORDED = 2;

    private final AgroalDataSource dataSource;
    private final WorkspaceContext workspace;

    ImportRows(AgroalDataSource dataSource, WorkspaceContext workspace) {
        this.dataSource = dataSource;
        this.workspace = workspace;
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
    record Decided(int number, ExportedRow row, Outcome.Kind outcome, String code, String reason, UUID entryId) {}

    /** Adds rows as read; those rejected are decided already. */
    @Transactional(TxType.MANDATORY)
    public void add(UUID importId, List<ReadRow> rows) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO time_import_row (workspace,"
                        + " import_id, number, external_group, content, done, outcome, code, reason)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (ReadRow read : rows) {
                ReadRow.Rejection rejection = read.rejection();
                insert.setObject(1, workspace.id());
                insert.setObject(2, importId);
                insert.setInt(3, rejection == null ? read.row().number() : rejection.number());
                insert.setString(4, rejection == null ? read.row().group() : null);
                insert.setString(5, rejection == null ? Findings.JSON.writeValueAsString(read.row()) : null);
                insert.setInt(6, rejection == null ? READ : RECORDED);
                insert.setString(7, rejection == null ? null : Outcome.Kind.REJECTED.name());
                insert.setString(8, rejection == null ? null : rejection.code());
                insert.setString(9, rejection == null ? null : shortened(rejection.reason()));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("Rows could not be stored", failure);
        }
    }

    /** The first rows that have not come so far, together with all others of their groups, in the file's order. */
    @Transactional(TxType.MANDATORY)
    public List<ExportedRow> next(UUID importId, int target, int most) {
        return query("""
                SELECT number, content, outcome, code, reason, entry_id FROM time_import_row
                 WHERE workspace = ? AND import_id = ? AND done < ? AND external_group = ANY (ARRAY(
                       SELECT external_group FROM time_import_row
                        WHERE workspace = ? AND import_id = ? AND done < ? ORDER BY done, number LIMIT ?))
                 ORDER BY number""", select -> {
                    select.setObject(1, workspace.id());
                    select.setObject(2, importId);
                    select.setInt(3, target);
                    select.setObject(4, workspace.id());
                    select.setObject(5, importId);
                    select.setInt(6, target);
                    select.setInt(7, most);
                })
                .stream()
                .map(Decided::row)
                .toList();
    }

    /** Stores what rows became. */
    @Transactional(TxType.MANDATORY)
    public void decide(UUID importId, int done, Collection<Decided> rows) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE time_import_row SET done = ?, outcome = ?,"
                                + " code = ?, reason = ?, entry_id = ? WHERE workspace = ? AND import_id = ? AND number = ?")) {
            for (Decided row : rows) {
                update.setInt(1, done);
                update.setString(2, row.outcome().name());
                update.setString(3, row.code());
                update.setString(4, shortened(row.reason()));
                update.setObject(5, row.entryId());
                update.setObject(6, workspace.id());
                update.setObject(7, importId);
                update.setInt(8, row.number());
                update.addBatch();
            }
            update.executeBatch();
        } catch (SQLException failure) {
            throw new IllegalStateException("Outcomes could not be stored", failure);
        }
    }

    /** How many rows were rejected while reading. */
    @Transactional(TxType.MANDATORY)
    public int rejectedWhileReading(UUID importId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT count(*) FROM time_import_row"
                        + " WHERE workspace = ? AND import_id = ? AND content IS NULL")) {
            select.setObject(1, workspace.id());
            select.setObject(2, importId);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("Rows could not be counted", failure);
        }
    }

    /** Forgets all rows, before the file is read anew. */
    @Transactional(TxType.MANDATORY)
    public void forget(UUID importId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "DELETE FROM time_import_row WHERE workspace = ? AND import_id = ?")) {
            delete.setObject(1, workspace.id());
            delete.setObject(2, importId);
            delete.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("Rows could not be forgotten", failure);
        }
    }

    /**
     * Rows in the file's order.
     *
     * @param outcome null for all
     * @param after the number of the last row seen, 0 at first
     */
    @Transactional
    public List<Decided> page(UUID importId, Outcome.Kind outcome, int after, int most) {
        String filter = outcome == null ? "" : " AND outcome = ?";
        return query(
                "SELECT number, content, outcome, code, reason, entry_id FROM time_import_row"
                        + " WHERE workspace = ? AND import_id = ? AND number > ?" + filter + " ORDER BY number LIMIT ?",
                select -> {
                    select.setObject(1, workspace.id());
                    select.setObject(2, importId);
                    select.setInt(3, after);
                    if (outcome != null) {
                        select.setString(4, outcome.name());
                    }
                    select.setInt(outcome == null ? 4 : 5, most);
                });
    }

    @FunctionalInterface
    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    private List<Decided> query(String statement, Parameters parameters) {
        List<Decided> rows = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(statement)) {
            parameters.set(select);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(decided(row));
                }
            }
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("Rows could not be read", failure);
        }
        return rows;
    }

    private static Decided decided(ResultSet row) throws SQLException, JsonProcessingException {
        String content = row.getString("content");
        String outcome = row.getString("outcome");
        return new Decided(
                row.getInt("number"),
                content == null ? null : Findings.JSON.readValue(content, ExportedRow.class),
                outcome == null ? null : Outcome.Kind.valueOf(outcome),
                row.getString("code"),
                row.getString("reason"),
                row.getObject("entry_id", UUID.class));
    }

    private static String shortened(String text) {
        return text == null || text.length() <= 1000 ? text : text.substring(0, 997) + "...";
    }
}
