package dev.handover.hiring.organization;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.handover.embedded.testing.PlatformResource;
import dev.handover.hiring.Workspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "hiring"))
class OrganizationIT {
    private final Workspace workspace = new Workspace();

    @Test
    void theFirstDescriptionCreatesAndLaterOnesNeedTheVersionThatWasRead() {
        workspace.owner().get("/v1/organization").then().statusCode(404).body("type", endsWith(":no-organization"));
        String tag = put(Workspace.organizationBody(workspace.slug), null)
                .then()
                .statusCode(201)
                .header("Location", endsWith("/v1/organization"))
                .body("logoUrl", nullValue())
                .extract()
                .header("ETag");

        String renamed = Workspace.organizationBody(workspace.slug).replace("Blue Lamp", "Red Lamp");
        put(renamed, null).then().statusCode(428);
        put(renamed, tag).then().statusCode(200).body("name", equalTo("Red Lamp"));
        put(renamed, tag).then().statusCode(412);
        workspace.owner().get("/v1/organization").then().statusCode(200).body("name", equalTo("Red Lamp"));
    }

    @Test
    void aSlugBelongsToOneWorkspace() {
        workspace.withOrganization();

        new Workspace()
                .owner()
                .contentType(ContentType.JSON)
                .body(Workspace.organizationBody(workspace.slug))
                .put("/v1/organization")
                .then()
                .statusCode(409)
                .body("type", endsWith(":slug-taken"));
    }

    @Test
    void aSlugThatWasGivenUpLeadsToTheNewOne() {
        workspace.withOrganization();
        String newer = workspace.slug + "-new";
        put(Workspace.organizationBody(newer), "*").then().statusCode(200);

        given().redirects()
                .follow(false)
                .get("/jobs/" + workspace.slug)
                .then()
                .statusCode(301)
                .header("Location", endsWith("/jobs/" + newer));
        given().get("/jobs/" + newer).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"slug\":\"%s\" | \"slug\":\"Not A Slug\" | slug",
                "\"slug\":\"%s\" | \"slug\":\"-a\" | slug",
                "\"country\":\"DE\" | \"country\":\"Germany\" | country",
                "\"website\":\"https://bluelamp.example\" | \"website\":\"javascript:alert(1)\" | website",
                "jobs@bluelamp.example | nobody | contactEmail",
                "Blue Lamp |   | name"
            })
    void aFieldThatBreaksARuleIsNamed(String good, String bad, String field) {
        String body = Workspace.organizationBody(workspace.slug)
                .replace(good.formatted(workspace.slug), bad == null ? "" : bad);

        put(body, null).then().statusCode(422).body("violations.field", hasItem(endsWith(field)));
    }

    private Response put(String body, String ifMatch) {
        var request = workspace.owner().contentType(ContentType.JSON).body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put("/v1/organization");
    }
}
