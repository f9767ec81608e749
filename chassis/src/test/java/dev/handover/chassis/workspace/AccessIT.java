package dev.handover.chassis.workspace;

import static dev.handover.chassis.Caller.problem;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.startsWith;

import dev.handover.chassis.Caller;
import dev.handover.chassis.id.Ids;
import dev.handover.embedded.testing.PlatformResource;
import dev.handover.embedded.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who gets in, and into which workspace. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "chassis"))
class AccessIT {

    private final Caller caller = Caller.ofANewWorkspace();

    @Test
    void aCallWithoutTokenIsRefusedAndToldHow() {
        problem(given().get("/v1/notes").then(), 401, "unauthenticated")
                .header("WWW-Authenticate", startsWith("Bearer"));
    }

    @Test
    void aTokenOfAnotherSignerIsRefused() {
        String token = Tokens.of(caller.workspace())
                .scopes("note:read")
                .signedByAStranger()
                .sign();
        problem(given().auth().oauth2(token).get("/v1/notes").then(), 401, "unauthenticated");
    }

    @Test
    void aTokenThatExpiredIsRefused() {
        String token = Tokens.of(caller.workspace())
                .scopes("note:read")
                .lifetime(Duration.ofHours(-2))
                .sign();
        problem(given().auth().oauth2(token).get("/v1/notes").then(), 401, "unauthenticated");
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() {
        String token = Tokens.of(caller.workspace())
                .scopes("note:read")
                .claim("aud", "somebody-else")
                .sign();
        problem(given().auth().oauth2(token).get("/v1/notes").then(), 401, "unauthenticated");
    }

    @Test
    void aTokenWithoutTheScopeIsForbidden() {
        problem(caller.reader().body("{\"text\":\"x\"}").post("/v1/notes").then(), 403, "forbidden");
    }

    @Test
    void aTokenWithoutWorkspaceStoresNothing() {
        String token = Tokens.of(caller.workspace())
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
        String token = Tokens.of(caller.workspace())
                .scopes("note:read")
                .claim("workspace", "acme")
                .sign();
        problem(given().auth().oauth2(token).get("/v1/notes").then(), 403, "no-workspace");
    }

    @Test
    void anotherWorkspacesIdIsNotFound() {
        String id = caller.written("mine");
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
}
