package dev.handover.classification.decision;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.chassis.house.Contracts;
import dev.handover.chassis.id.Ids;
import dev.handover.classification.Owner;
import dev.handover.embedded.testing.Broker;
import dev.handover.embedded.testing.PlatformResource;
import dev.handover.embedded.testing.Sql;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The owner answers, and what changes afterwards. */
@QuarkusTest
@QuarkusTestResource(
        value = PlatformResource.class,
        initArgs = @ResourceArg(name = "service", value = "classification"))
class AnsweringIT {

    private final Owner owner = new Owner();

    private String path(String action) {
        return "/v1/decisions/" + owner.activity + action;
    }

    private Response accept(String decisionId, String more) {
        return owner.decides()
                .body("{\"decisionId\":\"" + decisionId + "\"" + more + "}")
                .post(path("/acceptance"));
    }

    private static JsonNode checked(Broker.Received event) throws Exception {
        Contracts.fits("classification-service", event.type(), event.body());
        return new ObjectMapper().readTree(event.body());
    }

    @Test
    void theOwnerAcceptsOnceHoweverOftenTheRequestIsRepeated() throws Exception {
        String id = owner.hasWorkToDelegate().awaitsVerdict("DELEGATE").getString("decisionId");
        String key = UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString();
        for (int i = 0; i < 3; i++) {
            owner.decides()
                    .header("Idempotency-Key", key)
                    .body("{\"decisionId\":\"" + id + "\",\"note\":\"from May on\"}")
                    .post(path("/acceptance"))
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("ACCEPTED"))
                    .body("decidedBy", equalTo(owner.member.toString()));
        }
        accept(id, "").then().statusCode(409).body("type", endsWith(":decision-answered"));

