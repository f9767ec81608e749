package dev.handover.chassis.event;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.chassis.id.Ids;
import dev.handover.chassis.note.Cure;
import dev.handover.embedded.testing.Broker;
import dev.handover.embedded.testing.Event;
import dev.handover.embedded.testing.PlatformResource;
import dev.handover.embedded.testing.Sql;
import dev.handover.embedded.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "chassis"))
class EventsIT {

    private static final String TOPIC = "test.note";
    private static final String DEAD = "test.note.chassis-test.dead-letter";

    private final UUID workspace = Ids.next();

    @BeforeEach
    void topics() {
        Broker.createTopic(TOPIC, false);
        Broker.createTopic(DEAD, false);
    }

    private static Event written(UUID workspace, String text) {
        return Event.of(
                "test.note-written.v1", workspace, Ids.next().toString(), "{\"text\":\"" + text + "\",\"new\":1}");
    }

    private void awaitCopies(long count) throws Exception {
        Instant deadline = Instant.now().plusSeconds(30);
        while (Sql.rowsOf(workspace, "note_copy") != count) {
            assertTrue(Instant.now().isBefore(deadline), "copies: " + Sql.rowsOf(workspace, "note_copy"));
            Thread.onSpinWait();
        }
    }

    private static io.restassured.specification.RequestSpecification operator() {
        return given().auth().oauth2(Tokens.of(Ids.next()).scopes("ops").sign());
    }

    @Test
    void anEventLeavesInTheCloudEventsShapeAndOrder() {
        for (int i = 0; i < 20; i++) {
            given().auth()
                    .oauth2(Tokens.of(workspace).scopes("note:write").sign())
                    .contentType(ContentType.JSON)
                    .body("{\"text\":\"note " + i + "\"}")
                    .post("/v1/notes")
                    .then()
                    .statusCode(201);
        }
        List<Broker.Received> sent = Broker.await(TOPIC, workspace, all -> all.size() >= 20);
        assertEquals(20, sent.size());
        Map<String, String> headers = sent.get(0).headers();
        assertEquals("1.0", headers.get("ce_specversion"));
        assertEquals("test.note-written.v1", headers.get("ce_type"));
        assertEquals("/chassis-test", headers.get("ce_source"));
        assertEquals("application/json", headers.get("content-type"));
        assertTrue(headers.get("traceparent").matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}"));
        assertEquals(workspace + ":" + headers.get("ce_subject"), sent.get(0).key());
        assertEquals(
                20,
                sent.stream()
                        .map(message -> message.headers().get("ce_id"))
                        .distinct()
                        .count());
    }

    @Test
    void theOutboxIsEmptyAfterTheBrokerHasTheEvent() throws Exception {
        given().auth()
                .oauth2(Tokens.of(workspace).scopes("note:write").sign())
                .contentType(ContentType.JSON)
                .body("{\"text\":\"gone\"}")
                .post("/v1/notes")
                .then()
                .statusCode(201);
        Broker.await(TOPIC, workspace, all -> !all.isEmpty());
        Instant deadline = Instant.now().plusSeconds(20);
        while (Sql.rowsOf(workspace, "outbox") != 0) {
            assertTrue(Instant.now().isBefore(deadline));
            Thread.onSpinWait();
        }
    }

    @Test
    void anEventDeliveredTwiceTakesEffectOnce() throws Exception {
        Event event = written(workspace, "twice");
        Broker.send(TOPIC, Ids.next(), event);
        Broker.send(TOPIC, Ids.next(), event);
        Broker.send(TOPIC, Ids.next(), event);
        Event last = written(workspace, "last");
        Broker.send(TOPIC, Ids.next(), last);
        awaitCopies(2);
        // Three partitions have no common order: give the repetitions the time of one more round trip each.
        for (int i = 0; i < 3; i++) {
            Broker.send(TOPIC, Ids.next(), written(workspace, "probe " + i));
        }
        awaitCopies(5);
    }

    @Test
    void garbageBecomesADeadLetterAndTheNextGoodEventWorks() throws Exception {
        String key = workspace + ":garbage";
        Broker.send(TOPIC, key, "no json".getBytes(StandardCharsets.UTF_8), Map.of());
        Broker.send(TOPIC, key, new byte[] {0, -1, 3}, written(workspace, "x").headers());
        Broker.send(
                TOPIC,
                key,
                "[]".getBytes(StandardCharsets.UTF_8),
                written(workspace, "x").headers());
        Broker.send(TOPIC, key, null, Map.of());
        Event good = written(workspace, "good");
        Broker.send(TOPIC, key, good.data().getBytes(StandardCharsets.UTF_8), good.headers());
        awaitCopies(1);
        List<Broker.Received> dead = Broker.await(
                DEAD, message -> key.equals(message.key()), all -> all.size() >= 3, java.time.Duration.ofSeconds(30));
        assertEquals(3, dead.size());
        assertEquals("ce_specversion is not 1.0", dead.get(0).headers().get("dead_letter_reason"));
        assertEquals("The payload is not JSON", dead.get(1).headers().get("dead_letter_reason"));
        assertEquals("The payload is not a JSON object", dead.get(2).headers().get("dead_letter_reason"));
        assertEquals("copies", dead.get(0).headers().get("dead_letter_consumer"));
    }

    @Test
    void aRefusedEventLeavesNoHalfEffectAndReplayPutsItBack() throws Exception {
        Cure.withhold();
        Event event = written(workspace, "poison");
        String key = workspace + ":poison";
        Broker.send(TOPIC, key, event.data().getBytes(StandardCharsets.UTF_8), event.headers());
        Broker.await(
                DEAD, message -> key.equals(message.key()), all -> all.size() == 1, java.time.Duration.ofSeconds(30));
        assertEquals(0, Sql.rowsOf(workspace, "note_copy"));
        assertEquals(0, Sql.rowsOf(workspace, "inbox"));

        Cure.give();
        operator()
                .get("/v1/dead-letters/" + TOPIC)
                .then()
                .statusCode(200)
                .body("items.reason", org.hamcrest.Matchers.hasItem("this text can't be taken"));
        operator().post("/v1/dead-letters/" + TOPIC + "/replay").then().statusCode(200);
        awaitCopies(1);
        operator()
                .post("/v1/dead-letters/" + TOPIC + "/replay")
                .then()
                .statusCode(200)
                .body("replayed", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource({"defect, the handler has a defect", "slow, the statement was ended"})
    void whateverAnEventMakesFailTheConsumerLivesOn(String text, String reason) throws Exception {
        Cure.withhold();
        String key = workspace + ":" + text;
        for (String each : List.of(text, "good")) {
            Event event = written(workspace, each);
            Broker.send(TOPIC, key, event.data().getBytes(StandardCharsets.UTF_8), event.headers());
        }
        List<Broker.Received> dead = Broker.await(
                DEAD, message -> key.equals(message.key()), all -> !all.isEmpty(), java.time.Duration.ofSeconds(30));
        assertTrue(dead.get(0).headers().get("dead_letter_reason").contains(reason));
        awaitCopies(1);
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("chassis_consumer_alive{consumer=\"copies\",topic=\"test.note\"} 1.0"))
                .body(containsString("chassis_consumer_record_seconds{consumer=\"copies\""));
    }

    @Test
    void deadLettersAreForOperatorsOnly() {
        given().auth()
                .oauth2(Tokens.of(workspace).scopes("note:read").sign())
                .get("/v1/dead-letters")
                .then()
                .statusCode(403);
        operator().get("/v1/dead-letters/elsewhere").then().statusCode(404);
    }
}
