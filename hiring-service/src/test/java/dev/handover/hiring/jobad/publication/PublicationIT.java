package dev.handover.hiring.jobad.publication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.embedded.testing.Broker;
import dev.handover.embedded.testing.PlatformResource;
import dev.handover.hiring.Workspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "hiring"))
class PublicationIT {
    private final Workspace workspace = new Workspace();

    @Test
    void withoutAnOrganisationPublicationIsRefusedAndSaysSo() throws Exception {
        UUID opening = workspace.acceptedOpening();

        workspace
                .publish(opening)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", endsWith(":ad-incomplete"))
                .body("missing.part", hasItem("organization"))
                .body("missing[0].hint", containsString("/v1/organization"));
        workspace
                .owner()
                .post("/v1/openings/" + opening + "/readiness")
                .then()
                .statusCode(422)
                .body("type", endsWith(":ad-incomplete"));
        assertThat(workspace.opening(opening).getString("status")).isEqualTo("DRAFT");
    }

    @Test
    void everythingThatIsMissingIsListedAtOnce() throws Exception {
        workspace.withOrganization();
        String body = "{\"work\":\"Tidying up\",\"target\":\"STAFF\",\"details\":{\"title\":\"Best JOB ever!\"}}";
        String opening = workspace
                .owner()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/openings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        workspace
                .publish(UUID.fromString(opening))
                .then()
                .statusCode(422)
                .body("missing.part", hasItems("pay", "trial", "title", "workload"));
    }

    @Test
    void aFreshAcceptedDecisionAndAnOrganisationArePublishedWithoutTyping() throws Exception {
        workspace.withOrganization();
        UUID opening = workspace.acceptedOpening();

        String url = workspace
                .publish(opening)
                .then()
                .statusCode(201)
                .body("status", equalTo("PUBLISHED"))
                .body("url", endsWith("/jobs/" + workspace.slug + "/freelancer-for-bookkeeping"))
                .extract()
                .header("Location");
        String html = given().get(url.substring(url.indexOf("/jobs/")))
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("Cache-Control", containsString("max-age=60"))
                .extract()
                .asString();
        assertThat(html)
                .contains("<h1>Freelancer for Bookkeeping</h1>", "40.50 to 54.00 EUR an hour", "Blue Lamp")
                .contains("name=\"consent\"");

        String script = "<script type=\"application/ld+json\">";
        int from = html.indexOf(script) + script.length();
        JsonNode posting = new ObjectMapper().readTree(html.substring(from, html.indexOf("</script>", from)));
        assertThat(posting.path("@type").asText()).isEqualTo("JobPosting");
        assertThat(posting.path("url").asText()).isEqualTo("http://localhost:" + RestAssured.port + url);
        assertThat(posting.path("employmentType").asText()).isEqualTo("CONTRACTOR");
        assertThat(posting.path("identifier").path("value").asText()).isEqualTo(opening.toString());
        assertThat(posting.at("/baseSalary/value/maxValue").decimalValue()).isEqualByComparingTo("54.00");
        workspace
                .owner()
                .accept("application/ld+json")
                .get("/v1/openings/" + opening + "/ad.jsonld")
                .then()
                .statusCode(200)
                .body(equalTo(html.substring(from, html.indexOf("</script>", from))));
    }

    @Test
    void aWithdrawnAdIsGoneAndComesBackAtItsAddress() throws Exception {
        workspace.withOrganization();
        UUID opening = workspace.publishedOpening();
        String page = workspace.pageOf(opening);

        workspace
                .owner()
                .delete("/v1/openings/" + opening + "/publication")
                .then()
                .statusCode(200)
                .body("status", equalTo("READY"))
                .body("url", nullValue());

        given().get(page).then().statusCode(410).contentType("text/html;charset=UTF-8");
        given().accept(ContentType.JSON)
                .get(page)
                .then()
                .statusCode(410)
                .contentType("application/problem+json")
                .body("type", endsWith(":ad-gone"));
        workspace
                .owner()
                .delete("/v1/openings/" + opening + "/publication")
                .then()
                .statusCode(409)
                .body("type", endsWith(":not-published"));

        workspace
                .owner()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{\"title\":\"Careful bookkeeping\"}")
                .patch("/v1/openings/" + opening)
                .then()
                .statusCode(200);
        workspace.publish(opening).then().statusCode(201).body("url", endsWith(page));
        given().get(page).then().statusCode(200).body(containsString("<h1>Careful bookkeeping</h1>"));
        assertThat(Broker.await("hiring.opening", workspace.id, seen -> seen.size() == 4))
                .extracting(Broker.Received::type)
                .containsExactly(
                        "hiring.opening-drafted.v1",
                        "hiring.ad-published.v1",
                        "hiring.ad-withdrawn.v1",
                        "hiring.ad-published.v1");
    }

