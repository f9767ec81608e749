package dev.handover.classification.outcome;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.handover.chassis.house.Contracts;
import dev.handover.chassis.id.Ids;
import dev.handover.classification.Owner;
import dev.handover.embedded.testing.Broker;
import dev.handover.embedded.testing.Event;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** An owner who handed bookkeeping of 39 h a month over 91 days ago, and what hiring-service tells of it. */
final class Story {

    static final int DAYS = 91;

    final Owner owner;
    final UUID engagement = Ids.next();
    final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    final LocalDate start = today.minusDays(DAYS);

    private UUID decision;

    Story(Owner owner) {
        this.owner = owner;
    }

    /** The decision is made and accepted: 35.10 of 39 h, B 936.00, O 3,040.00, v 50. */
    Story accepted() {
        JsonPath made = owner.hasWorkToDelegate().awaitsVerdict("DELEGATE");
        decision = UUID.fromString(made.getString("decisionId"));
        owner.decides()
                .body("{\"decisionId\":\"" + decision + "\"}")
                .post("/v1/decisions/" + owner.activity + "/acceptance")
                .then()
                .statusCode(200);
        return this;
    }

    ObjectNode state(String type, long version) {
        try {
            ObjectNode data = (ObjectNode)
                    new ObjectMapper().readTree(Contracts.example("hiring-service", "hiring." + type + ".v1"));
            data.put("engagementId", engagement.toString())
                    .put("activityId", owner.activity.toString())
                    .put("version", version)
                    .put("startedOn", start.toString())
                    .put("rate", "20.00");
            if (decision == null) {
                data.putNull("decisionId");
            } else {
                data.put("decisionId", decision.toString());
            }
            return data;
        } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }

    /** Deliveries so far, of 25 h each at 20 an hour, marked 4 but for the last, which is a 5. */
    ObjectNode delivered(long version, int count) {
        ObjectNode data = state("delivery-accepted", version).put("spend", 500 * count + ".00");
        data.putObject("deliveries")
                .put("count", count)
                .put("hours", 25 * count + ".00")
                .put("qualitySum", 4 * count + 1)
                .put("reworkCount", 1)
                .put("reworkHours", "1.50")
                .put("lastDeliveredOn", today.toString());
        return data;
    }

    void tells(String type, ObjectNode data) {
        Broker.send(
                "hiring.engagement",
                engagement,
                Event.of("hiring." + type + ".v1", owner.workspace, engagement.toString(), data.toString()));
    }

    /** A measure of the last eight weeks. */
    void measures(long version, String hours) {
        String data = """
                {"activityId":"%s","version":%d,"measuredAt":"%sT00:00:01Z","window":{"from":"%s","to":"%s","days":56},
                 "hoursPerMonth":"%s","teamHoursPerMonth":"0.00","occurrencesPerMonth":"4.33","observedDays":40}""".formatted(owner.activity, version, today, today.minusDays(55), today, hours);
        Broker.send(
                "audit.workload",
                owner.activity,
                Event.of("audit.workload-measured.v1", owner.workspace, owner.activity.toString(), data));
    }

    JsonPath awaits(Predicate<JsonPath> wanted) {
        return Owner.awaits(
                        () -> owner.reads().get("/v1/outcomes/" + engagement),
                        r -> r.statusCode() == 200 && wanted.test(r.jsonPath()))
                .jsonPath();
    }

    List<Broker.Received> awaitsEvents(Predicate<List<Broker.Received>> enough) {
        return Broker.await("classification.outcome", owner.workspace, enough);
    }
}
