package dev.handover.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.embedded.ServiceDatabase;
import dev.handover.embedded.testing.Sql;
import dev.handover.local.LocalRun;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** SIGKILL loses nothing and doubles nothing: what was on its way arrives after the restart, once. */
@ExtendWith(Running.class)
class KilledServiceIT {
    private static final int ACTIVITIES = ManyActivities.NUMBER;

    @Test
    void classificationServiceKilledInMidImportCatchesUpByItself() throws SQLException {
        LocalRun system = Running.system();
        Tenant tenant = Tenant.withOwner();
        String job = tenant.submit(ManyActivities.in("Operations", 10).getBytes(StandardCharsets.UTF_8), false);
        Eventually.get(
                "the first activity in classification-service",
                () -> Tenant.all(tenant.classification(), "/v1/activities?limit=500")
                        .size(),
                known -> known > 0);
        system.service("classification").kill();
        long knownWhenKilled = count(tenant, "SELECT count(*) FROM activity");
        long measuredWhenKilled = count(tenant, "SELECT count(*) FROM workload");
        assertTrue(
                knownWhenKilled < ACTIVITIES || measuredWhenKilled < ACTIVITIES,
                "it was killed too late to show anything");
        tenant.await(job, "COMMITTED");
        system.restart("classification");

        Map<String, JsonNode> known = Eventually.get(
                "all activities with their measure in classification-service",
                () -> byId(Tenant.all(tenant.classification(), "/v1/activities?limit=500")),
                found -> found.size() >= ACTIVITIES
                        && found.values().stream()
                                .allMatch(each -> each.path("workload")
                                        .path("hoursPerMonth")
                                        .asText()
                                        .equals(ManyActivities.HOURS_PER_MONTH)));
        Set<String> recorded = new HashSet<>();
        Tenant.all(tenant.audit(), "/v1/activities?limit=500")
                .forEach(each -> recorded.add(each.get("id").asText()));
        assertEquals(ACTIVITIES, recorded.size());
        assertEquals(recorded, known.keySet());
        Eventually.get(
                "a decision about each activity",
                () -> Tenant.all(tenant.classification(), "/v1/decisions?limit=500")
                        .size(),
                decided -> decided >= ACTIVITIES);
        assertEquals(ACTIVITIES, count(tenant, "SELECT count(*) FROM decision WHERE current"));
        assertEquals(ACTIVITIES, count(tenant, "SELECT count(DISTINCT activity_id) FROM decision WHERE current"));
        assertEquals(ACTIVITIES, count(tenant, "SELECT count(*) FROM activity"));
        assertEquals(8L * ACTIVITIES, tenant.entries());
    }

    @Test
    void whileItIsDownTheOthersWorkForTheirUsers() {
        LocalRun system = Running.system();
        Tenant tenant = Tenant.withOwner();
        long before = system.service("classification").pid();
        system.service("classification").kill();
        try {
            assertEquals(
                    EightWeeks.ROWS,
                    tenant.importAll(EightWeeks.toggl()).get("created").asInt());
            assertEquals(
                    95 * EightWeeks.HOUR,
                    tenant.audit()
                            .read("/v1/overview?" + EightWeeks.RANGE)
                            .get("totals")
                            .get("summedSeconds")
                            .asLong());
            assertEquals(0, Tenant.all(tenant.hiring(), "/v1/openings").size());
        } finally {
            system.restart("classification");
        }
        assertNotEquals(before, system.service("classification").pid());
        tenant.knownActivity("Bookkeeping");
    }

    private static Map<String, JsonNode> byId(List<JsonNode> activities) {
        Map<String, JsonNode> byId = new HashMap<>();
        for (JsonNode each : activities) {
            JsonNode former = byId.put(each.get("activityId").asText(), each);
            if (former != null) {
                throw new AssertionError("twice in the list: " + each);
            }
        }
        return byId;
    }

    private static long count(Tenant tenant, String query) throws SQLException {
        ServiceDatabase database = Running.system().database("classification");
        try (Connection connection =
                DriverManager.getConnection(database.jdbcUrl(), database.app(), database.appPassword())) {
            Sql.enter(connection, tenant.workspace());
            return Sql.number(connection, query);
        }
    }
}
