package dev.handover.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.embedded.Issuer;
import dev.handover.local.Api;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong gets the status that says so, a problem document that helps, and leaves nothing behind. */
@ExtendWith(Running.class)
class BadInputIT {
    private static final long TWO_GIGABYTES = 2L << 30;

    @TempDir
    Path dir;

    private Tenant tenant;

    @BeforeEach
    void aWorkspace() {
        tenant = Tenant.withOwner();
    }

    @AfterEach
    void nothingWasStored() {
        assertEquals(0, tenant.entries());
        assertEquals(0, Tenant.all(tenant.audit(), "/v1/activities").size());
        assertEquals(1, Tenant.all(tenant.audit(), "/v1/members").size());
    }

    @Test
    void withoutATokenEveryServiceAnswers401() {
        for (String service : List.of("audit", "classification", "hiring")) {
            for (String path : pathsOf(service)) {
                Api.Answer answer = new Api(Running.system().url(service), null).get(path);
                assertProblem(answer, 401);
                assertTrue(answer.header("WWW-Authenticate").startsWith("Bearer"), answer.toString());
            }
        }
    }

    @Test
    void aTokenOfAnotherIssuerOrKeyOrTimeIsNoToken() {
        Map<String, Object> claims =
                Map.of("sub", "x", "workspace", tenant.workspace().toString(), "scope", "audit:read hiring:read");
        Issuer ours = Running.system().issuer();
        Instant now = Instant.now();
        Duration hour = Duration.ofHours(1);
        Map<String, Object> otherIssuer = new HashMap<>(claims);
        otherIssuer.put("iss", "https://elsewhere.invalid");
        Map<String, Object> otherAudience = new HashMap<>(claims);
        otherAudience.put("aud", "another-product");
        String good = ours.token(claims, now, hour);
        List<String> bad = List.of(
                Issuer.in(dir).token(claims, now, hour),
                ours.token(otherIssuer, now, hour),
                ours.token(otherAudience, now, hour),
                ours.token(claims, now.minus(Duration.ofHours(3)), hour),
                good.substring(0, good.lastIndexOf('.') + 1),
                "eyJhbGciOiJub25lIn0" + good.substring(good.indexOf('.'), good.lastIndexOf('.') + 1),
                "garbage");
        for (String token : bad) {
            assertProblem(new Api(Running.system().url("audit"), token).get("/v1/members"), 401);
            assertProblem(new Api(Running.system().url("hiring"), token).get("/v1/openings"), 401);
        }
        new Api(Running.system().url("audit"), good).get("/v1/members").require(200);
    }

    @Test
    void aTokenWithoutTheScopeIsRefusedWith403() {
        var reader = tenant.withScopes("audit:read classification:read hiring:read");
        assertProblem(reader.audit().post("/v1/time-entries", entry(Map.of()), Tenant.key()), 403);
        assertProblem(reader.audit().post("/v1/imports", Map.of(), Tenant.key()), 403, 415);
        assertProblem(reader.classification().put("/v1/economics", Map.of("currency", "EUR"), Map.of()), 403);
        assertProblem(
                reader.hiring().post("/v1/openings/" + UUID.randomUUID() + "/publication", Map.of(), Tenant.key()),
                403);
        var stranger = tenant.withScopes("audit:read");
        assertProblem(stranger.classification().get("/v1/decisions"), 403);
        assertProblem(stranger.hiring().get("/v1/openings"), 403);
    }

    @Test
    void anUnknownIdIs404() {
        for (String path : List.of("/v1/time-entries/", "/v1/members/", "/v1/activities/", "/v1/imports/")) {
            assertProblem(tenant.audit().get(path + UUID.randomUUID()), 404);
        }
        assertProblem(tenant.classification().get("/v1/decisions/" + UUID.randomUUID()), 404);
        assertProblem(tenant.hiring().get("/v1/openings/" + UUID.randomUUID()), 404);
        assertProblem(tenant.hiring().get("/v1/applications/" + UUID.randomUUID()), 404);
    }

    @Test
    void malformedJsonIs400AndAnUnknownFieldIs422() {
        Map<String, String> json =
                Map.of("Content-Type", "application/json", "Idempotency-Key", "\"" + Tenant.key() + "\"");
        byte[] broken = "{\"name\": \"Ada".getBytes(StandardCharsets.UTF_8);
        assertProblem(tenant.audit().send("POST", "/v1/members", json, broken), 400);
        Api.Answer unknown =
                tenant.audit().post("/v1/activities", Map.of("name", "Bookkeeping", "colour", "red"), Tenant.key());
        assertProblem(unknown, 422);
        assertTrue(unknown.text().contains("colour"), unknown.text());
    }

    @Test
    void aFileThatIsNotCsvFailsWithAReason() {
        byte[] picture = new byte[4096];
        for (int i = 0; i < picture.length; i++) {
            picture[i] = (byte) (i * 37);
        }
        String id = tenant.submit(picture, false);
        JsonNode job = Eventually.get(
                "the end of the import",
                () -> tenant.audit().read("/v1/imports/" + id),
                seen -> seen.get("status").asText().equals("FAILED"));
        assertEquals(422, job.get("problem").get("status").asInt(), job.toString());
        assertTrue(job.get("problem").get("type").asText().endsWith("file-not-csv"), job.toString());
        assertFalse(job.get("problem").get("detail").asText().isBlank());
    }

