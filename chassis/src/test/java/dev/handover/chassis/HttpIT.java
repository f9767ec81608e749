package dev.handover.chassis;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.embedded.testing.PlatformResource;
import dev.handover.embedded.testing.Sql;
import dev.handover.embedded.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every endpoint of every service owes its callers. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "chassis"))
class HttpIT {

    private final UUID workspace = Ids.next();

    private RequestSpecification caller(String... scopes) {
        return given().auth().oauth2(Tokens.of(workspace).scopes(scopes).sign()).contentType(ContentType.JSON);
    }

    private RequestSpecification writer() {
        return caller("note:read", "note:write");
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String slug) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", endsWith(":" + slug))
                .body("status", equalTo(status))
                .body("title", notNullValue())
                .body("detail", not(containsString("dev.handover")));
    }

    private String written(String text) {
        return writer().body("{\"text\":\"" + text + "\"}")
                .post("/v1/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void aCallWithoutTokenIsRefusedAndToldHow() {
        problem(given().get("/v1/notes").then(), 401, "unauthenticated")
                .header("WWW-Authenticate", startsWith("Bearer"));
    }

    @Test
    void aTokenOfAnotherSignerIsRefused() {
        String token =
                Tokens.of(workspace).scopes("note:read").signedByAStranger().sign();
        problem(given().auth().oauth2(token).get("/v1/notes").then(), 401, "unauthenticated");
    }

    @Test
    void aTokenThatExpiredIsRefused() {
        String token = Tokens.of(workspace)
                .scopes("note:read")
                .lifetime(Duration.ofHours(-2))
                .sign();
        problem(given().auth().oauth2(token).get("/v1/notes").then(), 401, "unauthenticated");
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() {
        String token = Tokens.of(workspace)
                .scopes("note:read")
                .claim("aud", "somebody-else")
                .sign();
        problem(given().auth().oauth2(token).get("/v1/notes").then(), 401, "unauthenticated");
    }

    @Test
    void aTokenWithoutTheScopeIsForbidden() {
        problem(caller("note:read").body("{\"text\":\"x\"}").post("/v1/notes").then(), 403, "forbidden");
    }

    @Test
    void aTokenWithoutWorkspaceStoresNothing() {
        String token = Tokens.of(workspace)
                .scopes("note:read", "note:write")
                .without("workspace")
                .sign();
        problem(
                given().auth()
                        .oauth2(token)
                        .contentType(ContentType.JSON)
                        .body("{\"text\":\"x\"}")
                        .post("/v1/notes")
                        .then(),
                403,
                "no-workspace");
    }

    @Test
    void aTokenWhoseWorkspaceIsNoUuidIsForbidden() {
        String token = Tokens.of(workspace)
                .scopes("note:read")
                .claim("workspace", "acme")
                .sign();
        problem(given().auth().oauth2(token).get("/v1/notes").then(), 403, "no-workspace");
    }

    @Test
    void anUnknownPathIsAProblemToo() {
        problem(caller("note:read").get("/v1/nothing").then(), 404, "not-found");
    }

    @Test
    void anUnknownIdIsNotFound() {
        problem(caller("note:read").get("/v1/notes/" + Ids.next()).then(), 404, "not-found");
        problem(caller("note:read").get("/v1/notes/not-a-uuid").then(), 404, "not-found");
    }

    @Test
    void anotherWorkspacesIdIsNotFound() {
        String id = written("mine");
        String stranger =
                Tokens.of(Ids.next()).scopes("note:read", "note:write").sign();
        problem(given().auth().oauth2(stranger).get("/v1/notes/" + id).then(), 404, "not-found");
        problem(
                given().auth()
                        .oauth2(stranger)
                        .contentType(ContentType.JSON)
                        .header("If-Match", "*")
                        .body("{\"text\":\"taken\"}")
                        .patch("/v1/notes/" + id)
                        .then(),
                404,
                "not-found");
    }

    @Test
    void aQueryParameterOfAnotherFormIsMalformed() {
        problem(caller("note:read").get("/v1/notes?limit=many").then(), 400, "malformed");
    }

    @Test
    void aQueryParameterOutOfBoundsNamesItsField() {
        problem(caller("note:read").get("/v1/notes?limit=501").then(), 422, "invalid")
                .body("violations.field", hasItem("limit"));
    }

    @Test
    void malformedJsonSaysWhereTheReaderStopped() {
        problem(writer().body("{\"text\": ").post("/v1/notes").then(), 400, "malformed")
                .body("detail", containsString("line 1"));
    }

    @Test
    void anUnknownFieldIsRefusedByName() {
        problem(
                        writer().body("{\"text\":\"x\",\"txet\":\"y\"}")
                                .post("/v1/notes")
                                .then(),
                        422,
                        "invalid")
                .body("violations[0].field", equalTo("txet"))
                .body("violations[0].rule", containsString("known are stars, text"));
    }

    @Test
    void aFieldOfAnotherTypeIsRefusedWithoutEcho() {
        problem(
                        writer().body("{\"text\":\"x\",\"stars\":\"<script>\"}")
                                .post("/v1/notes")
                                .then(),
                        422,
                        "invalid")
                .body("violations[0].field", equalTo("stars"))
                .body("violations[0].rule", equalTo("must be a number"))
                .body(not(containsString("script")));
    }

    @Test
    void aBrokenRuleNamesFieldRuleAndShape() {
        problem(
                        writer().body("{\"text\":\"" + "x".repeat(101) + "\"}")
                                .post("/v1/notes")
                                .then(),
                        422,
                        "invalid")
                .body("violations[0].field", equalTo("text"))
                .body("violations[0].rejected", equalTo("string(101)"));
    }

    @Test
    void anEmptyBodyIsInvalid() {
        problem(writer().post("/v1/notes").then(), 422, "invalid");
    }

    @Test
    void anotherMediaTypeIsUnsupported() {
        problem(
                writer().contentType("application/xml")
                        .body("<note/>")
                        .post("/v1/notes")
                        .then(),
                415,
                "unsupported-media-type");
    }

    @Test
    void anotherMethodIsNotAllowed() {
        problem(writer().delete("/v1/notes").then(), 405, "method-not-allowed");
    }

    @Test
    void aBodyOverTheLimitIsRefusedBeforeItIsRead() {
        problem(
                writer().body("{\"text\":\"" + "x".repeat(3_000_000) + "\"}")
                        .post("/v1/notes")
                        .then(),
                413,
                "too-large");
    }

    @Test
    void aBodyThatAnnouncesNoLengthIsCutAtTheCeilingAndToldWhy() throws Exception {
        byte[] large = ("{\"text\":\"" + "x".repeat(5_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        HttpRequest chunked = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/notes"))
                .header(
                        "Authorization",
                        "Bearer " + Tokens.of(workspace).scopes("note:write").sign())
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(chunked, HttpResponse.BodyHandlers.ofString());
        assertEquals(413, answer.statusCode());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        assertTrue(answer.body().contains("urn:handover:problem:too-large"), answer.body());
    }

    @Test
    void aBrokenUniqueConstraintIsAConflictByItsName() {
        written("only once");
        problem(writer().body("{\"text\":\"only once\"}").post("/v1/notes").then(), 409, "conflict")
                .body("constraint", equalTo("note_text"));
    }

    @Test
    void aFaultIsAnsweredWithoutItsInsides() {
        problem(writer().body("{\"text\":\"fail\"}").post("/v1/notes").then(), 500, "internal");
    }

    @Test
    void aFaultLeavesNeitherStateNorEvent() throws Exception {
        writer().body("{\"text\":\"fail\"}").post("/v1/notes").then().statusCode(500);
        assertEquals(0, Sql.rowsOf(workspace, "note"));
        assertEquals(0, Sql.rowsOf(workspace, "outbox"));
    }

    @Test
    void aChangeNeedsTheVersionItWasMadeFrom() {
        String id = written("first");
        String tag = caller("note:read").get("/v1/notes/" + id).then().extract().header("ETag");
        problem(writer().body("{\"text\":\"second\"}").patch("/v1/notes/" + id).then(), 428, "if-match-required");
        writer().header("If-Match", tag)
                .body("{\"text\":\"second\"}")
                .patch("/v1/notes/" + id)
                .then()
                .statusCode(200);
        problem(
                writer().header("If-Match", tag)
                        .body("{\"text\":\"third\"}")
                        .patch("/v1/notes/" + id)
                        .then(),
                412,
                "changed-since");
        caller("note:read").get("/v1/notes/" + id).then().body("text", equalTo("second"));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        for (int i = 0; i < 5; i++) {
            written("note " + i);
        }
        String first = caller("note:read")
                .get("/v1/notes?limit=3")
                .then()
                .body("items", hasSize(3))
                .body("nextCursor", notNullValue())
                .extract()
                .path("nextCursor");
        written("late");
        caller("note:read")
                .queryParam("cursor", first)
                .queryParam("limit", 3)
                .get("/v1/notes")
                .then()
                .body("items.text", equalTo(java.util.List.of("note 3", "note 4", "late")))
                .body("nextCursor", nullValue());
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        problem(
                caller("note:read")
                        .queryParam("cursor", Cursor.encode("others", "x"))
                        .get("/v1/notes")
                        .then(),
                400,
                "malformed");
        problem(caller("note:read").queryParam("cursor", "%%%").get("/v1/notes").then(), 400, "malformed");
    }

    @Test
    void answersTellWhatIsLeftOfTheRateLimit() {
        caller("note:read")
                .get("/v1/notes")
                .then()
                .header("RateLimit-Policy", equalTo("\"credential\";q=6000;w=60"))
                .header("RateLimit", startsWith("\"credential\";r="));
    }

    @Test
    void theApiDocumentKnowsTheProblems() {
        given().accept(ContentType.JSON)
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("paths.'/v1/notes'.post.responses", org.hamcrest.Matchers.hasKey("422"))
                .body("paths.'/v1/notes'.post.responses", org.hamcrest.Matchers.hasKey("401"))
                .body("components.schemas.Problem.properties", org.hamcrest.Matchers.hasKey("violations"))
                .body("paths.'/v1/notes'.post.parameters.name", hasItem("Idempotency-Key"))
                .body("paths.'/v1/notes/{id}'.patch.responses.keySet()", hasItem("412"))
                .body(
                        "paths.values().collectMany{it.values()}.findAll{it.responses != null}.operationId",
                        everyItem(notNullValue()));
    }
}
