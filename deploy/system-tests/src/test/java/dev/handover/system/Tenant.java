package dev.handover.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.local.Api;
import dev.handover.local.Apis;
import dev.handover.local.LocalRun;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A workspace of a test's own, with its owner and the usual requests. */
public final class Tenant {
    private final UUID workspace;
    private final Apis apis;
    private UUID owner;

    private Tenant(UUID workspace, UUID owner, Apis apis) {
        this.workspace = workspace;
        this.owner = owner;
        this.apis = apis;
    }

    /** A workspace that nobody has used, without a member. */
    public static Tenant empty() {
        UUID workspace = UUID.randomUUID();
        return new Tenant(workspace, null, Apis.of(Running.system(), workspace, null));
    }

    /** A workspace with an owner in Berlin whose hour is worth 50 euros. */
    public static Tenant withOwner() {
        Tenant nobody = empty();
        JsonNode member = nobody.audit()
                .post(
                        "/v1/members",
                        Map.of(
                                "name",
                                "Ada Owner",
                                "zone",
                                "Europe/Berlin",
                                "isOwner",
                                true,
                                "hourlyValue",
                                Map.of("amount", "50.00", "currency", "EUR"),
                                "externalIds",
                                List.of("ada@example.org")),
                        key())
                .require(201)
                .json();
        UUID owner = UUID.fromString(member.get("id").asText());
        return new Tenant(nobody.workspace, owner, Apis.of(Running.system(), nobody.workspace, owner));
    }

    public static String key() {
        return UUID.randomUUID().toString();
    }

    public UUID workspace() {
        return workspace;
    }

    public UUID owner() {
        return owner;
    }

    Api audit() {
        return apis.audit();
    }

    Api classification() {
        return apis.classification();
    }

    Api hiring() {
        return apis.hiring();
    }

    /** The same caller with other scopes. */
    Apis withScopes(String scopes) {
        LocalRun system = Running.system();
        return Apis.of(system, workspace, owner, scopes);
    }

    /** Sends a CSV file to be looked at first, and gives its job when every row's outcome is foretold. */
    JsonNode preview(String csv) {
        return await(submit(csv.getBytes(StandardCharsets.UTF_8), true), "PREVIEWED");
    }

    /** Commits what was looked at first and gives its counts. */
    JsonNode commit(JsonNode preview) {
        String id = preview.get("id").asText();
        audit().post("/v1/imports/" + id + "/commit", Map.of(), key()).require(202);
        return await(id, "COMMITTED").get("counts");
    }

    /** Imports a CSV file to its end and gives its counts. */
    JsonNode importAll(String csv) {
        return await(submit(csv.getBytes(StandardCharsets.UTF_8), false), "COMMITTED")
                .get("counts");
    }

    /** Sends a file and gives the id of its import. */
    String submit(byte[] file, boolean dryRun) {
        return audit().send(
                        "POST",
                        "/v1/imports?memberId=" + owner + "&zone=Europe/Berlin&dryRun=" + dryRun,
                        Map.of("Content-Type", "text/csv", "Idempotency-Key", "\"" + key() + "\""),
                        file)
                .require(202)
                .json()
                .get("id")
                .asText();
    }

    /** The import once it has that status; fails as soon as it has failed otherwise. */
    JsonNode await(String importId, String status) {
        JsonNode job = Eventually.get(
                "status " + status + " of import " + importId,
                () -> audit().read("/v1/imports/" + importId),
                seen -> List.of(status, "FAILED").contains(seen.get("status").asText()));
        if (!job.get("status").asText().equals(status)) {
            throw new AssertionError("the import failed: " + job);
        }
        return job;
    }

    /** How many time entries the workspace has. */
    int entries() {
        return all(audit(), "/v1/time-entries?limit=500").size();
    }

    /** The activity of that name as classification-service knows it, once it has heard of it. */
    JsonNode knownActivity(String name) {
        return Eventually.get(
                        "activity " + name + " in classification-service",
                        () -> all(classification(), "/v1/activities?limit=100").stream()
                                .filter(each -> each.get("name").asText().equals(name))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    /** All items of a list, page by page. */
    static List<JsonNode> all(Api api, String path) {
        List<JsonNode> items = new ArrayList<>();
        String next = path;
        while (next != null) {
            JsonNode page = api.read(next);
            page.get("items").forEach(items::add);
            JsonNode cursor = page.get("nextCursor");
            next = cursor == null || cursor.isNull()
                    ? null
                    : path + (path.contains("?") ? "&" : "?") + "cursor=" + cursor.asText();
        }
        return items;
    }
}
