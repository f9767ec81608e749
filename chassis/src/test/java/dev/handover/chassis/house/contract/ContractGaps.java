package dev.handover.chassis.house.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.chassis.http.MergePatch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** What an API document leaves to guesswork: everything that a frontend's author would have to ask about, at once. */
public final class ContractGaps {

    /** An unbounded field is one that somebody fills with a gigabyte. */
    private static final Set<String> BOUNDED_FORMATS =
            Set.of("date", "date-time", "uuid", "time", "email", "uri", "uri-reference", "binary");

    /** A stream of events ends when its reader goes: no bound would be true. */
    private static final String ENDLESS = " text/event-stream";

    private static final Set<String> FORMS = Set.of("application/x-www-form-urlencoded", "multipart/form-data");

    private static final Set<String> RESERVED =
            Set.of(("abstract any as assert async await boolean break case catch class const continue debugger"
                            + " default delete do else enum export extends false final finally for function if"
                            + " implements import in instanceof interface let native new null package private protected"
                            + " public return static super switch synchronized this throw throws transient true try type"
                            + " typeof var void volatile while with yield")
                    .split(" "));

    /** What makes sense for values of one type only; tools guess where it stands without the type. */
    private static final Set<String> TYPED =
            Set.of("pattern", "maxLength", "format", "minimum", "maximum", "items", "properties", "enum");

    private final ApiDocument document;
    private final List<String> gaps = new ArrayList<>();
    private final Set<String> sent = new HashSet<>();
    private final Set<String> answered = new HashSet<>();
    private final Set<String> scopes = new HashSet<>();

    private ContractGaps(ApiDocument document) {
        this.document = document;
    }

    /** {@return the gaps of a document, each with its place, nothing where it is complete} */
    public static List<String> of(ApiDocument document) {
        ContractGaps search = new ContractGaps(document);
        search.searchOperations();
        search.searchScopes();
        search.searchSchemas();
        PlainEnglish.search(document.root(), search.gaps);
        return search.gaps.stream().distinct().toList();
    }

    private void searchOperations() {
        Set<String> ids = new HashSet<>();
        for (ApiDocument.Operation operation : document.operations()) {
            String at = operation.method().toUpperCase(java.util.Locale.ROOT) + " " + operation.path();
            JsonNode node = operation.node();
            for (String field : List.of("operationId", "summary", "description")) {
                check(!node.path(field).asText().isBlank(), at + " has no " + field);
            }
            check(node.path("tags").size() > 0, at + " has no tag");
            check(ids.add(node.path("operationId").asText()), at + " shares its operationId");
            searchRequest(at, node);
            searchAnswers(at, node.path("responses"));
            searchSecurity(at, node.path("security"));
            check(
                    node.has("security") || document.root().path("security").size() > 0,
                    at + " says nothing on security");
        }
    }

    private void searchRequest(String at, JsonNode operation) {
        for (JsonNode given : operation.path("parameters")) {
            JsonNode parameter = document.resolve(given);
            String place = at + " parameter " + parameter.path("name").asText();
            check(parameter.has("schema"), place + " has no schema");
            boolean obvious = parameter.path("in").asText().equals("path")
                    && parameter.path("schema").path("format").asText().equals("uuid");
            check(obvious || !parameter.path("description").asText().isBlank(), place + " has no description");
            searchSchema(place, parameter.path("schema"), true);
        }
        JsonNode bodies = document.resolve(operation.path("requestBody")).path("content");
        String first = bodies.fieldNames().hasNext() ? bodies.fieldNames().next() : "";
        for (Map.Entry<String, JsonNode> body : bodies.properties()) {
            String place = at + " request " + body.getKey();
            check(
                    !body.getKey().equals(MergePatch.MEDIA_TYPE)
                            || document.resolve(body.getValue().path("schema"))
                                    .path("required")
                                    .isEmpty(),
                    at + " is a merge patch that requires fields, though what is left out stays");
            searchBody(place, body.getValue(), true);
            boolean further = FORMS.contains(body.getKey()) && !body.getKey().equals(first);
            check(
                    !further
                            || !document.resolve(body.getValue().path("schema")).has("properties"),
                    place
                            + " names the fields of a form that is not the body's first: generated clients don't compile");
        }
    }

    private void searchAnswers(String at, JsonNode answers) {
        check(answers.size() > 0, at + " has no answers");
        for (Map.Entry<String, JsonNode> answer : answers.properties()) {
            String place = at + " answer " + answer.getKey();
            JsonNode content = document.resolve(answer.getValue()).path("content");
            if (answer.getKey().startsWith("2") && !answer.getKey().equals("204")) {
                check(content.size() > 0, place + " has no body");
            }
            if (answer.getKey().startsWith("4") || answer.getKey().startsWith("5")) {
                check(content.has("application/problem+json"), place + " has no problem document");
            }
            content.properties().forEach(body -> searchBody(place + " " + body.getKey(), body.getValue(), false));
        }
    }

    private void searchBody(String place, JsonNode body, boolean request) {
        JsonNode schema = body.path("schema");
        check(schema.size() > 0, place + " has no schema");
        List<JsonNode> examples = new ArrayList<>();
        body.path("examples")
                .forEach(example -> examples.add(document.resolve(example).path("value")));
        if (body.has("example")) {
            examples.add(body.get("example"));
        }
        document.resolve(schema).path("examples").forEach(examples::add);
        check(!examples.isEmpty(), place + " has no example");
        if (schema.size() > 0) {
            examples.forEach(example -> document.faults(schema, example)
                    .forEach(fault -> gaps.add(place + " has an example that its schema refuses at " + fault)));
            if (!place.endsWith(ENDLESS)) {
                searchSchema(place, schema, request);
            }
        }
    }

