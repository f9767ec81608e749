package dev.handover.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.handover.embedded.Topics;
import dev.handover.embedded.testing.Broker;
import dev.handover.embedded.testing.Event;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Garbage on a topic ends in the dead letters with a reason, and the good event behind it works. */
@ExtendWith(Running.class)
class GarbageIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Tenant tenant;
    private UUID activity;

    @BeforeEach
    void aWorkspace() {
        tenant = Tenant.empty();
        activity = UUID.randomUUID();
    }

    @Test
    void onActivities() {
        poison("audit.activity", activity, "audit.activity-defined.v1", "classification-service", "hiring-service");
        define("Bookkeeping");
        assertEquals(
                activity.toString(),
                tenant.knownActivity("Bookkeeping").get("activityId").asText());
    }

    @Test
    void onWorkloads() {
        define("Bookkeeping");
        tenant.knownActivity("Bookkeeping");
        poison("audit.workload", activity, "audit.workload-measured.v1", "classification-service", "hiring-service");
        ObjectNode workload = example("audit-service", "audit.workload-measured.v1");
        workload.put("activityId", activity.toString());
        Broker.send(
                "audit.workload",
                activity,
                Event.of("audit.workload-measured.v1", tenant.workspace(), activity.toString(), workload.toString()));
        Eventually.get(
                "the measure in classification-service",
                () -> tenant.classification().read("/v1/activities/" + activity).path("workload"),
                measured -> measured.path("hoursPerMonth").asText().equals("39.00"));
        JsonNode opening = Eventually.get(
                "the measure in an opening of hiring-service",
                () -> tenant.hiring()
                        .post(
                                "/v1/openings",
                                Map.of(
                                        "activityId",
                                        activity.toString(),
                                        "work",
                                        "Bookkeeping",
                                        "target",
                                        "FREELANCER",
                                        "details",
                                        Map.of()),
                                Tenant.key())
                        .json(),
                answer -> answer.path("load").path("hoursPerMonth").asText().equals("39.00"));
        assertEquals("DRAFT", opening.get("status").asText());
    }

    @Test
    void onDecisions() {
        poison("classification.decision", activity, "classification.decision-accepted.v1", "hiring-service");
        ObjectNode decision = example("classification-service", "classification.decision-accepted.v1");
        decision.put("activityId", activity.toString());
        decision.put("decisionId", UUID.randomUUID().toString());
        Broker.send(
                "classification.decision",
                activity,
                Event.of(
                        "classification.decision-accepted.v1",
                        tenant.workspace(),
                        activity.toString(),
                        decision.toString()));
        List<JsonNode> openings = Eventually.get(
                "the opening of the accepted decision",
                () -> Tenant.all(tenant.hiring(), "/v1/openings"),
                found -> !found.isEmpty());
        assertEquals(1, openings.size());
        assertEquals(activity.toString(), openings.get(0).get("activityId").asText());
    }

    private void define(String name) {
        ObjectNode defined = example("audit-service", "audit.activity-defined.v1");
        defined.put("activityId", activity.toString());
        defined.put("name", name);
        Broker.send(
                "audit.activity",
                activity,
                Event.of("audit.activity-defined.v1", tenant.workspace(), activity.toString(), defined.toString()));
    }

    /* All under the key of the good event, so that it stands behind them in the same partition. */
    private void poison(String topic, UUID aggregate, String type, String... consumers) {
        Running.system();
        String key = tenant.workspace() + ":" + aggregate;
        String mark = UUID.randomUUID().toString();
        byte[] garbage = ("\u0000garbage " + mark).getBytes(StandardCharsets.UTF_8);
        Event wrong = Event.of(type, tenant.workspace(), aggregate.toString(), "{\"garbage\":\"" + mark + "\"}");
        Event cut = Event.of(type, tenant.workspace(), aggregate.toString(), "{\"activityId\":\"" + mark);
        Broker.send(topic, key, garbage, Map.of());
        Broker.send(topic, key, garbage, wrong.headers());
        Broker.send(topic, aggregate, wrong);
        Broker.send(topic, aggregate, cut);
        for (String consumer : consumers) {
            List<Broker.Received> dead = Broker.await(
                    Topics.deadLetter(topic, consumer),
                    letter -> letter.body() != null && letter.body().contains(mark),
                    letters -> letters.size() >= 4,
                    Duration.ofSeconds(60));
            assertEquals(4, dead.size(), consumer);
            assertTrue(dead.stream().allMatch(letter -> letter.key().equals(key)), dead.toString());
        }
    }

    private static ObjectNode example(String service, String type) {
        Path file = Path.of(System.getProperty("repository.root"), service, "contracts/events", type + ".example.json");
        try {
            return (ObjectNode) JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new IllegalStateException("no example " + file, e);
        }
    }
}
