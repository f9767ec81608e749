package dev.handover.hiring.board;

import static dev.handover.hiring.engagement.Agreements.agreed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.handover.embedded.testing.PlatformResource;
import dev.handover.embedded.testing.Sql;
import dev.handover.hiring.Workspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the link to an application shows and does, from the day it is sent on. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "hiring"))
class FollowingApplicationsIT {
    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    private final Workspace workspace = new Workspace();
    private UUID opening;
    private Applicant applicant;

    @BeforeEach
    void publish() throws Exception {
        workspace.withOrganization();
        opening = workspace.publishedOpening();
        applicant = new Applicant(workspace.pageOf(opening));
    }

    @Test
    void whoWithdrawsIsSeenAsWithdrawnAndCannotBeHired() throws Exception {
        JsonPath receipt = applicant.apply(Applicant.application()).jsonPath();
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
        JsonPath receipt = applicant.apply(Applicant.application()).jsonPath();
        String link = receipt.getString("statusUrl");

        engage(",\"applicationId\":\"" + receipt.getString("applicationId") + "\"")
                .then()
                .statusCode(201)
                .body(
                        "contractorName",
                        equalTo(Applicant.application().get("name").asText()));
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
    void theStatusLinkShowsAndErasesAndNothingElseDoes() throws Exception {
        String link = applicant.apply(Applicant.application()).then().extract().header("Location");
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

    private Response engage(String more) {
        return workspace
                .owner()
                .contentType(ContentType.JSON)
                .body(agreed(opening, "30.00", more))
                .post("/v1/engagements");
    }
}
