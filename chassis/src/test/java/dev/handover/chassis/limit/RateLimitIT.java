package dev.handover.chassis.limit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.chassis.RawHttp;
import dev.handover.chassis.id.Ids;
import dev.handover.embedded.testing.PlatformResource;
import dev.handover.embedded.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RateLimitIT.ThreeAMinute.class)
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "chassis"))
class RateLimitIT {

    public static class ThreeAMinute implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "chassis.limits.requests",
                    "3",
                    "chassis.limits.address-requests",
                    "10",
                    "quarkus.http.proxy.proxy-address-forwarding",
                    "true");
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

    @Test
    void aNewTokenOfTheSameCallerIsNoNewCaller() {
        UUID workspace = Ids.next();
        for (int call = 1; call <= 4; call++) {
            given().auth()
                    .oauth2(Tokens.of(workspace)
                            .claim("jti", "token " + call)
                            .scopes("note:read")
                            .sign())
                    .get("/v1/notes")
                    .then()
                    .statusCode(call <= 3 ? 200 : 429);
        }
    }

    @Test
    void callersWithoutAValidTokenAreCountedByTheirAddressWhateverTheySend() throws Exception {
        int refused = 0;
        for (int call = 0; call < 12; call++) {
            String answer = RawHttp.exchange(
                    "GET /q/../v1/notes HTTP/1.1",
                    "Host: h",
                    "X-Forwarded-For: 2001:db8:0:7::" + call,
                    "Authorization: Bearer nonsense-" + call,
                    "Connection: close");
            assertTrue(answer.contains("RateLimit-Policy: \"address\";q=10;w=60"), answer);
            if (answer.startsWith("HTTP/1.1 429 ")) {
                refused++;
                assertTrue(answer.toLowerCase(Locale.ROOT).contains("retry-after: "), answer);
                assertTrue(answer.contains("urn:handover:problem:too-many-requests"), answer);
            } else {
                assertTrue(answer.startsWith("HTTP/1.1 401 "), answer);
            }
        }
        assertTrue(refused >= 2, "refused: " + refused);
    }
}
