package dev.handover.classification.activity;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.classification.Owner;
import dev.handover.embedded.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** Names and hours alone give a first answer; whatever is said goes before what was supposed, and is remembered. */
@QuarkusTest
@QuarkusTestResource(
        value = PlatformResource.class,
        initArgs = @ResourceArg(name = "service", value = "classification"))
class FirstAnswerIT {

    private final Owner owner = new Owner();

    private String path(String rest) {
        return "/v1/activities/" + owner.activity + rest;
    }

    private void hasNameAndHours() {
        owner.hearsOfActivity(1, "Buchhaltung", null, "ACTIVE").hearsOfWorkload(1, "39.00");
        Owner.awaits(
                () -> owner.reads().get(path("")),
                r -> r.statusCode() == 200 && r.jsonPath().get("workload") != null);
    }

    @Test
    void aNameAndMeasuredHoursAreEnough() {
        hasNameAndHours();

        JsonPath decision = owner.awaitsVerdict("DELEGATE");
        assertEquals("VIRTUAL_EMPLOYEE", decision.getString("target"));
        assertEquals(
                "49.50", decision.getString("answer.rates.freedHourValue"), "the median of those who run businesses");
        owner.reads().get("/v1/economics").then().statusCode(404);
        owner.reads().get("/v1/market-rates").then().body("rates", hasSize(0));
        owner.reads()
                .get(path("/facts"))
                .then()
                .body("area.value", equalTo("FINANCE"))
                .body("area.source", equalTo("INFERRED"))
                .body("growth.source", equalTo("INFERRED"))
                .body("growth.note", containsString("buchhalt"))
                .body("skill.value", equalTo(3))
                .body("hoursPerMonth.source", equalTo("MEASURED"))
                .body("mastery", nullValue());
    }

    @Test
    void aNameThatSaysNothingIsAskedAbout() {
        owner.hearsOfActivity(1, "Unterwasserkorbflechten", null, "ACTIVE").hearsOfWorkload(1, "39.00");
        JsonPath asking = owner.awaitsDecision(d -> "39.00".equals(d.getString("hoursPerMonth")));
        assertEquals("NEEDS_INPUT", asking.getString("verdict"));
        assertEquals("growth", asking.getString("answer.nextBestQuestion.fact"));
    }

    @Test
    void anEvaluationSupposesNothing() {
        owner.reads()
                .body(
                        "{\"owner\":{\"currency\":\"USD\"},\"activity\":{\"name\":\"Bookkeeping\",\"hoursPerMonth\":\"39\"}}")
                .post("/v1/evaluations")
                .then()
                .statusCode(200)
                .body("verdict", equalTo("NEEDS_INPUT"));
    }

