package dev.handover.hiring;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.handover.chassis.house.Contracts;
import dev.handover.chassis.id.Ids;
import dev.handover.embedded.testing.Broker;
import dev.handover.embedded.testing.Event;
import dev.handover.embedded.testing.Sql;
import dev.handover.embedded.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/** A fresh workspace and what its owner and the other services do in it; every wait has a deadline. */
public final class Workspace {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DEADLINE_SECONDS = 30;

    public final UUID id = Ids.next();
    /** Its organisation's address. */
    public final String slug = "org-" + id.toString().substring(19).replace("-", "");

    public RequestSpecification as(String... scopes) {
        return given().auth().oauth2(Tokens.of(id).scopes(scopes).sign()).accept(ContentType.JSON);
    }

    public RequestSpecification owner() {
        return as("hiring:read", "hiring:write", "hiring:publish");
    }

    public static String organizationBody(String slug) {
        return """
                {"slug":"%s","name":"Blue Lamp","website":"https://bluelamp.example","country":"DE",
                 "contactEmail":"jobs@bluelamp.example"}""".formatted(slug);
    }

    public Workspace withOrganization() {
        owner().contentType(ContentType.JSON)
                .body(organizationBody(slug))
                .put("/v1/organization")
                .then()
                .statusCode(201);
        return this;
    }

    /** The producer's example of a decision, moved to an activity; a version of 2 is the accepted one. */
    public static ObjectNode decision(String what, UUID activity, UUID decision, long version) throws Exception {
        ObjectNode data = (ObjectNode)
                JSON.readTree(Contracts.example("classification-service", "classification.decision-" + what + ".v1"));
        return data.put("activityId", activity.toString())
                .put("decisionId", decision.toString())
                .put("version", version);
    }

    public Event decisionEvent(String what, ObjectNode data) {
        return Event.of(
                "classification.decision-" + what + ".v1",
                id,
                data.path("activityId").asText(),
                data.toString());
    }

    /** Sends a decision and waits until it took effect. */
    public void decide(String what, ObjectNode data) throws Exception {
        send("classification.decision", "decision", decisionEvent(what, data));
    }

    public void measure(UUID activity, long version, String hours, String tool) throws Exception {
        ObjectNode data = (ObjectNode) JSON.readTree(Contracts.example("audit-service", "audit.workload-measured.v1"));
        data.put("activityId", activity.toString()).put("version", version).put("hoursPerMonth", hours);
        data.putArray("tools").add(tool);
        send(
                "audit.workload",
                "workload",
                Event.of("audit.workload-measured.v1", id, activity.toString(), data.toString()));
    }

    public void name(UUID activity, long version, String name) throws Exception {
        ObjectNode data = (ObjectNode) JSON.readTree(Contracts.example("audit-service", "audit.activity-changed.v1"));
        data.put("activityId", activity.toString()).put("version", version).put("name", name);
        send(
                "audit.activity",
                "activity",
                Event.of("audit.activity-changed.v1", id, activity.toString(), data.toString()));
    }

    public void send(String topic, String consumer, Event event) throws Exception {
        Broker.send(topic, UUID.fromString(event.subject()), event);
        await(
                () -> {
                    try (Connection connection = Sql.asApp()) {
                        Sql.enter(connection, id);
                        return Sql.number(
                                connection,
                                "SELECT count(*) FROM inbox WHERE consumer = ? AND event_id = ?",
                                consumer,
                                event.id());
                    }
                },
                count -> count == 1);
    }

    /** Drafts by an accepted decision, and gives the opening's id. */
    public UUID acceptedOpening() throws Exception {
        return acceptedOpening(Ids.next(), Ids.next());
    }

    public UUID acceptedOpening(UUID activity, UUID decision) throws Exception {
        decide("accepted", decision("accepted", activity, decision, 2));
        return UUID.fromString(openings().getString("items.find { it.decisionId == '" + decision + "' }.id"));
    }

    public UUID publishedOpening() throws Exception {
        UUID opening = acceptedOpening();
        publish(opening).then().statusCode(201);
        return opening;
    }

    public Response publish(UUID opening) {
        return owner().contentType(ContentType.JSON).body("{}").post("/v1/openings/" + opening + "/publication");
    }

    public JsonPath opening(UUID opening) {
        return owner().get("/v1/openings/" + opening)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The path of the public page. */
    public String pageOf(UUID opening) {
        return "/jobs/" + slug + "/" + opening(opening).getString("publication.slug");
    }

    public JsonPath openings() {
        return owner().get("/v1/openings").then().statusCode(200).extract().jsonPath();
    }

    /** Asks again until the answer is right; fails with the last one when the deadline has passed. */
    public static <T> T await(Callable<T> question, Predicate<T> right) throws Exception {
        Instant deadline = Instant.now().plusSeconds(DEADLINE_SECONDS);
        while (true) {
            T answer = question.call();
            if (right.test(answer)) {
                return answer;
            }
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("After " + DEADLINE_SECONDS + " s still " + answer);
            }
            Thread.onSpinWait();
        }
    }
}
