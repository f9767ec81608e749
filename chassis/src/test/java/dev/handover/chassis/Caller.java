package dev.handover.chassis;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.handover.chassis.id.Ids;
import dev.handover.embedded.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Somebody who calls the notes' API on behalf of a workspace of their own. */
public record Caller(UUID workspace) {

    public static Caller ofANewWorkspace() {
        return new Caller(Ids.next());
    }

    public RequestSpecification with(String... scopes) {
        return given().auth().oauth2(Tokens.of(workspace).scopes(scopes).sign()).contentType(ContentType.JSON);
    }

    public RequestSpecification reader() {
        return with("note:read");
    }

    public RequestSpecification writer() {
        return with("note:read", "note:write");
    }

    /** Writes a note and gives its id. */
    public String written(String text) {
        return writer().body("{\"text\":\"" + text + "\"}")
                .post("/v1/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static ValidatableResponse problem(ValidatableResponse answer, int status, String slug) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", endsWith(":" + slug))
                .body("status", equalTo(status))
                .body("title", notNullValue())
                .body("detail", not(containsString("dev.handover")));
    }
}
