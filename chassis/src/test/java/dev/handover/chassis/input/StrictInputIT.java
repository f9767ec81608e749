package dev.handover.chassis.input;

import static dev.handover.chassis.Caller.problem;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.chassis.Caller;
import dev.handover.chassis.RawHttp;
import dev.handover.chassis.http.Cursor;
import dev.handover.embedded.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no endpoint of any service takes, and what it says instead of failing. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "chassis"))
class StrictInputIT {

    private final Caller caller = Caller.ofANewWorkspace();

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "a\\u0000b", "\\u0001", "\\u001b[31m", "\\u007f", "\\ud800", "x\\udc00"})
    void charactersThatCannotBeKeptAreRefusedInEveryKindOfField(String text) {
        for (String[] one : new String[][] {
            {"text", "\"" + text + "\""},
            {"tags[1]", "[\"fine\", \"" + text + "\"]"},
            {"labels.key", "{\"key\": \"" + text + "\"}"},
            {"free", "\"" + text + "\""},
            {"free.deep[0].er", "{\"deep\": [{\"er\": \"" + text + "\"}]}"}
        }) {
            String field = one[0].split("[.\\[]", 2)[0];
            problem(
                            caller.reader()
                                    .body("{\"" + field + "\": " + one[1] + "}")
                                    .post("/v1/probes")
                                    .then(),
                            422,
                            "invalid")
                    .body("violations[0].field", equalTo(one[0]))
                    .body("violations[0].rule", startsWith("must not hold"));
        }
    }

    @Test
    void namesOfFieldsAreTextToo() {
        problem(
                caller.reader()
                        .body("{\"labels\": {\"a\\u0000\": \"b\"}}")
                        .post("/v1/probes")
                        .then(),
                422,
                "invalid");
        problem(
                caller.reader()
                        .body("{\"free\": {\"a\\u0000\": \"b\"}}")
                        .post("/v1/probes")
                        .then(),
                422,
                "invalid");
        problem(caller.reader().body("{\"a\\u0000\": \"b\"}").post("/v1/probes").then(), 422, "invalid");
    }

    /** The reader stops there, so that no answer ever has to repeat such a name. */
    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "x\\udc00", "a long name \\ud800 of a field", "\\ud800\\ud800"})
    void aNameWithHalfOfASurrogatePairIsMalformed(String name) {
        for (String body : List.of(
                "{\"" + name + "\": 1}",
                "{\"labels\": {\"" + name + "\": \"b\"}}",
                "{\"free\": {\"" + name + "\": 1}}")) {
            problem(caller.reader().body(body).post("/v1/probes").then(), 400, "malformed");
        }
    }

    @Test
    void partsThatStandFlatAreReadAndWrittenSo() {
        caller.reader()
                .body("{\"width\": 2, \"text\": \"a\", \"parts\": [{\"height\": 3}]}")
                .post("/v1/probes")
                .then()
                .statusCode(200)
                .body("width", equalTo(2))
                .body("parts[0].height", equalTo(3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'width': 0} | width | must be greater than or equal to 1",
                "{'parts': [{}, {'height': 10}]} | parts[1].height | must be less than or equal to 9",
                "{'width': 'wide'} | width | must be a number",
                "{'wide': 1} | wide | is not a field here; known are at, day, free, height, labels, parts, tags, text, width",
                "{'parts': [{'extent': {}}]} | parts[0].extent | is not a field here"
            })
    void aPartThatStandsFlatIsNotNamed(String body, String field, String rule) {
        problem(caller.reader().body(body.replace('\'', '"')).post("/v1/probes").then(), 422, "invalid")
                .body("violations[0].field", equalTo(field))
                .body("violations[0].rule", startsWith(rule));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\\u00a0", "\\u200b", "\\u2003\\ufeff", "\\t\\n"})
    void aNameOfWhichNothingCanBeSeenIsBlank(String text) {
        problem(
                        caller.writer()
                                .body("{\"text\": \"" + text + "\"}")
                                .post("/v1/notes")
                                .then(),
                        422,
                        "invalid")
                .body("violations[0].field", equalTo("text"))
                .body("violations[0].rule", equalTo("must not be blank"));
    }

    @Test
    void whatTypesettersNeedIsTaken() {
        caller.reader()
                .body("{\"text\": \"a\\tb\\nc\\r\\n\\u00a0\\u200b\\ud83d\\ude00\"}")
                .post("/v1/probes")
                .then()
                .statusCode(200)
                .body("text", equalTo("a\tb\nc\r\n\u00a0\u200b\ud83d\ude00"));
    }

    @ParameterizedTest
    @CsvSource({"at, +10000-01-01T00:00:00Z", "at, -000001-01-01T00:00:00Z", "day, +10000-01-01", "day, 0000-12-31"})
    void timesThatCannotBeStoredAreRefused(String field, String time) {
        problem(
                        caller.reader()
                                .body("{\"" + field + "\": \"" + time + "\"}")
                                .post("/v1/probes")
                                .then(),
                        422,
                        "invalid")
                .body("violations[0].field", equalTo(field))
                .body("violations[0].rule", equalTo("must lie in the years 0001 to 9999"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/notes/%00",
                "/v1/probes?q=%00",
                "/v1/probes/public?q=a%1Fb",
                "/jobs/%00",
                "/v1/notes?cursor=%7F",
                "/v1/probes?q=%ff",
                "/v1/probes?q=%ed%a0%80",
                "/%00",
                "/v1/n%c0%80"
            })
    void anAddressThatIsNoTextIsMalformed(String address) throws Exception {
        String answer = RawHttp.exchange("GET " + address + " HTTP/1.1", "Host: h", "Connection: close");
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertTrue(answer.contains("urn:handover:problem:malformed"), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/probes?q=%",
                "/v1/probes?q=%zz",
                "/v1/notes/%",
                "/%2",
                "/v1/notes?^=1",
                "/v1/notes/{id}",
                "/v1/notes?q=a|b",
                "/v1/notes/a\\b",
                "/v1/notes/a[b",
                "/v1;a=b/notes",
                "/v1/notes;a=b?limit=1",
                "/q/../v1;a/notes%2f",
                "/v1/notes?q=<script>"
            })
    void whatIsNoAddressAtAllIsMalformedToo(String address) throws Exception {
        String answer = RawHttp.exchange("GET " + address + " HTTP/1.1", "Host: h", "Connection: close");
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertTrue(answer.contains("urn:handover:problem:malformed"), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a/b", "user@localhost", "${x}", "\u00e9"})
    void aHostThatIsNoneIsMalformed(String host) throws Exception {
        for (String path : List.of("/v1/notes", "/jobs/x", "/unknown")) {
            String answer = RawHttp.exchange("GET " + path + " HTTP/1.1", "Host: " + host, "Connection: close");
            assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
            assertTrue(answer.contains("RateLimit: "), answer);
            assertTrue(answer.contains("urn:handover:problem:malformed"), answer);
        }
    }

    @Test
    void theNameOfAnUnknownFieldIsRepeatedInPartOnly() {
        problem(
                        caller.reader()
                                .body("{\"" + "x".repeat(3_000) + "\": 1}")
                                .post("/v1/probes")
                                .then(),
                        422,
                        "invalid")
                .body("violations[0].field.length()", equalTo(1_000));
    }

    @Test
    void anAddressMayHoldLineBreaksInItsQuery() {
        caller.reader()
                .urlEncodingEnabled(false)
                .get("/v1/probes?q=a%0Ab")
                .then()
                .statusCode(200);
    }

    @Test
    void aLongAddressIsAProblemToo() throws Exception {
        String answer = RawHttp.exchange(
                "GET /v1/probes?q=" + "x".repeat(12_000) + " HTTP/1.1", "Host: h", "Connection: close");
        assertTrue(answer.startsWith("HTTP/1.1 414 "), answer);
        assertTrue(answer.contains("urn:handover:problem:uri-too-long"), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "/", "a/b/c;;=", "text/", ";q=1", "*", "*/*", "application/*"})
    void aContentTypeThatIsNoneIsUnsupported(String type) throws Exception {
        String answer = RawHttp.exchange(
                "POST /v1/notes HTTP/1.1",
                "Host: h",
                "Connection: close",
                "Content-Type: " + type,
                "Content-Length: 0");
        assertTrue(answer.startsWith("HTTP/1.1 415 "), answer);
        assertTrue(answer.contains("urn:handover:problem:unsupported-media-type"), answer);
    }

    @Test
    void anAcceptHeaderThatIsNoneIsNotAcceptable() throws Exception {
        String answer = RawHttp.exchange(
                "GET /v1/notes HTTP/1.1", "Host: h", "Connection: close", "Accept: text/html, nonsense");
        assertTrue(answer.startsWith("HTTP/1.1 406 "), answer);
        assertTrue(answer.contains("urn:handover:problem:not-acceptable"), answer);
    }

    @Test
    void whatNobodyCanWriteIsNotAcceptable() {
        problem(caller.reader().accept("application/x-foo").get("/v1/probes").then(), 406, "not-acceptable");
        problem(
                caller.with("ops")
                        .accept("application/x-foo")
                        .get("/v1/dead-letters")
                        .then(),
                406,
                "not-acceptable");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "order=newest | order | must be one of OLDEST, NEWEST",
                "order= | order | must be one of OLDEST, NEWEST",
                "since=yesterday | since | must be an RFC 3339 date-time with offset",
                "since=%2B999999999-01-01T00:00:00Z | since | must lie in the years 0001 to 9999",
                "day=2026-13-01 | day | must be a date like 2026-03-29",
                "memberId=1-1-1-1-1 | memberId | must be a UUID",
                "deep=yes | deep | must be true or false",
                "q=a&q=b | q | must be given once"
            })
    void aQueryParameterThatCannotBeReadIsNamedWithWhatItTakes(String query, String name, String rule) {
        problem(
                        caller.reader()
                                .urlEncodingEnabled(false)
                                .get("/v1/probes?" + query)
                                .then(),
                        400,
                        "malformed")
                .body("violations[0].field", equalTo(name))
                .body("violations[0].rule", equalTo(rule));
    }

    @Test
    void aQueryParameterThatIsNotKnownIsRefusedByName() {
        problem(caller.reader().get("/v1/probes?ordr=NEWEST").then(), 422, "invalid")
                .body("violations[0].field", equalTo("ordr"))
                .body(
                        "violations[0].rule",
                        equalTo("is not known here; known are day, deep, memberId, order, q, since, tag"));
        problem(caller.reader().get("/v1/probes/plain?x=1").then(), 422, "invalid")
                .body("violations[0].rule", containsString("takes no query parameters"));
    }

    @Test
    void linksToPublicPagesCollectParametersOnTheirWay() {
        given().get("/v1/probes/public?q=a&utm_source=letter").then().statusCode(200);
    }

    @Test
    void knownParametersAreTakenInEveryForm() {
        caller.reader()
                .urlEncodingEnabled(false)
                .get("/v1/probes?order=NEWEST&since=2026-03-29T01:00:00%2B01:00&day=2026-03-29&deep=false&tag=a&tag=b"
                        + "&memberId=018f2b6e-7c1a-7000-8000-000000000000&q=")
                .then()
                .statusCode(200)
                .body("order", equalTo("NEWEST"))
                .body("since", equalTo("2026-03-29T01:00+01:00"));
    }

    @Test
    void violationsNameAParameterAsItIsSent() {
        problem(caller.reader().get("/v1/probes?q=" + "x".repeat(11)).then(), 422, "invalid")
                .body("violations[0].field", equalTo("q"));
        problem(caller.reader().header("X-Reason", "too long").get("/v1/probes").then(), 422, "invalid")
                .body("violations[0].field", equalTo("X-Reason"));
    }

    @Test
    void aForgedCursorIsMalformed() {
        for (String key : new String[] {"not-a-uuid", "", "\u0000"}) {
            problem(
                    caller.reader()
                            .queryParam("cursor", Cursor.encode("notes", key))
                            .get("/v1/notes")
                            .then(),
                    400,
                    "malformed");
        }
    }
}
