package dev.handover.system.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.chassis.house.contract.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a workspace holds, as the lists of the document show it: whence a call takes the ids that it names. */
final class Resources {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Documented document;
    private final String token;
    private final Map<String, String> known;
    private final Map<String, List<JsonNode>> lists = new HashMap<>();
    private IntUnaryOperator choice = size -> 0;

    /** @param known values of parameters that no list shows, such as what only an applicant gets */
    Resources(Documented document, String token, Map<String, String> known) {
        this.document = document;
        this.token = token;
        this.known = known;
    }

    /** Which of so many items is taken; the first where nothing else is said. */
    Resources choosing(IntUnaryOperator chosen) {
        this.choice = chosen;
        return this;
    }

    /** Reads all lists: those without parameters first, since the others need an id out of them. */
    Resources read() {
        lists.clear();
        for (boolean nested : new boolean[] {false, true}) {
            for (Operation operation : document.operations()) {
                if (operation.isList() && operation.template().contains("{") == nested) {
                    path(operation).ifPresent(path -> lists.put(operation.template(), items(operation, path)));
                }
            }
        }
        return this;
    }

    private List<JsonNode> items(Operation operation, String path) {
        Call call = new Call(document.url(), "GET", path, Map.of("Authorization", "Bearer " + token), null);
        Answer answer = Wire.send(call).orElseThrow(() -> new AssertionError(operation + " gave no answer"));
        List<JsonNode> items = new ArrayList<>();
        try {
            JSON.readTree(answer.body()).path("items").forEach(items::add);
        } catch (IOException noJson) {
            throw new AssertionError(operation + " answered " + answer, noJson);
        }
        return items;
    }

    /** The path of an operation with values for its parameters, or nothing where one of them has none. */
    Optional<String> path(Operation operation) {
        Matcher parameter = PARAMETER.matcher(operation.template());
        StringBuilder path = new StringBuilder();
        while (parameter.find()) {
            Optional<String> value = parameter(operation, parameter.group(1), parameter.start());
            if (value.isEmpty()) {
                return Optional.empty();
            }
            parameter.appendReplacement(path, Matcher.quoteReplacement(value.get()));
        }
        return Optional.of(parameter.appendTail(path).toString());
    }

    /** Whether the path names something that a workspace holds, and not only constants of the document. */
    boolean isAboutSomething(Operation operation) {
        return operation.parameters("path").stream()
                .anyMatch(parameter -> constant(parameter).isEmpty() && !known.containsKey(parameter.name()));
    }

    /** Without what the other workspace sees too. */
    Resources without(Resources other) {
        Resources own = new Resources(document, token, known);
        lists.forEach((template, items) -> {
            List<JsonNode> shared = other.lists.getOrDefault(template, List.of());
            own.lists.put(
                    template,
                    items.stream()
                            .filter(item -> shared.stream()
                                    .noneMatch(seen ->
                                            idOf(seen, singular(template)).equals(idOf(item, singular(template)))))
                            .toList());
        });
        return own;
    }

    private Optional<String> parameter(Operation operation, String name, int start) {
        if (known.containsKey(name)) {
            return Optional.of(known.get(name));
        }
        Optional<String> constant = operation.parameters("path").stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .flatMap(this::constant);
        if (constant.isPresent()) {
            return constant;
        }
        String collection = operation.template().substring(0, start - 1);
        for (Map.Entry<String, List<JsonNode>> list : lists.entrySet()) {
            if (alike(list.getKey(), collection) && !list.getValue().isEmpty()) {
                JsonNode item = one(list.getValue());
                return item.path(name).isValueNode()
                        ? Optional.of(item.path(name).asText())
                        : idOf(item, singular(collection));
            }
        }
        return field(name).or(() -> example(operation, name));
    }

    /** For what is no id of something in a workspace, such as a topic. */
    private Optional<String> example(Operation operation, String name) {
        return operation.parameters("path").stream()
                .filter(parameter -> parameter.name().equals(name))
                .filter(parameter -> !parameter.schema().path("format").asText().equals("uuid"))
                .map(parameter ->
                        new Sample(document, false).parameter(parameter).asText())
                .findFirst();
    }

    private Optional<String> constant(Operation.Parameter parameter) {
        JsonNode values = parameter.schema().path("enum");
        return values.isEmpty() ? Optional.empty() : Optional.of(one(List.copyOf(textsOf(values))));
    }

    private static Set<String> textsOf(JsonNode values) {
        Set<String> texts = new TreeSet<>();
        values.forEach(value -> texts.add(value.asText()));
        return texts;
    }

    /** The value of a field that is called like an id: out of any item that has it, or out of the list of such things. */
    Optional<String> field(String name) {
        for (List<JsonNode> items : lists.values()) {
            List<JsonNode> having = items.stream()
                    .filter(item ->
                            item.path(name).isValueNode() && !item.path(name).isNull())
                    .toList();
            if (!having.isEmpty()) {
                return Optional.of(one(having).path(name).asText());
            }
        }
        for (Map.Entry<String, List<JsonNode>> list : lists.entrySet()) {
            if (name.equals(singular(list.getKey()) + "Id") && !list.getValue().isEmpty()) {
                return idOf(one(list.getValue()), singular(list.getKey()));
            }
        }
        return Optional.empty();
    }

    /** All ids that the lists show. */
    Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        lists.values()
                .forEach(items -> items.forEach(item -> {
                    Matcher id = UUID_TEXT.matcher(item.toString());
                    while (id.find()) {
                        ids.add(id.group());
                    }
                }));
        return ids;
    }

    /** One of several that would do. */
    <T> T one(List<T> of) {
        return of.get(choice.applyAsInt(of.size()));
    }

    private static Optional<String> idOf(JsonNode item, String thing) {
        if (item.isTextual()) {
            return Optional.of(item.asText());
        }
        for (String field : List.of("id", thing + "Id", "topic", "version")) {
            if (item.path(field).isValueNode() && !item.path(field).isNull()) {
                return Optional.of(item.path(field).asText());
            }
        }
        return Optional.empty();
    }

    /** Whether two templates differ by the names of their parameters only. */
    private static boolean alike(String template, String other) {
        return PARAMETER
                .matcher(template)
                .replaceAll("{}")
                .equals(PARAMETER.matcher(other).replaceAll("{}"));
    }

    /** {@code timeEntry} for {@code /v1/time-entries}. */
    private static String singular(String collection) {
        String last = collection.substring(collection.lastIndexOf('/') + 1);
        String one = last.endsWith("ies")
                ? last.substring(0, last.length() - 3) + "y"
                : last.endsWith("s") ? last.substring(0, last.length() - 1) : last;
        StringBuilder camel = new StringBuilder();
        for (String word : one.split("-", -1)) {
            camel.append(
                    camel.isEmpty() || word.isEmpty()
                            ? word
                            : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return camel.toString();
    }
}
