package dev.handover.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabasesIT {
    private static final String PERMISSION_DENIED = "42501";

    @TempDir
    static Path dir;

    private static EmbeddedPostgres postgres;
    private static ServiceDatabase database;

    @BeforeAll
    static void aTableUnderRowLevelSecurity() throws SQLException {
        postgres = EmbeddedPostgres.start(dir, 0);
        database = Databases.of(postgres, "audit");
        try (Connection owner = asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("CREATE TABLE note (workspace uuid NOT NULL, text text)");
            statement.execute("ALTER TABLE note ENABLE ROW LEVEL SECURITY");
            statement.execute("ALTER TABLE note FORCE ROW LEVEL SECURITY");
            statement.execute("CREATE POLICY own_workspace ON note"
                    + " USING (workspace = NULLIF(current_setting('app.workspace', true), '')::uuid)");
            statement.execute("GRANT SELECT, INSERT ON note TO audit_app");
            statement.execute("SET app.workspace = '00000000-0000-7000-8000-000000000001'");
            statement.execute("INSERT INTO note VALUES ('00000000-0000-7000-8000-000000000001', 'secret')");
        }
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void theServicesRoleSeesNothingBeforeItEntersAWorkspace() throws SQLException {
        try (Connection app = asApp();
                Statement statement = app.createStatement()) {
            assertEquals(0, count(statement));
            statement.execute("SET app.workspace = '00000000-0000-7000-8000-000000000001'");
            assertEquals(1, count(statement));
            statement.execute("SET app.workspace = '00000000-0000-7000-8000-000000000002'");
            assertEquals(0, count(statement));
        }
    }

    @Test
    void theServicesRoleCannotBypassRowLevelSecurity() throws SQLException {
        try (Connection app = asApp();
                Statement statement = app.createStatement()) {
            statement.execute("SET row_security = off");
            assertRefused(statement, "SELECT count(*) FROM note");
            assertRefused(statement, "ALTER TABLE note DISABLE ROW LEVEL SECURITY");
            assertRefused(statement, "DROP POLICY own_workspace ON note");
            assertRefused(statement, "ALTER ROLE audit_app BYPASSRLS");
            assertRefused(statement, "SET ROLE audit_owner");
            assertRefused(statement, "CREATE TABLE mine (id int)");
        }
    }

    @Test
    void theServicesRoleOwnsNothing() throws SQLException {
        try (Connection superuser = postgres.superuser("audit");
                Statement statement = superuser.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT count(*) FROM pg_shdepend WHERE deptype = 'o' AND refobjid = 'audit_app'::regrole")) {
            rows.next();
            assertEquals(0, rows.getLong(1));
        }
    }

    @Test
    void aServiceCannotConnectToAnotherOnesDatabase() {
        ServiceDatabase hiring = Databases.of(postgres, "hiring");
        for (String role : new String[] {"app", "owner"}) {
            SQLException refusal = assertThrows(
                    SQLException.class,
                    () -> DriverManager.getConnection(
                            hiring.jdbcUrl(),
                            role.equals("app") ? database.app() : database.owner(),
                            role.equals("app") ? database.appPassword() : database.ownerPassword()));
            assertEquals(PERMISSION_DENIED, refusal.getSQLState(), role);
        }
    }

    @Test
    void askedAgainItIsTheSameDatabaseWithTheSamePasswords() {
        assertEquals(database, Databases.of(postgres, "audit"));
        assertNotEquals(database.appPassword(), database.ownerPassword());
    }

    private static Connection asApp() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.app(), database.appPassword());
    }

    private static Connection asOwner() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.ownerPassword());
    }

    private static long count(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM note")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void assertRefused(Statement statement, String sql) {
        SQLException refusal = assertThrows(SQLException.class, () -> statement.execute(sql), sql);
        assertEquals(PERMISSION_DENIED, refusal.getSQLState(), sql);
    }
}
