package dev.handover.audit.activity;

import static dev.handover.audit.AuditApi.entry;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.audit.AuditApi;
import dev.handover.chassis.house.Contracts;
import dev.handover.chassis.id.Ids;
import dev.handover.chassis.workspace.WorkspaceContext;
import dev.handover.embedded.testing.Broker;
import dev.handover.embedded.testing.PlatformResource;
import dev.handover.embedded.testing.Sql;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "audit"))
class ActivityIT {

    private final AuditApi api = new AuditApi();

    @Inject
    NamingActivities naming;

    @Inject
    WorkspaceContext workspace;

    @Test
    void anActivityIsDefinedChangedAndRetiredAndEachIsTold() throws Exception {
        String id = AuditApi.id(
                api.post("/v1/activities", Map.of("name", " Book  keeping ", "area", "FINANCE", "color", "#3366cc"))
                        .statusCode(201)
                        .header("ETag", "\"v1\"")
                        .body("name", equalTo("Book keeping"))
                        .body("status", equalTo("ACTIVE")));
        api.patch("/v1/activities/" + id, "\"v1\"", "{\"name\":\"Bookkeeping\",\"color\":null}")
                .statusCode(200)
                .body("color", nullValue())
                .body("area", equalTo("FINANCE"));
        api.post("/v1/activities/" + id + "/retirement", "")
                .statusCode(200)
                .header("ETag", "\"v3\"")
                .body("status", equalTo("RETIRED"));
        api.post("/v1/activities/" + id + "/retirement", "").statusCode(200).header("ETag", "\"v3\"");

        List<Broker.Received> told = Broker.await("audit.activity", api.workspace(), seen -> seen.size() == 3);

        assertEquals(
                List.of("audit.activity-defined.v1", "audit.activity-changed.v1", "audit.activity-retired.v1"),
                told.stream().map(Broker.Received::type).toList());
        for (int i = 0; i < told.size(); i++) {
            assertEquals(api.workspace() + ":" + id, told.get(i).key());
            Contracts.fits("audit-service", told.get(i).type(), told.get(i).body());
            assertEquals(i + 1, json(told.get(i)).get("version").asInt());
        }
    }

    @Test
    void twoActivitiesNeverShareAName() {
        String id = api.activity("Sales calls");

        api.post("/v1/activities", Map.of("name", "SALES  CALLS"))
                .statusCode(409)
                .body("type", endsWith(":activity-name-taken"))
                .body("activityId", equalTo(id));
        String other = api.activity("Other");
        api.patch("/v1/activities/" + other, "\"v1\"", "{\"name\":\"sales calls\"}")
                .statusCode(409);
        api.patch("/v1/activities/" + other, "\"v1\"", "{\"name\":\"OTHER\"}").statusCode(200);
    }

    @Test
    void ofTwoChangesToOneVersionTheSecondIsRefused() {
        String id = api.activity("Sales");

        api.patch("/v1/activities/" + id, "\"v1\"", "{\"area\":\"SALES\"}").statusCode(200);
        api.patch("/v1/activities/" + id, "\"v1\"", "{\"area\":\"OTHER\"}").statusCode(412);
        api.call().body("{}").patch("/v1/activities/" + id).then().statusCode(428);
        api.patch("/v1/activities/" + id, "\"v2\"", "{\"area\":\"LAW\"}").statusCode(422);
    }

