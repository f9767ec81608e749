package dev.handover.audit;

import static io.restassured.RestAssured.given;

import dev.handover.chassis.id.Ids;
import dev.handover.embedded.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One workspace of a test, spoken to over HTTP as its owner would. */
public final class AuditApi {

    private final UUID workspace;

    /** A new workspace. */
    public AuditApi() {
        this(Ids.next());
    }

    /** A workspace that there is. */
    public AuditApi(UUID workspace) {
        this.workspace = workspace;
    }

    public UUID workspace() {
        return workspace;
    }

    /** A request with the scopes that a frontend has. */
    public RequestSpecification call() {
        return call("audit:read", "audit:write");
    }

    public RequestSpecification call(String... scopes) {
        return given().auth().oauth2(Tokens.of(workspace).scopes(scopes).sign()).contentType(ContentType.JSON);
    }

    public ValidatableResponse post(String path, Object body) {
        return call().body(body).post(path).then();
    }

    public ValidatableResponse get(String path, Object... parameters) {
        return call().get(path, parameters).then();
    }

    /** PATCH as a merge patch, with the version that was read. */
    public ValidatableResponse patch(String path, String etag, String body) {
        return call().contentType("application/merge-patch+json")
                .header("If-Match", etag)
                .body(body)
                .patch(path)
                .then();
    }

    /** A member in Berlin who is the owner, worth 50 EUR an hour. */
    public String owner() {
        return id(post("/v1/members", owner("Ada Example")).statusCode(201));
    }

    public static Map<String, Object> owner(String name) {
        Map<String, Object> member = new LinkedHashMap<>();
        member.put("name", name);
        member.put("zone", "Europe/Berlin");
        member.put("isOwner", true);
        member.put("hourlyValue", Map.of("amount", "50.00", "currency", "EUR"));
        return member;
    }

    public String activity(String name) {
        return id(post("/v1/activities", Map.of("name", name)).statusCode(201));
    }

    /** Valid defaults: an hour and a half on a Monday in March. */
    public static Map<String, Object> entry(String member, String activity) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("memberId", member);
        entry.put("activityId", activity);
        entry.put("startedAt", "2026-03-02T09:00:00+01:00");
        entry.put("endedAt", "2026-03-02T10:30:00+01:00");
        return entry;
    }

    public static Map<String, Object> entry(String member, String activity, String from, String to) {
        return with(with(entry(member, activity), "startedAt", from), "endedAt", to);
    }

    public static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(body);
        changed.put(field, value);
        return changed;
    }

    public static Map<String, Object> without(Map<String, Object> body, String... fields) {
        Map<String, Object> changed = new LinkedHashMap<>(body);
        List.of(fields).forEach(changed::remove);
        return changed;
    }

    public String recorded(Map<String, Object> entry) {
        return id(post("/v1/time-entries", entry).statusCode(201));
    }

    public static String id(ValidatableResponse response) {
        return response.extract().path("id");
    }
}