        List<Broker.Received> events = Broker.await(
                "classification.decision",
                owner.workspace,
                all -> all.stream().anyMatch(e -> e.type().equals("classification.decision-accepted.v1")));
        JsonNode accepted = checked(events.get(events.size() - 1));
        assertEquals("ACCEPTED", accepted.get("status").asText());
        assertEquals(id, accepted.get("decisionId").asText());
        assertEquals(
                1,
                events.stream()
                        .filter(e -> e.type().equals("classification.decision-accepted.v1"))
                        .count());
        owner.reads().get(path("")).then().body("note", equalTo("from May on"));
    }

    @Test
    void theOwnerMayChooseAnotherTargetWithItsOwnCaps() {
        String id = owner.hasWorkToDelegate().awaitsVerdict("DELEGATE").getString("decisionId");

        accept(id, ",\"target\":\"STAFF\"")
                .then()
                .statusCode(200)
                .body("target", equalTo("STAFF"))
                .body("rateCap", equalTo("31.47"));
    }

    @Test
    void anAnswerThatWaitedForANewDecisionIsRefusedWithItsId() throws Exception {
        UUID old = UUID.fromString(
                owner.hasWorkToDelegate().awaitsVerdict("DELEGATE").getString("decisionId"));
        UUID next = Ids.next();
        try (Connection maker = Sql.asApp();
                Connection observer = Sql.asApp()) {
            Sql.enter(maker, owner.workspace);
            maker.setAutoCommit(false);
            try (PreparedStatement givesWay = maker.prepareStatement(
                            "UPDATE decision SET current = false, status = 'SUPERSEDED' WHERE id = ?");
                    PreparedStatement makes = maker.prepareStatement("""
                            INSERT INTO decision SELECT (jsonb_populate_record(d, jsonb_build_object('id', ?::text,
                                'ordinal', d.ordinal + 1, 'current', true, 'status', 'MADE'))).*
                              FROM decision d WHERE id = ?""")) {
                givesWay.setObject(1, old);
                givesWay.executeUpdate();
                makes.setString(1, next.toString());
                makes.setObject(2, old);
                makes.executeUpdate();
            }
            CompletableFuture<Response> answer = CompletableFuture.supplyAsync(() -> accept(old.toString(), ""));
            Owner.awaitsThat(() -> Sql.number(
                            observer,
                            "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                                    + " AND datname = current_database()")
                    > 0);
            maker.commit();

            answer.get(30, TimeUnit.SECONDS)
                    .then()
                    .statusCode(409)
                    .body("type", endsWith(":decision-superseded"))
                    .body("decisionId", equalTo(next.toString()));
        }
    }

    @Test
    void anOldDecisionIsRefusedWithTheNewOnesId() {
        String old = owner.hasWorkToDelegate().awaitsVerdict("DELEGATE").getString("decisionId");
        owner.statesRate("400");
        String now = owner.awaitsVerdict("KEEP_FOR_NOW").getString("decisionId");
        assertNotEquals(old, now);

        accept(old, "")
                .then()
                .statusCode(409)
                .body("type", endsWith(":decision-superseded"))
                .body("decisionId", equalTo(now))
                .body("decision", equalTo(path("")));
        owner.decides()
                .body("{\"decisionId\":\"" + old + "\"}")
                .post(path("/refusal"))
                .then()
                .statusCode(409);
    }

    @Test
    void nothingIsAcceptedThatNeedsInputOrIsLocked() {
        owner.hearsOfActivity(1, "Cold calls", "SALES", "ACTIVE");
        String id = owner.awaitsVerdict("NEEDS_INPUT").getString("decisionId");
        accept(id, "").then().statusCode(409).body("type", endsWith(":decision-needs-input"));

        owner.hearsOfWorkload(1, "10.00").statesFacts("{\"growth\":4,\"skill\":1,\"mastery\":1}");
        String locked = owner.awaitsVerdict("LEARN").getString("decisionId");
        accept(locked, "")
                .then()
                .statusCode(409)
                .body("type", endsWith(":delegation-locked"))
                .body("detail", notNullValue());
        accept(locked, ",\"target\":\"FREELANCER\"").then().statusCode(422);
    }

    @Test
    void anAcceptedDecisionIsWithdrawnWhenAnotherVerdictFollows() throws Exception {
        String id = owner.hasWorkToDelegate().awaitsVerdict("DELEGATE").getString("decisionId");
        accept(id, "").then().statusCode(200);
        owner.statesRate("25");
        owner.statesRate("400");
        owner.awaitsVerdict("KEEP_FOR_NOW");

        List<Broker.Received> events = Broker.await(
                "classification.decision",
                owner.workspace,
                all -> all.stream().anyMatch(e -> e.body().contains("KEEP_FOR_NOW")));
        List<String> last = events.subList(events.size() - 3, events.size()).stream()
                .map(Broker.Received::type)
                .toList();
        assertEquals(
                List.of(
                        "classification.decision-accepted.v1",
                        "classification.decision-withdrawn.v1",
                        "classification.decision-made.v1"),
                last);
        assertEquals(
                id, checked(events.get(events.size() - 2)).get("decisionId").asText());
        owner.reads()
                .get(path("/history"))
                .then()
                .body("items[0].status", equalTo("MADE"))
                .body("items[1].status", equalTo("WITHDRAWN"))
                .body("items[1].decisionId", equalTo(id))
                .body("items[1].inputs.owner.income", equalTo("100000"));
    }

    @Test
    void aDeclinedDecisionStaysDeclinedWhileTheVerdictIsTheSame() {
        String id = owner.hasWorkToDelegate().awaitsVerdict("DELEGATE").getString("decisionId");
        owner.decides()
                .body("{\"decisionId\":\"" + id + "\",\"note\":\"I like it\"}")
                .post(path("/refusal"))
                .then()
                .statusCode(200)
                .body("status", equalTo("DECLINED"));
        owner.hearsOfWorkload(2, "80.00");
        // The measure first: were it the later of the two, it would make one decision more.
        Owner.awaits(
                () -> owner.reads().get("/v1/activities/" + owner.activity),
                r -> "80.00".equals(r.path("workload.hoursPerMonth")));
        owner.statesRate("400");

        owner.awaitsVerdict("KEEP_FOR_NOW");
        owner.reads().get(path("/history")).then().body("items[1].status", equalTo("DECLINED"));
    }

    @Test
    void theDecisionAboutARetiredActivityIsWithdrawn() throws Exception {
        String id = owner.hasWorkToDelegate().awaitsVerdict("DELEGATE").getString("decisionId");
        owner.hearsOfActivity(2, "Bookkeeping", "FINANCE", "RETIRED");

        owner.awaitsDecision(d -> d.getString("status").equals("WITHDRAWN"));
        accept(id, "").then().statusCode(409).body("type", endsWith(":decision-withdrawn"));
        List<Broker.Received> events = Broker.await(
                "classification.decision",
                owner.workspace,
                all -> all.stream().anyMatch(e -> e.type().equals("classification.decision-withdrawn.v1")));
        assertEquals(
                "WITHDRAWN",
                checked(events.get(events.size() - 1)).get("status").asText());
        owner.hearsOfActivity(3, "Bookkeeping", "FINANCE", "ACTIVE");
        owner.awaitsDecision(d -> d.getString("status").equals("MADE"));
    }

    @Test
    void anotherWorkspaceAndAnotherScopeGetNothing() {
        String id = owner.hasWorkToDelegate().awaitsVerdict("DELEGATE").getString("decisionId");
        Owner stranger = new Owner();

        for (String action : List.of("", "/history", "/explanation")) {
            stranger.reads().get(path(action)).then().statusCode(404);
        }
        stranger.decides()
                .body("{\"decisionId\":\"" + id + "\"}")
                .post(path("/acceptance"))
                .then()
                .statusCode(404);
        owner.writes()
                .body("{\"decisionId\":\"" + id + "\"}")
                .post(path("/acceptance"))
                .then()
                .statusCode(403);
        owner.decides()
                .body("{\"decisionId\":\"" + Ids.next() + "\"}")
                .post(path("/acceptance"))
                .then()
                .statusCode(409);
        owner.decides()
                .body("{\"note\":\"x\"}")
                .post(path("/acceptance"))
                .then()
                .statusCode(422);
    }
}
