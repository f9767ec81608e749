package dev.handover.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.embedded.testing.Broker;
import dev.handover.local.Api;
import dev.handover.local.LocalRun;
import dev.handover.local.ServiceProcess;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two processes of classification-service share the work, and neither repeats or loses what the other did. */
@ExtendWith(Running.class)
class TwoReplicasIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BOTH_PROJECTS = 2 * ManyActivities.NUMBER;

    private final Tenant tenant = Tenant.withOwner();
    private final Set<String> heard = ConcurrentHashMap.newKeySet();

    @Test
    void bothWorkEachTellsWhatTheOtherDidAndTheOneLeftCarriesOn() {
        LocalRun system = Running.system();
        ServiceProcess second = system.replicate("classification");
        try {
            ServiceProcess first = system.service("classification");
            double before = decided(first);
            Api there = tenant.classification().at(second.url());
            try (Stream<String> events = there.listen("/v1/events")) {
                Thread listener = new Thread(() -> hear(events), "listener");
                listener.setDaemon(true);
                listener.start();
                tenant.importAll(ManyActivities.in("Operations", 10));
                awaitDecisions(there, ManyActivities.NUMBER);
                Eventually.get(
                        "a decision about each activity, told by the second process",
                        heard::size,
                        size -> size == ManyActivities.NUMBER);
            }
            assertTrue(decided(first) > before, "the first decided nothing");
            assertTrue(decided(second) > 0, "the second decided nothing");

            String job = tenant.submit(ManyActivities.in("Support", 14).getBytes(StandardCharsets.UTF_8), false);
            awaitDecisions(tenant.classification(), ManyActivities.NUMBER + 1);
            second.kill();
            tenant.await(job, "COMMITTED");
            awaitDecisions(tenant.classification(), BOTH_PROJECTS);
        } finally {
            second.kill();
        }
        List<JsonNode> current = Tenant.all(tenant.classification(), "/v1/decisions?limit=500");
        assertEquals(BOTH_PROJECTS, current.size());
        assertEquals(BOTH_PROJECTS, distinct(current));
        eachDecisionIsOneEventAndInOrder();
    }

    private static void awaitDecisions(Api api, int number) {
        Eventually.get(
                number + " decisions",
                () -> Tenant.all(api, "/v1/decisions?limit=500").size(),
                size -> size >= number);
    }

    private void eachDecisionIsOneEventAndInOrder() {
        List<Broker.Received> told = Broker.await(
                "classification.decision",
                event -> event.isOf(tenant.workspace()),
                seen -> keys(seen).size() == BOTH_PROJECTS,
                Eventually.LIMIT);
        Set<String> ids = new HashSet<>();
        Map<String, List<Integer>> versions = new HashMap<>();
        for (Broker.Received event : told) {
            // A relay that is killed between the broker's word and the database's sends its batch again under the same
            // ids, which every inbox drops, and so does this.
            if (ids.add(event.headers().get("ce_id"))) {
                versions.computeIfAbsent(event.key(), key -> new ArrayList<>())
                        .add(json(event.body()).get("version").asInt());
            }
        }
        versions.forEach((activity, seen) ->
                assertEquals(IntStream.rangeClosed(1, seen.size()).boxed().toList(), seen, "versions of " + activity));
    }

    private static Set<String> keys(List<Broker.Received> seen) {
        Set<String> keys = new HashSet<>();
        seen.forEach(event -> keys.add(event.key()));
        return keys;
    }

    private static int distinct(List<JsonNode> decisions) {
        Set<String> activities = new HashSet<>();
        decisions.forEach(each -> activities.add(each.get("activityId").asText()));
        return activities.size();
    }

    /** How many decisions a process has made or looked at since its start, as its metrics say. */
    private static double decided(ServiceProcess process) {
        return new Api(process.managementUrl(), null)
                .get("/q/metrics")
                .require(200)
                .text()
                .lines()
                .filter(line -> line.startsWith("classification_reconsideration_done_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private void hear(Stream<String> events) {
        try {
            events.filter(line -> line.startsWith("data:"))
                    .map(line -> json(line.substring("data:".length())))
                    .forEach(decision -> heard.add(decision.get("activityId").asText()));
        } catch (UncheckedIOException closed) {
            // The test has heard enough.
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + text, e);
        }
    }
}
