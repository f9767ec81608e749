package dev.handover.classification.question;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.handover.chassis.id.Ids;
import dev.handover.classification.Owner;
import dev.handover.embedded.testing.Broker;
import dev.handover.embedded.testing.Event;
import dev.handover.embedded.testing.PlatformResource;
import dev.handover.embedded.testing.Sql;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One question at a time, the weightiest first; skipping and not knowing are answers too. */
@QuarkusTest
@QuarkusTestResource(
        value = PlatformResource.class,
        initArgs = @ResourceArg(name = "service", value = "classification"))
class QuestionIT {

    private final Owner owner = new Owner();

    private String path(String rest) {
        return "/v1/activities/" + owner.activity + rest;
    }

    private void hasBookkeeping() {
        owner.hearsOfActivity(1, "Bookkeeping", "FINANCE", "ACTIVE").hearsOfWorkload(1, "39.00");
        Owner.awaits(
                () -> owner.reads().get(path("")),
                r -> r.statusCode() == 200 && r.jsonPath().get("workload") != null);
    }

    private Response replies(String body) {
        return owner.writes().body(body).post(path("/answers"));
    }

    private List<String> open() {
        return owner.reads().get(path("/questions")).jsonPath().getList("questions.fact");
    }

    @Test
    void whatWouldChangeTheDecisionMostOftenIsAskedFirst() {
        hasBookkeeping();
        // How quickly it is learnt decides between learning it (R8) and handing it over (R9).
        owner.reads()
                .get(path("/questions/next"))
                .then()
                .statusCode(200)
                .body("question.fact", equalTo("learnHours"))
                .body("question.question", equalTo("How many hours would it take you to learn?"))
                .body("question.importance", matchesPattern("0\\.[1-9][0-9]"))
                .body("question.unit", equalTo("h"))
                .body("question.scale", hasSize(0))
                .body("question.current", nullValue());
        owner.reads()
                .get(path("/questions"))
                .then()
                .body("questions.find { it.fact == 'growth' }.scale", hasSize(5))
                .body("questions.find { it.fact == 'growth' }.scale[0].text", equalTo("It keeps things running."))
                .body("questions.find { it.fact == 'growth' }.current.value", equalTo(1))
                .body("questions.find { it.fact == 'growth' }.current.source", equalTo("INFERRED"))
                .body("progress.asked", equalTo(38))
                .body("progress.answered", equalTo(3))
                .body("progress.dontKnow", equalTo(0))
                .body("progress.open", equalTo(35));
    }

    @Test
    void anAnswerStatesTheFactAndTheDecisionIsMadeAnew() {
        hasBookkeeping();
        replies("{\"fact\":\"growth\",\"value\":1,\"note\":\"nobody asks\"}")
                .then()
                .statusCode(200)
                .body("question.fact", not(equalTo("growth")))
                .body("progress.answered", equalTo(4));
        replies("{\"fact\":\"skill\",\"value\":1}");
        replies("{\"fact\":\"willBecomeGood\",\"value\":\"NO\"}");
        assertEquals("R7", owner.awaitsVerdict("OUTSOURCE_ALWAYS").getString("rule"));
        owner.reads()
                .get(path("/facts"))
                .then()
                .body("growth.source", equalTo("STATED"))
                .body("growth.note", equalTo("nobody asks"));
        owner.reads().get(path("/facts/history?fact=growth")).then().body("items[0].how", equalTo("ANSWER"));
    }

