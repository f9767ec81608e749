package dev.handover.hiring.engagement;

import static dev.handover.hiring.engagement.Agreements.agreed;
import static dev.handover.hiring.engagement.EngagementApi.DAY;
import static dev.handover.hiring.engagement.EngagementApi.data;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.chassis.id.Ids;
import dev.handover.embedded.testing.Broker;
import dev.handover.embedded.testing.PlatformResource;
import dev.handover.embedded.testing.Sql;
import dev.handover.hiring.Workspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deliveries: what they cost, what is warned about, and what is refused of them and of an engagement's end. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "hiring"))
class DeliveriesIT {
    private final Workspace workspace = new Workspace();
    private final EngagementApi engagements = new EngagementApi(workspace);

    @Test
    void deliveriesCostTheRateOfTheirTimeAndAreSummedUp() throws Exception {
        UUID id = engagements.started(workspace.acceptedOpening());
        engagements
                .post("/" + id + "/deliveries", DAY.formatted("10", 4, ",\"note\":\"April\""))
                .then()
                .statusCode(201);
        workspace
                .owner()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"v1\"")
                .body("{\"rate\":\"32.50\"}")
                .patch("/v1/engagements/" + id)
                .then()
                .statusCode(200)
                .body("rate.amount", equalTo("32.50"))
                .body("capHoursPerMonth", equalTo("40.00"));
        engagements
                .post("/" + id + "/deliveries", DAY.formatted("7.25", 3, ",\"reworkHours\":\"1.5\""))
                .then()
                .statusCode(201)
                .body("deliveries.count", equalTo(2))
                .body("deliveries.hours", equalTo("17.25"))
                .body("deliveries.averageQuality", equalTo("3.50"))
                .body("deliveries.reworkCount", equalTo(1))
                .body("deliveries.reworkHours", equalTo("1.50"))
                // 10 × 30 + 7.25 × 32.50 = 300 + 235.625, half to even
                .body("spend.amount", equalTo("535.62"));
        engagements
                .post(
                        "/" + id + "/ending",
                        "{\"endedOn\":\"2026-06-30\",\"reason\":\"COMPLETED\",\"wouldHireAgain\":true}")
                .then()
                .statusCode(200)
                .body("status", equalTo("ENDED"))
                .body("ending.wouldHireAgain", equalTo(true));

