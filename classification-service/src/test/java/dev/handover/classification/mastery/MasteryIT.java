package dev.handover.classification.mastery;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.handover.classification.Owner;
import dev.handover.embedded.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** Mastery of an area is said, or shown by what was done, and holds for all its activities. */
@QuarkusTest
@QuarkusTestResource(
        value = PlatformResource.class,
        initArgs = @ResourceArg(name = "service", value = "classification"))
class MasteryIT {

    private final Owner owner = new Owner();

    private Response adds(String kind, String on) {
        return owner.writes()
                .body("{\"kind\":\"" + kind + "\",\"on\":\"" + on + "\",\"text\":\"Did it\",\"link\":null}")
                .post("/v1/areas/SALES/evidence");
    }

    private Response facts() {
        return owner.reads().get("/v1/activities/" + owner.activity + "/facts");
    }

    @Test
    void evidenceShowsMasteryUntilItIsStated() {
        owner.reads()
                .get("/v1/areas/SALES/mastery")
                .then()
                .statusCode(200)
                .body("mastery", nullValue())
                .body("stated", equalTo(false));
        assertEquals(201, adds("DID_IT", "2026-03-02").statusCode());
        owner.reads().get("/v1/areas/SALES/mastery").then().body("mastery", equalTo(2));
        String id = adds("TAUGHT_IT", "2020-01-01").path("id");
        adds("JUDGED_OTHERS", "2026-03-02");
        owner.reads()
                .get("/v1/areas/SALES/mastery")
                .then()
                .body("mastery", equalTo(4))
                .body("evidence.id", equalTo(id));
        owner.writes().delete("/v1/areas/SALES/evidence/" + id).then().statusCode(204);
        owner.writes().delete("/v1/areas/SALES/evidence/" + id).then().statusCode(404);
        owner.reads().get("/v1/areas/SALES/mastery").then().body("mastery", equalTo(3));
        owner.writes()
                .body("{\"mastery\":1}")
                .put("/v1/areas/SALES/mastery")
                .then()
                .statusCode(200)
                .body("mastery", equalTo(1))
                .body("stated", equalTo(true));
        owner.writes()
                .body("{\"mastery\":null}")
                .put("/v1/areas/SALES/mastery")
                .then()
                .body("mastery", equalTo(3));
        owner.reads().get("/v1/areas/MARKETING/mastery").then().body("mastery", nullValue());
    }

    @Test
    void masteryOfTheAreaUnlocksItsActivitiesAndTheirOwnGoesBefore() {
        owner.hearsOfActivity(1, "Sales calls", "SALES", "ACTIVE")
                .hearsOfWorkload(1, "39.00")
                .statesFacts("{\"growth\":1,\"skill\":3}");
        assertEquals("R3", owner.awaitsVerdict("LEARN").getString("rule"));
        owner.writes()
                .body("{\"mastery\":3,\"note\":\"led closers\"}")
                .put("/v1/areas/SALES/mastery")
                .then()
                .statusCode(200);
        facts().then()
                .body("mastery.value", equalTo(3))
                .body("mastery.source", equalTo("STATED"))
                .body("mastery.note", containsString("Of the area SALES"));
        owner.awaitsDecision(d -> !"R3".equals(d.getString("rule")));
        owner.statesFacts("{\"mastery\":0}");
        facts().then().body("mastery.value", equalTo(0));
        owner.awaitsDecision(d -> "R3".equals(d.getString("rule")));
    }

    @Test
    void evidenceIsPagedAndBelongsToItsWorkspaceAndArea() {
        adds("DID_IT", "2026-03-01");
        adds("DID_IT", "2026-03-02");
        Response last = adds("DID_IT", "2026-03-03");
        owner.reads().get(last.header("Location")).then().statusCode(200).body("on", equalTo("2026-03-03"));
        Response first = owner.reads().get("/v1/areas/SALES/evidence?limit=2");
        assertEquals("2026-03-03", first.path("items[0].on"));
        owner.reads()
                .get("/v1/areas/SALES/evidence?limit=2&cursor=" + first.path("nextCursor"))
                .then()
                .body("items", hasSize(1));
        String id = last.path("id");
        owner.reads().get("/v1/areas/MARKETING/evidence/" + id).then().statusCode(404);
        Owner stranger = new Owner();
        stranger.reads().get("/v1/areas/SALES/evidence").then().body("items", hasSize(0));
        stranger.reads().get("/v1/areas/SALES/evidence/" + id).then().statusCode(404);
        stranger.writes().delete("/v1/areas/SALES/evidence/" + id).then().statusCode(404);
        stranger.reads().get("/v1/areas/SALES/mastery").then().body("mastery", nullValue());
    }

    @Test
    void wrongInputIsNamedAndOtherScopesAreRefused() {
        owner.writes()
                .body("{\"kind\":\"DID_IT\",\"on\":\"2999-01-01\",\"text\":\"x\"}")
                .post("/v1/areas/SALES/evidence")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("on"));
        owner.writes()
                .body("{\"kind\":\"DID_IT\",\"on\":\"2026-01-01\",\"text\":\" \",\"link\":\"javascript:alert(1)\"}")
                .post("/v1/areas/SALES/evidence")
                .then()
                .statusCode(422)
                .body("violations", hasSize(2));
        owner.writes()
                .body("{\"mastery\":5}")
                .put("/v1/areas/SALES/mastery")
                .then()
                .statusCode(422);
        owner.writes()
                .body("{\"mastery\":1}")
                .put("/v1/areas/FUN/mastery")
                .then()
                .statusCode(404);
        owner.reads()
                .body("{\"mastery\":1}")
                .put("/v1/areas/SALES/mastery")
                .then()
                .statusCode(403);
        owner.reads().body("{}").post("/v1/areas/SALES/evidence").then().statusCode(403);
        owner.with("audit:read").get("/v1/areas/SALES/mastery").then().statusCode(403);
    }

    @Test
    void aLostRaceIsTold() {
        String tag = owner.reads().get("/v1/areas/SALES/mastery").header("ETag");
        owner.writes()
                .header("If-Match", tag)
                .body("{\"mastery\":1}")
                .put("/v1/areas/SALES/mastery")
                .then()
                .statusCode(200);
        owner.writes()
                .header("If-Match", tag)
                .body("{\"mastery\":2}")
                .put("/v1/areas/SALES/mastery")
                .then()
                .statusCode(412);
    }

    @Test
    void aRepeatedPieceIsOnePiece() {
        for (int i = 0; i < 2; i++) {
            owner.writes()
                    .header("Idempotency-Key", "\"evidence-1\"")
                    .body("{\"kind\":\"DID_IT\",\"on\":\"2026-03-02\",\"text\":\"Did it\"}")
                    .post("/v1/areas/SALES/evidence")
                    .then()
                    .statusCode(201);
        }
        owner.reads().get("/v1/areas/SALES/evidence").then().body("items", hasSize(1));
    }
}
