package dev.handover.classification.plan;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.handover.chassis.id.Ids;
import dev.handover.classification.Owner;
import dev.handover.embedded.testing.Broker;
import dev.handover.embedded.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans are accepted and followed by measuring. */
@QuarkusTest
@QuarkusTestResource(
        value = PlatformResource.class,
        initArgs = @ResourceArg(name = "service", value = "classification"))
class AcceptingPlansIT {

    private final Owner owner = new Owner();
    private final PlanApi plans = new PlanApi(owner);

    @Test
    void aPlanIsAcceptedOnceAndFollowedByMeasuring() {
        String decision = plans.decided();
        String plan = plans.makes("{}").getString("planId");
        String key = Ids.next().toString();
        for (int i = 0; i < 2; i++) {
            owner.decides()
                    .header("Idempotency-Key", key)
                    .body("{\"note\":\"agreed\"}")
                    .post("/v1/plans/" + plan + "/acceptance")
                    .then()
                    .statusCode(200)
                    .body("items[0].outcome", equalTo("ACCEPTED"))
                    .body("items[0].decisionId", equalTo(decision))
                    .body("acceptedAt", notNullValue());
        }
        owner.reads()
                .get("/v1/decisions/" + owner.activity)
                .then()
                .body("status", equalTo("ACCEPTED"))
                .body("note", equalTo("agreed"))
                .body("target", equalTo("FREELANCER"));
        owner.decides()
                .body("{}")
                .post("/v1/plans/" + plan + "/acceptance")
                .then()
                .statusCode(200)
                .body("items[0].outcome", equalTo("ALREADY"))
                .body("items[0].problem", equalTo("decision-answered"));
        assertEquals(
                1,
                Broker.await(
                                "classification.decision",
                                owner.workspace,
                                all -> all.stream()
                                        .anyMatch(e -> e.type().equals("classification.decision-accepted.v1")))
                        .stream()
                        .filter(e -> e.type().equals("classification.decision-accepted.v1"))
                        .count());

        owner.hearsOfWorkload(2, "20.00");
        Owner.awaits(
                        () -> owner.reads().get("/v1/plans/" + plan + "/progress"),
                        r -> "20.00".equals(r.path("items[0].measuredNow")))
                .then()
                .body("items[0].status", equalTo("ACCEPTED"))
                .body("items[0].sameDecision", equalTo(true))
                .body("items[0].measuredThen", equalTo("39.00"))
                .body("hoursPromised", equalTo("35.10"))
                .body("hoursFreed", equalTo("19.00"))
                .body("shareDone", equalTo("0.5413"));

        JsonPath next = plans.makes("{\"budget\":\"1000\"}");
        assertEquals(0, next.getInt("totals.items"));
        assertEquals(List.of(decision), next.getList("running.decisionId"));

        // bookkeeping runs at 819 a month, filing would take 210 more, whatever is asked for below that
        plans.filing();
        for (String budget : List.of("300", "1000")) {
            JsonPath tight = plans.makes("{\"budget\":\"" + budget + "\"}");
            assertEquals(0, tight.getInt("totals.items"));
            assertEquals("1029.00", tight.getString("marginal.nextBudget"));
        }
        assertEquals(1, plans.makes("{\"budget\":\"1029\"}").getInt("totals.items"));
    }

    @Test
    void whatChangedSinceIsNotAcceptedUnseenAndWhatWasDeclinedStaysOut() {
        String before = plans.decided();
        String plan = plans.makes("{}").getString("planId");
        owner.statesRate("30");
        String now = owner.awaitsDecision(d -> !d.getString("decisionId").equals(before))
                .getString("decisionId");

        JsonPath accepted = owner.decides()
                .body("{}")
                .post("/v1/plans/" + plan + "/acceptance")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals("SUPERSEDED", accepted.getString("items[0].outcome"));
        assertEquals("decision-superseded", accepted.getString("items[0].problem"));
        assertNull(accepted.<Object>get("acceptedAt"));
        assertEquals(now, accepted.getString("items[0].currentDecisionId"));
        owner.reads().get("/v1/decisions/" + owner.activity).then().body("status", equalTo("MADE"));

        String fresh = plans.makes("{}").getString("planId");
        owner.decides()
                .body("{\"decisionId\":\"" + now + "\"}")
                .post("/v1/decisions/" + owner.activity + "/refusal")
                .then()
                .statusCode(200);
        owner.decides()
                .body("{}")
                .post("/v1/plans/" + fresh + "/acceptance")
                .then()
                .body("items[0].outcome", equalTo("REFUSED"))
                .body("items[0].problem", equalTo("decision-answered"));
        assertEquals(0, plans.makes("{}").getInt("totals.items"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void oneRefusedItemLeavesTheOthersAccepted(boolean declinedFirst) {
        plans.decided();
        UUID filing = plans.filing();
        String plan = plans.makes("{}").getString("planId");
        // Items are taken in the order of their ids, and the older id comes first.
        UUID declined = declinedFirst ? owner.activity : filing;
        UUID accepted = declinedFirst ? filing : owner.activity;
        String seen = owner.reads().get("/v1/decisions/" + declined).jsonPath().getString("decisionId");
        owner.decides()
                .body("{\"decisionId\":\"" + seen + "\"}")
                .post("/v1/decisions/" + declined + "/refusal")
                .then()
                .statusCode(200);

        JsonPath answer = owner.decides()
                .header("Idempotency-Key", "accept-" + declinedFirst)
                .body("{}")
                .post("/v1/plans/" + plan + "/acceptance")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertNotNull(answer.getString("acceptedAt"));
        assertEquals("REFUSED", answer.getString("items.find{it.activityId=='" + declined + "'}.outcome"));
        assertEquals("decision-answered", answer.getString("items.find{it.activityId=='" + declined + "'}.problem"));
        assertEquals("ACCEPTED", answer.getString("items.find{it.activityId=='" + accepted + "'}.outcome"));
        owner.reads().get("/v1/decisions/" + accepted).then().body("status", equalTo("ACCEPTED"));
        owner.reads().get("/v1/decisions/" + declined).then().body("status", equalTo("DECLINED"));
        owner.reads().get("/v1/plans/" + plan).then().body("acceptedAt", notNullValue());
    }
}
