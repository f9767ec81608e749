package dev.handover.system;

import dev.handover.embedded.ServiceDatabase;
import dev.handover.embedded.testing.Sql;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Every row that a workspace has in the three databases. */
public final class WorkspaceState {
    private static final List<String> SERVICES = List.of("audit", "classification", "hiring");

    /** What a replay changes by its nature. */
    private static final String CLAIMS = "inbox";

    /** What is still to be done. What is due later only, such as a review, does not count. */
    private static final List<String> WORK =
            List.of("outbox", "reconsideration", "workload_change", "bundle_change", "time_import_work");

    private static final String DUE = " t WHERE coalesce((to_jsonb(t) ->> 'due_at')::timestamptz, now()) <= now()";

    private WorkspaceState() {}

    /** The rows of all tables, by table, once nothing is on its way and two looks in a row see the same. */
    public static Map<String, List<String>> settled(UUID workspace) {
        Object[] last = new Object[1];
        return Eventually.get("a state that stays", () -> of(workspace), seen -> {
            boolean same = !seen.isEmpty() && seen.equals(last[0]);
            last[0] = seen;
            return same;
        });
    }

    /** The rows of all tables, or nothing at all while there is something to do. */
    private static Map<String, List<String>> of(UUID workspace) {
        Map<String, List<String>> state = new TreeMap<>();
        for (String service : SERVICES) {
            try (Connection connection = connect(service)) {
                Sql.enter(connection, workspace);
                for (String table : column(
                        connection,
                        "SELECT table_name FROM information_schema.columns"
                                + " WHERE table_schema = 'public' AND column_name = 'workspace' ORDER BY 1")) {
                    if (WORK.contains(table)
                            && !column(connection, "SELECT 'due' FROM \"" + table + "\"" + DUE)
                                    .isEmpty()) {
                        return Map.of();
                    }
                    if (!table.equals(CLAIMS)) {
                        state.put(
                                service + "." + table,
                                column(
                                        connection,
                                        // The directory of public pages shows every service call all workspaces.
                                        "SELECT to_jsonb(t)::text FROM \"" + table + "\" t WHERE t.workspace = '"
                                                + workspace + "' ORDER BY 1"));
                    }
                }
            } catch (SQLException failure) {
                throw new AssertionError("the state can't be read", failure);
            }
        }
        return state;
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                texts.add(found.getString(1));
            }
        }
        return texts;
    }

    /** A connection under the service's own role; nothing is visible before a workspace is entered. */
    static Connection connect(String service) throws SQLException {
        ServiceDatabase database = Running.system().database(service);
        return DriverManager.getConnection(database.jdbcUrl(), database.app(), database.appPassword());
    }
}
