package dev.handover.classification.policy;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.classification.Owner;
import dev.handover.embedded.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A workspace makes the method its own, as far as its laws let it. */
@QuarkusTest
@QuarkusTestResource(
        value = PlatformResource.class,
        initArgs = @ResourceArg(name = "service", value = "classification"))
class PolicyIT {

    private static final String SELECTIVE = """
            {"version": "selective-1", "parameters": [{"name": "minimumQuality", "value": "1.2"}], "note": "only better"}""";

    private final Owner owner = new Owner();

    private String draft(String body) {
        return owner.writes()
                .body(body)
                .post("/v1/policies")
                .then()
                .statusCode(201)
                .extract()
                .header("ETag");
    }

    private Response activate(String version) {
        String tag = owner.reads().get("/v1/policies/" + version).header("ETag");
        return owner.decides().header("If-Match", tag).post("/v1/policies/" + version + "/activation");
    }

    private JsonPath backtest(String version) {
        return owner.writes()
                .post("/v1/policies/" + version + "/backtest")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void theStandardVersionDecidesUntilThereIsAnother() {
        owner.reads()
                .get("/v1/policies")
                .then()
                .statusCode(200)
                .body("items.version", contains("standard-1"))
                .body("items.status", contains("ACTIVE"));
        owner.reads()
                .get("/v1/policies/standard-1")
                .then()
                .statusCode(200)
                .body("document.parameters.find { it.name == 'minimumQuality' }.value", equalTo("0.80"))
                .body("document.rules.rule", hasItem("R7"))
                .body("document.rules.rationale", hasItem(notNullValue()));
        owner.reads().get("/v1/policies/standard-1/lint").then().body("clean", equalTo(true));
        owner.reads()
                .get("/v1/policy-schema")
                .then()
                .statusCode(200)
                .contentType("application/schema+json")
                .body("title", equalTo("PolicyDocument"));
    }

    @Test
    void theRowsGoOutAndComeBackAsADecisionTable() {
        String table = owner.reads()
                .get("/v1/policies/standard-1/dmn")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(table.contains("hitPolicy=\"FIRST\""), table);
        String tag = draft(SELECTIVE);
        owner.writes()
                .header("If-Match", tag)
                .contentType("application/xml")
                .body(table)
                .put("/v1/policies/selective-1/dmn")
                .then()
                .statusCode(200)
                .body("document.rules", hasSize(21));
        owner.writes()
                .header("If-Match", "*")
                .contentType("application/xml")
                .body("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><definitions>&e;</definitions>")
                .put("/v1/policies/selective-1/dmn")
                .then()
                .statusCode(422)
                .body("violations", hasSize(greaterThan(0)));
    }

    @Test
    void aPredicateOfAWorkspaceDecidesAndABrokenOneIsRefused() {
        owner.hasWorkToDelegate().awaitsVerdict("DELEGATE");
        List<Map<String, Object>> rules = new ArrayList<>(
                owner.reads().get("/v1/policies/standard-1").jsonPath().getList("document.rules"));
        Map<String, Object> own = new HashMap<>();
        own.put("id", "keep-what-is-small");
        own.put("rule", "R10");
        own.put("predicate", "hoursPerMonth < 40.0 && specificity <= 2");
        own.put("verdict", "KEEP_FOR_NOW");
        rules.add(rules.size() - 3, own);
        owner.writes()
                .body(Map.of("version", "own-1", "rules", rules))
                .post("/v1/policies")
                .then()
                .statusCode(201);
        backtest("own-1");
        activate("own-1").then().statusCode(200);
        JsonPath kept = owner.awaitsVerdict("KEEP_FOR_NOW");
        assertEquals("keep-what-is-small", kept.getString("answer.row"));

        own.put("predicate", "hoursPerMonth < ");
        owner.writes()
                .body(Map.of("version", "own-2", "rules", rules))
                .post("/v1/policies")
                .then()
                .statusCode(422)
                .body("violations[0].field", containsString("predicate"));
    }

    @Test
    void aVersionIsDraftedLintedBacktestedActivatedAndRetired() {
        owner.hasWorkToDelegate().awaitsVerdict("DELEGATE");
        draft(SELECTIVE);
        owner.reads().get("/v1/policies/selective-1/lint").then().body("clean", equalTo(true));
        activate("selective-1").then().statusCode(409).body("type", containsString("policy-not-backtested"));

        JsonPath result = backtest("selective-1");
        assertEquals(1, result.getInt("decisions"));
        assertEquals(1, result.getInt("changed"));
        assertEquals("DELEGATE", result.getString("moves[0].from"));
        assertEquals("KEEP_FOR_NOW", result.getString("moves[0].to"));
        assertEquals("39.00", result.getString("moves[0].hoursPerMonth"));
        assertEquals("Bookkeeping", result.getString("changes[0].name"));
        assertEquals("DELEGATE", owner.awaitsDecision(d -> true).getString("verdict"), "a backtest touches nothing");

        activate("selective-1").then().statusCode(200).body("policy.status", equalTo("ACTIVE"));
        JsonPath kept = owner.awaitsVerdict("KEEP_FOR_NOW");
        assertEquals("selective-1", kept.getString("policyVersion"));
        assertEquals(List.of("QUALITY_TOO_LOW"), kept.getList("answer.reasons"));
        owner.reads()
                .get("/v1/policies")
                .then()
                .body("items.version", contains("selective-1", "standard-1"))
                .body("items.status", contains("ACTIVE", "RETIRED"));

        String tag = owner.reads().get("/v1/policies/selective-1").header("ETag");
        owner.decides()
                .header("If-Match", tag)
                .post("/v1/policies/selective-1/retirement")
                .then()
                .statusCode(200)
                .body("policy.status", equalTo("RETIRED"));
        assertEquals("standard-1", owner.awaitsVerdict("DELEGATE").getString("policyVersion"));
    }

    @Test
    void aRevisedDraftMustBeBacktestedAgain() {
        draft(SELECTIVE);
        backtest("selective-1");
        String tag = owner.reads().get("/v1/policies/selective-1").header("ETag");
        owner.writes()
                .header("If-Match", tag)
                .body("{\"parameters\": [{\"name\": \"minimumQuality\", \"value\": \"1.3\"}]}")
                .patch("/v1/policies/selective-1")
                .then()
                .statusCode(200)
                .body("policy.backtested", equalTo(false))
                .body("document.parameters.find { it.name == 'minimumQuality' }.value", equalTo("1.3"));
        activate("selective-1").then().statusCode(409).body("type", containsString("policy-not-backtested"));
        owner.writes()
                .header("If-Match", tag)
                .body("{\"note\": \"late\"}")
                .patch("/v1/policies/selective-1")
                .then()
                .statusCode(412);
    }

    @Test
    void aVersionThatRemovesAProtectedRuleIsNeverActivated() {
        List<Map<String, Object>> rules =
                owner.reads().get("/v1/policies/standard-1").jsonPath().getList("document.rules");
        List<Map<String, Object>> without =
                rules.stream().filter(r -> !"R3".equals(r.get("rule"))).toList();
        owner.writes()
                .body(Map.of("version", "bold-1", "rules", without))
                .post("/v1/policies")
                .then()
                .statusCode(201);
        owner.reads()
                .get("/v1/policies/bold-1/lint")
                .then()
                .body("clean", equalTo(false))
                .body("findings.code", hasItem("PROTECTED_RULE"));
        backtest("bold-1");
        activate("bold-1").then().statusCode(409).body("type", containsString("policy-has-errors"));
    }

    @Test
    void whatIsNoPolicyIsRefusedWithEveryRuleItBreaks() {
        owner.writes().body("""
                        {"version": "odd-1", "parameters": [{"name": "minimumQuality", "value": "9"},
                         {"name": "nonsense", "value": "1"}]}""").post("/v1/policies").then().statusCode(422).body("violations", hasSize(2));
        owner.writes()
                .body("{\"version\": \"no spaces\"}")
                .post("/v1/policies")
                .then()
                .statusCode(422);
        owner.writes()
                .body("{\"version\": \"x-1\", \"basedOn\": \"nowhere\"}")
                .post("/v1/policies")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("basedOn"));
        owner.writes()
                .body("{\"version\": \"standard-1\"}")
                .post("/v1/policies")
                .then()
                .statusCode(409)
                .body("type", containsString("policy-version-taken"));
        owner.reads().get("/v1/policies").then().body("items", hasSize(1));
    }

