package dev.handover.classification.plan;

import dev.handover.chassis.id.Ids;
import dev.handover.classification.Owner;
import dev.handover.embedded.testing.Broker;
import dev.handover.embedded.testing.Event;
import io.restassured.path.json.JsonPath;
import java.util.UUID;

/** What an owner with work to hand over asks about plans. */
record PlanApi(Owner owner) {

    String decided() {
        return owner.hasWorkToDelegate().awaitsVerdict("DELEGATE").getString("decisionId");
    }

    JsonPath makes(String body) {
        return owner.writes()
                .body(body)
                .post("/v1/plans")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    /** A second activity of the same owner: filing, 10 h a month. */
    UUID filing() {
        UUID filing = Ids.next();
        Broker.send(
                "audit.activity",
                filing,
                Event.of("audit.activity-changed.v1", owner.workspace, filing.toString(), """
                {"activityId":"%s","version":1,"name":"Filing","area":"ADMINISTRATION","status":"ACTIVE","mergedInto":null,"new":1}""".formatted(filing)));
        Broker.send(
                "audit.workload",
                filing,
                Event.of("audit.workload-measured.v1", owner.workspace, filing.toString(), """
                {"activityId":"%s","version":1,"measuredAt":"2026-03-30T06:15:00Z","hoursPerMonth":"10.00",
                 "teamHoursPerMonth":"0.00","occurrencesPerMonth":"20","observedDays":40,"steps":[],"tools":[]}""".formatted(filing)));
        Owner.awaits(() -> owner.reads().get("/v1/activities/" + filing), r -> r.statusCode() == 200);
        owner.writes()
                .header("If-Match", "\"v0\"")
                .body("{\"growth\":1,\"skill\":4,\"specificity\":2,\"codifiability\":2}")
                .patch("/v1/activities/" + filing + "/facts")
                .then()
                .statusCode(200);
        Owner.awaits(
                () -> owner.reads().get("/v1/decisions/" + filing),
                r -> r.statusCode() == 200 && "DELEGATE".equals(r.path("verdict")));
        return filing;
    }
}
