package dev.handover.chassis.house;

import dev.handover.embedded.testing.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What the schema of every service must hold; asked of the real catalogue after its migrations ran. */
public final class DatabaseRules {

    private static final String OURS = "n.nspname = 'public' AND c.relname <> 'flyway_schema_history'";

    private DatabaseRules() {}

    /**
     * Every table with a workspace has row-level security, forced and with a policy; a table without one must be named.
     *
     * @param open tables that belong to no workspace or may be read by everybody, each with a reason beside the call
     */
    public static void everyTableIsLocked(String... open) throws SQLException {
        List<String> unlocked =
                names("SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE "
                        + OURS + " AND c.relkind IN ('r', 'p') AND NOT (c.relrowsecurity AND c.relforcerowsecurity"
                        + " AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid))");
        unlocked.removeAll(List.of(open));
        expectNone(unlocked, "tables without forced row-level security");
    }

    /** Every primary key and unique constraint begins with the workspace: ready to be distributed by it. */
    public static void everyKeyBeginsWithTheWorkspace(String... global) throws SQLException {
        List<String> others = names("SELECT con.conname FROM pg_constraint con JOIN pg_class c ON c.oid = con.conrelid"
                + " JOIN pg_namespace n ON n.oid = c.relnamespace"
                + " JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = con.conkey[1]"
                + " WHERE " + OURS + " AND con.contype IN ('p', 'u') AND a.attname <> 'workspace'");
        others.removeAll(List.of(global));
        expectNone(others, "keys that don't begin with the workspace");
    }

    private static List<String> names(String query) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = Sql.asOwner();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    private static void expectNone(List<String> found, String what) {
        if (!found.isEmpty()) {
            throw new AssertionError(what + ": " + String.join(", ", found));
        }
    }
}
