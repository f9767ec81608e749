package dev.handover.hiring.board;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.handover.embedded.testing.PlatformResource;
import dev.handover.embedded.testing.Sql;
import dev.handover.embedded.testing.Tokens;
import dev.handover.hiring.Workspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "hiring"))
class ApplyingIT {
    @TestHTTPResource
    URL address;

    private final Workspace workspace = new Workspace();
    private UUID opening;
    private String page;
    private Applicant applicant;

    @BeforeEach
    void publish() throws Exception {
        workspace.withOrganization();
        opening = workspace.publishedOpening();
        page = workspace.pageOf(opening);
        applicant = new Applicant(page);
    }

    @Test
    void anApplicationReachesTheOwnerWithItsConsent() throws Exception {
        JsonPath receipt = applicant
                .apply(Applicant.application())
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("status", equalTo("RECEIVED"))
                .extract()
                .jsonPath();
        assertThat(receipt.getString("statusUrl")).isEqualTo(page + "/applications/" + receipt.getString("token"));

        JsonPath list = workspace
                .as("hiring:read")
                .get("/v1/applications?openingId=" + opening)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(list.getList("items.email")).containsExactly("Ada@Example.org");
        assertThat(list.getString("items[0].rate.amount")).isEqualTo("45.50");
        JsonPath one = workspace
                .as("hiring:read")
                .get("/v1/applications/" + receipt.getString("applicationId"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(one.getString("message")).startsWith("I would look");
        assertThat(one.getList("links")).containsExactly("https://ada.example/work");
        assertThat(one.getString("consent.version")).isEqualTo("2026-11-23");
        assertThat(one.getString("consent.text")).contains("Blue Lamp", "180 days");
        assertThat(one.getString("consent.at")).isEqualTo(receipt.getString("receivedAt"));
    }

    @Test
    void theListIsBoundedAndGoesOnFromItsCursor() throws Exception {
        for (int i = 0; i < 3; i++) {
            applicant
                    .apply(Applicant.application().put("email", i + "@example.org"))
                    .then()
                    .statusCode(201);
        }
        JsonPath first = workspace
                .as("hiring:read")
                .get("/v1/applications?limit=2&openingId=" + opening)
                .jsonPath();
        assertThat(first.getList("items.email")).containsExactly("2@example.org", "1@example.org");
        String next = first.getString("nextCursor");
        JsonPath second = workspace
                .as("hiring:read")
                .get("/v1/applications?limit=2&openingId=" + opening + "&cursor=" + next)
                .jsonPath();
        assertThat(second.getList("items.email")).containsExactly("0@example.org");
        assertThat(second.getString("nextCursor")).isNull();
        workspace
                .as("hiring:read")
                .get("/v1/applications?cursor=" + next)
                .then()
                .statusCode(400);
    }

    @Test
    void theSamePersonTwiceIsOneApplication() throws Exception {
        applicant.apply(Applicant.application()).then().statusCode(201);
        applicant
                .apply(Applicant.application().put("email", " ada@example.ORG").put("message", "Again"))
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("email"));
        applicant
                .apply(Applicant.application().put("email", "ada@example.ORG").put("message", "Again"))
                .then()
                .statusCode(409)
                .body("type", endsWith(":already-applied"));

        assertThat(Sql.rowsOf(workspace.id, "application")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name | \"\" | name",
                "name | null | name",
                "email | \"nobody\" | email",
                "message | \" \" | message",
                "consent | false | consent",
                "consent | null | consent",
                "zone | \"Middle/Earth\" | zone",
                "zone | \"../../etc\" | zone",
                "links | [\"javascript:alert(1)\"] | links[0].<list element>",
                "links | [\"https://a.ex\",\"https://a.ex\",\"https://a.ex\",\"https://a.ex\",\"https://a.ex\",\"https://a.ex\"] | links",
                "rate | {\"amount\":\"0\",\"currency\":\"EUR\"} | rate.amount",
                "rate | {\"amount\":\"45\",\"currency\":\"euro\"} | rate.currency",
                "consentVersion | \"1999-01-01\" | consentVersion"
            })
    void aFieldThatBreaksARuleIsNamedAndNothingIsStored(String field, String value, String named) throws Exception {
        ObjectNode body = Applicant.application();
        body.set(field, new ObjectMapper().readTree(value));

        applicant
                .apply(body)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", endsWith(":invalid"))
                .body("violations.field", hasItem(named));
        assertThat(Sql.rowsOf(workspace.id, "application")).isZero();
    }

    @Test
    void whatIsNotAnApplicationIsRefused() throws Exception {
        applicant.apply(Applicant.application().put("admin", true)).then().statusCode(422);
        applicant
                .apply(Applicant.application().put("message", "x".repeat(10_000)))
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("message"));
        given().contentType(ContentType.JSON)
                .body("{\"name\":")
                .post(page + "/applications")
                .then()
                .statusCode(400);
        given().contentType("text/plain")
                .body("hello")
                .post(page + "/applications")
                .then()
                .statusCode(415);
        given().contentType(ContentType.JSON)
                .body("{\"message\":\"" + "x".repeat(3_000_000) + "\"}")
                .post(page + "/applications")
                .then()
                .statusCode(413);
        assertThat(Sql.rowsOf(workspace.id, "application")).isZero();
    }

