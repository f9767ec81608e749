package dev.handover.classification.outcome;

import dev.handover.chassis.id.Ids;
import dev.handover.classification.Owner;
import dev.handover.embedded.testing.Broker;
import dev.handover.embedded.testing.Event;
import io.restassured.path.json.JsonPath;
import java.util.UUID;

/** A second activity of an owner, of 39 h a month, about which nobody answered yet. */
final class Sibling {

    private final Owner owner;
    private final UUID activity = Ids.next();

    Sibling(Owner owner) {
        this.owner = owner;
        tell("audit.activity", "audit.activity-defined.v1", """
                {"activityId":"%s","version":1,"name":"Invoicing","area":"FINANCE","status":"ACTIVE","mergedInto":null}""");
        tell("audit.workload", "audit.workload-measured.v1", """
                {"activityId":"%s","version":1,"measuredAt":"2026-03-30T06:15:00Z","hoursPerMonth":"39.00",
                 "occurrencesPerMonth":"4.33","observedDays":40}""");
        String facts = "/v1/activities/" + activity + "/facts";
        Owner.awaits(() -> owner.reads().get(facts), r -> r.statusCode() == 200);
        owner.writes()
                .header("If-Match", "*")
                .body("{\"growth\":1,\"skill\":4,\"specificity\":2,\"codifiability\":2}")
                .patch(facts)
                .then()
                .statusCode(200);
    }

    private void tell(String topic, String type, String data) {
        Broker.send(topic, activity, Event.of(type, owner.workspace, activity.toString(), data.formatted(activity)));
    }

    JsonPath awaits(String openingOffer) {
        return Owner.awaits(
                        () -> owner.reads().get("/v1/decisions/" + activity),
                        r -> r.statusCode() == 200 && openingOffer.equals(r.path("openingOffer")))
                .jsonPath();
    }
}
