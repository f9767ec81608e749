package dev.handover.classification.decision;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.chassis.house.Contracts;
import dev.handover.classification.Owner;
import dev.handover.embedded.testing.Broker;
import dev.handover.embedded.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The owner decides differently than the method. */
@QuarkusTest
@QuarkusTestResource(
        value = PlatformResource.class,
        initArgs = @ResourceArg(name = "service", value = "classification"))
class OverrideIT {

    private final Owner owner = new Owner();

    private String path(String action) {
        return "/v1/decisions/" + owner.activity + action;
    }

    private Response override(String decisionId, String more) {
        return owner.decides()
                .body("{\"decisionId\":\"" + decisionId + "\",\"reason\":\"We know better\"," + more + "}")
                .post(path("/override"));
    }

    private List<Broker.Received> eventsUntil(String type) {
        return Broker.await(
                "classification.decision",
                owner.workspace,
                all -> !all.isEmpty() && all.get(all.size() - 1).type().equals(type));
    }

    @Test
    void whatTheMethodKeepsIsHandedOverWithTheFiguresOfTheTarget() throws Exception {
        owner.hasWorkToDelegate().statesRate("400");
        String id = owner.awaitsVerdict("KEEP_FOR_NOW").getString("decisionId");

        override(id, "\"verdict\":\"DELEGATE\",\"target\":\"VIRTUAL_EMPLOYEE\"")
                .then()
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"))
                .body("verdict", equalTo("DELEGATE"))
                .body("target", equalTo("VIRTUAL_EMPLOYEE"))
                .body("rateCap", equalTo("42.86"))
                .body("hoursFreedPerMonth", equalTo("35.10"))
                .body("rule", equalTo("R10"))
                .body("overridden.verdictByMethod", equalTo("KEEP_FOR_NOW"))
                .body("overridden.ruleByMethod", equalTo("R10"))
                .body("overridden.reason", equalTo("We know better"))
                .body("overridden.by", equalTo(owner.member.toString()))
                .body(
                        "reviewOn",
                        equalTo(LocalDate.now(ZoneOffset.UTC).plusDays(90).toString()));

        owner.reads()
                .get(path(""))
                .then()
                .body("change.from.verdict", equalTo("KEEP_FOR_NOW"))
                .body("change.from.decisionId", equalTo(id))
                .body("change.to.verdict", equalTo("DELEGATE"))
                .body("change.causes.input", contains("override"))
                .body("methodSays.verdict", equalTo("KEEP_FOR_NOW"));
        owner.reads().get(path("/history")).then().body("items[1].status", equalTo("SUPERSEDED"));
        List<Broker.Received> events = eventsUntil("classification.decision-accepted.v1");
        Broker.Received last = events.get(events.size() - 1);
        Contracts.fits("classification-service", last.type(), last.body());
        JsonNode data = new ObjectMapper().readTree(last.body());
        assertEquals("R10", data.at("/overridden/ruleByMethod").asText());
    }

    @Test
    void whatWasAcceptedIsWithdrawnBeforeTheOwnersVerdictIsTold() {
        String id = owner.hasWorkToDelegate().awaitsVerdict("DELEGATE").getString("decisionId");
        owner.decides()
                .body("{\"decisionId\":\"" + id + "\"}")
                .post(path("/acceptance"))
                .then()
                .statusCode(200);
        override(id, "\"verdict\":\"MASTER\"").then().statusCode(200).body("target", nullValue());

        List<Broker.Received> events = Broker.await(
                "classification.decision",
                owner.workspace,
                all -> all.stream()
                                .filter(e -> e.type().equals("classification.decision-accepted.v1"))
                                .count()
                        == 2);
        assertEquals(
                List.of(
                        "classification.decision-accepted.v1",
                        "classification.decision-withdrawn.v1",
                        "classification.decision-accepted.v1"),
                events.subList(events.size() - 3, events.size()).stream()
                        .map(Broker.Received::type)
                        .toList());
        override(id, "\"verdict\":\"LEARN\"").then().statusCode(409).body("type", endsWith(":decision-superseded"));
    }

    @Test
    void salesIsNeverHandedOverUnmasteredWhateverTheReason() {
        owner.statesEconomics("100000")
                .hearsOfActivity(1, "Cold calls", "SALES", "ACTIVE")
                .hearsOfWorkload(1, "10.00")
                .statesFacts("{\"growth\":4,\"skill\":1,\"mastery\":1}");
        String id = owner.awaitsVerdict("LEARN").getString("decisionId");

        for (String verdict : List.of("DELEGATE", "OUTSOURCE_ALWAYS", "MASTER_THEN_DELEGATE")) {
            override(id, "\"verdict\":\"" + verdict + "\",\"target\":\"STAFF\"")
                    .then()
                    .statusCode(409)
                    .body("type", endsWith(":delegation-locked"));
        }
        override(id, "\"verdict\":\"AUTOMATE\"").then().statusCode(409).body("type", endsWith(":delegation-locked"));
        override(id, "\"verdict\":\"ELIMINATE\"").then().statusCode(200);
    }

    @Test
    void aMachineIsTakenBackTooWhenTheAreaTurnsOutToBeSales() {
        owner.hasWorkToDelegate().statesRate("400");
        String id = owner.awaitsVerdict("KEEP_FOR_NOW").getString("decisionId");
        override(id, "\"verdict\":\"AUTOMATE\"").then().statusCode(200);

        owner.hearsOfActivity(2, "Bookkeeping", "SALES", "ACTIVE");
        assertEquals("R3", owner.awaitsVerdict("LEARN").getString("rule"));
    }