    @Test
    void theOwnerHasTheLastWordAndEveryChangeIsRemembered() {
        hasNameAndHours();
        owner.statesFacts("{\"growth\":{\"value\":4,\"note\":\"really\"},\"hoursPerMonth\":\"30\"}");
        owner.statesFacts("{\"growth\":4}");
        owner.statesFacts("{\"growth\":null}");

        owner.reads()
                .get(path("/facts/history?fact=growth"))
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].how", equalTo("FORGOTTEN"))
                .body("items[0].from.value", equalTo(4))
                .body("items[0].to.value", equalTo(1))
                .body("items[0].to.source", equalTo("INFERRED"))
                .body("items[1].how", equalTo("PATCH"))
                .body("items[1].from.source", equalTo("INFERRED"))
                .body("items[1].to.source", equalTo("STATED"))
                .body("items[1].member", equalTo(owner.member.toString()))
                .body("items[1].observedAt", notNullValue());
        owner.reads()
                .get(path("/facts/history?fact=hoursPerMonth"))
                .then()
                .body("items", hasSize(2))
                .body("items[0].from.value", equalTo("39.00"))
                .body("items[0].from.source", equalTo("MEASURED"))
                .body("items[0].to.value", equalTo("30"))
                .body("items[1].how", equalTo("MEASURED"))
                .body("items[1].from", nullValue());
    }

    @Test
    void measurementsThatJitterAreNotRememberedButTheirDriftIs() {
        hasNameAndHours();
        owner.hearsOfWorkload(2, "40.00").hearsOfWorkload(3, "40.90").hearsOfWorkload(4, "41.00");
        Response history = Owner.awaits(
                () -> owner.reads().get(path("/facts/history?fact=hoursPerMonth")),
                r -> r.jsonPath().getList("items").size() == 2);
        assertEquals("41.00", history.path("items[0].to.value"), "more than a twentieth above 39, in small steps");
        assertEquals("39.00", history.path("items[0].from.value"));
    }

    @Test
    void theHistoryIsPagedAndKeptInTheWorkspace() {
        hasNameAndHours();
        owner.statesFacts("{\"growth\":4}").statesFacts("{\"growth\":3}").statesFacts("{\"growth\":2}");
        Response first = owner.reads().get(path("/facts/history?fact=growth&limit=2"));
        assertEquals(2, first.jsonPath().getList("items").size());
        owner.reads()
                .get(path("/facts/history?fact=growth&limit=2&cursor=" + first.path("nextCursor")))
                .then()
                .body("items", hasSize(1))
                .body("items[0].to.value", equalTo(4))
                .body("nextCursor", nullValue());
        owner.reads().get(path("/facts/history?fact=colour")).then().statusCode(422);
        owner.reads().get(path("/facts/history?limit=0")).then().statusCode(422);
        owner.reads().get(path("/facts/history?cursor=nonsense")).then().statusCode(400);
        new Owner().reads().get(path("/facts/history")).then().statusCode(404);
        owner.with("audit:read").get(path("/facts/history")).then().statusCode(403);
    }

    @Test
    void whoseWorkItIsComesFromTheNameUntilTheOwnerSaysSo() {
        hasNameAndHours();
        owner.awaitsVerdict("DELEGATE");
        Response shown = owner.reads().get(path(""));
        assertEquals("43-3031", shown.path("occupation.code"));
        assertEquals("INFERRED", shown.path("occupation.source"));
        assertEquals("\"v0\"", shown.header("ETag"));

        Response changed = owner.writes().body("{\"code\":\"23-1011\"}").put(path("/occupation"));
        assertEquals(200, changed.statusCode());
        assertEquals("Lawyers", changed.path("occupation.title"));
        assertEquals("STATED", changed.path("occupation.source"));
        owner.awaitsVerdict("KEEP_FOR_NOW");
        owner.reads().get("/v1/activities").then().body("items[0].occupation.code", equalTo("23-1011"));
        owner.writes()
                .header("If-Match", "\"v0\"")
                .body("{\"code\":\"43-3031\"}")
                .put(path("/occupation"))
                .then()
                .statusCode(412);
        owner.writes()
                .header("If-Match", changed.header("ETag"))
                .body("{\"code\":null}")
                .put(path("/occupation"))
                .then()
                .statusCode(200)
                .body("occupation.source", equalTo("INFERRED"));
        owner.awaitsVerdict("DELEGATE");
    }

    @Test
    void aWrongOccupationIsRefused() {
        hasNameAndHours();
        owner.writes()
                .body("{\"code\":\"99-9999\"}")
                .put(path("/occupation"))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("code"));
        owner.writes()
                .body("{\"code\":\"lawyer\"}")
                .put(path("/occupation"))
                .then()
                .statusCode(422);
        owner.reads().body("{\"code\":null}").put(path("/occupation")).then().statusCode(403);
        new Owner()
                .writes()
                .body("{\"code\":\"23-1011\"}")
                .put(path("/occupation"))
                .then()
                .statusCode(404);
        assertTrue(owner.reads().get(path("")).path("occupation.source").equals("INFERRED"));
    }
}
