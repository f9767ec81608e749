package dev.handover.classification.decision;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.chassis.house.Contracts;
import dev.handover.classification.Owner;
import dev.handover.embedded.testing.Broker;
import dev.handover.embedded.testing.PlatformResource;
import dev.handover.embedded.testing.Sql;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Decisions are made, told and shown. */
@QuarkusTest
@QuarkusTestResource(
        value = PlatformResource.class,
        initArgs = @ResourceArg(name = "service", value = "classification"))
class DecisionsIT {

    private final Owner owner = new Owner();

    private String path(String action) {
        return "/v1/decisions/" + owner.activity + action;
    }

    private static JsonNode checked(Broker.Received event) throws Exception {
        Contracts.fits("classification-service", event.type(), event.body());
        return new ObjectMapper().readTree(event.body());
    }

    @Test
    void factsAreAskedForThenADecisionIsMadeAndTold() throws Exception {
        owner.statesEconomics("100000").statesRate("20").hearsOfActivity(1, "Bookkeeping", "FINANCE", "ACTIVE");
        JsonPath asking = owner.awaitsVerdict("NEEDS_INPUT");
        assertEquals("hoursPerMonth", asking.getString("answer.nextBestQuestion.fact"));
        owner.hearsOfWorkload(1, "39.00")
                .statesFacts("{\"growth\":1,\"skill\":4,\"specificity\":2,\"codifiability\":2}");

        JsonPath made = owner.awaitsVerdict("DELEGATE");
        assertEquals("FREELANCER", made.getString("target"));
        assertEquals("39.00", made.getString("hoursPerMonth"));
        assertEquals("42.86", made.getString("rateCap"), "39·45/(39·1.05)");
        assertEquals("936.00", made.getString("benefitPerMonth"), "39·(45 − 21)");
        List<Broker.Received> events = owner.awaitsEvents(2);
        Broker.Received last = events.get(events.size() - 1);
        JsonNode data = checked(last);
        assertEquals("classification.decision-made.v1", last.type());
        assertEquals(owner.workspace + ":" + owner.activity, last.key());
        assertEquals("42.86", data.get("rateCap").asText());
        assertEquals("DELEGATE", data.get("verdict").asText());
        assertEquals("Bookkeeping", data.at("/activity/name").asText());
        for (int i = 1; i < events.size(); i++) {
            assertTrue(checked(events.get(i)).get("version").asLong()
                    > checked(events.get(i - 1)).get("version").asLong());
        }
    }

    @Test
    void aMeasurementThatJittersWritesNothing() throws Exception {
        String first = owner.hasWorkToDelegate().awaitsVerdict("DELEGATE").getString("decisionId");
        long before = Sql.rowsOf(owner.workspace, "decision");
        owner.hearsOfWorkload(2, "39.50");
        Owner.awaits(
                () -> owner.reads().get("/v1/activities/" + owner.activity),
                r -> "39.50".equals(r.path("workload.hoursPerMonth")));
        assertEquals(before, decisionsOnceTheQueueIsEmpty());
        assertEquals(first, owner.awaitsVerdict("DELEGATE").getString("decisionId"));

        owner.hearsOfWorkload(3, "60.00");
        owner.awaitsDecision(d -> d.getString("hoursPerMonth").equals("60.00"));
        assertEquals(before + 1, Sql.rowsOf(owner.workspace, "decision"));
    }

    private long decisionsOnceTheQueueIsEmpty() throws Exception {
        Owner.awaits(() -> owner.reads().get("/v1/economics"), r -> {
            try {
                return Sql.rowsOf(owner.workspace, "reconsideration") == 0;
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        });
        return Sql.rowsOf(owner.workspace, "decision");
    }

    @Test
    void withoutRatesTheReasonsSayWhatIsMissing() {
        owner.statesEconomics("100000")
                .hearsOfActivity(1, "Bookkeeping", "FINANCE", "ACTIVE")
                .hearsOfWorkload(1, "39.00")
                .statesFacts("{\"growth\":1,\"skill\":4}");

        JsonPath kept = owner.awaitsVerdict("KEEP_FOR_NOW");
        assertTrue(kept.getList("answer.reasons").contains("MARKET_RATE_UNKNOWN"));
        assertTrue(kept.getString("reasons").contains("No market rate is known"));
        assertEquals("rate", kept.getString("answer.nextBestQuestion.fact"));
    }

    @Test
    void theExplanationShowsFormulasNumbersAndTheRulesThatDidNotDecide() {
        owner.hasWorkToDelegate().awaitsVerdict("DELEGATE");

        owner.reads()
                .get(path("/explanation"))
                .then()
                .statusCode(200)
                .body("rule", equalTo("R9"))
                .body("ruleSentence", equalTo("Delegate what keeps you cruising."))
                .body("formulas.formula", hasItem("B = h[v(1−m) − c] − F − E"))
                .body("formulas.value", hasItem("936.00"))
                .body("rulesNotHit", hasSize(12))
                .body("rulesNotHit.failing", everyItem(notNullValue()))
                .body("flips.fact", hasItem("rate"))
                .body("inputsHash.length()", equalTo(64));
    }

    @Test
    void decisionsAreListedByVerdictCategoryAndChange() {
        Instant before = Instant.now().minusSeconds(5);
        owner.hasWorkToDelegate().awaitsVerdict("DELEGATE");

        owner.reads().get("/v1/decisions").then().statusCode(200).body("items", hasSize(1));
        owner.reads()
                .get("/v1/decisions?verdict=DELEGATE&category=MAINTENANCE")
                .then()
                .body("items", hasSize(1));
        owner.reads().get("/v1/decisions?verdict=MASTER").then().body("items", hasSize(0));
        owner.reads().get("/v1/decisions?changedSince=" + before).then().body("items", hasSize(1));
        owner.reads()
                .get("/v1/decisions?changedSince=" + Instant.now().plusSeconds(60))
                .then()
                .body("items", hasSize(0));
        owner.reads().get("/v1/decisions?verdict=NONSENSE").then().statusCode(400);
        owner.reads().get("/v1/decisions?cursor=nonsense").then().statusCode(400);
        owner.reads().get(path("/history")).then().body("items.size()", greaterThan(0));
    }
}