    @Test
    void aClosedOpeningTakesItsAdWithIt() throws Exception {
        workspace.withOrganization();
        UUID opening = workspace.publishedOpening();
        String page = workspace.pageOf(opening);

        close(opening, "FILLED").then().statusCode(200).body("status", equalTo("FILLED"));

        given().get(page).then().statusCode(410);
        close(opening, "OTHER").then().statusCode(409).body("type", endsWith(":opening-over"));
        workspace.publish(opening).then().statusCode(409).body("type", endsWith(":opening-over"));
    }

    @Test
    void reasonsThatEventsGiveAreNotTheOwnersToGive() throws Exception {
        close(workspace.acceptedOpening(), "DECISION_WITHDRAWN")
                .then()
                .statusCode(422)
                .body("type", endsWith(":reason-not-yours"));
    }

    @Test
    void whatTheOwnerTypedStandsInTheAdWithItsSource() throws Exception {
        workspace.withOrganization();
        UUID opening = workspace.acceptedOpening();
        String address = "/v1/openings/" + opening + "/ad";
        String tag =
                workspace.owner().get(address).then().statusCode(200).extract().header("ETag");

        put(address, null, "[]").then().statusCode(428);
        put(
                        address,
                        tag,
                        "[{\"section\":\"TASKS\",\"line\":\"tasks.rhythm\",\"text\":\"Every <b>Friday</b> [map](javascript:x)\"},"
                                + "{\"section\":\"NICE_TO_HAVE\",\"text\":\"\"}]")
                .then()
                .statusCode(200)
                .body(
                        "sections.find { it.section == 'TASKS' }.lines.find { it.key == 'tasks.rhythm' }.source",
                        equalTo("TYPED"))
                .body(
                        "sections.find { it.section == 'TASKS' }.lines.find { it.key == 'tasks.hours' }.source",
                        equalTo("MEASURED"))
                .body("sections.find { it.section == 'PAY' }.lines[0].source", equalTo("DECIDED"))
                .body("sections.section", not(hasItem("NICE_TO_HAVE")))
                .body("missing.size()", equalTo(0));
        put(address, tag, "[]").then().statusCode(412);
        workspace
                .owner()
                .accept("text/html")
                .get("/v1/openings/" + opening + "/ad.html")
                .then()
                .statusCode(200)
                .body(containsString("Every &lt;b&gt;Friday&lt;/b&gt;"))
                .body(not(containsString("href=\"javascript")));
        workspace
                .owner()
                .accept("text/markdown")
                .get("/v1/openings/" + opening + "/ad.md")
                .then()
                .statusCode(200)
                .body(startsWith("# Freelancer for Bookkeeping\n"));

        workspace.publish(opening).then().statusCode(201);
        put(address, "*", "[]").then().statusCode(409).body("type", endsWith(":published-stands"));
    }

    @Test
    void aRateAboveTheCapIsRefused() throws Exception {
        UUID opening = workspace.acceptedOpening();

        workspace
                .owner()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{\"payTo\":\"128.59\"}")
                .patch("/v1/openings/" + opening)
                .then()
                .statusCode(422)
                .body("type", endsWith(":rate-above-cap"));
    }

    @Test
    void aRepeatedPublicationUnderOneKeyIsOne() throws Exception {
        workspace.withOrganization();
        UUID opening = workspace.acceptedOpening();
        for (int i = 0; i < 2; i++) {
            workspace
                    .owner()
                    .header("Idempotency-Key", "publish-once")
                    .contentType(ContentType.JSON)
                    .body("{}")
                    .post("/v1/openings/" + opening + "/publication")
                    .then()
                    .statusCode(201)
                    .body("status", equalTo("PUBLISHED"));
        }
        close(opening, "OTHER").then().statusCode(200);
        assertThat(Broker.await(
                        "hiring.opening",
                        workspace.id,
                        seen -> seen.stream().anyMatch(each -> "hiring.opening-closed.v1".equals(each.type()))))
                .hasSize(3);
    }

    private Response put(String address, String ifMatch, String texts) {
        var request = workspace.owner().contentType(ContentType.JSON).body("{\"texts\":" + texts + "}");
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(address);
    }

    private Response close(UUID opening, String reason) {
        return workspace
                .owner()
                .contentType(ContentType.JSON)
                .body("{\"reason\":\"" + reason + "\"}")
                .post("/v1/openings/" + opening + "/closure");
    }
}
