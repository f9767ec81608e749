package dev.handover.classification.activity;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.handover.classification.Owner;
import dev.handover.embedded.testing.Broker;
import dev.handover.embedded.testing.PlatformResource;
import dev.handover.embedded.testing.Sql;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = PlatformResource.class,
        initArgs = @ResourceArg(name = "service", value = "classification"))
class ReadModelIT {

    private final Owner owner = new Owner();

    private Response activity() {
        return owner.reads().get("/v1/activities/" + owner.activity);
    }

    private String facts() {
        return "/v1/activities/" + owner.activity + "/facts";
    }

    @Test
    void activityAndWorkloadMeetInWhateverOrderTheyCome() {
        owner.hearsOfWorkload(3, "12.50").hearsOfActivity(2, "Invoicing", "FINANCE", "ACTIVE");

        Response shown = Owner.awaits(
                this::activity, r -> r.statusCode() == 200 && r.jsonPath().get("workload") != null);
        assertEquals("Invoicing", shown.path("name"));
        assertEquals("12.50", shown.path("workload.hoursPerMonth"));
    }

    @Test
    void whatIsNotNewerChangesNothing() {
        owner.hearsOfActivity(5, "New name", "SALES", "ACTIVE")
                .hearsOfActivity(4, "Old name", "IT", "ACTIVE")
                .hearsOfWorkload(5, "10.00")
                .hearsOfWorkload(4, "99.00")
                .hearsOfWorkload(6, "11.00");

        Response shown = Owner.awaits(
                this::activity, r -> r.statusCode() == 200 && "11.00".equals(r.path("workload.hoursPerMonth")));
        assertEquals("New name", shown.path("name"));
        assertEquals("SALES", shown.path("area"));
    }

    @Test
    void garbageIsPutAsideAndTheNextGoodMessageWorks() {
        String key = owner.workspace + ":" + owner.activity;
        Broker.send("audit.activity", key, "{not json".getBytes(StandardCharsets.UTF_8), Map.of());
        Broker.send("audit.workload", key, "[]".getBytes(StandardCharsets.UTF_8), Map.of());
        owner.hearsOfActivity(1, "Bookkeeping", "NO_SUCH_AREA", "ACTIVE").hearsOfWorkload(1, "8.00");

        Response shown = Owner.awaits(
                this::activity, r -> r.statusCode() == 200 && r.jsonPath().get("workload") != null);
        assertNull(shown.path("area"), "an area this version does not know is none");
        Broker.await(
                "audit.activity.classification-service.dead-letter",
                m -> key.equals(m.key()),
                all -> all.size() == 1,
                Duration.ofSeconds(30));
    }

    @Test
    void factsComeFromMeasuringAndFromTheOwnerWhoHasTheLastWord() {
        owner.hearsOfActivity(1, "Bookkeeping", "FINANCE", "ACTIVE").hearsOfWorkload(1, "39.00");
        Owner.awaits(this::activity, r -> r.statusCode() == 200 && r.jsonPath().get("workload") != null);

        owner.reads()
                .get(facts())
                .then()
                .statusCode(200)
                .header("ETag", "\"v0\"")
                .body("hoursPerMonth.value", equalTo("39.00"))
                .body("hoursPerMonth.source", equalTo("MEASURED"))
                .body("hoursPerMonth.observedAt", equalTo("2026-03-30T06:15:00Z"))
                .body("area.source", equalTo("STATED"))
                .body("growth.source", equalTo("INFERRED"))
                .body("learnHours", nullValue());
        owner.statesFacts("{\"hoursPerMonth\":\"30\",\"skill\":{\"value\":2,\"note\":\"slow\"},\"learnHours\":12.5}");
        owner.reads()
                .get(facts())
                .then()
                .body("hoursPerMonth.value", equalTo("30"))
                .body("hoursPerMonth.source", equalTo("STATED"))
                .body("skill.note", equalTo("slow"))
                .body("learnHours.value", equalTo("12.5"));
        owner.statesFacts("{\"hoursPerMonth\":null,\"skill\":{\"note\":\"slower\"}}");
        owner.reads()
                .get(facts())
                .then()
                .body("hoursPerMonth.value", equalTo("39.00"))
                .body("skill.value", equalTo(2))
                .body("skill.note", equalTo("slower"));
    }

