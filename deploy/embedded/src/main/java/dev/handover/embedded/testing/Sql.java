package dev.handover.embedded.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** Connections to the database of the service under test, past the service. */
public final class Sql {
    private Sql() {}

    /** As the role the service works under: row-level security holds, and nothing is visible before {@link #enter}. */
    public static Connection asApp() throws SQLException {
        return connect("app");
    }

    /** As the role that owns the tables; with FORCE ROW LEVEL SECURITY it sees no more than the service. */
    public static Connection asOwner() throws SQLException {
        return connect("owner");
    }

    private static Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(
                System.getProperty(Backends.DATABASE + "url"),
                System.getProperty(Backends.DATABASE + role),
                System.getProperty(Backends.DATABASE + role + ".password"));
    }

    /** Enters a workspace for all later statements of this connection. */
    public static void enter(Connection connection, UUID workspace) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT set_config('app.workspace', ?, false)")) {
            statement.setString(1, workspace.toString());
            statement.execute();
        }
    }

    /** The number in the first column of the first row, such as a count; parameters stand for {@code ?}. */
    public static long number(Connection connection, String query, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new AssertionError("no row: " + query);
                }
                return rows.getLong(1);
            }
        }
    }

    /** Counts the rows of a table that one workspace sees under the service's role. */
    public static long rowsOf(UUID workspace, String table) throws SQLException {
        try (Connection connection = asApp();
                Statement names = connection.createStatement()) {
            enter(connection, workspace);
            return number(connection, "SELECT count(*) FROM " + names.enquoteIdentifier(table, false));
        }
    }
}
