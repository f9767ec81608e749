package dev.handover.chassis.house.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the document says passes; whatever it does not say is found. */
class AnswerCheckTest {

    private static final String NOTE =
            "{\"id\":\"0195c0de-0001-7000-8000-000000000001\",\"text\":\"Buy ink.\",\"area\":\"HOME\"}";
    private static final String LOCATED = "/v1/notes/0195c0de-0001-7000-8000-000000000001";

    private final AnswerCheck check = new AnswerCheck(ApiDocument.of(BrokenSample.whole("complete.yaml")));

    private static Answer written(int status, Map<String, String> headers, String body) {
        return answer("POST", "/v1/notes", status, headers, body);
    }

    private static Answer answer(String method, String path, int status, Map<String, String> headers, String body) {
        Map<String, List<String>> many = new HashMap<>();
        headers.forEach((name, value) -> many.put(name, List.of(value)));
        return new Answer(method, path, "application/json", status, many, body);
    }

    private static Map<String, String> json(String... further) {
        Map<String, String> headers = new HashMap<>(Map.of("Content-Type", "application/json;charset=UTF-8"));
        for (int i = 0; i < further.length; i += 2) {
            headers.put(further[i], further[i + 1]);
        }
        return headers;
    }

    private static Map<String, String> problem() {
        return Map.of("Content-Type", "application/problem+json");
    }

    private static String problem(String slug, int status) {
        return "{\"type\":\"urn:handover:problem:%s\",\"title\":\"No.\",\"status\":%d,\"more\":1}"
                .formatted(slug, status);
    }

    private void finds(String finding, Answer answer) {
        List<String> found = check.findings(answer);
        assertTrue(found.stream().anyMatch(one -> one.contains(finding)), found.toString());
    }

    private void passes(Answer answer) {
        assertEquals(List.of(), check.findings(answer));
    }

    @Test
    void whatIsDocumentedPasses() {
        passes(written(201, json("location", LOCATED), NOTE));
        passes(written(201, json("Location", LOCATED), NOTE.replace("\"HOME\"", "null")));
        passes(answer("GET", "/v1/notes", 422, problem(), problem("invalid", 422)));
        passes(answer("DELETE", LOCATED, 204, Map.of(), ""));
        passes(answer("HEAD", "/v1/notes", 200, json("RateLimit", "r=1"), ""));
    }

    @Test
    void anUndocumentedStatusIsFound() {
        finds("the status is not documented", written(200, json(), NOTE));
    }

    @Test
    void anUndocumentedOperationIsFound() {
        finds("the operation is not documented", answer("PUT", "/v1/notes", 200, json(), NOTE));
        finds("the operation is not documented", answer("GET", "/v1/notices", 200, json(), NOTE));
    }

    @Test
    void whatIsRefusedBeforeAnyOperationIsKnownPasses() {
        passes(answer("GET", "/v1/notices", 404, problem(), problem("not-found", 404)));
        passes(answer("HEAD", "/v1/notices", 404, problem(), ""));
        finds("the operation is not documented", answer("HEAD", "/v1/notices", 410, problem(), ""));
        finds("the operation is not documented", answer("GET", "/v1/notices", 404, Map.of(), "<h1>No</h1>"));
        finds("the operation is not documented", answer("GET", "/v1/notices", 404, problem(), problem("gone", 404)));
    }

    @Test
    void aMethodThatIsNotTakenSaysWhichAre() {
        finds("a 405 without Allow", answer("PUT", "/v1/notes", 405, problem(), problem("method-not-allowed", 405)));
        passes(answer(
                "PUT",
                "/v1/notes",
                405,
                Map.of("Content-Type", "application/problem+json", "Allow", "GET, POST"),
                problem("method-not-allowed", 405)));
    }

    @Test
    void aMissingAndAnUndocumentedHeaderAreFound() {
        finds("the header Location is promised and missing", written(201, json(), NOTE));
        finds("the header ETag is not documented", written(201, json("Location", LOCATED, "ETag", "\"v1\""), NOTE));
    }

    @Test
    void aHeaderOfAnotherFormIsFound() {
        Map<String, String> headers = new HashMap<>(problem());
        headers.put("Retry-After", "soon");
        finds("the header Retry-After", written(429, headers, problem("too-many-requests", 429)));
        headers.put("Retry-After", "5");
        passes(written(429, headers, problem("too-many-requests", 429)));
    }

    @Test
    void anotherMediaTypeIsFound() {
        finds(
                "a body of the media type text/plain is not documented",
                written(201, Map.of("Content-Type", "text/plain", "Location", LOCATED), "a note"));
    }

    @Test
    void aMissingAndAnUnannouncedBodyAreFound() {
        finds("a body is promised and missing", written(201, json("Location", LOCATED), ""));
        finds("a body of the media type", answer("DELETE", LOCATED, 204, json(), NOTE));
    }

    @Test
    void aFieldThatIsMissingWrongOrUnknownIsFound() {
        finds("text", written(201, json("Location", LOCATED), NOTE.replace("text", "txet")));
        finds("/id", written(201, json("Location", LOCATED), NOTE.replace("0195c0de", "0195")));
        finds("/area", written(201, json("Location", LOCATED), NOTE.replace("HOME", "SHED")));
        finds("more", written(201, json("Location", LOCATED), NOTE.replace("{", "{\"more\":1,")));
        finds("no JSON", written(201, json("Location", LOCATED), "{"));
        finds("no JSON", written(201, json("Location", LOCATED), NOTE.replace("{", "{\"area\":\"HOME\",")));
    }

    @Test
    void aProblemTypeThatTheOperationDoesNotListIsFound() {
        finds("/type", answer("GET", "/v1/notes", 422, problem(), problem("unknown-note", 422)));
    }

    @Test
    void aProblemWithAnotherStatusIsFound() {
        finds("says the status 400", answer("GET", "/v1/notes", 422, problem(), problem("invalid", 400)));
    }

    @Test
    void aMethodInSmallLettersIsAnotherMethod() {
        finds("the operation is not documented", answer("get", "/v1/notes", 200, json(), NOTE));
    }

    @Test
    void aBodyWhereNoneIsTakenIsRefusedBeforeTheOperationIsLookedFor() {
        passes(answer("GET", "/v1/notes", 413, problem(), problem("too-large", 413)));
        finds("not documented", new Answer("GET", "/v1/notes", null, 413, Map.of(), ""));
    }

    @Test
    void aBodyThatIsTakenAndNotDocumentedIsFound() {
        finds(
                "the body's media type application/xml is taken and not documented",
                new Answer(
                        "POST",
                        "/v1/notes",
                        "application/xml",
                        201,
                        Map.of("Content-Type", List.of("application/json"), "Location", List.of(LOCATED)),
                        NOTE));
    }
}
