package dev.handover.local;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Loads the sample weeks through the services' APIs, as their owner would: a member, the two exports, the facts about
 * the activities, who hires; then accepts one decision and publishes its job ad. Each request carries a fixed
 * Idempotency-Key, so that a load that broke off is taken up again without doubling anything.
 */
final class Sample {
    /** How long events may take through Kafka and the next service. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** A decision that stands this long has seen all measures and facts. */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path files;
    private final Path data;
    private final LocalRun run;
    private final Console console;
    private Apis apis;

    Sample(Path root, Path data, Apis apis, LocalRun run, Console console) {
        this.files = root.resolve("deploy/local/sample");
        this.data = data;
        this.apis = apis;
        this.run = run;
        this.console = console;
    }

    /** Loads what is not loaded yet. */
    void load() {
        UUID owner = addOwner();
        new SampleState(owner, false).write(data);
        // Decisions are accepted by the owner, so the token must say who that is.
        apis = Apis.of(run, Token.WORKSPACE, owner);
        for (String export : List.of("mara-2026-02-toggl.csv", "mara-2026-03-clockify.csv")) {
            importFile(owner, export);
        }
        describeBusiness();
        Map<String, UUID> activities = stateFacts();
        console.step("Facts about " + activities.size() + " activities are stated.");
        UUID decided = accept("Bookkeeping", activities);
        publish(decided);
        new SampleState(owner, true).write(data);
    }

    private UUID addOwner() {
        JsonNode member = apis.audit()
                .post("/v1/members", read("owner.json"), "sample-owner")
                .require(200, 201)
                .json();
        return UUID.fromString(member.get("id").asText());
    }

    private void importFile(UUID owner, String name) {
        Map<String, String> headers = Map.of("Content-Type", "text/csv", "Idempotency-Key", "\"sample-" + name + "\"");
        String path = "/v1/imports?memberId=" + owner + "&zone=Europe/Berlin";
        String id = apis.audit()
                .send("POST", path, headers, bytes(name))
                .require(202)
                .json()
                .get("id")
                .asText();
        JsonNode job = await(id, List.of("PREVIEWED", "COMMITTED"));
        if (job.get("status").asText().equals("PREVIEWED")) {
            // The file leaves something open, and what was assumed is right.
            apis.audit()
                    .post("/v1/imports/" + id + "/commit", Map.of(), "sample-commit-" + name)
                    .require(202);
            job = await(id, List.of("COMMITTED"));
        }
        JsonNode counts = job.get("counts");
        console.step(name + " is imported: " + counts.get("created").asInt() + " entries new, "
                + counts.get("rejected").asInt() + " rows rejected.");
    }

    private JsonNode await(String id, List<String> wanted) {
        JsonNode[] last = new JsonNode[1];
        boolean there = Waiting.until(Instant.now().plus(LIMIT), () -> {
            last[0] = apis.audit().read("/v1/imports/" + id);
            String status = last[0].get("status").asText();
            if (status.equals("FAILED")) {
                throw new LocalFailure("The sample's import failed: " + last[0]);
            }
            return wanted.contains(status);
        });
        if (!there) {
            throw new LocalFailure("The sample's import did not get beyond: " + last[0]);
        }
        return last[0];
    }

    private void describeBusiness() {
        replace(apis.classification(), "/v1/economics", read("economics.json"));
        replace(apis.classification(), "/v1/market-rates", read("market-rates.json"));
        replace(apis.hiring(), "/v1/organization", read("organization.json"));
    }

    /* What is there already, from a load that broke off, is replaced under its ETag. */
    private static void replace(Api api, String path, Object body) {
        String tag = api.get(path).header("ETag");
        api.put(path, body, tag == null ? Map.of() : Map.of("If-Match", tag)).require(200, 201, 204);
    }