    private void searchSecurity(String at, JsonNode requirements) {
        Set<String> named = new HashSet<>();
        requirements.forEach(
                requirement -> requirement.forEach(names -> names.forEach(scope -> named.add(scope.asText()))));
        check(requirements.isEmpty() || !named.isEmpty(), at + " names no scope");
        scopes.addAll(named);
    }

    private void searchScopes() {
        JsonNode schemes = document.root().path("components").path("securitySchemes");
        Set<String> explained = new HashSet<>();
        schemes.properties().forEach(scheme -> {
            check(
                    !JavaNames.include(scheme.getKey()) && !scheme.getKey().equals("SecurityScheme"),
                    "security scheme " + scheme.getKey() + " is called like a type");
            scheme.getValue()
                    .path("flows")
                    .forEach(flow -> flow.path("scopes").properties().stream()
                            .filter(scope -> !scope.getValue().asText().isBlank())
                            .forEach(scope -> explained.add(scope.getKey())));
        });
        scopes.stream()
                .sorted()
                .filter(scope -> !explained.contains(scope))
                .forEach(scope -> gaps.add("no security scheme explains the scope " + scope));
    }

    private void searchSchemas() {
        document.root().path("components").path("schemas").fieldNames().forEachRemaining(name -> {
            check(!JavaNames.include(name), "schema " + name + " is called like a type of Java or of a library");
            check(
                    !RESERVED.contains(name.toLowerCase(java.util.Locale.ROOT)),
                    "schema " + name + " is a word of Java or TypeScript, which generated clients must rename");
            check(sent.contains(name) || answered.contains(name), "schema " + name + " is not used");
        });
    }

    private void searchSchema(String place, JsonNode schema, boolean request) {
        String reference = schema.path("$ref").asText();
        if (!reference.isEmpty()) {
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            if ((request ? sent : answered).add(name)) {
                searchSchema("schema " + name, document.resolve(schema), request);
            }
            return;
        }
        check(TYPED.stream().noneMatch(schema::has) || schema.has("type"), place + " has bounds and no type");
        if (!schema.has("enum") && !schema.has("const")) {
            searchBounds(place, schema, request);
        }
        if (schema.has("properties") && !request) {
            check(
                    schema.path("required").size() > 0 || allOptional(schema),
                    place + " does not say which fields are required");
        }
        schema.path("properties")
                .properties()
                .forEach(field -> searchSchema(place + "." + field.getKey(), field.getValue(), request));
        for (String parts : List.of("allOf", "anyOf", "oneOf", "prefixItems")) {
            schema.path(parts).forEach(part -> searchSchema(place, part, request));
        }
        for (String part : List.of("items", "additionalProperties")) {
            if (schema.path(part).isObject()) {
                searchSchema(place + "[]", schema.get(part), request);
            }
        }
    }

    /** An answer whose fields may all be absent says so itself. */
    private static boolean allOptional(JsonNode schema) {
        return schema.path("minProperties").asInt(-1) == 0;
    }

    private void searchBounds(String place, JsonNode schema, boolean request) {
        Set<String> types = types(schema);
        if (types.contains("string")) {
            check(
                    !schema.has("minimum") && !schema.has("maximum"),
                    place + " is a text with the bounds of a number, which hold for numbers only");
            check(
                    schema.has("maxLength")
                            || BOUNDED_FORMATS.contains(schema.path("format").asText()),
                    place + " is a text without maxLength");
        }
        if (types.contains("array")) {
            check(schema.has("maxItems"), place + " is a list without maxItems");
        }
        if (types.contains("integer") || types.contains("number")) {
            check(schema.has("minimum") || schema.has("exclusiveMinimum"), place + " is a number without minimum");
            boolean byFormat = !request && schema.path("format").asText().startsWith("int");
            check(
                    byFormat || schema.has("maximum") || schema.has("exclusiveMaximum"),
                    place + " is a number without maximum");
        }
        if (types.contains("object") && schema.path("additionalProperties").isObject()) {
            check(schema.has("maxProperties"), place + " is a map without maxProperties");
        }
    }

    private static Set<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        Set<String> types = new HashSet<>();
        if (type.isTextual()) {
            types.add(type.asText());
        }
        StreamSupport.stream(type.spliterator(), false).map(JsonNode::asText).forEach(types::add);
        return types;
    }

    private void check(boolean holds, String gap) {
        if (!holds) {
            gaps.add(gap);
        }
    }

    /** Names that mean something else to those who generate classes. */
    private static final class JavaNames {

        private static final List<String> PACKAGES = List.of(
                "java.lang.",
                "java.util.",
                "java.time.",
                "java.math.",
                "java.net.",
                "java.io.",
                "com.fasterxml.jackson.databind.",
                "com.fasterxml.jackson.databind.node.");
        private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

        static boolean include(String name) {
            return NAME.matcher(name).matches() && PACKAGES.stream().anyMatch(in -> exists(in + name));
        }

        private static boolean exists(String name) {
            try {
                Class.forName(name, false, JavaNames.class.getClassLoader());
                return true;
            } catch (ClassNotFoundException | NoClassDefFoundError notOne) {
                return false;
            }
        }
    }
}
