package dev.handover.classification.evaluation;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.handover.classification.Owner;
import dev.handover.embedded.testing.PlatformResource;
import dev.handover.embedded.testing.Sql;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = PlatformResource.class,
        initArgs = @ResourceArg(name = "service", value = "classification"))
class EvaluationIT {

    private static final String EXAMPLE = """
            {
              "policyVersion": null,
              "owner": {"currency": "EUR", "income": "100000", "hoursPerYear": "2000", "buybackFactor": "4", "nextBestUse": null, "absorption": "1", "overCapacity": false, "teamSpareHours": "0"},
              "activity": {
                "name": "Bookkeeping", "area": "FINANCE", "hoursPerMonth": "39", "occurrencesPerMonth": "4.33", "observedDays": 10, "wasStrategic": false,
                "growth": 1, "valueShare": null, "timeShare": null, "customerValue": "NO", "inimitability": "NO", "reach": "NO",
                "skill": null, "ownTime": "3", "proficientTime": "1", "mastery": 2, "willBecomeGood": "UNKNOWN", "learnHours": null, "learnCost": "0", "learningRate": null, "unitsDone": null,
                "enjoyment": 2, "specificity": 2, "codifiability": 4, "uncertainty": 2, "errorCost": 3, "dependencyRisk": 2, "confidentiality": 3, "jobZone": 3,
                "mustBeOwner": false, "necessary": true, "onsite": false, "licence": false, "hasSop": false, "support": false, "controlHowAndWhen": false
              },
              "market": [
                {"target": "FREELANCER", "rate": "45", "timeRatio": "0.3333", "quality": "1", "fixedPerMonth": "0", "errorCostPerMonth": "0", "onCost": "0.05", "oversight": "0.10",
                 "rampMonths": 1, "recruitHours": "4", "hireCash": "0", "trainHours": null, "committedHours": null, "overheadPerMonth": "0"}
              ],
              "horizonMonths": 12,
              "explain": true, "confidence": false, "flips": true
            }""";

    private final Owner owner = new Owner();

    private Response evaluate(String body) {
        return owner.reads().body(body).post("/v1/evaluations");
    }

    @Test
    void theExampleOfTheApiIsDecided() throws Exception {
        evaluate(EXAMPLE)
                .then()
                .statusCode(200)
                .body("verdict", equalTo("DELEGATE"))
                .body("rule", equalTo("R9"))
                .body("category", equalTo("MAINTENANCE"))
                .body("inferred.skill", equalTo(1))
                .body("rates.hourlyValue", equalTo("50.00"))
                .body("rates.buybackRate", equalTo("12.50"))
                .body("delegation[0].costPerOwnerHour", equalTo("15.75"))
                .body("delegation[0].npv", equalTo("9599.74"))
                .body("delegation[0].grade", equalTo("PROFITABLE"))
                .body("target", equalTo("FREELANCER"))
                .body("rulesNotHit", hasSize(12))
                .body("policyVersion", equalTo("standard-1"));
        assertEquals(0, Sql.rowsOf(owner.workspace, "decision"), "nothing is stored");
    }

