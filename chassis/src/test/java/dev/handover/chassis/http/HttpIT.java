package dev.handover.chassis.http;

import static dev.handover.chassis.Caller.problem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.chassis.Caller;
import dev.handover.chassis.house.Contracts;
import dev.handover.chassis.id.Ids;
import dev.handover.embedded.testing.PlatformResource;
import dev.handover.embedded.testing.Sql;
import dev.handover.embedded.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What every endpoint of every service owes its callers. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "chassis"))
class HttpIT {

    private final Caller caller = Caller.ofANewWorkspace();

    @Test
    void anUnknownPathIsAProblemToo() {
        problem(caller.reader().get("/v1/nothing").then(), 404, "not-found");
    }

    @Test
    void anUnknownIdIsNotFound() {
        problem(caller.reader().get("/v1/notes/" + Ids.next()).then(), 404, "not-found");
        problem(caller.reader().get("/v1/notes/not-a-uuid").then(), 404, "not-found");
    }

    @Test
    void aQueryParameterOfAnotherFormIsMalformed() {
        problem(caller.reader().get("/v1/notes?limit=many").then(), 400, "malformed");
    }

    @Test
    void aQueryParameterOutOfBoundsNamesItsField() {
        problem(caller.reader().get("/v1/notes?limit=501").then(), 422, "invalid")
                .body("violations.field", hasItem("limit"));
    }

    @Test
    void malformedJsonSaysWhereTheReaderStopped() {
        problem(caller.writer().body("{\"text\": ").post("/v1/notes").then(), 400, "malformed")
                .body("detail", containsString("line 1"));
    }

    @Test
    void jsonThatIsCutOffWithinAValueIsMalformedToo() {
        problem(caller.writer().body("{\"text\": \"Ada").post("/v1/notes").then(), 400, "malformed");
    }

    @Test
    void anUnknownFieldIsRefusedByName() {
        problem(
                        caller.writer()
                                .body("{\"text\":\"x\",\"txet\":\"y\"}")
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
                        caller.writer()
                                .body("{\"text\":\"x\",\"stars\":\"<script>\"}")
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
                        caller.writer()
                                .body("{\"text\":\"" + "x".repeat(101) + "\"}")
                                .post("/v1/notes")
                                .then(),
                        422,
                        "invalid")
                .body("violations[0].field", equalTo("text"))
                .body("violations[0].rejected", equalTo("string(101)"));
    }

    @Test
    void aLengthCountsCharactersAndNotTheirHalves() {
        String face = "\ud83d\ude00";
        caller.writer()
                .body("{\"text\":\"" + face.repeat(100) + "\"}")
                .post("/v1/notes")
                .then()
                .statusCode(201);
        problem(
                        caller.writer()
                                .body("{\"text\":\"" + face.repeat(101) + "\"}")
                                .post("/v1/notes")
                                .then(),
                        422,
                        "invalid")
                .body("violations[0].rejected", equalTo("string(101)"));
    }

    @Test
    void anEmptyBodyIsInvalid() {
        problem(caller.writer().post("/v1/notes").then(), 422, "invalid");
    }

    @Test
    void anotherMediaTypeIsUnsupported() {
        problem(
                        caller.writer()
                                .contentType("application/xml")
                                .body("<note/>")
                                .post("/v1/notes")
                                .then(),
                        415,
                        "unsupported-media-type")
                .body("detail", equalTo("Send the body with a Content-Type that is taken here: application/json."));
    }

    @Test
    void anEndpointNamesAllMediaTypesThatItTakes() {
        problem(
                        caller.reader()
                                .contentType("image/png")
                                .body(new byte[] {1})
                                .post("/v1/probes/file")
                                .then(),
                        415,
                        "unsupported-media-type")
                .body(
                        "detail",
                        equalTo("Send the body with a Content-Type that is taken here: application/gzip,"
                                + " multipart/form-data, text/csv."));
    }

