package dev.handover.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.handover.system.ApiDocument.Operation;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Bodies that have the fields an operation takes, with values that it should not take. */
final class Bodies {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DEEPEST = 6;

    private Bodies() {}

    static String near(Operation operation, Random random, List<String> texts) {
        JsonNode schema = operation
                .node()
                .path("requestBody")
                .path("content")
                .path(operation.mediaType() == null ? "" : operation.mediaType())
                .path("schema");
        JsonNode root = ApiDocument.of(operation.service()).document();
        return value(root, schema, random, texts, 0).toString();
    }

    private static JsonNode value(JsonNode root, JsonNode named, Random random, List<String> texts, int depth) {
        JsonNode schema = resolved(root, named);
        if (depth > DEEPEST || random.nextInt(12) == 0) {
            return odd(random, texts);
        }
        for (String choice : List.of("anyOf", "oneOf", "allOf")) {
            if (schema.has(choice)) {
                JsonNode all = schema.get(choice);
                return value(root, all.get(random.nextInt(all.size())), random, texts, depth + 1);
            }
        }
        if (schema.has("enum") && random.nextInt(4) > 0) {
            return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
        }
        JsonNode examples = schema.path("examples");
        if (!examples.isEmpty() && random.nextInt(3) > 0) {
            return examples.get(0);
        }
        return switch (typeOf(schema)) {
            case "object" -> {
                ObjectNode object = JSON.createObjectNode();
                for (Map.Entry<String, JsonNode> field :
                        schema.path("properties").properties()) {
                    if (random.nextInt(5) > 0) {
                        object.set(field.getKey(), value(root, field.getValue(), random, texts, depth + 1));
                    }
                }
                yield object;
            }
            case "array" -> {
                ArrayNode array = JSON.createArrayNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    array.add(value(root, schema.path("items"), random, texts, depth + 1));
                }
                yield array;
            }
            case "integer", "number" -> JSON.getNodeFactory().numberNode(random.nextInt(12) - 3);
            case "boolean" -> JSON.getNodeFactory().booleanNode(random.nextBoolean());
            default -> new TextNode(texts.get(random.nextInt(texts.size())));
        };
    }

    private static JsonNode odd(Random random, List<String> texts) {
        return switch (random.nextInt(6)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.createArrayNode();
            case 2 -> JSON.createObjectNode();
            case 3 -> JSON.getNodeFactory().numberNode(Long.MAX_VALUE);
            case 4 -> JSON.getNodeFactory().booleanNode(true);
            default -> new TextNode(texts.get(random.nextInt(texts.size())));
        };
    }

    private static String typeOf(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText(schema.has("properties") ? "object" : "string");
    }

    private static JsonNode resolved(JsonNode root, JsonNode schema) {
        JsonNode found = schema;
        for (int i = 0; i < 10 && found.has("$ref"); i++) {
            found = root.at(found.get("$ref").asText().substring(1));
        }
        return found;
    }
}