    @Test
    void aDraftIsForgottenAndAnActiveVersionIsNot() {
        String tag = draft(SELECTIVE);
        owner.writes().delete("/v1/policies/selective-1").then().statusCode(428);
        owner.writes()
                .header("If-Match", tag)
                .delete("/v1/policies/selective-1")
                .then()
                .statusCode(204);
        owner.reads().get("/v1/policies/selective-1").then().statusCode(404);
        draft(SELECTIVE);
        backtest("selective-1");
        String active = activate("selective-1").then().statusCode(200).extract().header("ETag");
        owner.writes()
                .header("If-Match", active)
                .delete("/v1/policies/selective-1")
                .then()
                .statusCode(409)
                .body("type", containsString("policy-not-a-draft"));
    }

    @Test
    void anotherWorkspaceSeesNoneOfItAndScopesAreKept() {
        draft(SELECTIVE);
        Owner other = new Owner();
        other.reads().get("/v1/policies/selective-1").then().statusCode(404);
        other.writes().post("/v1/policies/selective-1/backtest").then().statusCode(404);
        owner.reads().body(SELECTIVE).post("/v1/policies").then().statusCode(403);
        owner.writes()
                .header("If-Match", "*")
                .post("/v1/policies/selective-1/activation")
                .then()
                .statusCode(403);
    }
}
