package dev.handover.hiring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import dev.handover.chassis.house.DatabaseRules;
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
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every endpoint against every scope, and one workspace against another. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "hiring"))
class AccessIT {
    private static final List<String> SCOPES =
            List.of("hiring:read", "hiring:write", "hiring:publish", "audit:read", "classification:decide");

    private final Workspace workspace = new Workspace();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET    | /v1/organization                 | hiring:read",
                "PUT    | /v1/organization                 | hiring:write",
                "GET    | /v1/openings                     | hiring:read",
                "POST   | /v1/openings                     | hiring:write",
                "GET    | /v1/openings/{id}                | hiring:read",
                "PATCH  | /v1/openings/{id}                | hiring:write",
                "POST   | /v1/openings/{id}/closure        | hiring:write",
                "POST   | /v1/openings/{id}/readiness      | hiring:write",
                "GET    | /v1/openings/{id}/ad             | hiring:read",
                "PUT    | /v1/openings/{id}/ad             | hiring:write",
                "GET    | /v1/openings/{id}/ad.md          | hiring:read",
                "GET    | /v1/openings/{id}/ad.html        | hiring:read",
                "GET    | /v1/openings/{id}/ad.jsonld      | hiring:read",
                "POST   | /v1/openings/{id}/publication    | hiring:publish",
                "DELETE | /v1/openings/{id}/publication    | hiring:publish",
                "GET    | /v1/applications                 | hiring:read",
                "GET    | /v1/applications/{id}            | hiring:read"
            })
    void onlyTheScopeOpensTheEndpointAndOnlyForTheOwnWorkspace(Method method, String path, String scope)
            throws Exception {
        workspace.withOrganization();
        String existing = path.replace("{id}", workspace.acceptedOpening().toString());

        call(given(), method, existing).then().statusCode(401).header("WWW-Authenticate", "Bearer");
        for (String other : SCOPES) {
            int status =
                    call(workspace.as(other), method, existing).then().extract().statusCode();
            assertThat(status == 403).as("%s with %s: %d", path, other, status).isEqualTo(!other.equals(scope));
        }
        if (path.contains("{id}")) {
            call(new Workspace().owner(), method, existing)
                    .then()
                    .statusCode(404)
                    .body("type", endsWith(":not-found"));
            call(workspace.owner(), method, path.replace("{id}", Ids.next().toString()))
                    .then()
                    .statusCode(404);
            call(workspace.owner(), method, path.replace("{id}", "not-an-id"))
                    .then()
                    .statusCode(404);
        }
    }

    private static io.restassured.response.Response call(RequestSpecification as, Method method, String path) {
        RequestSpecification request = as.accept("*/*").header("If-Match", "\"v999\"");
        if (method != Method.GET && method != Method.DELETE) {
            request.contentType(ContentType.JSON).body(bodyFor(path));
        }
        return request.request(method, path);
    }

    private static String bodyFor(String path) {
        if (path.endsWith("/closure")) {
            return "{\"reason\":\"OTHER\"}";
        }
        return path.endsWith("/ad") ? "{\"texts\":[]}" : "{}";
    }

    @Test
    void aTokenMustBeOursUnexpiredAndForAWorkspace() {
        for (Tokens token : List.of(
                Tokens.of(workspace.id).scopes("hiring:read").signedByAStranger(),
                Tokens.of(workspace.id).scopes("hiring:read").lifetime(Duration.ofHours(-1)),
                Tokens.of(workspace.id).scopes("hiring:read").claim("aud", "somebody-else"),
                Tokens.of(workspace.id).scopes("hiring:read").claim("iss", "https://elsewhere.example"))) {
            given().auth().oauth2(token.sign()).get("/v1/openings").then().statusCode(401);
        }
    }

    @Test
    void oneWorkspaceSeesNothingOfAnother() throws Exception {
        workspace.withOrganization();
        UUID opening = workspace.publishedOpening();
        given().contentType(ContentType.JSON)
                .body("{\"name\":\"Ada\",\"email\":\"ada@example.org\",\"message\":\"Hello\",\"consent\":true}")
                .post(workspace.pageOf(opening) + "/applications")
                .then()
                .statusCode(201);
        workspace.measure(Ids.next(), 1, "10.00", "Xero");
        workspace.name(Ids.next(), 1, "Mine");
        Workspace other = new Workspace();

        assertThat(other.openings().getList("items")).isEmpty();
        assertThat(other.owner().get("/v1/applications").jsonPath().getList("items"))
                .isEmpty();
        List<String> tables = List.of(
                "organization", "activity", "workload", "decision_seen", "opening", "posting", "application", "inbox");
        for (String table : tables) {
            assertThat(Sql.rowsOf(workspace.id, table)).as(table).isPositive();
            assertThat(Sql.rowsOf(other.id, table)).as(table).isZero();
            try (Connection connection = Sql.asApp()) {
                assertThat(Sql.number(connection, "SELECT count(*) FROM " + table))
                        .as(table + " without a workspace")
                        .isZero();
            }
        }
    }

    @Test
    void theDirectoryIsReadByAllAndWrittenForTheOwnWorkspaceOnly() throws Exception {
        workspace.withOrganization();
        try (Connection connection = Sql.asApp()) {
            assertThat(Sql.number(connection, "SELECT count(*) FROM directory WHERE slug = ?", workspace.slug))
                    .isEqualTo(1);
            Sql.enter(connection, Ids.next());
            for (String attempt : List.of(
                    "INSERT INTO directory (slug, workspace) VALUES ('stolen', '" + workspace.id + "')",
                    "UPDATE directory SET slug = 'stolen'",
                    "DELETE FROM directory")) {
                org.assertj.core.api.Assertions.assertThatThrownBy(
                                () -> connection.createStatement().execute(attempt))
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void everyTableIsLockedAndKeyedByItsWorkspace() throws Exception {
        DatabaseRules.everyTableIsLocked();
        // A slug is an address for all the world: only one workspace can have it.
        DatabaseRules.everyKeyBeginsWithTheWorkspace("directory_slug");
    }
}
