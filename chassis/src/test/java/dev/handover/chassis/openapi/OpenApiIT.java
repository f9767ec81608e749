package dev.handover.chassis.openapi;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.handover.embedded.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the API document says of every operation without its resource repeating it. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "chassis"))
class OpenApiIT {

    private static final String WRITE = "paths.'/v1/notes'.post.";
    private static final String LIST = "paths.'/v1/notes'.get.";
    private static final String REWRITE = "paths.'/v1/notes/{id}'.patch.";
    private static final String PUBLIC = "paths.'/v1/probes/public'.get.";

    private static ValidatableResponse document() {
        return given().get("/q/openapi?format=json").then().statusCode(200);
    }

    @Test
    void anOperationNamesByStatusTheProblemsThatItCanAnswer() {
        document()
                .body(
                        "components.schemas.WriteNoteProblem409.allOf[1].properties.type.enum",
                        contains("urn:handover:problem:still-running", "urn:handover:problem:conflict"))
                .body(
                        WRITE + "responses.'409'.content.'application/problem+json'.schema.'$ref'",
                        equalTo("#/components/schemas/WriteNoteProblem409"))
                .body(WRITE + "responses.'409'.description", containsString("`conflict`: The request contradicts"))
                .body(
                        "components.schemas.Problem422Idempotent.allOf[1].properties.type.enum",
                        contains("urn:handover:problem:invalid", "urn:handover:problem:key-reused"));
    }

    @Test
    void whatEveryCallOfAKindCanMeetIsDescribedOnceAndReferredTo() {
        document()
                .body(
                        LIST + "responses.keySet()",
                        contains("200", "400", "401", "403", "406", "414", "415", "422", "429", "500", "503"))
                .body(LIST + "responses.'422'.'$ref'", equalTo("#/components/responses/Problem422"))
                .body(WRITE + "responses.keySet()", hasItem("413"))
                .body(REWRITE + "responses.keySet()", org.hamcrest.Matchers.hasItems("404", "412", "428"));
    }

    @Test
    void whatEverybodyMayCallNeedsNoTokenAndKnowsNoRefusalOfOne() {
        document()
                .body(PUBLIC + "security", equalTo(List.of()))
                .body(PUBLIC + "responses", not(hasKey("401")))
                .body(PUBLIC + "responses.'403'.'$ref'", equalTo("#/components/responses/Problem403Public"));
    }

    @Test
    void partsThatStandFlatHaveTheirPlaceAmongTheFields() {
        document()
                .body(
                        "components.schemas.Probe.properties.keySet()",
                        contains("text", "at", "day", "tags", "labels", "free", "width", "height", "parts"))
                .body("components.schemas", not(hasKey("Extent")));
    }

    @Test
    void answersNameTheirHeaders() {
        document()
                .body(
                        WRITE + "responses.'201'.headers.keySet()",
                        org.hamcrest.Matchers.containsInAnyOrder(
                                "ETag", "Location", "Idempotency-Replayed", "RateLimit", "RateLimit-Policy"))
                .body(LIST + "responses.'200'.headers.keySet()", hasItem("Link"))
                .body("components.responses.Problem401.headers", hasKey("WWW-Authenticate"))
                .body("components.responses.Problem429.headers", hasKey("Retry-After"))
                .body("components.responses.Problem503.headers", hasKey("Retry-After"))
                .body("components.headers.Retry-After.schema.type", equalTo("integer"));
    }

    @Test
    void whatHonoursAnIdempotencyKeySaysSo() {
        document()
                .body(WRITE + "parameters.'$ref'", hasItem("#/components/parameters/IdempotencyKey"))
                .body("components.parameters.IdempotencyKey.name", equalTo("Idempotency-Key"));
    }

    @Test
    void idsAndTimesAreStringsWhereTheyStandAndNoSchemasNamedAfterJava() {
        document()
                .body("components.schemas.UUID", nullValue())
                .body("components.schemas.JsonNode", nullValue())
                .body("components.schemas.Note.properties.id.format", equalTo("uuid"))
                .body("components.schemas.Probe.properties.at.format", equalTo("date-time"));
    }

    @Test
    void aPageIsNamedAfterWhatItHoldsAndItsFieldsAreAlwaysThere() {
        document()
                .body("components.schemas.NotePage.required", contains("items", "nextCursor"))
                .body("components.schemas.Note.required", contains("id", "text"));
    }

    @Test
    void whatOnlyProblemsHoldSaysWhichOfItsFieldsAreAlwaysThere() {
        document().body("components.schemas.Violation.required", contains("field", "rule", "rejected"));
    }

    @Test
    void aBodyHasAnExampleComposedOfItsFields() {
        JsonPath document = document().extract().jsonPath();
        assertEquals("Buy ink.", document.getString("components.schemas.NewNote.examples[0].text"));
        assertEquals("Buy ink.", document.getString("components.schemas.NotePage.examples[0].items[0].text"));
    }

    @Test
    void everyOperationHasAnId() {
        document()
                .body(
                        "paths.values().collectMany{it.values()}.findAll{it.responses != null}.operationId",
                        everyItem(notNullValue()));
    }
}