    /** A frontend shows what would change the verdict, and sends that value back as it got it. */
    @Test
    void everyFlipOfAFactCanBeSentBackAsItIs() throws Exception {
        ObjectMapper json = new ObjectMapper();
        int sent = 0;
        boolean flag = false;
        // At these hours and rates the written procedure decides, and a step of a scale, and the hours.
        for (String body : List.of(
                EXAMPLE,
                EXAMPLE.replace("\"skill\": null", "\"skill\": 4")
                        .replace("\"hoursPerMonth\": \"39\"", "\"hoursPerMonth\": \"10\"")
                        .replace(
                                "\"rate\": \"45\", \"timeRatio\": \"0.3333\"",
                                "\"rate\": \"25\", \"timeRatio\": \"1\""))) {
            JsonNode answer = json.readTree(
                    evaluate(body).then().statusCode(200).extract().asString());
            for (JsonNode flip : answer.get("flips")) {
                ObjectNode changed = (ObjectNode) json.readTree(body);
                ObjectNode activity = (ObjectNode) changed.get("activity");
                if (!flip.get("target").isNull()
                        || !activity.has(flip.get("fact").asText())) {
                    continue;
                }
                activity.set(flip.get("fact").asText(), flip.get("to"));
                JsonNode other = json.readTree(evaluate(changed.toString())
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
                if (!flip.get("to").isTextual() || flip.get("to").asText().matches("[A-Z]+")) {
                    assertEquals(
                            flip.get("verdict").asText(), other.get("verdict").asText(), flip.toString());
                }
                flag |= flip.get("to").isBoolean();
                sent++;
            }
        }
        assertTrue(flag && sent >= 5, "flips sent back: " + sent);
    }

    @Test
    void theSameRequestGetsTheSameBytes() {
        assertEquals(evaluate(EXAMPLE).asString(), evaluate(EXAMPLE).asString());
    }

    @Test
    void confidenceIsSaidOnRequestOnly() {
        evaluate(EXAMPLE).then().statusCode(200).body("confidence", nullValue());
        evaluate(EXAMPLE.replace("\"confidence\": false", "\"confidence\": true"))
                .then()
                .statusCode(200)
                .body("confidence.completeness", equalTo("0.80"))
                .body("confidence.evidence", equalTo("1.00"))
                .body("confidence.draws", equalTo(500))
                .body("confidence.level", equalTo("HIGH"))
                .body("confidence.parts.fact", hasItems("hoursPerMonth", "market"))
                .body("confidence.parts.find { it.fact == 'valueShare' }.known", equalTo(false))
                .body("nextBestQuestion.changes", matchesPattern("0\\.\\d\\d"));
    }

    @Test
    void littleIsEnoughForAQuestionBack() {
        evaluate("{\"owner\":{},\"activity\":{}}")
                .then()
                .statusCode(200)
                .body("verdict", equalTo("NEEDS_INPUT"))
                .body("nextBestQuestion.fact", equalTo("hoursPerMonth"));
    }

    @Test
    void whatIsWrongIsNamed() {
        refused("{\"owner\":{},\"activity\":{\"colour\":1,\"growth\":9}}")
                .body("violations.field", hasItems("activity.colour", "activity.growth"));
        refused("{\"owner\":{},\"activity\":{},\"colour\":1}").body("violations.field", hasItem("colour"));
        refused("{\"owner\":{\"colour\":1},\"activity\":{}}").body("violations.field", hasItem("owner.colour"));
        refused("{\"owner\":{},\"activity\":{\"area\":\"FUN\",\"hoursPerMonth\":\"-1\"}}")
                .body("violations.field", hasItems("activity.area", "activity.hoursPerMonth"));
        refused("{\"owner\":{\"income\":\"-1\"},\"activity\":{}}").body("violations.field", hasItem("owner.income"));
        refused("{\"owner\":{\"income\":\"1e999999999\"},\"activity\":{}}")
                .body("violations.field", hasItem("owner.income"));
        refused("{\"owner\":{\"income\":\"much\"},\"activity\":{}}").body("violations.field", hasItem("owner.income"));
        refused("{\"owner\":{},\"activity\":{},\"market\":[{\"target\":\"ROBOT\"}]}")
                .body("violations.field", hasItem("market[0].target"));
        refused("{\"owner\":{},\"activity\":{},\"market\":[{\"target\":\"STAFF\"},{\"target\":\"STAFF\"}]}")
                .body("violations.field", hasItem("market[1].target"));
        refused("{\"owner\":{},\"activity\":{},\"policyVersion\":\"none\"}")
                .body("violations.field", hasItem("policyVersion"));
        refused("{\"owner\":{},\"activity\":{},\"horizonMonths\":0}")
                .body("violations.field", hasItem("horizonMonths"));
        refused("{\"activity\":{}}").body("violations.field", hasItem("owner"));
        refused("{\"owner\":{}}").body("violations.field", hasItem("activity"));
        evaluate("{\"owner\":").then().statusCode(400);
        evaluate("[]").then().statusCode(422);
    }

    private ValidatableResponse refused(String body) {
        return evaluate(body).then().statusCode(422).contentType("application/problem+json");
    }

    @Test
    void aTokenIsNeededAndTheRightScope() {
        owner.with("audit:read").body(EXAMPLE).post("/v1/evaluations").then().statusCode(403);
    }
}