    @Test
    void aBodyAnnouncedWithTwoGigabytesIsRefusedUnread() throws Exception {
        for (String path : List.of("/v1/imports", "/v1/members", "/v1/time-entries/batch")) {
            HugeUpload.Result result =
                    HugeUpload.announced(Running.system().url("audit"), path, token(), TWO_GIGABYTES);
            assertEquals(413, result.status(), result.toString());
            assertTrue(result.head().contains("application/problem+json"), result.toString());
        }
    }

    @Test
    void aBodyThatNeverEndsIsCutOffAndToldWhy() throws Exception {
        Map<String, String> beginnings = Map.of("/v1/imports", "", "/v1/members", "{\"name\":\"");
        for (Map.Entry<String, String> call : beginnings.entrySet()) {
            HugeUpload.Result result = endless(call.getKey(), call.getValue());
            assertEquals(413, result.status(), call + " " + result);
            assertTrue(result.head().contains("application/problem+json"), call + " " + result);
            assertTrue(result.sent() < (200L << 20), "read far more than it takes: " + result);
        }
    }

    @Test
    void aBodyThatIsWrongFromItsFirstByteIsNotReadToAnEndThatNeverComes() throws Exception {
        HugeUpload.Result result = endless("/v1/members", "");
        assertTrue(List.of(400, 413).contains(result.status()), result.toString());
        assertTrue(result.head().contains("application/problem+json"), result.toString());
        assertTrue(result.sent() < (200L << 20), "read far more than it takes: " + result);
    }

    private HugeUpload.Result endless(String path, String beginning) throws java.io.IOException {
        return HugeUpload.chunked(Running.system().url("audit"), path, token(), beginning, TWO_GIGABYTES);
    }

    @Test
    void aTimeThatTheClockSkippedIs422AndSaysSo() {
        Api.Answer answer = tenant.audit()
                .post(
                        "/v1/time-entries",
                        entry(Map.of("startedAt", "2026-03-29T02:30:00", "endedAt", "2026-03-29T04:00:00")),
                        Tenant.key());
        assertProblem(answer, 422);
        assertTrue(answer.json().get("type").asText().endsWith("time-in-gap"), answer.text());
    }

    @Test
    void anEndBeforeTheStartIs422() {
        Api.Answer answer = tenant.audit()
                .post(
                        "/v1/time-entries",
                        entry(Map.of("startedAt", "2026-03-02T10:00:00", "endedAt", "2026-03-02T09:00:00")),
                        Tenant.key());
        assertProblem(answer, 422);
        assertTrue(answer.json().get("type").asText().endsWith("end-before-start"), answer.text());
    }

    @Test
    void aDescriptionOfTenThousandCharactersIs422AndNamesTheField() {
        Api.Answer answer =
                tenant.audit().post("/v1/time-entries", entry(Map.of("description", "x".repeat(10_000))), Tenant.key());
        assertProblem(answer, 422);
        assertTrue(answer.text().contains("description"), answer.text());
        assertTrue(answer.text().length() < 2000, "the input is not echoed");
    }

    private Map<String, Object> entry(Map<String, Object> changed) {
        Map<String, Object> entry = new HashMap<>(Map.of(
                "memberId", tenant.owner().toString(),
                "text", "Bookkeeping",
                "startedAt", "2026-03-02T09:00:00",
                "endedAt", "2026-03-02T10:00:00",
                "zone", "Europe/Berlin"));
        entry.putAll(changed);
        return entry;
    }

    private String token() {
        return Running.system()
                .issuer()
                .token(
                        Map.of(
                                "sub", "x",
                                "workspace", tenant.workspace().toString(),
                                "scope", "audit:read audit:write audit:ingest"),
                        Instant.now(),
                        Duration.ofHours(1));
    }

    private static List<String> pathsOf(String service) {
        return switch (service) {
            case "audit" -> List.of("/v1/members", "/v1/time-entries", "/v1/imports/" + UUID.randomUUID());
            case "classification" -> List.of("/v1/activities", "/v1/decisions", "/v1/economics");
            default -> List.of("/v1/openings", "/v1/applications", "/v1/organization");
        };
    }

    private static void assertProblem(Api.Answer answer, int... statuses) {
        assertTrue(java.util.Arrays.stream(statuses).anyMatch(status -> status == answer.status()), answer.toString());
        assertTrue(
                answer.header("Content-Type") != null
                        && answer.header("Content-Type").startsWith("application/problem+json"),
                answer.toString());
        JsonNode problem = answer.json();
        assertEquals(answer.status(), problem.get("status").asInt(), answer.text());
        assertFalse(problem.get("type").asText().isBlank(), answer.text());
        assertFalse(problem.get("title").asText().isBlank(), answer.text());
        assertFalse(problem.path("detail").asText().isBlank(), answer.text());
        assertFalse(answer.text().contains("Exception") || answer.text().contains("dev.handover"), answer.text());
    }
}
