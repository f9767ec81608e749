package dev.handover.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.embedded.ServiceDatabase;
import dev.handover.embedded.testing.Sql;
import dev.handover.local.Api;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A second workspace sees and touches nothing of the first one's, through HTTP and under the service's own role. */
@ExtendWith(Running.class)
class WorkspacesIT {
    /** What anybody may know: which workspace stands behind a public address. */
    private static final String PUBLIC_TABLE = "directory";

    private static Tenant first;
    private static Tenant second;
    private static String importId;

    @BeforeAll
    static void aWorkspaceWithDataAndOneWithout() {
        first = Tenant.withOwner();
        second = Tenant.withOwner();
        importId = first.submit(EightWeeks.toggl().getBytes(java.nio.charset.StandardCharsets.UTF_8), false);
        first.await(importId, "COMMITTED");
        first.knownActivity("Bookkeeping");
        first.hiring()
                .post(
                        "/v1/openings",
                        Map.of("work", "Bookkeeping", "target", "FREELANCER", "details", Map.of()),
                        Tenant.key())
                .require(201);
    }

    @Test
    void itsListsAreEmptyWhereTheOthersAreFull() {
        assertEquals(EightWeeks.ROWS, first.entries());
        assertEquals(0, second.entries());
        for (String path : List.of("/v1/activities", "/v1/imports")) {
            assertFalse(Tenant.all(first.audit(), path).isEmpty(), path);
            assertTrue(Tenant.all(second.audit(), path).isEmpty(), path);
        }
        assertFalse(Tenant.all(first.classification(), "/v1/activities").isEmpty());
        assertTrue(Tenant.all(second.classification(), "/v1/activities").isEmpty());
        assertTrue(Tenant.all(second.classification(), "/v1/decisions").isEmpty());
        assertFalse(Tenant.all(first.hiring(), "/v1/openings").isEmpty());
        assertTrue(Tenant.all(second.hiring(), "/v1/openings").isEmpty());
        JsonNode totals =
                second.audit().read("/v1/overview?" + EightWeeks.RANGE).get("totals");
        assertEquals(0, totals.get("summedSeconds").asLong());
    }

    @Test
    void theOthersIdsAreUnknownToIt() {
        String entry = idOf(first.audit(), "/v1/time-entries?limit=1");
        String activity = idOf(first.audit(), "/v1/activities?limit=1");
        String opening = idOf(first.hiring(), "/v1/openings?limit=1");
        for (String path : List.of(
                "/v1/time-entries/" + entry,
                "/v1/time-entries/" + entry + "/revisions",
                "/v1/activities/" + activity,
                "/v1/members/" + first.owner(),
                "/v1/imports/" + importId,
                "/v1/imports/" + importId + "/rows")) {
            first.audit().get(path).require(200);
            second.audit().get(path).require(404);
        }
        second.audit()
                .send("DELETE", "/v1/time-entries/" + entry, Map.of("If-Match", "\"1\""), null)
                .require(404);
        second.audit()
                .patch("/v1/time-entries/" + entry, Map.of("description", "mine now"), "\"1\"")
                .require(404);
        second.audit()
                .post("/v1/imports/" + importId + "/reversal", null, Tenant.key())
                .require(404);
        second.classification().get("/v1/activities/" + activity).require(404);
        second.classification().get("/v1/decisions/" + activity).require(404);
        second.hiring().get("/v1/openings/" + opening).require(404);
        second.hiring().get("/v1/openings/" + opening + "/ad").require(404);
        second.hiring()
                .post("/v1/openings/" + opening + "/publication", Map.of(), Tenant.key())
                .require(404);
    }

    @Test
    void itsImportCannotNameTheOthersMember() {
        second.audit()
                .send(
                        "POST",
                        "/v1/imports?memberId=" + first.owner() + "&zone=Europe/Berlin",
                        Map.of("Content-Type", "text/csv", "Idempotency-Key", "\"" + Tenant.key() + "\""),
                        EightWeeks.toggl().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .require(404, 422);
    }

    @Test
    void underTheServicesRoleItReadsNoRowOfTheOther() throws SQLException {
        for (String service : List.of("audit", "classification", "hiring")) {
            List<String> tables = tables(service);
            assertTrue(tables.size() >= 4, service + ": " + tables);
            long own = 0;
            for (String table : tables) {
                own += rows(service, table, first.workspace(), first.workspace());
                assertEquals(0, rows(service, table, second.workspace(), first.workspace()), service + " " + table);
                assertEquals(0, rows(service, table, null, first.workspace()), service + " " + table);
            }
            assertTrue(own > 0, service + " holds something of the first workspace");
        }
    }

    @Test
    void underTheServicesRoleItWritesNoRowOfTheOther() throws SQLException {
        try (Connection connection = connect("audit")) {
            Sql.enter(connection, second.workspace());
            try (PreparedStatement update =
                    connection.prepareStatement("UPDATE time_entry SET description = 'mine now' WHERE workspace = ?")) {
                update.setObject(1, first.workspace());
                assertEquals(0, update.executeUpdate());
            }
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM time_entry WHERE workspace = ?")) {
                delete.setObject(1, first.workspace());
                assertEquals(0, delete.executeUpdate());
            }
        }
    }

    private static String idOf(Api api, String path) {
        return api.read(path).get("items").get(0).get("id").asText();
    }

    private static Connection connect(String service) throws SQLException {
        ServiceDatabase database = Running.system().database(service);
        return DriverManager.getConnection(database.jdbcUrl(), database.app(), database.appPassword());
    }

    private static List<String> tables(String service) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = connect(service);
                PreparedStatement select = connection.prepareStatement(
                        "SELECT table_name FROM information_schema.columns WHERE table_schema = 'public'"
                                + " AND column_name = 'workspace' ORDER BY table_name");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                if (!rows.getString(1).equals(PUBLIC_TABLE)) {
                    tables.add(rows.getString(1));
                }
            }
        }
        return tables;
    }

    private static long rows(String service, String table, UUID entered, UUID of) throws SQLException {
        try (Connection connection = connect(service)) {
            if (entered != null) {
                Sql.enter(connection, entered);
            }
            return Sql.number(connection, "SELECT count(*) FROM \"" + table + "\" WHERE workspace = ?", of);
        }
    }
}
