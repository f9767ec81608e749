package dev.handover.classification.plan;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.chassis.id.Ids;
import dev.handover.classification.Owner;
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

/** Plans are made, compared and forgotten. */
@QuarkusTest
@QuarkusTestResource(
        value = PlatformResource.class,
        initArgs = @ResourceArg(name = "service", value = "classification"))
class PlansIT {

    private final Owner owner = new Owner();
    private final PlanApi plans = new PlanApi(owner);

    @Test
    void aPlanIsMadeKeptListedAndForgotten() {
        String decision = plans.decided();
        UUID filing = plans.filing();

        // bookkeeping costs 39 h at 21 = 819 a month, filing 210: together 1,029
        JsonPath both = plans.makes("{\"name\":\"all\"}");
        assertEquals(2, both.getInt("totals.items"));
        assertEquals("1029.00", both.getString("totals.monthlyCost"));
        assertTrue(both.getBoolean("exact"));
        assertTrue(both.getBoolean("feasible"));
        assertNull(both.<Object>get("marginal"));
        assertEquals("EUR", both.getString("currency"));
        assertEquals(12, both.getList("months").size());
        assertEquals(13, both.getList("frontier").size());
        assertEquals("0.5", both.getString("limits.reinvest"));

        JsonPath one = plans.makes("{\"name\":\"one\",\"budget\":\"900\",\"horizonMonths\":3}");
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

        JsonPath hours = plans.makes("{\"budget\":\"300\",\"wantedHoursPerMonth\":\"30\"}");
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
    void wrongInputAnotherWorkspaceAndAnotherScopeGetNothing() {
        plans.decided();
        String plan = plans.makes("{}").getString("planId");
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
