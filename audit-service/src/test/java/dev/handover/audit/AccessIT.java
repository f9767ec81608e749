package dev.handover.audit;

import static dev.handover.audit.AuditApi.entry;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.handover.chassis.id.Ids;
import dev.handover.embedded.testing.PlatformResource;
import dev.handover.embedded.testing.Sql;
import dev.handover.embedded.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every endpoint against: no token, a bad token, the wrong scope, another workspace. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "audit"))
class AccessIT {

    private record Endpoint(Method method, String path, String scope) {}

    private static final String SOME_ID = "01928f3e-7a10-7c3a-9d52-0b6f4f1f2a01";

    private static final List<Endpoint> ENDPOINTS = List.of(
            new Endpoint(Method.GET, "/v1/members", "audit:read"),
            new Endpoint(Method.POST, "/v1/members", "audit:write"),
            new Endpoint(Method.GET, "/v1/members/" + SOME_ID, "audit:read"),
            new Endpoint(Method.PATCH, "/v1/members/" + SOME_ID, "audit:write"),
            new Endpoint(Method.GET, "/v1/activities", "audit:read"),
            new Endpoint(Method.POST, "/v1/activities", "audit:write"),
            new Endpoint(Method.GET, "/v1/activities/" + SOME_ID, "audit:read"),
            new Endpoint(Method.PATCH, "/v1/activities/" + SOME_ID, "audit:write"),
            new Endpoint(Method.POST, "/v1/activities/" + SOME_ID + "/merge", "audit:write"),
            new Endpoint(Method.POST, "/v1/activities/" + SOME_ID + "/retirement", "audit:write"),
            new Endpoint(Method.GET, "/v1/time-entries", "audit:read"),
            new Endpoint(Method.POST, "/v1/time-entries", "audit:write"),
            new Endpoint(Method.POST, "/v1/time-entries/batch", "audit:write"),
            new Endpoint(Method.GET, "/v1/time-entries/" + SOME_ID, "audit:read"),
            new Endpoint(Method.PATCH, "/v1/time-entries/" + SOME_ID, "audit:write"),
            new Endpoint(Method.DELETE, "/v1/time-entries/" + SOME_ID, "audit:write"),
            new Endpoint(Method.GET, "/v1/time-entries/" + SOME_ID + "/revisions", "audit:read"),
            new Endpoint(Method.GET, "/v1/overview?from=2026-03-02&to=2026-03-08", "audit:read"));

    private static RequestSpecification json(RequestSpecification request) {
        return request.contentType(ContentType.JSON).body("{}");
    }

    private static String other(String scope) {
        return scope.equals("audit:read") ? "audit:write" : "audit:read";
    }

    @TestFactory
    Stream<DynamicTest> everyEndpointAsksForATokenWithItsScope() {
        return ENDPOINTS.stream()
                .map(endpoint -> DynamicTest.dynamicTest(endpoint.method() + " " + endpoint.path(), () -> {
                    json(given())
                            .request(endpoint.method(), endpoint.path())
                            .then()
                            .statusCode(401)
                            .header("WWW-Authenticate", notNullValue())
                            .body("type", endsWith(":unauthenticated"));
                    json(given().auth()
                                    .oauth2(Tokens.of(Ids.next())
                                            .scopes(other(endpoint.scope()), "hiring:write")
                                            .sign()))
                            .request(endpoint.method(), endpoint.path())
                            .then()
                            .statusCode(403)
                            .contentType("application/problem+json")
                            .body("type", endsWith(":forbidden"));
                    json(given().auth()
                                    .oauth2(Tokens.of(Ids.next())
                                            .scopes(endpoint.scope())
                                            .signedByAStranger()
                                            .sign()))
                            .request(endpoint.method(), endpoint.path())
                            .then()
                            .statusCode(401);
                    json(given().auth()
                                    .oauth2(Tokens.of(Ids.next())
                                            .scopes(endpoint.scope())
                                            .lifetime(Duration.ofHours(-1))
                                            .sign()))
                            .request(endpoint.method(), endpoint.path())
                            .then()
                            .statusCode(401);
                }));
    }

    @Test
    void anotherWorkspacesThingsAreNotFound() {
        AuditApi theirs = new AuditApi();
        String member = theirs.owner();
        String activity = theirs.activity("Bookkeeping");
        String entry = theirs.recorded(entry(member, activity));
        AuditApi mine = new AuditApi();

        for (String path : List.of(
                "/v1/members/" + member,
                "/v1/activities/" + activity,
                "/v1/time-entries/" + entry,
                "/v1/time-entries/" + entry + "/revisions")) {
            mine.get(path).statusCode(404);
        }
        for (String path :
                List.of("/v1/members/" + member, "/v1/activities/" + activity, "/v1/time-entries/" + entry)) {
            mine.patch(path, "*", "{}").statusCode(404);
        }
        mine.call()
                .header("If-Match", "*")
                .delete("/v1/time-entries/" + entry)
                .then()
                .statusCode(404);
        mine.post("/v1/activities/" + activity + "/retirement", "").statusCode(404);
        mine.post("/v1/activities/" + mine.activity("Mine") + "/merge", Map.of("into", activity))
                .statusCode(404);
        mine.post("/v1/time-entries", entry(member, activity)).statusCode(422);
        mine.post("/v1/time-entries", entry(mine.owner(), activity)).statusCode(422);
        mine.get("/v1/overview?from=2026-03-02&to=2026-03-02&memberId={m}", member)
                .statusCode(404);
        for (String path : List.of(
                "/v1/members", "/v1/activities", "/v1/time-entries", "/v1/overview?from=2026-03-02&to=2026-03-02")) {
            new AuditApi().get(path).statusCode(200);
        }
        new AuditApi().get("/v1/time-entries").body("items", hasSize(0));
        new AuditApi().get("/v1/overview?from=2026-03-02&to=2026-03-02").body("totals.summedSeconds", equalTo(0));
        theirs.get("/v1/time-entries/" + entry).statusCode(200);
    }

    @Test
    void theServicesRoleSeesNoOtherWorkspaceBySqlEither() throws SQLException {
        AuditApi theirs = new AuditApi();
        theirs.recorded(entry(theirs.owner(), theirs.activity("Bookkeeping")));

        try (Connection connection = Sql.asApp()) {
            for (String table : List.of("member", "activity", "time_entry", "time_entry_revision", "day_work")) {
                Sql.enter(connection, theirs.workspace());
                assertEquals(1, Sql.number(connection, "SELECT count(*) FROM " + table), table);
                Sql.enter(connection, Ids.next());
                assertEquals(0, Sql.number(connection, "SELECT count(*) FROM " + table), table);
            }
        }
    }

    @Test
    void theServicesRoleCantRewriteARevision() throws SQLException {
        AuditApi api = new AuditApi();
        api.recorded(entry(api.owner(), api.activity("Bookkeeping")));

        try (Connection connection = Sql.asApp();
                Statement statement = connection.createStatement()) {
            Sql.enter(connection, api.workspace());
            for (String sql :
                    List.of("UPDATE time_entry_revision SET content = NULL", "DELETE FROM time_entry_revision")) {
                assertEquals(
                        "42501",
                        assertThrows(SQLException.class, () -> statement.execute(sql))
                                .getSQLState());
            }
        }
    }
}
