package dev.handover.system.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes a value that a schema allows: an example where there is one, else the plainest. */
final class Sample {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /** For patterns without an example, the first that fits. */
    private static final List<String> TEXTS = List.of(
            "text",
            "1",
            "10.00",
            "EUR",
            "DE",
            "#336699",
            "Europe/Berlin",
            "https://example.org/a",
            "a@example.org",
            "previous",
            "a".repeat(64),
            "");

    private final Documented document;
    private final boolean complete;

    /** @param complete whether an object gets all its fields, and not the example or what is required only */
    Sample(Documented document, boolean complete) {
        this.document = document;
        this.complete = complete;
    }

    /** The body of a media type, as the document describes it. */
    JsonNode body(JsonNode mediaType) {
        return example(mediaType);
    }

    /** The value of a parameter. */
    JsonNode parameter(Operation.Parameter parameter) {
        return example(parameter.node());
    }

    private JsonNode example(JsonNode node) {
        if (node.has("example") && !complete) {
            return node.get("example");
        }
        for (JsonNode example : node.path("examples")) {
            JsonNode resolved = document.resolve(example);
            if (resolved.has("value") && !complete) {
                return resolved.get("value");
            }
        }
        return of(node.path("schema"));
    }

    /** A value of a schema. */
    JsonNode of(JsonNode reference) {
        JsonNode schema = document.resolve(reference);
        boolean isObject = schema.has("properties") || schema.has("allOf");
        // What stands beside a reference counts too.
        Optional<JsonNode> given = Stream.of(reference, schema)
                .flatMap(node ->
                        Stream.of(node.path("const"), node.path("examples").path(0), node.path("example")))
                .filter(value -> !value.isMissingNode())
                .findFirst();
        if (given.isPresent() && !(complete && isObject)) {
            return given.get();
        }
        for (JsonNode value : schema.path("enum")) {
            if (!value.isNull()) {
                return value;
            }
        }
        for (String choice : List.of("anyOf", "oneOf")) {
            for (JsonNode one : schema.path(choice)) {
                if (!one.path("type").asText().equals("null")) {
                    return of(one);
                }
            }
        }
        if (schema.has("allOf")) {
            ObjectNode all = JSON.objectNode();
            schema.get("allOf").forEach(part -> {
                if (of(part) instanceof ObjectNode fields) {
                    all.setAll(fields);
                }
            });
            return all;
        }
        return plainest(schema);
    }

    private JsonNode plainest(JsonNode schema) {
        return switch (type(schema)) {
            case "object" -> object(schema);
            case "array" -> array(schema);
            case "string" -> JSON.textNode(text(schema));
            case "integer", "number" ->
                schema.has("minimum") && schema.get("minimum").decimalValue().signum() > 0
                        ? schema.get("minimum")
                        : JSON.numberNode(1);
            case "boolean" -> JSON.booleanNode(true);
            default -> throw new AssertionError("no request can be built from the schema " + schema);
        };
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = JSON.objectNode();
        if (complete) {
            schema.path("properties").properties().forEach(field -> object.set(field.getKey(), of(field.getValue())));
        }
        for (JsonNode name : schema.path("required")) {
            object.set(name.asText(), of(schema.path("properties").path(name.asText())));
        }
        return object;
    }

    private ArrayNode array(JsonNode schema) {
        ArrayNode array = JSON.arrayNode();
        for (int i = 0; i < Math.max(1, schema.path("minItems").asInt()); i++) {
            array.add(of(schema.path("items")));
        }
        return array;
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (!one.asText().equals("null")) {
                    return one.asText();
                }
            }
        }
        return type.asText(schema.has("properties") ? "object" : "");
    }

    private static String text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> UUID.randomUUID().toString();
            case "date" -> "2026-03-02";
            case "date-time" -> "2026-03-02T09:00:00Z";
            case "email" -> "a@example.org";
            case "uri" -> "https://example.org/a";
            default -> fitting(schema);
        };
    }

    private static String fitting(JsonNode schema) {
        int least = schema.path("minLength").asInt(0);
        int most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        Pattern pattern = Pattern.compile(schema.path("pattern").asText(""));
        return TEXTS.stream()
                .filter(text -> text.length() >= least && text.length() <= most)
                .filter(text -> pattern.matcher(text).find())
                .findFirst()
                .orElseThrow(() -> new AssertionError("the document has no example for " + schema));
    }
}
