package dev.handover.hiring.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.handover.chassis.id.Ids;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "hiring"))
class OpeningResourceIT {
    private final Workspace workspace = new Workspace();

    @Test
    void anOpeningMadeByHandIsFilledInFromTheActivitysMeasure() throws Exception {
        UUID activity = Ids.next();
        workspace.measure(activity, 1, "39.00", "Xero");

        JsonPath opening = create(activity, "{\"currency\":\"EUR\",\"payTo\":\"30\"}")
                .then()
                .statusCode(201)
                .header("Location", org.hamcrest.Matchers.containsString("/v1/openings/"))
                .extract()
                .jsonPath();

        assertThat(opening.getString("decisionId")).isNull();
        assertThat(opening.getString("load.hoursPerMonth")).isEqualTo("39.00");
        assertThat(opening.getString("pay.to")).isEqualTo("30.00");
        assertThat(opening.getString("reason")).isNull();
    }

    @Test
    void hoursThatTheOwnerStatedStayAndAreShownAsTyped() throws Exception {
        UUID activity = Ids.next();
        UUID opening = workspace.acceptedOpening(activity, Ids.next());
        String tag = workspace.owner().get("/v1/openings/" + opening).header("ETag");

        patch(opening, null, "{\"hoursPerMonth\":\"20\"}").then().statusCode(428);
        patch(opening, tag, "{\"hoursPerMonth\":\"20\"}")
                .then()
                .statusCode(200)
                .body("load.hoursPerMonth", equalTo("20.00"))
                .body("load.hoursTyped", equalTo(true));
        patch(opening, tag, "{\"hoursPerMonth\":\"21\"}").then().statusCode(412);
        workspace.measure(activity, 1, "52.00", "Xero");

        workspace.owner().get("/v1/openings/" + opening).then().body("load.hoursPerMonth", equalTo("20.00"));
        String line = "sections.find { it.section == 'TASKS' }.lines.find { it.key == 'tasks.hours' }.source";
        workspace.owner().get("/v1/openings/" + opening + "/ad").then().body(line, equalTo("TYPED"));
    }

    @Test
    void payThatTheOwnerStatedIsShownAsTyped() throws Exception {
        UUID opening = workspace.acceptedOpening();

        patch(opening, "*", "{\"payFrom\":\"40\",\"payTo\":\"60\"}")
                .then()
                .statusCode(200)
                .body("pay.from", equalTo("40.00"))
                .body("pay.rateCap", equalTo("128.58"));
        String line = "sections.find { it.section == 'PAY' }.lines.find { it.key == 'pay.range' }.source";
        workspace.owner().get("/v1/openings/" + opening + "/ad").then().body(line, equalTo("TYPED"));
    }

    @Test
    void aBlankTitleGoesBackToTheMadeOne() throws Exception {
        UUID opening = workspace.acceptedOpening();

        patch(opening, "*", "{\"title\":\"Mine\"}").then().body("title", equalTo("Mine"));
        patch(opening, "*", "{\"title\":\" \"}").then().body("title", equalTo("Freelancer for Bookkeeping"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"payFrom\":\"70\",\"payTo\":\"60\"} | pay-incomplete",
                "{\"payFrom\":\"-1\"} | invalid",
                "{\"hoursPerMonth\":\"745\"} | invalid",
                "{\"applicantCountries\":[\"Germany\"]} | invalid",
                "{\"target\":\"ROBOT\"} | invalid",
                "{\"rateCap\":\"1000\"} | invalid",
                "{\"status\":\"PUBLISHED\"} | invalid"
            })
    void aChangeThatBreaksARuleIsRefused(String body, String problem) throws Exception {
        UUID opening = workspace.acceptedOpening();

        patch(opening, "*", body).then().statusCode(422).body("type", endsWith(":" + problem));
    }

    @Test
    void payNeedsACurrencyWhereTheDecisionGaveNone() {
        create(null, "{\"payTo\":\"30\"}").then().statusCode(422).body("type", endsWith(":pay-incomplete"));
    }

    @Test
    void aRepeatedPostUnderOneKeyMakesOneOpening() throws Exception {
        for (int i = 0; i < 2; i++) {
            workspace
                    .owner()
                    .header("Idempotency-Key", "by-hand-1")
                    .contentType(ContentType.JSON)
                    .body("{\"work\":\"Invoicing\",\"target\":\"STAFF\",\"details\":{}}")
                    .post("/v1/openings")
                    .then()
                    .statusCode(201);
        }
        assertThat(Sql.rowsOf(workspace.id, "opening")).isEqualTo(1);
    }

    @Test
    void theListIsNewestFirstInPagesAndByStatus() throws Exception {
        UUID first = workspace.acceptedOpening();
        UUID second = workspace.acceptedOpening();
        UUID third = workspace.acceptedOpening();
        workspace
                .owner()
                .contentType(ContentType.JSON)
                .body("{\"reason\":\"OTHER\"}")
                .post("/v1/openings/" + second + "/closure")
                .then()
                .statusCode(200);

        JsonPath page = workspace.owner().get("/v1/openings?limit=2").jsonPath();
        assertThat(page.getList("items.id")).containsExactly(third.toString(), second.toString());
        String next = page.getString("nextCursor");
        workspace
                .owner()
                .get("/v1/openings?limit=2&cursor=" + next)
                .then()
                .body("items.id", hasItem(first.toString()))
                .body("nextCursor", nullValue());
        workspace
                .owner()
                .get("/v1/openings?status=CLOSED")
                .then()
                .body("items.id", equalTo(java.util.List.of(second.toString())));
        workspace
                .owner()
                .get("/v1/openings?status=CLOSED&cursor=" + next)
                .then()
                .statusCode(400);
        workspace.owner().get("/v1/openings?limit=501").then().statusCode(422);
    }

    private Response create(UUID activity, String details) {
        String activityField = activity == null ? "" : "\"activityId\":\"" + activity + "\",";
        return workspace
                .owner()
                .contentType(ContentType.JSON)
                .body("{" + activityField + "\"work\":\"Invoicing\",\"target\":\"FREELANCER\",\"details\":" + details
                        + "}")
                .post("/v1/openings");
    }

    private Response patch(UUID opening, String ifMatch, String body) {
        var request = workspace.owner().contentType(ContentType.JSON).body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).patch("/v1/openings/" + opening);
    }
}