    private Map<String, UUID> stateFacts() {
        Map<String, Object> facts = read("facts.json");
        Map<String, UUID> ids = new HashMap<>();
        boolean seen = Waiting.until(Instant.now().plus(LIMIT), () -> {
            for (JsonNode activity : pages(apis.classification(), "/v1/activities?limit=100")) {
                ids.put(
                        activity.get("name").asText(),
                        UUID.fromString(activity.get("activityId").asText()));
            }
            return ids.keySet().containsAll(facts.keySet());
        });
        if (!seen) {
            List<String> missing = new ArrayList<>(facts.keySet());
            missing.removeAll(ids.keySet());
            throw new LocalFailure("classification-service has not heard of " + missing + " within " + LIMIT.toSeconds()
                    + " s; see deploy/local/logs classification.");
        }
        facts.forEach((name, stated) -> {
            String path = "/v1/activities/" + ids.get(name) + "/facts";
            String tag = apis.classification().get(path).header("ETag");
            apis.classification().patch(path, stated, tag).require(200, 204);
        });
        ids.keySet().retainAll(facts.keySet());
        return ids;
    }

    /* Decisions are made anew while measures and facts still arrive: an overtaken one is read again. */
    private UUID accept(String activity, Map<String, UUID> activities) {
        UUID id = activities.get(activity);
        String path = "/v1/decisions/" + id;
        JsonNode[] decision = new JsonNode[1];
        Instant[] unchangedSince = {Instant.now()};
        boolean accepted = Waiting.until(Instant.now().plus(LIMIT), () -> {
            Api.Answer answer = apis.classification().get(path);
            if (answer.status() != 200) {
                return false;
            }
            JsonNode seen = answer.json();
            if (decision[0] == null || !decision[0].get("decisionId").equals(seen.get("decisionId"))) {
                unchangedSince[0] = Instant.now();
            }
            decision[0] = seen;
            if (seen.get("status").asText().equals("ACCEPTED")) {
                return true;
            }
            if (seen.get("verdict").asText().equals("NEEDS_INPUT")
                    || unchangedSince[0].plus(SETTLED).isAfter(Instant.now())) {
                return false;
            }
            String decisionId = seen.get("decisionId").asText();
            return apis.classification()
                            .post(path + "/acceptance", Map.of("decisionId", decisionId), "sample-accept-" + decisionId)
                            .require(200, 201, 409)
                            .status()
                    != 409;
        });
        if (!accepted) {
            throw new LocalFailure("No decision about " + activity + " that can be accepted: " + decision[0]);
        }
        console.step("The decision about " + activity + " is accepted.");
        return id;
    }

    private void publish(UUID activity) {
        JsonNode[] opening = new JsonNode[1];
        boolean there = Waiting.until(Instant.now().plus(LIMIT), () -> {
            for (JsonNode each : pages(apis.hiring(), "/v1/openings?limit=100")) {
                if (each.path("activityId").asText().equals(activity.toString())) {
                    opening[0] = each;
                }
            }
            return opening[0] != null;
        });
        if (!there) {
            throw new LocalFailure("hiring-service has not opened anything for the accepted decision within "
                    + LIMIT.toSeconds() + " s; see deploy/local/logs hiring.");
        }
        if (opening[0].path("status").asText().equals("PUBLISHED")) {
            return;
        }
        String path = "/v1/openings/" + opening[0].get("id").asText();
        JsonNode published = apis.hiring()
                .post(
                        path + "/publication",
                        Map.of(),
                        "sample-publish-" + opening[0].get("id").asText())
                .require(200, 201)
                .json();
        console.step("The job ad is published at " + published.get("url").asText() + ".");
    }

    /** All items of a list that fits into ten pages. */
    static List<JsonNode> pages(Api api, String path) {
        List<JsonNode> items = new ArrayList<>();
        String next = path;
        for (int page = 0; page < 10 && next != null; page++) {
            JsonNode answer = api.read(next);
            answer.get("items").forEach(items::add);
            JsonNode cursor = answer.get("nextCursor");
            next = cursor == null || cursor.isNull() ? null : path + "&cursor=" + cursor.asText();
        }
        return items;
    }

    private Map<String, Object> read(String name) {
        try {
            return JSON.readValue(bytes(name), new TypeReference<>() {});
        } catch (IOException e) {
            throw new LocalFailure(files.resolve(name) + " is not JSON: " + e.getMessage(), e);
        }
    }

    private byte[] bytes(String name) {
        try {
            return Files.readAllBytes(files.resolve(name));
        } catch (IOException e) {
            throw new LocalFailure("The sample lacks " + files.resolve(name) + ".", e);
        }
    }
}