        List<Broker.Received> events = engagements.told(5);
        assertThat(events)
                .extracting(Broker.Received::type)
                .containsExactly(
                        "hiring.engagement-started.v1",
                        "hiring.delivery-accepted.v1",
                        "hiring.engagement-changed.v1",
                        "hiring.delivery-accepted.v1",
                        "hiring.engagement-ended.v1");
        for (int i = 0; i < events.size(); i++) {
            assertThat(data(events.get(i)).get("version").asInt()).isEqualTo(i + 1);
        }
        JsonNode last = data(events.get(4));
        assertThat(last.get("spend").asText()).isEqualTo("535.62");
        assertThat(last.at("/deliveries/qualitySum").asInt()).isEqualTo(7);
        assertThat(last.at("/deliveries/lastDeliveredOn").asText()).isEqualTo("2026-05-29");
        workspace
                .owner()
                .get("/v1/engagements/" + id + "/deliveries?limit=1")
                .then()
                .body("items", hasSize(1))
                .body("items[0].hours", equalTo("7.25"))
                .body("items[0].rate", equalTo("32.50"));
    }

    @Test
    void aRateAboveTheCapAndHoursNearTheMonthsCapAreWarnedAboutAndTaken() throws Exception {
        UUID id = UUID.fromString(engagements
                .post("", agreed(workspace.acceptedOpening(), "130.00", ""))
                .then()
                .statusCode(201)
                .body("warnings.code", hasItem("RATE_ABOVE_CAP"))
                .extract()
                .path("id"));
        String path = "/" + id + "/deliveries";

        engagements
                .post(path, DAY.formatted("31.99", 4, ",\"workedFrom\":\"2026-05-25\""))
                .then()
                .statusCode(201)
                .body("warnings", hasSize(1));
        engagements
                .post(path, DAY.formatted("0.01", 4, ""))
                .then()
                .statusCode(201)
                .body("warnings.code", hasItem("CAP_NEAR"));
        engagements
                .post(path, DAY.formatted("8", 4, ""))
                .then()
                .statusCode(201)
                .body("warnings.code", hasItem("CAP_REACHED"))
                .body("deliveries.hours", equalTo("40.00"));
        // Whoever reads it later sees what the one who accepted it saw.
        workspace.owner().get("/v1/engagements/" + id).then().body("warnings.code", hasItem("CAP_REACHED"));
        workspace.owner().get("/v1/engagements").then().body("items[0].warnings.code", hasItem("CAP_REACHED"));
        // Another month has its own cap.
        engagements
                .post(path, DAY.formatted("8", 4, "").replace("05-29", "06-01"))
                .then()
                .body("warnings", hasSize(1));
    }

    @Test
    void moreHoursThanTheDaysHaveAreRefused() throws Exception {
        UUID id = engagements.started(workspace.acceptedOpening());
        String path = "/" + id + "/deliveries";

        engagements
                .post(path, DAY.formatted("300", 4, ""))
                .then()
                .statusCode(422)
                .body("type", endsWith(":hours-above-days"));
        engagements.post(path, DAY.formatted("20", 4, "")).then().statusCode(201);
        engagements
                .post(path, DAY.formatted("4.01", 4, ""))
                .then()
                .statusCode(422)
                .body("type", endsWith(":hours-above-days"));
        engagements.post(path, DAY.formatted("4", 4, "")).then().statusCode(201);
        // From Monday to Friday there are 120 hours, 24 of which are taken.
        String week = ",\"workedFrom\":\"2026-05-25\"";
        engagements.post(path, DAY.formatted("96.01", 4, week)).then().statusCode(422);
        engagements
                .post(path, DAY.formatted("96", 4, week))
                .then()
                .statusCode(201)
                .body("deliveries.hours", equalTo("120.00"));
        engagements
                .post(path, DAY.formatted("1", 4, ",\"workedFrom\":\"2026-05-30\""))
                .then()
                .statusCode(422)
                .body("type", endsWith(":day-outside-engagement"));
    }

    @Test
    void aDeliveryThatWasTypedWrongIsCorrectedAndItsFirstWordsAreKept() throws Exception {
        UUID id = engagements.started(workspace.acceptedOpening());
        String path = "/v1/engagements/" + id + "/deliveries";
        engagements
                .post("/" + id + "/deliveries", DAY.formatted("22", 2, ",\"reworkHours\":\"20\""))
                .then()
                .statusCode(201);
        String delivery = workspace.owner().get(path).jsonPath().getString("items[0].id");
        String tag = workspace.owner().get("/v1/engagements/" + id).header("ETag");

        correct(path + "/" + delivery, null, "{\"hours\":\"2\"}").then().statusCode(428);
        correct(path + "/" + delivery, tag, "{\"hours\":\"2\"}")
                .then()
                .statusCode(422)
                .body("type", endsWith(":rework-above-hours"));
        correct(path + "/" + Ids.next(), tag, "{}").then().statusCode(404);
        correct(path + "/" + delivery, tag, "{\"hours\":\"25\"}")
                .then()
                .statusCode(422)
                .body("type", endsWith(":hours-above-days"));
        correct(
                        path + "/" + delivery,
                        tag,
                        "{\"hours\":\"2\",\"reworkHours\":\"0\",\"quality\":5,\"deliveredOn\":\"2026-05-28\"}")
                .then()
                .statusCode(200)
                .body("deliveries.count", equalTo(1))
                .body("deliveries.hours", equalTo("2.00"))
                .body("deliveries.reworkCount", equalTo(0))
                .body("deliveries.averageQuality", equalTo("5.00"))
                .body("deliveries.lastDeliveredOn", equalTo("2026-05-28"))
                .body("spend.amount", equalTo("60.00"));
        correct(path + "/" + delivery, tag, "{\"hours\":\"3\"}").then().statusCode(412);
        workspace.owner().get(path).then().body("items[0].hours", equalTo("2.00"));

        List<Broker.Received> events = engagements.told(3);
        assertThat(events.get(2).type()).isEqualTo("hiring.engagement-changed.v1");
        assertThat(data(events.get(2)).at("/deliveries/hours").asText()).isEqualTo("2.00");
        assertThat(Sql.rowsOf(workspace.id, "delivery_correction")).isEqualTo(1);
    }

    private Response correct(String path, String tag, String patch) {
        RequestSpecification request =
                workspace.owner().contentType("application/merge-patch+json").body(patch);
        return (tag == null ? request : request.header("If-Match", tag)).patch(path);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "deliveries | {\"deliveredOn\":\"2026-05-03\",\"hours\":\"1\",\"quality\":4,\"accepted\":true} | day-outside-engagement",
                "deliveries | {\"deliveredOn\":\"2999-01-01\",\"hours\":\"1\",\"quality\":4,\"accepted\":true} | day-outside-engagement",
                "deliveries | {\"deliveredOn\":\"2026-05-29\",\"hours\":\"1\",\"quality\":6,\"accepted\":true} | invalid",
                "deliveries | {\"deliveredOn\":\"2026-05-29\",\"hours\":\"1\",\"quality\":4,\"accepted\":false} | invalid",
                "deliveries | {\"deliveredOn\":\"2026-05-29\",\"hours\":\"0\",\"quality\":4,\"accepted\":true} | invalid",
                "deliveries | {\"deliveredOn\":\"2026-05-29\",\"hours\":\"1\",\"quality\":4,\"accepted\":true,\"reworkHours\":\"2\"} | rework-above-hours",
                "deliveries | {\"deliveredOn\":\"2026-05-29\",\"hours\":\"1\",\"quality\":4,\"accepted\":true,\"spend\":\"1\"} | invalid",
                "ending     | {\"endedOn\":\"2026-05-03\",\"reason\":\"OTHER\"} | day-outside-engagement",
                "ending     | {\"endedOn\":\"2999-05-03\",\"reason\":\"OTHER\"} | day-outside-engagement",
                "ending     | {\"endedOn\":\"2026-06-30\"} | invalid"
            })
    void whatBreaksARuleIsRefusedWithItsName(String path, String body, String problem) throws Exception {
        UUID id = engagements.started(workspace.acceptedOpening());

        engagements.post("/" + id + "/" + path, body).then().statusCode(422).body("type", endsWith(":" + problem));
    }

    @Test
    void aRepeatedDeliveryUnderOneKeyCountsOnce() throws Exception {
        UUID id = engagements.started(workspace.acceptedOpening());
        for (int i = 0; i < 2; i++) {
            workspace
                    .owner()
                    .header("Idempotency-Key", "april")
                    .contentType(ContentType.JSON)
                    .body(DAY.formatted("5", 4, ""))
                    .post("/v1/engagements/" + id + "/deliveries")
                    .then()
                    .statusCode(201)
                    .body("deliveries.count", equalTo(1));
        }
        assertThat(Sql.rowsOf(workspace.id, "delivery")).isEqualTo(1);
    }
}
