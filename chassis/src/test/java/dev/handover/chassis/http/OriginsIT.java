package dev.handover.chassis.http;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.handover.chassis.BehindAProxy;
import dev.handover.chassis.Caller;
import dev.handover.embedded.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(BehindAProxy.class)
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "chassis"))
class OriginsIT {

    private final Caller caller = Caller.ofANewWorkspace();

    private RequestSpecification from(String origin) {
        return caller.reader().header("Origin", origin);
    }

    private static ValidatableResponse refused(ValidatableResponse answer) {
        return Caller.problem(answer, 403, "origin-not-allowed").header("Access-Control-Allow-Origin", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example", "null", "https://app.example.evil.example", "http://app.example", ""})
    void aForeignOriginGetsAProblemOnTheApi(String origin) {
        refused(from(origin).get("/v1/notes").then());
        refused(from(origin).get("/q/../v1/notes").then());
        refused(from(origin)
                .header("Access-Control-Request-Method", "POST")
                .options("/v1/notes")
                .then());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://app.example", "https://red.preview.example"})
    void aConfiguredOriginIsAnsweredWithItsName(String origin) {
        from(origin).get("/v1/notes").then().statusCode(200).header("Access-Control-Allow-Origin", equalTo(origin));
        from(origin)
                .header("Access-Control-Request-Method", "POST")
                .options("/v1/notes")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo(origin));
    }

    @Test
    void ourOwnPagesAreNotForeignDirectlyOrBehindAProxy() {
        from("http://localhost:" + RestAssured.port).get("/v1/notes").then().statusCode(200);
        from("https://jobs.example")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "jobs.example")
                .get("/v1/notes")
                .then()
                .statusCode(200);
        refused(from("https://jobs.example")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "other.example")
                .get("/v1/notes")
                .then());
    }

    @Test
    void whatIsNotTheApiIsForEverybody() {
        from("https://evil.example")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", nullValue());
    }
}
