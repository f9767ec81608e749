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
final class Tenant {
    private final UUID workspace;
    private final Apis apis;
    private UUID owner;

    private Tenant(UUID workspace, UUID owner, Apis apis) {
        this.workspace = workspace;
        this.owner = owner;
        this.apis = apis;
    }

    /** A workspace that nobody has used, without a member. */
    static Tenant empty() {
        UUID workspace = UUID.randomUUID();
        return new Tenant(workspace, null, Apis.of(Running.system(), workspace, null));
    }

    /** A workspace with an owner in Berlin whose hour is worth 50 euros. */
    static Tenant withOwner() {
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

    static String key() {
        return UUID.randomUUID().toString();
    }

    UUID workspace() {
        return workspace;
    }

    UUID owner() {
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

    /** Sends a CSV file and waits until it is read. */
    JsonNode preview(String csv) {
        return preview(csv.getBytes(StandardCharsets.UTF_8));
    }

    JsonNode preview(byte[] csv) {
        String id = audit().send(
                        "POST",
                        "/v1/imports?memberId=" + owner + "&zone=Europe/Berlin",
                        Map.of("Content-Type", "text/csv", "Idempotency-Key", "\"" + key() + "\""),
                        csv)
                .require(202)
                .json()
                .get("id")
                .asText();
        return awaitImport(id, "previewed");
    }

    void commit(JsonNode preview) {
        audit().post("/v1/imports/" + preview.get("id").asText() + "/commit", Map.of(), key())
                .require(200, 202);
    }

    /** Imports a CSV file to its end and gives its counts. */
    JsonNode importAll(String csv) {
        JsonNode preview = preview(csv);
        commit(preview);
        return awaitImport(preview.get("id").asText(), "committed").get("counts");
    }

    JsonNode awaitImport(String id, String status) {
        JsonNode job = Eventually.get(
                "status " + status + " of import " + id,
                () -> audit().read("/v1/imports/" + id),
                seen -> seen.get("status").asText().equals(status)
                        || seen.get("status").asText().equals("failed"));
        if (!job.get("status").asText().equals(status)) {
            throw new AssertionError("the import failed: " + job);
        }
        return job;
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
