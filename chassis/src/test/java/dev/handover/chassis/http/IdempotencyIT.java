package dev.handover.chassis.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.handover.chassis.id.Ids;
import dev.handover.chassis.note.Gate;
import dev.handover.embedded.testing.PlatformResource;
import dev.handover.embedded.testing.Sql;
import dev.handover.embedded.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "chassis"))
class IdempotencyIT {

    private final UUID workspace = Ids.next();

    private Response write(String key, String text) {
        return given().auth()
                .oauth2(Tokens.of(workspace).scopes("note:read", "note:write").sign())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body("{\"text\":\"" + text + "\"}")
                .post("/v1/notes");
    }

    @Test
    void theSameKeyAndRequestReplaysTheAnswer() throws Exception {
        Response first = write("k1", "once");
        Response second = write("\"k1\"", "once");
        assertEquals(201, second.statusCode());
        assertEquals(first.body().asString(), second.body().asString());
        assertEquals(first.header("Location"), second.header("Location"));
        assertEquals(first.header("ETag"), second.header("ETag"));
        assertEquals("true", second.header("Idempotency-Replayed"));
        assertEquals(1, Sql.rowsOf(workspace, "note"));
    }

    @Test
    void anotherRequestUnderTheKeyIsRefused() {
        write("k2", "one").then().statusCode(201);
        write("k2", "two").then().statusCode(422).body("type", endsWith(":key-reused"));
    }

    @Test
    void theSameKeyInAnotherWorkspaceIsAnotherKey() {
        write("k3", "one").then().statusCode(201);
        given().auth()
                .oauth2(Tokens.of(Ids.next()).scopes("note:write").sign())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", "k3")
                .body("{\"text\":\"other\"}")
                .post("/v1/notes")
                .then()
                .statusCode(201)
                .body("text", equalTo("other"));
    }

    @Test
    void theSameKeyOfAnotherMemberIsAnotherKey() throws Exception {
        for (String text : new String[] {"of one", "of another"}) {
            given().auth()
                    .oauth2(Tokens.of(workspace)
                            .member(Ids.next())
                            .scopes("note:write")
                            .sign())
                    .contentType(ContentType.JSON)
                    .header("Idempotency-Key", "1")
                    .body("{\"text\":\"" + text + "\"}")
                    .post("/v1/notes")
                    .then()
                    .statusCode(201)
                    .body("text", equalTo(text));
        }
        assertEquals(2, Sql.rowsOf(workspace, "note"));
    }

    @Test
    void aFailedRequestFreesItsKey() throws Exception {
        write("k4", "fail").then().statusCode(500);
        assertEquals(0, Sql.rowsOf(workspace, "idempotency"));
        write("k4", "works").then().statusCode(201);
    }

    @Test
    void aKeyOfOddFormIsRefused() {
        write("x".repeat(256), "text").then().statusCode(400).body("type", endsWith(":malformed"));
    }

    @Test
    void aSecondRequestWhileTheFirstRunsIsTold() throws Exception {
        Gate.shut();
        CompletableFuture<Response> first = CompletableFuture.supplyAsync(() -> write("k5", "slow"));
        try {
            Gate.awaitArrival();
            write("k5", "slow").then().statusCode(409).body("type", endsWith(":still-running"));
        } finally {
            Gate.open();
        }
        assertEquals(201, first.get(20, TimeUnit.SECONDS).statusCode());
        assertEquals(1, Sql.rowsOf(workspace, "note"));
    }
}