    @Test
    void aMergedActivityGivesItsTimeAndItsNameToTheOther() throws Exception {
        String member = api.owner();
        String from = api.activity("Invoicing");
        String into = api.activity("Bookkeeping");
        String entry = api.recorded(entry(member, from));

        api.post("/v1/activities/" + from + "/merge", Map.of("into", into))
                .statusCode(200)
                .body("status", equalTo("MERGED"))
                .body("mergedInto", equalTo(into));

        api.get("/v1/time-entries/" + entry).body("activityId", equalTo(into)).header("ETag", "\"v2\"");
        api.get("/v1/time-entries/" + entry + "/revisions")
                .body("items[0].content.activityId", equalTo(from))
                .body("items[1].cause", equalTo("ACTIVITY_MERGED"))
                .body("items[1].content.activityId", equalTo(into));
        assertEquals(
                into,
                api.post(
                                "/v1/time-entries",
                                AuditApi.with(AuditApi.without(entry(member, from), "activityId"), "text", "invoicing"))
                        .statusCode(201)
                        .extract()
                        .<String>path("activityId"));
        api.post("/v1/time-entries", entry(member, from)).statusCode(201).body("activityId", equalTo(into));
        api.post("/v1/activities/" + from + "/merge", Map.of("into", into))
                .statusCode(409)
                .body("type", endsWith(":activity-merged"));
        api.post("/v1/activities/" + into + "/merge", Map.of("into", into))
                .statusCode(422)
                .body("type", endsWith(":merge-into-itself"));
        api.post("/v1/activities/" + into + "/merge", Map.of("into", from)).statusCode(409);
        List<Broker.Received> told = Broker.await("audit.activity", api.workspace(), seen -> seen.size() == 3);
        Broker.Received merged = told.stream()
                .filter(event -> event.type().equals("audit.activity-merged.v1"))
                .findFirst()
                .orElseThrow();
        assertEquals(api.workspace() + ":" + from, merged.key());
        Contracts.fits("audit-service", merged.type(), merged.body());
        assertEquals(0, dayWorkOn(from));
        assertEquals(1, dayWorkOn(into));
    }

    private long dayWorkOn(String activity) throws Exception {
        try (var connection = Sql.asApp()) {
            Sql.enter(connection, api.workspace());
            return Sql.number(
                    connection, "SELECT count(*) FROM day_work WHERE activity_id = ?", UUID.fromString(activity));
        }
    }

    @Test
    void theListIsFilteredAndPaged() {
        for (String name : List.of("Sales calls", "Bookkeeping", "Sales mails")) {
            api.post("/v1/activities", Map.of("name", name, "area", name.startsWith("Sales") ? "SALES" : "FINANCE"))
                    .statusCode(201);
        }
        api.get("/v1/activities?area=SALES").body("items.name", equalTo(List.of("Sales calls", "Sales mails")));
        api.get("/v1/activities?text=KEEP&status=ACTIVE").body("items", hasSize(1));
        String cursor = api.get("/v1/activities?limit=1")
                .body("items[0].name", equalTo("Bookkeeping"))
                .extract()
                .path("nextCursor");
        api.get("/v1/activities?limit=5&cursor={c}", cursor).body("items", hasSize(2));
        api.get("/v1/activities?limit=5&area=SALES&cursor={c}", cursor).statusCode(400);
    }

    @Test
    void manyWhoNameTheSameNewActivitiesGetTheSameOnes() throws Exception {
        List<ActivityHint> hints = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            hints.add(new ActivityHint("Activity " + i, i == 0 ? Area.SALES : null));
        }
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<List<UUID>>> tasks = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                List<ActivityHint> mine = new ArrayList<>(hints);
                java.util.Collections.rotate(mine, i);
                int turn = i;
                tasks.add(() -> {
                    List<UUID> ids = new ArrayList<>(inWorkspace(() -> naming.resolve(mine)));
                    java.util.Collections.rotate(ids, -turn);
                    return ids;
                });
            }
            var answers = new HashSet<List<UUID>>();
            for (Future<List<UUID>> answer : pool.invokeAll(tasks)) {
                answers.add(answer.get());
            }
            assertEquals(1, answers.size());
        } finally {
            pool.shutdown();
        }
        assertEquals(20, Sql.rowsOf(api.workspace(), "activity"));
        Broker.await("audit.activity", api.workspace(), seen -> seen.size() == 20);
    }

    private <T> T inWorkspace(Callable<T> work) throws Exception {
        var request = Arc.container().requestContext();
        request.activate();
        try {
            workspace.enter(api.workspace());
            return work.call();
        } finally {
            request.terminate();
        }
    }

    @Test
    void anUnknownActivityIsNotFound() {
        api.get("/v1/activities/" + Ids.next()).statusCode(404).body("type", endsWith(":activity-not-found"));
        api.post("/v1/activities/" + Ids.next() + "/retirement", "").statusCode(404);
    }

    private static JsonNode json(Broker.Received event) throws Exception {
        return new ObjectMapper().readTree(event.body());
    }
}
