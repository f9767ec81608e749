package dev.handover.chassis.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import dev.handover.chassis.id.Ids;
import dev.handover.embedded.testing.PlatformResource;
import dev.handover.embedded.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RateLimitIT.ThreeAMinute.class)
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "chassis"))
class RateLimitIT {

    public static class ThreeAMinute implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("chassis.limits.requests", "3");
        }
    }

    @Test
    void aCredentialOverItsLimitIsToldWhenToComeBackAndOthersAreNot() {
        String busy = Tokens.of(Ids.next()).scopes("note:read").sign();
        for (int left = 2; left >= 0; left--) {
            given().auth()
                    .oauth2(busy)
                    .get("/v1/notes")
                    .then()
                    .statusCode(200)
                    .header("RateLimit", matchesPattern("\"credential\";r=" + left + ";t=\\d+"));
        }
        given().auth()
                .oauth2(busy)
                .get("/v1/notes")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("\\d+"))
                .body("type", endsWith(":too-many-requests"))
                .body("status", equalTo(429));
        given().auth()
                .oauth2(Tokens.of(Ids.next()).scopes("note:read").sign())
                .get("/v1/notes")
                .then()
                .statusCode(200);
    }
}