    @Test
    void factsAreChangedOnlyByWhoSawThem() {
        owner.hearsOfActivity(1, "Bookkeeping", "FINANCE", "ACTIVE").statesFacts("{\"growth\":1}");

        owner.writes().body("{\"growth\":2}").patch(facts()).then().statusCode(428);
        owner.writes()
                .header("If-Match", "\"v0\"")
                .body("{\"growth\":2}")
                .patch(facts())
                .then()
                .statusCode(412)
                .body("type", endsWith(":changed-since"));
        String tag = owner.reads().get(facts()).header("ETag");
        Response changed = owner.writes()
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body("{\"growth\":2}")
                .patch(facts());
        assertEquals(200, changed.statusCode());
        assertNotEquals(tag, changed.header("ETag"));
    }

    @Test
    void everyWrongFactIsNamedAndNothingIsStored() throws Exception {
        owner.hearsOfActivity(1, "Bookkeeping", "FINANCE", "ACTIVE");
        Owner.awaits(this::activity, r -> r.statusCode() == 200);

        owner.writes()
                .header("If-Match", "\"v0\"")
                .body("{\"growth\":6,\"skill\":\"2\",\"colour\":\"red\",\"learnHours\":\"-1\",\"area\":\"FUN\","
                        + "\"mastery\":{\"value\":1,\"source\":\"MEASURED\"},\"reach\":{\"value\":\"YES\",\"extra\":1},"
                        + "\"learnCost\":\"1e999999999\",\"enjoyment\":4}")
                .patch(facts())
                .then()
                .statusCode(422)
                .body("violations", hasSize(8))
                .body("violations.field", hasItem("colour"))
                .body("violations.field", hasItem("mastery.source"))
                .body("violations.field", hasItem("reach.extra"));
        assertEquals(0, Sql.rowsOf(owner.workspace, "fact_sheet"));
    }

    @Test
    void activitiesArePagedAndSelected() {
        Owner elsewhere = new Owner();
        owner.hearsOfActivity(1, "Bookkeeping", "FINANCE", "ACTIVE");
        elsewhere.hearsOfActivity(1, "Other", "FINANCE", "ACTIVE");
        Owner.awaits(this::activity, r -> r.statusCode() == 200);

        owner.reads()
                .get("/v1/activities?limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].activityId", equalTo(owner.activity.toString()))
                .body("nextCursor", nullValue());
        owner.reads().get("/v1/activities?status=RETIRED").then().body("items", hasSize(0));
        owner.reads().get("/v1/activities?limit=0").then().statusCode(422);
        owner.reads().get("/v1/activities?limit=501").then().statusCode(422);
        owner.reads().get("/v1/activities?cursor=nonsense").then().statusCode(400);
    }

    @Test
    void anotherWorkspaceSeesNothing() {
        Owner stranger = new Owner();
        owner.hearsOfActivity(1, "Bookkeeping", "FINANCE", "ACTIVE");
        Owner.awaits(this::activity, r -> r.statusCode() == 200);

        stranger.reads().get("/v1/activities/" + owner.activity).then().statusCode(404);
        stranger.reads().get(facts()).then().statusCode(404);
        stranger.writes()
                .header("If-Match", "*")
                .body("{\"growth\":1}")
                .patch(facts())
                .then()
                .statusCode(404);
        stranger.reads().get("/v1/activities").then().body("items", hasSize(0));
    }

    @Test
    void readingDoesNotAllowWriting() {
        owner.reads()
                .header("If-Match", "*")
                .body("{\"growth\":1}")
                .patch(facts())
                .then()
                .statusCode(403);
        owner.with("audit:read").get("/v1/activities").then().statusCode(403);
    }
}
