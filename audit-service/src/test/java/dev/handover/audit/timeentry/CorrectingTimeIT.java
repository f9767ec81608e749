package dev.handover.audit.timeentry;

import static dev.handover.audit.AuditApi.entry;
import static dev.handover.audit.AuditApi.with;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.handover.audit.AuditApi;
import dev.handover.chassis.id.Ids;
import dev.handover.embedded.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "audit"))
class CorrectingTimeIT {

    private final AuditApi api = new AuditApi();
    private String member;
    private String activity;

    @BeforeEach
    void aMemberAndAnActivity() {
        member = api.owner();
        activity = api.activity("Bookkeeping");
    }

    @Test
    void aCorrectionKeepsWhatWasRecordedFirst() {
        String id = api.recorded(entry(member, activity));

        api.patch(
                        "/v1/time-entries/" + id,
                        "\"v1\"",
                        "{\"endedAt\":\"2026-03-02T10:00:00+01:00\",\"description\":\"Invoices\"}")
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("seconds", equalTo(3600))
                .body("corrected", equalTo(true));
        api.patch("/v1/time-entries/" + id, "\"v2\"", "{\"seconds\":1800,\"description\":null}")
                .statusCode(200)
                .body("endedAt", equalTo("2026-03-02T08:30:00Z"))
                .body("description", nullValue());

        api.get("/v1/time-entries/" + id + "/revisions")
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items[0].cause", equalTo("RECORDED"))
                .body("items[0].content.seconds", equalTo(5400))
                .body("items[1].content.description", equalTo("Invoices"))
                .body("items[2].cause", equalTo("CORRECTED"));
    }

    @Test
    void aCorrectionObeysTheRulesOfANewEntry() {
        String id = api.recorded(entry(member, activity));

        api.patch("/v1/time-entries/" + id, "\"v1\"", "{\"endedAt\":\"2026-03-02T08:00:00+01:00\"}")
                .statusCode(422)
                .body("type", endsWith(":end-before-start"));
        api.patch("/v1/time-entries/" + id, "\"v1\"", "{\"memberId\":\"" + member + "\"}")
                .statusCode(422);
        api.patch("/v1/time-entries/" + id, "\"v1\"", "{\"activityId\":\"" + Ids.next() + "\"}")
                .statusCode(422)
                .body("type", endsWith(":unknown-activity"));
    }

    @Test
    void ofTwoWhoCorrectTheSameVersionOneLoses() {
        String id = api.recorded(entry(member, activity));

        api.patch("/v1/time-entries/" + id, "\"v1\"", "{\"description\":\"mine\"}")
                .statusCode(200);
        api.patch("/v1/time-entries/" + id, "\"v1\"", "{\"description\":\"theirs\"}")
                .statusCode(412);
        api.call()
                .body("{\"description\":\"blind\"}")
                .patch("/v1/time-entries/" + id)
                .then()
                .statusCode(428);
        api.call().delete("/v1/time-entries/" + id).then().statusCode(428);
        api.get("/v1/time-entries/" + id).body("description", equalTo("mine"));
    }

    @Test
    void aPersonsCorrectionOutlivesASourceThatRepeatsItself() {
        Map<String, Object> told = with(with(entry(member, activity), "externalId", "9"), "description", "inv");
        String id = api.recorded(told);
        api.patch("/v1/time-entries/" + id, "\"v1\"", "{\"description\":\"Invoices\"}")
                .statusCode(200);

        api.post("/v1/time-entries", told)
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("description", equalTo("Invoices"));
        api.post("/v1/time-entries", with(told, "endedAt", "2026-03-02T11:00:00+01:00"))
                .statusCode(200)
                .header("ETag", "\"v3\"")
                .body("seconds", equalTo(7200))
                .body("description", equalTo("Invoices"));
    }

    @Test
    void aRemovedEntryIsGoneButItsIdentityStaysTaken() {
        Map<String, Object> told = with(entry(member, activity), "externalId", "11");
        String id = api.recorded(told);
        String before = api.get("/v1/time-entries/" + id).extract().path("changedAt");

        api.call()
                .header("If-Match", "\"v1\"")
                .delete("/v1/time-entries/" + id)
                .then()
                .statusCode(204);

        api.get("/v1/time-entries/" + id).statusCode(404).body("type", endsWith(":entry-not-found"));
        api.get("/v1/time-entries").body("items", hasSize(0));
        api.get("/v1/time-entries?changedSince={since}", before)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(id))
                .body("items[0].removedAt", notNullValue())
                .body("items[0].memberId", nullValue());
        api.get("/v1/time-entries/" + id + "/revisions")
                .body("items", hasSize(2))
                .body("items[1].cause", equalTo("REMOVED"));
        api.post("/v1/time-entries", told)
                .statusCode(409)
                .body("type", endsWith(":entry-removed"))
                .body("entryId", equalTo(id));
    }
}
