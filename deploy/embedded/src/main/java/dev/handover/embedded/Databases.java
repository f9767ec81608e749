package dev.handover.embedded;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

/** Makes the databases of the services, with a role that owns and a role that only works there. */
public final class Databases {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,40}");

    private Databases() {}

    /** Gives the database named like the service, made with its roles where it is missing. */
    public static ServiceDatabase of(EmbeddedPostgres postgres, String service) {
        return of(postgres, service, service);
    }

    /**
     * Gives a database of a chosen name under the roles {@code <service>_owner} and {@code <service>_app}, all made
     * where they are missing. Passwords are random and last as long as the server's directory.
     */
    public static ServiceDatabase of(EmbeddedPostgres postgres, String service, String database) {
        requireName(service);
        requireName(database);
        String owner = service + "_owner";
        String app = service + "_app";
        try {
            String ownerPassword = Secrets.kept(postgres.directory().resolve(owner + ".password"));
            String appPassword = Secrets.kept(postgres.directory().resolve(app + ".password"));
            try (Connection connection = postgres.superuser("postgres");
                    Statement statement = connection.createStatement()) {
                role(connection, statement, owner, ownerPassword);
                role(connection, statement, app, appPassword);
                if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", database)) {
                    statement.execute("CREATE DATABASE " + database + " OWNER " + owner);
                }
                statement.execute("REVOKE ALL ON DATABASE " + database + " FROM PUBLIC");
                statement.execute("GRANT CONNECT ON DATABASE " + database + " TO " + app);
            }
            try (Connection connection = postgres.superuser(database);
                    Statement statement = connection.createStatement()) {
                statement.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC");
                statement.execute("GRANT USAGE ON SCHEMA public TO " + app);
            }
            return new ServiceDatabase(database, postgres.jdbcUrl(database), owner, ownerPassword, app, appPassword);
        } catch (SQLException e) {
            throw new EmbeddedFailure("The database " + database + " cannot be made: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new EmbeddedFailure("The passwords of " + service + " cannot be kept: " + e.getMessage(), e);
        }
    }

    private static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a lower-case identifier is needed, not: " + name);
        }
    }

    /* Names are checked and passwords are hex, so that they can stand in statements that take no parameters. */
    private static void role(Connection connection, Statement statement, String role, String password)
            throws SQLException {
        boolean known = exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role);
        statement.execute((known ? "ALTER" : "CREATE") + " ROLE " + role
                + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD '" + password + "'");
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
