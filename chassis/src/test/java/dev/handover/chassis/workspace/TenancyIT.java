package dev.handover.chassis.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.chassis.house.DatabaseRules;
import dev.handover.chassis.id.Ids;
import dev.handover.embedded.testing.PlatformResource;
import dev.handover.embedded.testing.Sql;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
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
        assertEquals(mine.toString(), settingInRequestOf(mine));
        for (int i = 0; i < 20; i++) {
            assertEquals("", settingOutsideOfRequests());
        }
        assertEquals(theirs.toString(), settingInRequestOf(theirs));
    }

    @Test
    void everyTableOfAWorkspaceIsLocked() throws SQLException {
        DatabaseRules.everyTableIsLocked();
        DatabaseRules.everyKeyBeginsWithTheWorkspace();
    }

    private String settingInRequestOf(UUID workspace) throws SQLException {
        ManagedContext request = Arc.container().requestContext();
        boolean ours = !request.isActive();
        if (ours) {
            request.activate();
        } else {
            request.terminate();
            request.activate();
        }
        try {
            Arc.container().instance(WorkspaceContext.class).get().enter(workspace);
            return setting();
        } finally {
            request.terminate();
        }
    }

    private String settingOutsideOfRequests() throws SQLException {
        assertTrue(!Arc.container().requestContext().isActive());
        return setting();
    }

    private String setting() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT current_setting('app.workspace', true)")) {
            row.next();
            return row.getString(1);
        }
    }
}