    @Test
    void nobodyAppliesForAnAdThatIsGone() throws Exception {
        workspace
                .owner()
                .delete("/v1/openings/" + opening + "/publication")
                .then()
                .statusCode(200);

        applicant.apply(Applicant.application()).then().statusCode(410).body("type", endsWith(":ad-gone"));
        given().contentType(ContentType.JSON)
                .body(Applicant.application().toString())
                .post("/jobs/" + workspace.slug + "/never-was/applications")
                .then()
                .statusCode(404);
    }

    @Test
    void anAddressThatSendsTooManyIsToldToWait() throws Exception {
        String refused = "";
        for (int i = 0; i < 400 && refused.isEmpty(); i++) {
            String answer = postFrom("127.0.0.9");
            assertThat(answer).matches("(?s)HTTP/1\\.1 (422|429) .*");
            refused = answer.startsWith("HTTP/1.1 429") ? answer : "";
        }
        assertThat(refused)
                .contains("too-many-applications", "retryAfterSeconds")
                .containsIgnoringCase("retry-after: ");
        // The others go on.
        applicant.apply(Applicant.application()).then().statusCode(201);
    }

    @Test
    void nobodysTokenMattersOnAPublicPage() throws Exception {
        Workspace foreign = new Workspace();
        foreign.as("hiring:read").accept("text/html").get(page).then().statusCode(200);
        for (String token : List.of(
                "nonsense",
                Tokens.of(workspace.id)
                        .scopes("hiring:read")
                        .lifetime(Duration.ofHours(-1))
                        .sign(),
                Tokens.of(workspace.id)
                        .scopes("hiring:read")
                        .signedByAStranger()
                        .sign(),
                Tokens.of(workspace.id).without("workspace").sign())) {
            given().auth().oauth2(token).get(page).then().statusCode(200);
        }
    }

    /** Loopback has more than one address: the limit counts each for itself. */
    private String postFrom(String local) throws Exception {
        try (Socket socket = new Socket(
                InetAddress.getByName(address.getHost()), address.getPort(), InetAddress.getByName(local), 0)) {
            String request = "POST " + page + "/applications HTTP/1.1\r\nHost: localhost\r\n"
                    + "Content-Type: application/json\r\nAccept: application/json\r\nContent-Length: 2\r\n"
                    + "Connection: close\r\n\r\n{}";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            StringBuilder answer = new StringBuilder();
            try (BufferedReader reader =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    answer.append(line).append('\n');
                }
            }
            return answer.toString();
        }
    }
}
