package dev.handover.audit.capture;

import static org.junit.jupiter.api.Assertions.fail;

import dev.handover.audit.AuditApi;
import dev.handover.audit.capture.csv.SampleExport;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One workspace of a test and its imports, spoken to over HTTP. */
final class ImportApi {

    /** Far beyond what the slowest import of these tests takes on a loaded machine. */
    private static final Duration DEADLINE = Duration.ofSeconds(90);

    static final String ANNA = "Anna Berg,anna@agency.example,";

    final AuditApi api;

    ImportApi() {
        this(new AuditApi());
    }

    ImportApi(AuditApi api) {
        this.api = api;
    }

    /** A member in Berlin known as anna@agency.example. */
    String anna() {
        return AuditApi.id(api.post(
                        "/v1/members",
                        AuditApi.with(AuditApi.owner("Anna Berg"), "externalIds", List.of("Anna@Agency.example")))
                .statusCode(201));
    }

    /** A Toggl export of rows from Description to Tags. */
    static String toggl(String... rows) {
        StringBuilder text = new StringBuilder(SampleExport.TOGGL);
        for (String row : rows) {
            text.append(ANNA).append(",Sales,,").append(row).append(",\n");
        }
        return text.toString();
    }

    static String call(String description, String day, String from, String to) {
        return description + ",No," + day + "," + from + "," + day + "," + to + ",,";
    }

    RequestSpecification sender() {
        return api.call("audit:ingest", "audit:read")
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType("text/csv");
    }

    ValidatableResponse send(String query, byte[] file) {
        return sender().body(file).post("/v1/imports" + query).then();
    }

    String sent(String query, String file) {
        return AuditApi.id(send(query, file.getBytes(StandardCharsets.UTF_8)).statusCode(202));
    }

    JsonPath status(String id) {
        return api.get("/v1/imports/{id}", id).statusCode(200).extract().jsonPath();
    }

    /** Sends a file and waits until it is where it should end. */
    JsonPath imported(String query, String file) {
        return awaited(sent(query, file), "COMMITTED");
    }

    JsonPath awaited(String id, String status) {
        long deadline = System.nanoTime() + DEADLINE.toNanos();
        while (System.nanoTime() < deadline) {
            JsonPath seen = status(id);
            if (seen.getString("status").equals(status)) {
                return seen;
            }
            boolean asks = seen.getString("status").equals("PREVIEWED") && status.equals("COMMITTED");
            if (asks || seen.getString("status").equals("FAILED")) {
                return fail("failed instead of " + status + ": " + seen.prettify());
            }
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
        return fail("not " + status + " in time: " + status(id).prettify());
    }

    /** Answers the questions of a previewed import and waits until it is recorded. */
    JsonPath answered(String id, String answers) {
        commit(id, "{\"answers\":" + answers + "}").statusCode(202);
        return awaited(id, "COMMITTED");
    }

    ValidatableResponse commit(String id, String body) {
        return sender().contentType("application/json")
                .body(body)
                .post("/v1/imports/{id}/commit", id)
                .then();
    }

    /** Takes an import back and waits until it is. */
    JsonPath reverted(String id) {
        sender().contentType("application/json")
                .post("/v1/imports/{id}/reversal", id)
                .then()
                .statusCode(202);
        return awaited(id, "REVERTED");
    }

    static Map<String, Integer> counts(JsonPath seen) {
        Map<String, Integer> counts = new java.util.HashMap<>(seen.<String, Integer>getMap("counts"));
        counts.remove("removed", 0);
        return counts;
    }

    static Map<String, Integer> counts(int created, int unchanged, int updated, int rejected) {
        return Map.of("created", created, "unchanged", unchanged, "updated", updated, "rejected", rejected);
    }

    /** Answers an import's questions and waits until its rows are recorded. */
    JsonPath committed(String id, String answers) {
        commit(id, "{\"answers\":" + answers + "}").statusCode(202);
        return awaited(id, "COMMITTED");
    }

    String member(String name, String... externalIds) {
        return AuditApi.id(api.post(
                        "/v1/members",
                        AuditApi.with(
                                AuditApi.with(AuditApi.owner(name), "isOwner", false),
                                "externalIds",
                                List.of(externalIds)))
                .statusCode(201));
    }

    JsonPath entries() {
        return api.get("/v1/time-entries?limit=500").statusCode(200).extract().jsonPath();
    }

    JsonPath rows(String id, String query) {
        return api.get("/v1/imports/" + id + "/rows" + query)
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static String because(JsonPath seen, String what) {
        return seen.getString("assumptions.find { it.what == '" + what + "' }.because");
    }

    static String value(JsonPath seen, String what) {
        return seen.getString("assumptions.find { it.what == '" + what + "' }.value");
    }
}
