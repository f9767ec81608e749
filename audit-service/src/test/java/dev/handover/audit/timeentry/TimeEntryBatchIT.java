package dev.handover.audit.timeentry;

import static dev.handover.audit.AuditApi.entry;
import static dev.handover.audit.AuditApi.with;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.audit.AuditApi;
import dev.handover.chassis.house.Contracts;
import dev.handover.chassis.id.Ids;
import dev.handover.embedded.testing.Broker;
import dev.handover.embedded.testing.PlatformResource;
import dev.handover.embedded.testing.Sql;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "audit"))
class TimeEntryBatchIT {

    private static final String BATCH = "/v1/time-entries/batch";

    private final AuditApi api = new AuditApi();
    private String member;
    private String activity;

    @BeforeEach
    void aMemberAndAnActivity() {
        member = api.owner();
        activity = api.activity("Bookkeeping");
    }

    private List<Map<String, Object>> batch(int size) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            items.add(with(
                    entry(member, activity, "2026-03-02T08:00:00Z", "2026-03-02T08:10:00Z"), "externalId", "e" + i));
        }
        return items;
    }

    /** Writers of one member wait for each other; the key is the second lock, for whatever comes past them. */
    @Test
    void theDatabaseItselfRefusesASecondEntryOfOneIdentity() throws Exception {
        api.post(BATCH, Map.of("items", batch(1))).statusCode(200);
        try (Connection connection = Sql.asOwner();
                Statement statement = connection.createStatement()) {
            Sql.enter(connection, api.workspace());
            statement.execute("CREATE TEMP TABLE twin AS SELECT * FROM time_entry");
            statement.execute("UPDATE twin SET id = gen_random_uuid()");
            SQLException refused = assertThrows(
                    SQLException.class, () -> statement.execute("INSERT INTO time_entry SELECT * FROM twin"));
            assertEquals("23505", refused.getSQLState());
            assertTrue(refused.getMessage().contains("time_entry_external_id"), refused.getMessage());
        }
    }

    @Test
    void aBatchSentAgainDoublesNothing() throws Exception {
        api.post(BATCH, Map.of("items", batch(600)))
                .statusCode(200)
                .body("items", hasSize(600))
                .body("items.outcome", everyItem(equalTo("created")));
        api.post(BATCH, Map.of("items", batch(600)))
                .statusCode(200)
                .body("items.outcome", everyItem(equalTo("unchanged")));

        assertEquals(600, Sql.rowsOf(api.workspace(), "time_entry"));
        assertEquals(600, Sql.rowsOf(api.workspace(), "time_entry_revision"));
        List<Broker.Received> told = Broker.await("audit.time-entry", api.workspace(), seen -> seen.size() == 2);
        assertEquals(
                500,
                new ObjectMapper().readTree(told.get(0).body()).get("entries").size());
        assertEquals(
                100,
                new ObjectMapper().readTree(told.get(1).body()).get("entries").size());
        Contracts.fits("audit-service", told.get(0).type(), told.get(0).body());
    }

    @Test
    void itemsThatBreakARuleDoNotFailTheRest() throws Exception {
        List<Object> items = new ArrayList<>(batch(2));
        items.add(with(batch(1).get(0), "endedAt", "2026-03-02T07:00:00Z"));
        items.add(with(with(batch(1).get(0), "externalId", "x"), "mood", "good"));
        items.add(with(with(batch(1).get(0), "externalId", "y"), "startedAt", List.of(1)));
        items.add("no entry");
        items.add(with(with(batch(1).get(0), "externalId", "z"), "description", "x".repeat(10_000)));
        items.add(with(with(batch(1).get(0), "externalId", "t"), "tags", Collections.nCopies(51, "t")));
        items.add(with(batch(1).get(0), "description", "Invoices"));
        items.add(AuditApi.with(
                AuditApi.without(batch(1).get(0), "activityId"),
                "memberId",
                Ids.next().toString()));

        api.post(BATCH, Map.of("items", items))
                .statusCode(200)
                .body(
                        "items.outcome",
                        equalTo(List.of(
                                "created",
                                "created",
                                "rejected",
                                "rejected",
                                "rejected",
                                "rejected",
                                "rejected",
                                "rejected",
                                "updated",
                                "rejected")))
                .body("items[2].problem.type", endsWith(":end-before-start"))
                .body("items[3].problem.violations[0].field", equalTo("mood"))
                .body("items[6].problem.type", endsWith(":text-too-long"))
                .body("items[7].problem.type", endsWith(":too-many-tags"))
                .body("items[9].problem.type", endsWith(":unknown-member"))
                .body("items[8].index", equalTo(8));
        assertEquals(2, Sql.rowsOf(api.workspace(), "time_entry"));
    }

    @Test
    void aThousandAreTakenAndOneMoreIsRefused() {
        api.post(BATCH, Map.of("items", batch(1000))).statusCode(200);
        api.post(BATCH, Map.of("items", batch(1001))).statusCode(422);
        api.post(BATCH, Map.of("items", List.of())).statusCode(422);
    }

    @Test
    void aRepeatedKeyReplaysAndAnotherBodyUnderItIsRefused() throws Exception {
        String key = Ids.next().toString();
        api.call()
                .header("Idempotency-Key", key)
                .body(Map.of("items", batch(3)))
                .post(BATCH)
                .then()
                .statusCode(200);

        api.call()
                .header("Idempotency-Key", key)
                .body(Map.of("items", batch(3)))
                .post(BATCH)
                .then()
                .statusCode(200)
                .body("items.outcome", everyItem(equalTo("created")));
        api.call()
                .header("Idempotency-Key", key)
                .body(Map.of("items", batch(4)))
                .post(BATCH)
                .then()
                .statusCode(422);
        assertEquals(3, Sql.rowsOf(api.workspace(), "time_entry"));
    }

    @Test
    void theSameBatchFromManyAtOnceIsRecordedOnceAndItsDaySumIsExact() throws Exception {
        Map<String, Object> body = Map.of("items", batch(50));
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> tasks = Collections.nCopies(
                    8, () -> api.call().body(body).post(BATCH).then().extract().statusCode());
            for (Future<Integer> status : pool.invokeAll(tasks)) {
                assertEquals(200, status.get());
            }
        } finally {
            pool.shutdown();
        }
        assertEquals(50, Sql.rowsOf(api.workspace(), "time_entry"));
        try (var connection = Sql.asApp()) {
            Sql.enter(connection, api.workspace());
            assertEquals(50 * 600, Sql.number(connection, "SELECT sum(seconds) FROM day_work"));
            assertTrue(Sql.number(connection, "SELECT count(*) FROM time_entry_revision") == 50);
        }
    }
}
