package dev.handover.classification.whatif;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
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
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What would be, over the stored inputs; nothing is stored. */
@QuarkusTest
@QuarkusTestResource(
        value = PlatformResource.class,
        initArgs = @ResourceArg(name = "service", value = "classification"))
class WhatIfIT {

    private final Owner owner = new Owner();

    private ValidatableResponse asks(String body) {
        return owner.reads().body(body).post("/v1/what-if").then();
    }

    private ValidatableResponse seeks(String goal, String variable) {
        return owner.reads()
                .body("{\"activityId\":\"" + owner.activity + "\",\"goal\":" + goal + ",\"variable\":\"" + variable
                        + "\"}")
                .post("/v1/goal-seek")
                .then();
    }

    @Test
    void supposingNothingChangesNothing() {
        String id = owner.hasWorkToDelegate().awaitsVerdict("DELEGATE").getString("decisionId");
        for (String body : List.of("{}", "{\"overrides\":{}}", "{\"activityIds\":[\"" + owner.activity + "\"]}")) {
            var answer = asks(body).statusCode(200).extract().jsonPath();
            assertEquals(id, answer.getString("activities[0].decisionId"));
            assertEquals(answer.getMap("activities[0].before"), answer.getMap("activities[0].after"));
            assertEquals(false, answer.getBoolean("activities[0].changed"));
            assertEquals("0.00", answer.getString("totals.hoursDiff"));
            assertEquals(answer.getMap("planDiff.before"), answer.getMap("planDiff.after"));
            assertEquals("35.10", answer.getString("planDiff.before.hoursFreedPerMonth"));
        }
        // the target agreed on stays, too
        owner.decides()
                .body("{\"decisionId\":\"" + id + "\",\"target\":\"FREELANCER\"}")
                .post("/v1/decisions/" + owner.activity + "/acceptance")
                .then()
                .statusCode(200);
        asks("{}").body("activities[0].changed", equalTo(false));
    }

    @Test
    void aDearerMarketChangesVerdictHoursMoneyAndPlan() {
        owner.hasWorkToDelegate().awaitsVerdict("DELEGATE");

        asks("{\"overrides\":{\"market\":[{\"target\":\"FREELANCER\",\"rate\":\"400\"}]}}")
                .statusCode(200)
                .body("activities[0].before.verdict", equalTo("DELEGATE"))
                .body("activities[0].before.target", equalTo("FREELANCER"))
                .body("activities[0].before.npv", notNullValue())
                .body("activities[0].after.verdict", equalTo("KEEP_FOR_NOW"))
                .body("activities[0].after.rule", equalTo("R10"))
                .body("activities[0].after.target", nullValue())
                .body("activities[0].changed", equalTo(true))
                .body("totals.hoursDiff", equalTo("-35.10"))
                .body("totals.verdictsChanged", equalTo(1))
                .body("planDiff.after.items", equalTo(0))
                .body("planDiff.hoursDiff", equalTo("-35.10"))
                .body("planDiff.monthlyCostDiff", equalTo("-819.00"));
        asks("{\"overrides\":{\"facts\":{\"skill\":null},\"owner\":{\"budget\":\"10\"}}}")
                .body("activities[0].after.verdict", equalTo("NEEDS_INPUT"))
                .body("planDiff.after.items", equalTo(0));
        asks("{\"overrides\":{\"owner\":{\"budget\":\"10\"}}}")
                .body("activities[0].changed", equalTo(false))
                .body("planDiff.before.items", equalTo(1))
                .body("planDiff.after.items", equalTo(0));
        owner.reads().get("/v1/decisions/" + owner.activity).then().body("verdict", equalTo("DELEGATE"));
    }

    @Test
    void theRateAtWhichTheVerdictChangesIsFound() {
        owner.hasWorkToDelegate().awaitsVerdict("DELEGATE");

        var found = seeks("{\"verdict\":\"KEEP_FOR_NOW\"}", "rate:FREELANCER")
                .statusCode(200)
                .body("reachable", equalTo(true))
                .body("from", equalTo("20"))
                .body("verdict", equalTo("KEEP_FOR_NOW"))
                .extract()
                .jsonPath();
        BigDecimal rate = new BigDecimal(found.getString("value"));
        asks("{\"overrides\":{\"market\":[{\"target\":\"FREELANCER\",\"rate\":\"" + rate + "\"}]}}")
                .body("activities[0].after.verdict", equalTo("KEEP_FOR_NOW"));
        asks("{\"overrides\":{\"market\":[{\"target\":\"FREELANCER\",\"rate\":\""
                        + rate.subtract(new BigDecimal("0.01")) + "\"}]}}")
                .body("activities[0].after.verdict", equalTo("DELEGATE"));
        seeks("{\"verdict\":\"ELIMINATE\"}", "skill")
                .body("reachable", equalTo(false))
                .body("value", nullValue())
                .body("lowest", equalTo("1"))
                .body("highest", equalTo("5"));
        seeks("{\"npv\":\"5000\"}", "hoursPerMonth").body("reachable", equalTo(true));
        assertTrue(rate.compareTo(new BigDecimal("20")) > 0);
    }

    @Test
    void wrongInputAnotherWorkspaceAndAnotherScopeGetNothing() {
        owner.hasWorkToDelegate().awaitsVerdict("DELEGATE");

        asks("{\"overrides\":{\"facts\":{\"charm\":3,\"skill\":9}}}")
                .statusCode(422)
                .body("violations.field", hasItem("overrides.facts.charm"))
                .body("violations.field", hasItem("overrides.facts.skill"));
        asks("{\"overrides\":{\"policyVersion\":\"none\"}}").statusCode(422);
        asks("{\"overrides\":{\"market\":[{\"target\":\"STAFF\"},{\"target\":\"STAFF\"}]}}")
                .statusCode(422);
        asks("{\"override\":{}}").statusCode(422);
        seeks("{\"verdict\":\"MASTER\"}", "charm").statusCode(422).body("violations[0].field", equalTo("variable"));
        seeks("{}", "skill").statusCode(422).body("violations[0].field", equalTo("goal"));
        seeks("{\"verdict\":\"MASTER\",\"npv\":\"1\"}", "skill").statusCode(422);

        Owner stranger = new Owner();
        stranger.reads()
                .body("{\"activityIds\":[\"" + owner.activity + "\"]}")
                .post("/v1/what-if")
                .then()
                .statusCode(404);
        stranger.reads()
                .body("{\"activityId\":\"" + owner.activity + "\",\"goal\":{\"npv\":\"0\"},\"variable\":\"income\"}")
                .post("/v1/goal-seek")
                .then()
                .statusCode(404);
        stranger.reads().body("{}").post("/v1/what-if").then().statusCode(200).body("activities", hasSize(0));
        owner.with("audit:read").body("{}").post("/v1/what-if").then().statusCode(403);
    }
}
