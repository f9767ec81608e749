package dev.handover.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.local.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What a running service says of itself: tests that go by it cannot forget an endpoint. */
record ApiDocument(String service, JsonNode document) {
    private static final Map<String, ApiDocument> READ = new ConcurrentHashMap<>();
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /**
     * One operation.
     *
     * @param secured whether it needs a token
     * @param mediaType of its body, or null where it takes none
     */
    record Operation(
            String service, String method, String path, String id, boolean secured, String mediaType, JsonNode node) {

        List<JsonNode> parameters(String in) {
            List<JsonNode> found = new ArrayList<>();
            node.path("parameters").forEach(each -> {
                if (each.path("in").asText().equals(in)) {
                    found.add(each);
                }
            });
            return found;
        }

        boolean documents(int status) {
            return node.path("responses").has(Integer.toString(status));
        }

        @Override
        public String toString() {
            return service + " " + method + " " + path;
        }
    }

    static List<Operation> allOperations() {
        List<Operation> all = new ArrayList<>();
        for (String service : List.of("audit", "classification", "hiring")) {
            all.addAll(of(service).operations());
        }
        return all;
    }

    static ApiDocument of(String service) {
        return READ.computeIfAbsent(service, ApiDocument::read);
    }

    private static ApiDocument read(String service) {
        return new ApiDocument(
                service,
                new Api(Running.system().url(service), null)
                        .get("/q/openapi?format=json")
                        .require(200)
                        .json());
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    operations.add(operation(path.getKey(), method.getKey(), method.getValue()));
                }
            }
        }
        return operations;
    }

    private Operation operation(String path, String method, JsonNode node) {
        boolean secured = false;
        for (JsonNode requirement : node.path("security")) {
            secured |= !requirement.isEmpty();
        }
        JsonNode content = node.path("requestBody").path("content");
        String mediaType = content.isEmpty() ? null : content.fieldNames().next();
        return new Operation(
                service,
                method.toUpperCase(java.util.Locale.ROOT),
                path,
                node.path("operationId").asText(),
                secured,
                mediaType,
                node);
    }
}