    @Test
    void keepingWhatTheMethodAlwaysOutsourcesIsAllowedButFlagged() {
        owner.hasWorkToDelegate().statesFacts("{\"skill\":1,\"willBecomeGood\":\"NO\"}");
        String id = owner.awaitsVerdict("OUTSOURCE_ALWAYS").getString("decisionId");

        override(id, "\"verdict\":\"MASTER\"").then().statusCode(200);
        owner.reads().get(path("")).then().body("answer.flags", hasItem("AGAINST_THE_METHOD"));
    }

    @Test
    void anOverrideNeedsAReasonAVerdictAndATargetWhenItHandsOver() {
        owner.hearsOfActivity(1, "Bookkeeping", "FINANCE", "ACTIVE");
        String id = owner.awaitsVerdict("NEEDS_INPUT").getString("decisionId");

        override(id, "\"verdict\":\"DELEGATE\"").then().statusCode(422).body("violations[0].field", equalTo("target"));
        override(id, "\"verdict\":\"MASTER\",\"target\":\"STAFF\"").then().statusCode(422);
        override(id, "\"verdict\":\"NEEDS_INPUT\"").then().statusCode(422);
        override(id, "\"verdict\":\"DELEGATE\",\"target\":\"STAFF\"")
                .then()
                .statusCode(409)
                .body("type", endsWith(":decision-needs-input"));
        owner.decides()
                .body("{\"decisionId\":\"" + id + "\",\"verdict\":\"MASTER\",\"reason\":\" \"}")
                .post(path("/override"))
                .then()
                .statusCode(422);
        owner.writes()
                .body("{\"decisionId\":\"" + id + "\",\"verdict\":\"MASTER\",\"reason\":\"x\"}")
                .post(path("/override"))
                .then()
                .statusCode(403);
        new Owner()
                .decides()
                .body("{\"decisionId\":\"" + id + "\",\"verdict\":\"MASTER\",\"reason\":\"x\"}")
                .post(path("/override"))
                .then()
                .statusCode(404);
    }

    @Test
    void theOverrideStandsUntilItIsTakenBackAndAReviewFallsDueWhenTheMethodSaysSomethingNew() {
        String id = owner.hasWorkToDelegate().awaitsVerdict("DELEGATE").getString("decisionId");
        String own = override(id, "\"verdict\":\"MASTER\"")
                .then()
                .statusCode(200)
                .extract()
                .path("decisionId");
        owner.statesRate("400");

        JsonPath standing = owner.awaitsDecision(d -> "KEEP_FOR_NOW".equals(d.getString("methodSays.verdict")));
        assertEquals(own, standing.getString("decisionId"));
        assertEquals("MASTER", standing.getString("verdict"));
        assertTrue(standing.getBoolean("reviewDue"));

        owner.decides().delete(path("/override")).then().statusCode(428);
        owner.decides()
                .header("If-Match", "\"v1\"")
                .delete(path("/override"))
                .then()
                .statusCode(412);
        String tag = owner.reads().get(path("")).header("ETag");
        owner.decides()
                .header("If-Match", tag)
                .delete(path("/override"))
                .then()
                .statusCode(200)
                .body("verdict", equalTo("KEEP_FOR_NOW"))
                .body("status", equalTo("MADE"))
                .body("overridden", nullValue());
        List<Broker.Received> events = eventsUntil("classification.decision-made.v1");
        assertEquals(
                "classification.decision-withdrawn.v1",
                events.get(events.size() - 2).type());
        String now = owner.reads().get(path("")).header("ETag");
        owner.decides().header("If-Match", now).delete(path("/override")).then().statusCode(404);
    }

    @Test
    void anOverrideThatHandsOverFallsWhenTheAreaBecomesLocked() {
        owner.hasWorkToDelegate().statesRate("400");
        String id = owner.awaitsVerdict("KEEP_FOR_NOW").getString("decisionId");
        override(id, "\"verdict\":\"DELEGATE\",\"target\":\"STAFF\"").then().statusCode(200);

        owner.hearsOfActivity(2, "Bookkeeping", "SALES", "ACTIVE");
        JsonPath locked = owner.awaitsVerdict("LEARN");
        assertEquals("R3", locked.getString("rule"));
    }

    @Test
    void everyDecisionAfterTheFirstSaysWhatChangedAndWhatMattered() {
        owner.hasWorkToDelegate().awaitsVerdict("DELEGATE");
        owner.statesRate("400");
        JsonPath kept = owner.awaitsVerdict("KEEP_FOR_NOW");

        assertEquals("DELEGATE", kept.getString("change.from.verdict"));
        assertEquals("R9", kept.getString("change.from.rule"));
        assertEquals("FREELANCER", kept.getString("change.from.target"));
        assertEquals("ALONE", kept.getString("change.effect"));
        assertEquals(List.of("rate:FREELANCER"), kept.getList("change.causes.findAll { it.decisive }.input"));
        owner.reads()
                .get(path("/explanation"))
                .then()
                .body("change.causes.find { it.decisive }.from", equalTo("20"))
                .body("change.causes.find { it.decisive }.to", equalTo("400"));
        List<Object> changes = owner.reads().get(path("/history")).jsonPath().getList("items.change");
        assertEquals(null, changes.get(changes.size() - 1), "the first has nothing before it");
    }
}
