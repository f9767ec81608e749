package dev.handover.chassis.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.chassis.house.DatabaseRules;
import dev.handover.chassis.id.Ids;
import dev.handover.embedded.testing.PlatformResource;
import dev.handover.embedded.testing.Sql;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postgresql.jdbc.PgConnection;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "chassis"))
class TenancyIT {

    @Inject
    AgroalDataSource dataSource;

    private final UUID mine = Ids.next();
    private final UUID theirs = Ids.next();

    private static void insert(Connection connection, UUID workspace) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO note (id, workspace, version, text) VALUES ('" + Ids.next() + "', '"
                    + workspace + "', 0, 'note')");
        }
    }

    @Test
    void theServicesRoleSeesOnlyTheEnteredWorkspace() throws SQLException {
        try (Connection connection = Sql.asApp()) {
            Sql.enter(connection, mine);
            insert(connection, mine);
            assertEquals(1, Sql.number(connection, "SELECT count(*) FROM note"));
            Sql.enter(connection, theirs);
            assertEquals(0, Sql.number(connection, "SELECT count(*) FROM note"));
        }
    }

    @Test
    void theServicesRoleCantWriteIntoAnotherWorkspace() throws SQLException {
        try (Connection connection = Sql.asApp()) {
            Sql.enter(connection, mine);
            SQLException refused = assertThrows(SQLException.class, () -> insert(connection, theirs));
            assertEquals("42501", refused.getSQLState());
        }
    }

    @Test
    void aConnectionWithoutWorkspaceSeesNothing() throws SQLException {
        try (Connection connection = Sql.asApp()) {
            assertEquals(0, Sql.number(connection, "SELECT count(*) FROM note"));
            assertEquals(0, Sql.number(connection, "SELECT count(*) FROM outbox"));
        }
    }

    @Test
    void theServicesRoleCantLiftTheLock() throws SQLException {
        try (Connection connection = Sql.asApp();
                Statement statement = connection.createStatement()) {
            assertThrows(SQLException.class, () -> statement.execute("ALTER TABLE note DISABLE ROW LEVEL SECURITY"));
            assertThrows(SQLException.class, () -> statement.execute("CREATE POLICY mine ON note USING (true)"));
            assertThrows(SQLException.class, () -> statement.execute("SET ROLE postgres"));
        }
    }

    @Test
    void aConnectionFromThePoolCarriesNothingOver() throws SQLException {
        assertEquals(mine.toString(), WorkspaceContext.inTransaction(mine, this::setting));
        for (int i = 0; i < 20; i++) {
            assertEquals("", setting());
        }
        assertEquals(theirs.toString(), WorkspaceContext.inTransaction(theirs, this::setting));
    }

    /** What a pooler between the service and the database would hand to the next transaction, whoever begins it. */
    @Test
    void whatATransactionSetEndsWithItOnTheConnectionBelowThePool() throws Exception {
        PgConnection physical = WorkspaceContext.inTransaction(mine, () -> {
            try (Connection connection = dataSource.getConnection()) {
                assertEquals(mine.toString(), settingOn(connection));
                assertEquals("30s", valueOn(connection, "SELECT current_setting('statement_timeout')"));
                return connection.unwrap(PgConnection.class);
            }
        });
        assertEquals("", settingOn(physical));
        assertEquals("0", valueOn(physical, "SELECT current_setting('statement_timeout')"));
    }

    @Test
    void workInAWorkspaceNeedsATransaction() {
        IllegalStateException refused = assertThrows(
                IllegalStateException.class,
                () -> WorkspaceContext.within(mine, () -> {
                    try (Connection connection = dataSource.getConnection()) {
                        return settingOn(connection);
                    } catch (SQLException failure) {
                        throw new AssertionError(failure);
                    }
                }));
        assertTrue(refused.getMessage().contains("transaction"), refused.getMessage());
    }

    @Test
    void everyTableOfAWorkspaceIsLocked() throws SQLException {
        DatabaseRules.everyTableIsLocked();
        DatabaseRules.everyKeyBeginsWithTheWorkspace();
    }

    private String setting() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return settingOn(connection);
        }
    }

    private static String settingOn(Connection connection) throws SQLException {
        return valueOn(connection, "SELECT COALESCE(current_setting('app.workspace', true), '')");
    }

    private static String valueOn(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
