package dev.handover.hiring.board;

import static dev.handover.hiring.engagement.Agreements.agreed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

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
import io.restassured.response.Response;
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
    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    @TestHTTPResource
    URL address;

    private final Workspace workspace = new Workspace();
    private UUID opening;
    private String page;

    @BeforeEach
    void publish() throws Exception {
        workspace.withOrganization();
        opening = workspace.publishedOpening();
        page = workspace.pageOf(opening);
    }

    private static ObjectNode application() throws Exception {
        return (ObjectNode) new ObjectMapper().readTree("""
                        {"name":"Ada Moreno","email":"Ada@Example.org","links":["https://ada.example/work"],
                         "message":"I would look at the unpaid invoices first.","rate":{"amount":"45.50","currency":"EUR"},
                         "availability":"10 hours a week","zone":"Europe/Lisbon","consent":true}""");
    }

    private Response apply(ObjectNode body) {
        return given().accept(ContentType.JSON)
                .contentType(ContentType.JSON)
                .body(body.toString())
                .post(page + "/applications");
    }

    @Test
    void anApplicationReachesTheOwnerWithItsConsent() throws Exception {
        JsonPath receipt = apply(application())
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
            apply(application().put("email", i + "@example.org")).then().statusCode(201);
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
        apply(application()).then().statusCode(201);
        apply(application().put("email", " ada@example.ORG").put("message", "Again"))
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("email"));
        apply(application().put("email", "ada@example.ORG").put("message", "Again"))
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
        ObjectNode body = application();
        body.set(field, new ObjectMapper().readTree(value));

        apply(body)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", endsWith(":invalid"))
                .body("violations.field", hasItem(named));
        assertThat(Sql.rowsOf(workspace.id, "application")).isZero();
    }

    @Test
    void whatIsNotAnApplicationIsRefused() throws Exception {
        apply(application().put("admin", true)).then().statusCode(422);
        apply(application().put("message", "x".repeat(10_000)))
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

        apply(application()).then().statusCode(410).body("type", endsWith(":ad-gone"));
        given().contentType(ContentType.JSON)
                .body(application().toString())
                .post("/jobs/" + workspace.slug + "/never-was/applications")
                .then()
                .statusCode(404);
    }

    @Test
    void whoWithdrawsIsSeenAsWithdrawnAndCannotBeHired() throws Exception {
        JsonPath receipt = apply(application()).jsonPath();
        String link = receipt.getString("statusUrl");

        given().accept(BROWSER).get(link).then().body(containsString("Withdraw my application"));
        given().accept(BROWSER)
                .redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .post(link + "/withdrawal")
                .then()
                .statusCode(303)
                .header("Location", equalTo(link));
        given().accept(ContentType.JSON).post(link + "/withdrawal").then().statusCode(204);
        given().accept(BROWSER)
                .get(link)
                .then()
                .body(containsString("You have withdrawn"))
                .body(not(containsString("Withdraw my application")))
                .body(containsString("Erase my application"));
        String id = receipt.getString("applicationId");
        workspace.as("hiring:read").get("/v1/applications/" + id).then().body("status", equalTo("WITHDRAWN"));
        engage(",\"applicationId\":\"" + id + "\"").then().statusCode(422).body("type", endsWith(":not-an-applicant"));
    }

    @Test
    void whoIsHiredIsNamedInTheEngagementAndReadsSo() throws Exception {
        JsonPath receipt = apply(application()).jsonPath();
        String link = receipt.getString("statusUrl");

        engage(",\"applicationId\":\"" + receipt.getString("applicationId") + "\"")
                .then()
                .statusCode(201)
                .body("contractorName", equalTo(application().get("name").asText()));
        given().accept(ContentType.JSON).get(link).then().body("status", equalTo("HIRED"));
        given().accept(BROWSER)
                .get(link)
                .then()
                .body(containsString("You are hired"))
                .body(not(containsString("The position is closed")));
        given().accept(ContentType.JSON)
                .post(link + "/withdrawal")
                .then()
                .statusCode(409)
                .body("type", endsWith(":already-hired"));
    }

    @Test
    void aRateInAnotherCurrencyThanTheDecisionsIsRefused() throws Exception {
        workspace
                .owner()
                .contentType(ContentType.JSON)
                .body(agreed(opening, "30.00", "").replace("EUR", "USD"))
                .post("/v1/engagements")
                .then()
                .statusCode(422)
                .body("type", endsWith(":currency-differs"));
    }

    private Response engage(String more) {
        return workspace
                .owner()
                .contentType(ContentType.JSON)
                .body(agreed(opening, "30.00", more))
                .post("/v1/engagements");
    }

    @Test
    void theStatusLinkShowsAndErasesAndNothingElseDoes() throws Exception {
        String link = apply(application()).then().extract().header("Location");
        link = link.substring(link.indexOf("/jobs/"));

        given().accept(ContentType.JSON)
                .get(link)
                .then()
                .statusCode(200)
                .body("status", equalTo("RECEIVED"))
                .body("openingOver", equalTo(false));
        given().accept(BROWSER).get(link).then().statusCode(200).body(containsString("Erase my application"));
        given().accept(ContentType.JSON).get(link + "x").then().statusCode(404);

        given().accept(BROWSER)
                .contentType(ContentType.URLENC)
                .post(link + "/erasure")
                .then()
                .statusCode(200)
                .body(containsString("erased"));
        given().accept(ContentType.JSON)
                .get(link)
                .then()
                .statusCode(404)
                .body("type", endsWith(":no-such-application"));
        assertThat(Sql.rowsOf(workspace.id, "application")).isZero();
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
        apply(application()).then().statusCode(201);
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
