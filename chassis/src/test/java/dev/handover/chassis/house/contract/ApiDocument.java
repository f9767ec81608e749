package dev.handover.chassis.house.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.PatternFormat;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An OpenAPI document to be asked: which operation a call goes to, and what a schema says about a value. */
public final class ApiDocument {

    /**
     * JSON Schema 2020-12 as OpenAPI uses it. Which top-level domains exist is no part of a contract: the validator's own
     * list lacks the ones reserved for documentation (RFC 2606).
     */
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(Dialect.builder(Dialects.getDraft202012())
                    .format(PatternFormat.of("email", "^[^@\\s]{1,64}@[^@\\s]{1,255}$", "format.email"))
                    .keyword(new NonValidationKeyword("components"))
                    .keyword(new NonValidationKeyword("x-extensible"))
                    .build());

    /** The methods that an operation can have. */
    static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");
    private static final String SCHEMAS = "#/components/schemas/";

    /**
     * A path of the document.
     *
     * @param literal how many of its characters are no placeholders: the more, the sooner it is meant
     */
    private record Path(String template, Pattern pattern, int literal, JsonNode item) {}

    /** An operation with where it stands. */
    public record Operation(String method, String path, JsonNode node) {

        /** {@return its operationId, or method and path where it has none} */
        public String name() {
            return node.path("operationId").asText(method.toUpperCase(java.util.Locale.ROOT) + " " + path);
        }
    }

    private final JsonNode root;
    private final List<Path> paths = new ArrayList<>();
    private final JsonNode strictSchemas;
    private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();

    private ApiDocument(JsonNode root) {
        this.root = root;
        root.path("paths").properties().forEach(path -> paths.add(path(path.getKey(), path.getValue())));
        paths.sort(Comparator.comparingInt(Path::literal).reversed());
        this.strictSchemas = strict(root.path("components").path("schemas"));
    }

    /** Reads a document in YAML or JSON. */
    public static ApiDocument of(String text) {
        try {
            return new ApiDocument(new ObjectMapper(new YAMLFactory()).readTree(text));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** {@return the document as a tree} */
    public JsonNode root() {
        return root;
    }

    /** {@return all operations in the document's order} */
    public List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        root.path("paths")
                .properties()
                .forEach(path -> METHODS.stream()
                        .filter(path.getValue()::has)
                        .forEach(method -> all.add(new Operation(
                                method, path.getKey(), path.getValue().get(method)))));
        return all;
    }

    /** {@return the methods of a path, or nothing where no path of the document is meant} */
    Optional<Set<String>> methodsOf(String address) {
        return pathOf(address).map(path -> {
            Set<String> methods = new HashSet<>();
            METHODS.stream().filter(path.item()::has).forEach(methods::add);
            return methods;
        });
    }

    /** {@return the operation that a call goes to} */
    Optional<Operation> operation(String method, String address) {
        return pathOf(address)
                .filter(path -> path.item().has(method))
                .map(path -> new Operation(method, path.template(), path.item().get(method)));
    }

    /** {@return what stands behind a reference, or the node itself} */
    public JsonNode resolve(JsonNode node) {
        JsonNode found = node;
        for (int hops = 0; found.path("$ref").isTextual() && hops < 20; hops++) {
            found = root.at(found.get("$ref").asText().substring(1));
        }
        return found;
    }

    /**
     * Asks a schema of the document about a value. Fields that the schema does not name are faults as well: nobody could
     * know of them.
     */
    List<String> faults(JsonNode schema, JsonNode value) {
        Schema validator = compiled.computeIfAbsent(schema, this::compile);
        return validator
                .validate(value, execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    private Schema compile(JsonNode schema) {
        ObjectNode alone = strict(schema).deepCopy();
        alone.putObject("components").set("schemas", strictSchemas);
        return REGISTRY.getSchema(alone);
    }

    private Optional<Path> pathOf(String address) {
        return paths.stream()
                .filter(path -> path.pattern().matcher(address).matches())
                .findFirst();
    }

    private static Path path(String template, JsonNode item) {
        StringBuilder pattern = new StringBuilder();
        int literal = 0;
        int from = 0;
        for (Matcher placeholder = PLACEHOLDER.matcher(template); placeholder.find(); from = placeholder.end()) {
            String before = template.substring(from, placeholder.start());
            pattern.append(Pattern.quote(before)).append("[^/]+");
            literal += before.length();
        }
        String rest = template.substring(from);
        pattern.append(Pattern.quote(rest));
        return new Path(template, Pattern.compile(pattern.toString()), literal + rest.length(), item);
    }

    /** A copy in which objects have the fields that they name and no others, unless they say so. */
    private JsonNode strict(JsonNode schemas) {
        JsonNode copy = schemas.deepCopy();
        Set<String> parts = new HashSet<>();
        root.findValues("allOf")
                .forEach(all -> all.forEach(part -> parts.add(part.path("$ref").asText(""))));
        Set<JsonNode> ofWholes = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        parts.stream()
                .filter(part -> part.startsWith(SCHEMAS))
                .map(part -> copy.path(part.substring(SCHEMAS.length())))
                .filter(part -> !(part instanceof MissingNode))
                .forEach(ofWholes::add);
        close(copy, ofWholes);
        return copy;
    }

    private static void close(JsonNode node, Set<JsonNode> ofWholes) {
        node.path("allOf").forEach(ofWholes::add);
        if (node instanceof ObjectNode object
                && (object.path("properties").isObject() || object.path("allOf").isArray())
                && !object.has("additionalProperties")
                && !ofWholes.contains(object)) {
            object.put("unevaluatedProperties", false);
        }
        node.forEach(part -> close(part, ofWholes));
    }
}
