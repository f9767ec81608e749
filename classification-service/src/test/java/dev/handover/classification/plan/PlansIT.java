package dev.handover.classification.plan;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.chassis.id.Ids;
import dev.handover.classification.Owner;
import dev.handover.embedded.testing.Broker;
import dev.handover.embedded.testing.Event;
import dev.handover.embedded.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans are made, compared, accepted and followed. */
@QuarkusTest
@QuarkusTestResource(
        value = PlatformResource.class,
        initArgs = @ResourceArg(name = "service", value = "classification"))
class PlansIT {

    private final Owner owner = new Owner();

    private String decided() {
        return owner.hasWorkToDelegate().awaitsVerdict("DELEGATE").getString("decisionId");
    }

    private JsonPath makes(String body) {
        return owner.writes()
                .body(body)
                .post("/v1/plans")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    /** A second activity of the same owner: filing, 10 h a month. */
    private UUID filing() {
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

    @Test
    void aPlanIsMadeKeptListedAndForgotten() {
        String decision = decided();
        UUID filing = filing();

        // bookkeeping costs 39 h at 21 = 819 a month, filing 210: together 1,029
        JsonPath both = makes("{\"name\":\"all\"}");
        assertEquals(2, both.getInt("totals.items"));
        assertEquals("1029.00", both.getString("totals.monthlyCost"));
        assertTrue(both.getBoolean("exact"));
        assertTrue(both.getBoolean("feasible"));
        assertNull(both.<Object>get("marginal"));
        assertEquals("EUR", both.getString("currency"));
        assertEquals(12, both.getList("months").size());
        assertEquals(13, both.getList("frontier").size());
        assertEquals("0.5", both.getString("limits.reinvest"));

        JsonPath one = makes("{\"name\":\"one\",\"budget\":\"900\",\"horizonMonths\":3}");
        assertEquals(List.of(owner.activity.toString()), one.getList("items.activityId"));
        assertEquals(List.of(decision), one.getList("items.decisionId"));
        assertEquals("FREELANCER", one.getString("items[0].target"));
        assertEquals("35.10", one.getString("items[0].hoursFreedPerMonth"));
        assertEquals("39.00", one.getString("items[0].measuredHours"));
        assertEquals("1029.00", one.getString("marginal.nextBudget"));
        assertEquals("0.00", one.getString("marginal.ofOneMore"));
        assertEquals(filing.toString(), one.getString("firstLeftOut.activityId"));
        assertEquals(3, one.getList("months").size());
        BigDecimal npv = new BigDecimal(one.getString("totals.npv"));
        assertTrue(npv.compareTo(new BigDecimal(one.getString("relaxation"))) <= 0);

        JsonPath hours = makes("{\"budget\":\"300\",\"wantedHoursPerMonth\":\"30\"}");
        assertEquals(false, hours.getBoolean("feasible"));
        assertEquals("9.00", hours.getString("totals.hoursFreedPerMonth"));

        String id = one.getString("planId");
        owner.reads()
                .get("/v1/plans/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("one"))
                .body("acceptedAt", nullValue())
                .body("items", hasSize(1));
        owner.reads()
                .get("/v1/plans?limit=2")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[1].planId", equalTo(id))
                .body("nextCursor", notNullValue());
        owner.reads()
                .get("/v1/plans/comparison?ids=" + both.getString("planId") + "," + id)
                .then()
                .statusCode(200)
                .body("plans.name", equalTo(List.of("all", "one")))
                .body("differences", hasSize(1))
                .body("differences[0].activityId", equalTo(filing.toString()))
                .body("differences[0].choices.target", equalTo(Arrays.asList("FREELANCER", null)));
        owner.writes().delete("/v1/plans/" + id).then().statusCode(204);
        owner.reads().get("/v1/plans/" + id).then().statusCode(404);
    }

    @Test
    void aPlanIsAcceptedOnceAndFollowedByMeasuring() {
        String decision = decided();
        String plan = makes("{}").getString("planId");
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

        JsonPath next = makes("{\"budget\":\"1000\"}");
        assertEquals(0, next.getInt("totals.items"));
        assertEquals(List.of(decision), next.getList("running.decisionId"));

        // bookkeeping runs at 819 a month, filing would take 210 more, whatever is asked for below that
        filing();
        for (String budget : List.of("300", "1000")) {
            JsonPath tight = makes("{\"budget\":\"" + budget + "\"}");
            assertEquals(0, tight.getInt("totals.items"));
            assertEquals("1029.00", tight.getString("marginal.nextBudget"));
        }
        assertEquals(1, makes("{\"budget\":\"1029\"}").getInt("totals.items"));
    }

    @Test
    void whatChangedSinceIsNotAcceptedUnseenAndWhatWasDeclinedStaysOut() {
        String before = decided();
        String plan = makes("{}").getString("planId");
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

        String fresh = makes("{}").getString("planId");
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
        assertEquals(0, makes("{}").getInt("totals.items"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void oneRefusedItemLeavesTheOthersAccepted(boolean declinedFirst) {
        decided();
        UUID filing = filing();
        String plan = makes("{}").getString("planId");
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

    @Test
    void wrongInputAnotherWorkspaceAndAnotherScopeGetNothing() {
        decided();
        String plan = makes("{}").getString("planId");
        Owner stranger = new Owner();

        for (String path : List.of("", "/progress")) {
            stranger.reads().get("/v1/plans/" + plan + path).then().statusCode(404);
        }
        stranger.decides()
                .body("{}")
                .post("/v1/plans/" + plan + "/acceptance")
                .then()
                .statusCode(404);
        stranger.writes().delete("/v1/plans/" + plan).then().statusCode(404);
        stranger.writes()
                .body("{\"activityIds\":[\"" + owner.activity + "\"]}")
                .post("/v1/plans")
                .then()
                .statusCode(404);
        stranger.reads()
                .get("/v1/plans/comparison?ids=" + plan + "," + Ids.next())
                .then()
                .statusCode(404);
        stranger.reads().get("/v1/plans").then().body("items", hasSize(0));

        owner.reads().body("{}").post("/v1/plans").then().statusCode(403);
        owner.reads().delete("/v1/plans/" + plan).then().statusCode(403);
        owner.writes()
                .body("{}")
                .post("/v1/plans/" + plan + "/acceptance")
                .then()
                .statusCode(403);

        for (String body : List.of(
                "{\"budget\":\"-1\"}",
                "{\"reinvest\":\"1.1\"}",
                "{\"horizonMonths\":61}",
                "{\"activityIds\":[]}",
                "{\"budgets\":\"1\"}")) {
            owner.writes().body(body).post("/v1/plans").then().statusCode(422);
        }
        for (String ids : List.of("x,y", plan, plan + "," + plan)) {
            owner.reads()
                    .get("/v1/plans/comparison?ids=" + ids)
                    .then()
                    .statusCode(422)
                    .body("violations[0].field", endsWith("ids"));
        }
    }
}
