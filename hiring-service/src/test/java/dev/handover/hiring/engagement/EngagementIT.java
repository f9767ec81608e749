package dev.handover.hiring.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.chassis.Ids;
import dev.handover.chassis.house.Contracts;
import dev.handover.embedded.testing.Broker;
import dev.handover.embedded.testing.PlatformResource;
import dev.handover.embedded.testing.Sql;
import dev.handover.hiring.Workspace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "hiring"))
class EngagementIT {
    private static final String DAY =
            "{\"deliveredOn\":\"2026-05-29\",\"hours\":\"%s\",\"quality\":%d,\"accepted\":true%s}";

    private final Workspace workspace = new Workspace();

    private Response post(String path, String body) {
        return workspace.owner().contentType(ContentType.JSON).body(body).post("/v1/engagements" + path);
    }

    private static String agreed(UUID opening, String rate, String more) {
        return "{\"openingId\":\"" + opening + "\",\"rate\":{\"amount\":\"" + rate
                + "\",\"currency\":\"EUR\"},\"unit\":\"HOUR\",\"capHoursPerMonth\":\"40\",\"startOn\":\"2026-05-04\""
                + more
                + "}";
    }

    private UUID started(UUID opening) {
        return UUID.fromString(post("", agreed(opening, "30.00", ""))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private List<Broker.Received> told(int count) {
        List<Broker.Received> events = Broker.await("hiring.engagement", workspace.id, seen -> seen.size() >= count);
        assertThat(events).hasSize(count);
        events.forEach(each -> Contracts.fits("hiring-service", each.type(), each.body()));
        return events;
    }

    private static JsonNode data(Broker.Received event) throws Exception {
        return new ObjectMapper().readTree(event.body());
    }

    @Test
    void anEngagementFillsItsOpeningAndTellsItsWholeStateWithoutAName() throws Exception {
        UUID activity = Ids.next();
        UUID decision = Ids.next();
        UUID opening = workspace.acceptedOpening(activity, decision);
        UUID member = Ids.next();

        String location = post(
                        "",
                        agreed(opening, "30.00", ",\"contractorName\":\"Ada Hired\",\"memberId\":\"" + member + "\""))
                .then()
                .statusCode(201)
                .header("ETag", "\"v0\"")
                .body("status", equalTo("ACTIVE"))
                .body("contractorName", equalTo("Ada Hired"))
                .body("activityId", equalTo(activity.toString()))
                .body("promisedHoursPerMonth", equalTo("35.10"))
                .body("rateCap", equalTo("128.58"))
                .body("warnings", hasSize(0))
                .extract()
                .header("Location");
        assertThat(workspace.opening(opening).getString("status")).isEqualTo("FILLED");

        UUID id = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
        Broker.Received event = told(1).get(0);
        assertThat(event.type()).isEqualTo("hiring.engagement-started.v1");
        assertThat(event.key()).isEqualTo(workspace.id + ":" + id);
        assertThat(event.body()).doesNotContain("Ada");
        JsonNode state = data(event);
        assertThat(state.get("version").asInt()).isEqualTo(1);
        assertThat(state.get("decisionId").asText()).isEqualTo(decision.toString());
        assertThat(state.get("memberId").asText()).isEqualTo(member.toString());
        assertThat(state.get("promisedHoursPerMonth").asText()).isEqualTo("35.10");
        assertThat(state.get("spend").asText()).isEqualTo("0.00");
        List<Broker.Received> openings = Broker.await("hiring.opening", workspace.id, seen -> seen.size() >= 2);
        assertThat(openings.get(1).type()).isEqualTo("hiring.opening-closed.v1");
        assertThat(data(openings.get(1)).get("status").asText()).isEqualTo("FILLED");
    }

    @Test
    void deliveriesCostTheRateOfTheirTimeAndAreSummedUp() throws Exception {
        UUID id = started(workspace.acceptedOpening());
        post("/" + id + "/deliveries", DAY.formatted("10", 4, ",\"note\":\"April\""))
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
        post("/" + id + "/deliveries", DAY.formatted("7.25", 3, ",\"reworkHours\":\"1.5\""))
                .then()
                .statusCode(201)
                .body("deliveries.count", equalTo(2))
                .body("deliveries.hours", equalTo("17.25"))
                .body("deliveries.averageQuality", equalTo("3.50"))
                .body("deliveries.reworkCount", equalTo(1))
                .body("deliveries.reworkHours", equalTo("1.50"))
                // 10 × 30 + 7.25 × 32.50 = 300 + 235.625, half to even
                .body("spend.amount", equalTo("535.62"));
        post("/" + id + "/ending", "{\"endedOn\":\"2026-06-30\",\"reason\":\"COMPLETED\",\"wouldHireAgain\":true}")
                .then()
                .statusCode(200)
                .body("status", equalTo("ENDED"))
                .body("ending.wouldHireAgain", equalTo(true));

        List<Broker.Received> events = told(5);
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
        UUID id = UUID.fromString(post("", agreed(workspace.acceptedOpening(), "130.00", ""))
                .then()
                .statusCode(201)
                .body("warnings.code", hasItem("RATE_ABOVE_CAP"))
                .extract()
                .path("id"));
        String path = "/" + id + "/deliveries";

        post(path, DAY.formatted("31.99", 4, "")).then().statusCode(201).body("warnings", hasSize(1));
        post(path, DAY.formatted("0.01", 4, "")).then().statusCode(201).body("warnings.code", hasItem("CAP_NEAR"));
        post(path, DAY.formatted("8", 4, ""))
                .then()
                .statusCode(201)
                .body("warnings.code", hasItem("CAP_REACHED"))
                .body("deliveries.hours", equalTo("40.00"));
        // Another month has its own cap.
        post(path, DAY.formatted("8", 4, "").replace("05-29", "06-01")).then().body("warnings", hasSize(1));
    }

    @Test
    void oneOfTwoStartsForOneOpeningIsRefused() throws Exception {
        UUID opening = workspace.acceptedOpening();
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService two = Executors.newFixedThreadPool(2);
        Set<Integer> statuses = new HashSet<>();
        try {
            List<Future<Integer>> starts = java.util.stream.IntStream.range(0, 2)
                    .mapToObj(i -> two.submit(() -> {
                        go.await();
                        return post("", agreed(opening, "30.00", "")).statusCode();
                    }))
                    .toList();
            go.countDown();
            for (Future<Integer> each : starts) {
                statuses.add(each.get());
            }
        } finally {
            two.shutdownNow();
        }

        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
        assertThat(Sql.rowsOf(workspace.id, "engagement")).isEqualTo(1);
        post("", agreed(opening, "30.00", "")).then().statusCode(409).body("type", endsWith(":opening-over"));
    }

    @Test
    void whatHasEndedTakesNothingMore() throws Exception {
        UUID id = started(workspace.acceptedOpening());
        String end = "{\"endedOn\":\"2026-06-30\",\"reason\":\"QUALITY\"}";
        post("/" + id + "/ending", end).then().statusCode(200).body("ending.wouldHireAgain", nullValue());

        for (Response refused : List.of(
                post("/" + id + "/ending", end),
                post("/" + id + "/deliveries", DAY.formatted("1", 4, "")),
                workspace
                        .owner()
                        .contentType(ContentType.JSON)
                        .header("If-Match", "*")
                        .body("{\"rate\":\"31\"}")
                        .patch("/v1/engagements/" + id))) {
            refused.then().statusCode(409).body("type", endsWith(":engagement-ended"));
        }
        assertThat(told(2)).hasSize(2);
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
        UUID id = started(workspace.acceptedOpening());

        post("/" + id + "/" + path, body).then().statusCode(422).body("type", endsWith(":" + problem));
    }

    @Test
    void anEngagementThatBreaksARuleIsRefusedAndItsOpeningStaysOpen() throws Exception {
        UUID opening = workspace.acceptedOpening();

        post("", agreed(opening, "0", "")).then().statusCode(422).body("type", endsWith(":invalid"));
        post("", agreed(opening, "30", "").replace("2026-05-04", "1999-12-31"))
                .then()
                .statusCode(422)
                .body("type", endsWith(":day-outside-engagement"));
        post("", agreed(opening, "30", ",\"applicationId\":\"" + Ids.next() + "\""))
                .then()
                .statusCode(422)
                .body("type", endsWith(":not-an-applicant"));
        assertThat(workspace.opening(opening).getString("status")).isEqualTo("DRAFT");
        assertThat(Sql.rowsOf(workspace.id, "engagement")).isZero();
    }

    @Test
    void theListIsNewestFirstInPagesByStatusAndActivity() throws Exception {
        UUID activity = Ids.next();
        UUID first = started(workspace.acceptedOpening(activity, Ids.next()));
        UUID second = started(workspace.acceptedOpening());
        post("/" + second + "/ending", "{\"endedOn\":\"2026-06-30\",\"reason\":\"COST\"}")
                .then()
                .statusCode(200);

        Response page = workspace.owner().get("/v1/engagements?limit=1");
        assertThat(page.jsonPath().getList("items.id")).containsExactly(second.toString());
        String cursor = page.path("nextCursor");
        assertThat(workspace
                        .owner()
                        .get("/v1/engagements?limit=1&cursor=" + cursor)
                        .jsonPath()
                        .getList("items.id"))
                .containsExactly(first.toString());
        workspace
                .owner()
                .get("/v1/engagements?status=ENDED&cursor=" + cursor)
                .then()
                .statusCode(400);
        assertThat(workspace
                        .owner()
                        .get("/v1/engagements?status=ACTIVE")
                        .jsonPath()
                        .getList("items.id"))
                .containsExactly(first.toString());
        assertThat(workspace
                        .owner()
                        .get("/v1/engagements?activityId=" + activity)
                        .jsonPath()
                        .getList("items.id"))
                .containsExactly(first.toString());
    }

    @Test
    void aRepeatedDeliveryUnderOneKeyCountsOnce() throws Exception {
        UUID id = started(workspace.acceptedOpening());
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET   |                 | hiring:read",
                "POST  |                 | hiring:write",
                "GET   | /{id}            | hiring:read",
                "PATCH | /{id}            | hiring:write",
                "GET   | /{id}/deliveries | hiring:read",
                "POST  | /{id}/deliveries | hiring:write",
                "POST  | /{id}/ending     | hiring:write"
            })
    void onlyTheScopeOpensTheEndpointAndOnlyForTheOwnWorkspace(Method method, String path, String scope)
            throws Exception {
        String full = "/v1/engagements"
                + (path == null
                        ? ""
                        : path.replace(
                                "{id}", started(workspace.acceptedOpening()).toString()));
        String body = method == Method.GET ? "" : "{}";

        for (String other : List.of("hiring:read", "hiring:write", "hiring:publish", "audit:read")) {
            int status = workspace
                    .as(other)
                    .contentType(ContentType.JSON)
                    .header("If-Match", "*")
                    .body(body)
                    .request(method, full)
                    .statusCode();
            assertThat(status == 403).as("%s with %s: %d", full, other, status).isEqualTo(!other.equals(scope));
        }
        if (path != null && (method == Method.GET || method == Method.PATCH)) {
            new Workspace()
                    .owner()
                    .contentType(ContentType.JSON)
                    .header("If-Match", "*")
                    .body(body)
                    .request(method, full)
                    .then()
                    .statusCode(404);
        }
    }
}
