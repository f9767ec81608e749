package dev.handover.audit.capture.certificate;

import dev.handover.audit.timeentry.content.Outcome;
import dev.handover.chassis.workspace.WorkspaceContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads of an import's rows what is compared. */
@ApplicationScoped
class RowAccounts {

    private final Jdbi jdbi;
    private final WorkspaceContext workspace;

    RowAccounts(Jdbi jdbi, WorkspaceContext workspace) {
        this.jdbi = jdbi;
        this.workspace = workspace;
    }

    /** Rows in the file's order; entries that a mirror removes stand among them and are no rows of the file. */
    @Transactional(TxType.MANDATORY)
    public List<RowAccount> behind(UUID importId, int after, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT number, member_id, unknown_user, local_day, minutes_only, seconds, stated_seconds,
                               outcome, code, entry_id,
                               entry_id IS NOT NULL AND EXISTS (
                                   SELECT 1 FROM time_import_row earlier
                                    WHERE earlier.workspace = :workspace AND earlier.import_id = :import
                                      AND earlier.entry_id = given.entry_id AND earlier.number < given.number) AS repeated
                          FROM time_import_row given
                         WHERE workspace = :workspace AND import_id = :import AND number > :after AND NOT left_over
                         ORDER BY number LIMIT :most""")
                .bind("workspace", workspace.id())
                .bind("import", importId)
                .bind("after", after)
                .bind("most", most)
                .map((row, context) -> account(row))
                .list());
    }

    private static RowAccount account(ResultSet row) throws SQLException {
        LocalDate day = row.getObject("local_day", LocalDate.class);
        String outcome = row.getString("outcome");
        return new RowAccount(
                row.getInt("number"),
                day == null
                        ? null
                        : new RowAccount.Says(
                                row.getObject("member_id", UUID.class),
                                row.getString("unknown_user"),
                                day,
                                row.getLong("seconds"),
                                row.getObject("stated_seconds", Long.class)),
                row.getBoolean("minutes_only"),
                outcome == null ? null : Outcome.Kind.valueOf(outcome),
                row.getString("code"),
                row.getObject("entry_id", UUID.class),
                row.getBoolean("repeated"));
    }
}
