package dev.handover.system.operation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.chassis.house.contract.ApiDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** One operation of a document. */
final class Operation {
    private final Documented service;
    private final String method;
    private final String template;
    private final String id;
    private final JsonNode node;

    Operation(Documented service, ApiDocument.Operation documented) {
        this.service = service;
        this.method = documented.method().toUpperCase(Locale.ROOT);
        this.template = documented.path();
        this.id = service.service() + "." + documented.name();
        this.node = documented.node();
    }

    /**
     * A parameter.
     *
     * @param schema resolved
     */
    record Parameter(String name, boolean required, JsonNode schema, JsonNode node) {}

    Documented service() {
        return service;
    }

    /** In capitals. */
    String method() {
        return method;
    }

    /** The path with its parameters in braces. */
    String template() {
        return template;
    }

    String id() {
        return id;
    }

    /** The scopes that are needed; none where everybody may call it. */
    Set<String> scopes() {
        JsonNode security = node.path("security");
        if (!security.isArray()) {
            throw new AssertionError(id + " does not say who may call it");
        }
        Set<String> scopes = new TreeSet<>();
        security.forEach(way ->
                way.properties().forEach(scheme -> scheme.getValue().forEach(scope -> scopes.add(scope.asText()))));
        if (scopes.isEmpty() && !security.isEmpty()) {
            throw new AssertionError(id + " needs a token and does not say with which scope");
        }
        return scopes;
    }

    /** Whether it may be called without a token. */
    boolean isOpen() {
        return scopes().isEmpty();
    }

    /** @param in path, query, header or cookie */
    List<Parameter> parameters(String in) {
        List<Parameter> found = new ArrayList<>();
        for (JsonNode each : node.path("parameters")) {
            JsonNode parameter = service.resolve(each);
            if (parameter.path("in").asText().equals(in)) {
                found.add(new Parameter(
                        parameter.path("name").asText(),
                        parameter.path("required").asBoolean(),
                        service.resolve(parameter.path("schema")),
                        parameter));
            }
        }
        return found;
    }

    boolean hasHeader(String name) {
        return parameters("header").stream().anyMatch(header -> header.name().equalsIgnoreCase(name));
    }

    /** The media types that a body may have, with what the document says of each. */
    Map<String, JsonNode> bodies() {
        Map<String, JsonNode> bodies = new LinkedHashMap<>();
        service.resolve(node.path("requestBody"))
                .path("content")
                .properties()
                .forEach(content -> bodies.put(content.getKey(), content.getValue()));
        return bodies;
    }

    /** The media types of the successful answers. */
    Set<String> accepts() {
        Set<String> types = new TreeSet<>();
        node.path("responses").properties().forEach(answer -> {
            if (answer.getKey().startsWith("2")) {
                service.resolve(answer.getValue())
                        .path("content")
                        .properties()
                        .forEach(content -> types.add(content.getKey()));
            }
        });
        return types;
    }

    /** Whether a successful answer is a page of items. */
    boolean isList() {
        JsonNode schema = service.resolve(node.path("responses").path("200"))
                .path("content")
                .path("application/json")
                .path("schema");
        return method.equals("GET")
                && service.resolve(schema).path("properties").has("items");
    }

    @Override
    public String toString() {
        return id + " (" + method + " " + template + ")";
    }
}
