package dev.handover.classification.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.classification.Owner;
import dev.handover.embedded.testing.PlatformResource;
import dev.handover.embedded.testing.Sql;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** The queue of decisions to be made anew loses nothing and lets one failure stop nobody else. */
@QuarkusTest
@QuarkusTestResource(
        value = PlatformResource.class,
        initArgs = @ResourceArg(name = "service", value = "classification"))
class ReconsiderationIT {

    private final Owner owner = new Owner();

    @Test
    void aDecisionThatCannotBeStoredIsTriedAgainWhileOthersAreMade() throws Exception {
        String trigger = "refuse_" + owner.workspace.toString().replace('-', '_');
        asOwner("CREATE FUNCTION " + trigger + "() RETURNS trigger LANGUAGE plpgsql AS"
                + " $$ BEGIN RAISE EXCEPTION 'refused by the test'; END $$");
        asOwner("CREATE TRIGGER " + trigger + " BEFORE INSERT ON decision FOR EACH ROW WHEN (NEW.workspace = '"
                + owner.workspace + "') EXECUTE FUNCTION " + trigger + "()");
        try {
            owner.hearsOfActivity(1, "Bookkeeping", "FINANCE", "ACTIVE");
            Owner other = new Owner().hearsOfActivity(1, "Bookkeeping", "FINANCE", "ACTIVE");
            other.awaitsVerdict("NEEDS_INPUT");
            awaitAttempts();
            assertEquals(0, Sql.rowsOf(owner.workspace, "decision"));
            assertEquals(1, Sql.rowsOf(owner.workspace, "reconsideration"), "it is still to be done");
        } finally {
            asOwner("DROP TRIGGER " + trigger + " ON decision");
            asOwner("DROP FUNCTION " + trigger + "()");
        }
        owner.awaitsVerdict("NEEDS_INPUT");
        assertEquals(1, Sql.rowsOf(owner.workspace, "decision"));
    }

    private static void asOwner(String sql) throws SQLException {
        try (Connection connection = Sql.asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void awaitAttempts() throws SQLException {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (true) {
            try (Connection connection = Sql.asApp()) {
                Sql.enter(connection, owner.workspace);
                if (Sql.number(connection, "SELECT COALESCE(max(attempts), 0) FROM reconsideration") > 0) {
                    return;
                }
            }
            assertTrue(System.nanoTime() < deadline, "the failure was never counted");
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
