package dev.handover.hiring.engagement;

import static dev.handover.hiring.engagement.Agreements.agreed;
import static dev.handover.hiring.engagement.EngagementApi.DAY;
import static dev.handover.hiring.engagement.EngagementApi.data;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

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

/** An engagement from the opening it fills to its end, and who may see it. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "hiring"))
class EngagementIT {
    private final Workspace workspace = new Workspace();
    private final EngagementApi engagements = new EngagementApi(workspace);

    @Test
    void anEngagementFillsItsOpeningAndTellsItsWholeStateWithoutAName() throws Exception {
        UUID activity = Ids.next();
        UUID decision = Ids.next();
        UUID opening = workspace.acceptedOpening(activity, decision);
        UUID member = Ids.next();

        String location = engagements
                .post("", agreed(opening, "30.00", ",\"contractorName\":\"Ada Hired\",\"memberId\":\"" + member + "\""))
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
        Broker.Received event = engagements.told(1).get(0);
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
    void aRateInAnotherCurrencyThanTheDecisionsIsRefused() throws Exception {
        engagements
                .post("", agreed(workspace.acceptedOpening(), "30.00", "").replace("EUR", "USD"))
                .then()
                .statusCode(422)
                .body("type", endsWith(":currency-differs"));
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
                        return engagements
                                .post("", agreed(opening, "30.00", ""))
                                .statusCode();
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
        engagements
                .post("", agreed(opening, "30.00", ""))
                .then()
                .statusCode(409)
                .body("type", endsWith(":opening-over"));
    }

    @Test
    void whatHasEndedTakesNothingMore() throws Exception {
        UUID id = engagements.started(workspace.acceptedOpening());
        String end = "{\"endedOn\":\"2026-06-30\",\"reason\":\"QUALITY\"}";
        engagements.post("/" + id + "/ending", end).then().statusCode(200).body("ending.wouldHireAgain", nullValue());

        for (Response refused : List.of(
                engagements.post("/" + id + "/ending", end),
                engagements.post("/" + id + "/deliveries", DAY.formatted("1", 4, "")),
                workspace
                        .owner()
                        .contentType(ContentType.JSON)
                        .header("If-Match", "*")
                        .body("{\"rate\":\"31\"}")
                        .patch("/v1/engagements/" + id))) {
            refused.then().statusCode(409).body("type", endsWith(":engagement-ended"));
        }
        assertThat(engagements.told(2)).hasSize(2);
    }

    @Test
    void anEngagementThatBreaksARuleIsRefusedAndItsOpeningStaysOpen() throws Exception {
        UUID opening = workspace.acceptedOpening();

        engagements.post("", agreed(opening, "0", "")).then().statusCode(422).body("type", endsWith(":invalid"));
        engagements
                .post("", agreed(opening, "30", "").replace("2026-05-04", "1999-12-31"))
                .then()
                .statusCode(422)
                .body("type", endsWith(":day-outside-engagement"));
        engagements
                .post("", agreed(opening, "30", ",\"applicationId\":\"" + Ids.next() + "\""))
                .then()
                .statusCode(422)
                .body("type", endsWith(":not-an-applicant"));
        assertThat(workspace.opening(opening).getString("status")).isEqualTo("DRAFT");
        assertThat(Sql.rowsOf(workspace.id, "engagement")).isZero();
    }

    @Test
    void theListIsNewestFirstInPagesByStatusAndActivity() throws Exception {
        UUID activity = Ids.next();
        UUID first = engagements.started(workspace.acceptedOpening(activity, Ids.next()));
        UUID second = engagements.started(workspace.acceptedOpening());
        engagements
                .post("/" + second + "/ending", "{\"endedOn\":\"2026-06-30\",\"reason\":\"COST\"}")
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
                                "{id}",
                                engagements.started(workspace.acceptedOpening()).toString()));
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
