package dev.handover.hiring.board;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.handover.embedded.testing.PlatformResource;
import dev.handover.hiring.Workspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "hiring"))
class PublicPageIT {
    private final Workspace workspace = new Workspace();

    @Test
    void aPageThatDidNotChangeIsNotSentAgain() throws Exception {
        workspace.withOrganization();
        String page = workspace.pageOf(workspace.publishedOpening());

        String tag = given().get(page).then().statusCode(200).extract().header("ETag");
        given().header("If-None-Match", tag).get(page).then().statusCode(304).header("ETag", equalTo(tag));
        given().header("If-Match", "\"another\"").get(page).then().statusCode(200);
        String list = "/jobs/" + workspace.slug;
        String listTag = given().get(list).then().statusCode(200).extract().header("ETag");
        given().header("If-None-Match", listTag).get(list).then().statusCode(304);
    }

    @Test
    void theListHoldsWhatIsPublishedAndNothingElse() throws Exception {
        workspace.withOrganization();
        workspace.acceptedOpening();
        given().get("/jobs/" + workspace.slug).then().statusCode(200).body(containsString("Nothing is open"));

        UUID published = workspace.publishedOpening();

        given().get("/jobs/" + workspace.slug)
                .then()
                .statusCode(200)
                .body(containsString(workspace.pageOf(published)))
                .body(not(containsString("Nothing is open")));
    }

    @Test
    void anAddressLongerThanAnyIsRefusedByItsName() {
        given().get("/jobs/" + "a".repeat(61))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("workspaceSlug"));
        given().get("/jobs/blue-lamp/" + "a".repeat(81))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("slug"));
        given().accept("application/json")
                .get("/jobs/blue-lamp/invoicing/applications/" + "a".repeat(81))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("token"));
    }

    @Test
    void anUnknownAddressIsNotFound() {
        given().get("/jobs/nobody-here").then().statusCode(404).contentType("text/html;charset=UTF-8");
        workspace.withOrganization();
        given().get("/jobs/" + workspace.slug + "/no-such-ad").then().statusCode(404);
        given().accept("application/json")
                .get("/jobs/" + workspace.slug + "/no-such-ad")
                .then()
                .statusCode(404)
                .body("type", endsWith(":no-such-ad"));
    }

    @Test
    void anAdWhoseTimeIsOverIsGone() throws Exception {
        workspace.withOrganization();
        UUID opening = workspace.acceptedOpening();
        String soon = java.time.Instant.now().plusSeconds(2).toString();

        workspace
                .owner()
                .contentType(ContentType.JSON)
                .body("{\"validThrough\":\"" + soon + "\"}")
                .post("/v1/openings/" + opening + "/publication")
                .then()
                .statusCode(201);

        String page = workspace.pageOf(opening);
        Workspace.await(() -> given().get(page).statusCode(), status -> status == 410);
        given().get("/jobs/" + workspace.slug).then().statusCode(200).body(containsString("Nothing is open"));
    }

    @Test
    void twoAdsOfOneTitleHaveAddressesOfTheirOwn() throws Exception {
        workspace.withOrganization();

        assertThat(workspace.pageOf(workspace.publishedOpening())).endsWith("/freelancer-for-bookkeeping");
        assertThat(workspace.pageOf(workspace.publishedOpening())).endsWith("/freelancer-for-bookkeeping-2");
    }
}