    @Test
    void anotherMethodIsNotAllowed() {
        problem(caller.writer().delete("/v1/notes").then(), 405, "method-not-allowed")
                .header("Allow", equalTo("GET, HEAD, OPTIONS, POST"));
        problem(caller.writer().put("/v1/notes/" + Ids.next()).then(), 405, "method-not-allowed")
                .header("Allow", equalTo("GET, HEAD, OPTIONS, PATCH"));
    }

    @Test
    void aBodyOverTheLimitIsRefusedBeforeItIsRead() {
        problem(
                caller.writer()
                        .body("{\"text\":\"" + "x".repeat(3_000_000) + "\"}")
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
                        "Bearer "
                                + Tokens.of(caller.workspace())
                                        .scopes("note:write")
                                        .sign())
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
        Contracts.isDocumented(answer);
    }

    @Test
    void aBrokenUniqueConstraintIsAConflictByItsName() {
        caller.written("only once");
        problem(
                        caller.writer()
                                .body("{\"text\":\"only once\"}")
                                .post("/v1/notes")
                                .then(),
                        409,
                        "conflict")
                .body("constraint", equalTo("note_text"));
    }

    @Test
    void aFaultIsAnsweredWithoutItsInsides() {
        problem(caller.writer().body("{\"text\":\"fail\"}").post("/v1/notes").then(), 500, "internal")
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }

    @Test
    void thePlaceOfWhatWasMadeIsAPathWhateverTheHost() {
        caller.writer()
                .header("Host", "evil.example")
                .body("{\"text\":\"placed\"}")
                .post("/v1/notes")
                .then()
                .statusCode(201)
                .header("Location", matchesPattern("/v1/notes/[0-9a-f-]{36}"));
    }

    @Test
    void aFaultLeavesNeitherStateNorEvent() throws Exception {
        caller.writer().body("{\"text\":\"fail\"}").post("/v1/notes").then().statusCode(500);
        assertEquals(0, Sql.rowsOf(caller.workspace(), "note"));
        assertEquals(0, Sql.rowsOf(caller.workspace(), "outbox"));
    }

    @Test
    void aChangeNeedsTheVersionItWasMadeFrom() {
        String id = caller.written("first");
        String tag = caller.reader().get("/v1/notes/" + id).then().extract().header("ETag");
        problem(
                caller.writer()
                        .body("{\"text\":\"second\"}")
                        .patch("/v1/notes/" + id)
                        .then(),
                428,
                "if-match-required");
        caller.writer()
                .header("If-Match", tag)
                .body("{\"text\":\"second\"}")
                .patch("/v1/notes/" + id)
                .then()
                .statusCode(200);
        problem(
                caller.writer()
                        .header("If-Match", tag)
                        .body("{\"text\":\"third\"}")
                        .patch("/v1/notes/" + id)
                        .then(),
                412,
                "changed-since");
        caller.reader().get("/v1/notes/" + id).then().body("text", equalTo("second"));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        for (int i = 0; i < 5; i++) {
            caller.written("note " + i);
        }
        String first = caller.reader()
                .get("/v1/notes?limit=3")
                .then()
                .body("items", hasSize(3))
                .body("nextCursor", notNullValue())
                .header("Link", matchesPattern("</v1/notes\\?limit=3&cursor=[A-Za-z0-9_-]+>; rel=\"next\""))
                .extract()
                .path("nextCursor");
        caller.written("late");
        caller.reader()
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
                caller.reader()
                        .queryParam("cursor", Cursor.encode("others", "x"))
                        .get("/v1/notes")
                        .then(),
                400,
                "malformed");
        problem(caller.reader().queryParam("cursor", "%%%").get("/v1/notes").then(), 400, "malformed");
    }

    @Test
    void answersTellWhatIsLeftOfTheRateLimit() {
        caller.reader()
                .get("/v1/notes")
                .then()
                .header("RateLimit-Policy", equalTo("\"credential\";q=6000;w=60"))
                .header("RateLimit", startsWith("\"credential\";r="));
    }
}