    @Test
    void whatIsSkippedComesLastAndAfterAWhileFirstAgain() throws SQLException {
        hasBookkeeping();
        replies("{\"fact\":\"learnHours\",\"skip\":true}").then().body("question.fact", not(equalTo("learnHours")));
        List<String> open = open();
        assertEquals("learnHours", open.get(open.size() - 1));
        owner.reads().get(path("/facts/history?fact=learnHours")).then().body("items[0].how", equalTo("SKIPPED"));
        try (Connection connection = Sql.asApp();
                Statement statement = connection.createStatement()) {
            Sql.enter(connection, owner.workspace);
            assertEquals(1, statement.executeUpdate("UPDATE asked_question SET at = at - interval '31 days'"));
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
        assertEquals("learnHours", open().get(0));
    }

    @Test
    void whatNobodyKnowsIsNotAskedAgainUntilItIsAnswered() {
        hasBookkeeping();
        replies("{\"fact\":\"growth\",\"dontKnow\":true}")
                .then()
                .statusCode(200)
                .body("question.fact", not(equalTo("growth")))
                .body("progress.dontKnow", equalTo(1));
        owner.reads().get(path("/questions")).then().body("questions.fact", not(hasItem("growth")));
        owner.reads().get(path("/facts")).then().body("growth.source", equalTo("INFERRED"));
        owner.reads().get(path("/facts/history?fact=growth")).then().body("items[0].how", equalTo("DONT_KNOW"));
        replies("{\"fact\":\"growth\",\"value\":2}").then().body("progress.dontKnow", equalTo(0));
        owner.reads().get(path("/facts")).then().body("growth.value", equalTo(2));
    }

    @Test
    void whenNothingIsLeftTheQuestionIsNull() {
        hasBookkeeping();
        for (String fact : open()) {
            replies("{\"fact\":\"" + fact + "\",\"dontKnow\":true}").then().statusCode(200);
        }
        Response next = owner.reads().get(path("/questions/next"));
        assertEquals(200, next.statusCode());
        assertNull(next.path("question"));
        assertEquals(0, (int) next.path("progress.open"));
        owner.reads()
                .get("/v1/questions/next")
                .then()
                .statusCode(200)
                .body("question", nullValue())
                .body("activityId", nullValue());
    }

    @Test
    void ofAllActivitiesTheOneThatMovesMostHoursIsAsked() {
        hasBookkeeping();
        UUID busy = Ids.next();
        Broker.send(
                "audit.activity",
                busy,
                Event.of(
                        "audit.activity-changed.v1",
                        owner.workspace,
                        busy.toString(),
                        "{\"activityId\":\"" + busy
                                + "\",\"version\":1,\"name\":\"E-Mail\",\"area\":null,\"status\":\"ACTIVE\"}"));
        Broker.send(
                "audit.workload",
                busy,
                Event.of(
                        "audit.workload-measured.v1",
                        owner.workspace,
                        busy.toString(),
                        "{\"activityId\":\"" + busy + "\",\"version\":1,\"measuredAt\":\"2026-03-30T06:15:00Z\","
                                + "\"hoursPerMonth\":\"60.00\",\"occurrencesPerMonth\":\"20\",\"observedDays\":40}"));
        Response first = Owner.awaits(
                () -> owner.reads().get("/v1/questions/next"),
                r -> busy.toString().equals(r.path("activityId")));
        assertNotNull(first.path("question.fact"));
        assertEquals("60.00", first.path("hoursPerMonth"));

        List<String> busyOnes = owner.reads()
                .get("/v1/activities/" + busy + "/questions")
                .jsonPath()
                .getList("questions.fact");
        for (String fact : busyOnes) {
            owner.writes()
                    .body("{\"fact\":\"" + fact + "\",\"dontKnow\":true}")
                    .post("/v1/activities/" + busy + "/answers")
                    .then()
                    .statusCode(200);
        }
        owner.reads()
                .get("/v1/questions/next")
                .then()
                .body("activityId", equalTo(owner.activity.toString()))
                .body("activityName", equalTo("Bookkeeping"));
    }

    @Test
    void wrongRepliesAreNamedAndStoreNothing() throws SQLException {
        hasBookkeeping();
        replies("{\"fact\":\"growth\",\"value\":6}")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("growth"));
        replies("{\"fact\":\"growth\"}").then().statusCode(422);
        replies("{\"fact\":\"growth\",\"value\":1,\"skip\":true}").then().statusCode(422);
        replies("{\"fact\":\"observedDays\",\"value\":1}").then().statusCode(422);
        replies("{\"fact\":\"colour\",\"skip\":true}").then().statusCode(422);
        replies("{\"value\":1}").then().statusCode(422);
        replies("{\"fact\":\"growth\",\"value\":1,\"extra\":1}").then().statusCode(422);
        assertEquals(0, Sql.rowsOf(owner.workspace, "fact_sheet"));
        assertEquals(0, Sql.rowsOf(owner.workspace, "asked_question"));
    }

    @Test
    void aRepeatedReplyIsOneReply() throws SQLException {
        hasBookkeeping();
        for (int i = 0; i < 2; i++) {
            owner.writes()
                    .header("Idempotency-Key", "\"answer-1\"")
                    .body("{\"fact\":\"growth\",\"skip\":true}")
                    .post(path("/answers"))
                    .then()
                    .statusCode(200);
        }
        owner.reads().get(path("/facts/history?fact=growth")).then().body("items", hasSize(1));
    }

    @Test
    void otherWorkspacesAndScopesAreRefused() {
        hasBookkeeping();
        Owner stranger = new Owner();
        stranger.reads().get(path("/questions/next")).then().statusCode(404);
        stranger.reads().get(path("/questions")).then().statusCode(404);
        stranger.writes()
                .body("{\"fact\":\"growth\",\"value\":1}")
                .post(path("/answers"))
                .then()
                .statusCode(404);
        stranger.reads().get("/v1/questions/next").then().body("question", nullValue());
        owner.reads()
                .body("{\"fact\":\"growth\",\"value\":1}")
                .post(path("/answers"))
                .then()
                .statusCode(403);
        owner.with("audit:read").get(path("/questions/next")).then().statusCode(403);
        owner.with("audit:read").get("/v1/questions/next").then().statusCode(403);
    }
}
