package dev.handover.chassis.house.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds what breaks callers between a released schema and the present one. What a caller sends must be taken as before;
 * what a caller reads must be what it was ready for.
 */
final class SchemaBreaks {

    /** Who a change of the schema can hurt. */
    enum Direction {
        /** Callers send it: the present schema must not ask for more. */
        SENT,
        /** Callers read it: the present schema must not hold less, or anything else. */
        READ
    }

    private static final String EXTENSIBLE = "x-extensible";
    private static final List<String> RULES = List.of(
            "const",
            "exclusiveMaximum",
            "exclusiveMinimum",
            "format",
            "maxItems",
            "maxLength",
            "maxProperties",
            "maximum",
            "minItems",
            "minLength",
            "minProperties",
            "minimum",
            "pattern");

    /** A schema with its references followed and its parts put together. */
    private static final class Whole {
        private final Set<String> types = new TreeSet<>();
        private final Map<String, JsonNode> fields = new LinkedHashMap<>();
        private final Set<String> required = new TreeSet<>();
        private final Set<JsonNode> values = new LinkedHashSet<>();
        private final Map<String, JsonNode> rules = new LinkedHashMap<>();
        private final List<JsonNode> variants = new ArrayList<>();
        private boolean extensible;
        private JsonNode items;
        private JsonNode map;
        private String name = "";
    }

    private final JsonNode releasedRoot;
    private final JsonNode presentRoot;
    private final boolean openEnums;
    private final Set<String> compared = new HashSet<>();
    private final Set<String> breaks = new LinkedHashSet<>();

    /** @param openEnums whether what is read may get further values without saying so: see the ADR on events */
    SchemaBreaks(JsonNode releasedRoot, JsonNode presentRoot, boolean openEnums) {
        this.releasedRoot = releasedRoot;
        this.presentRoot = presentRoot;
        this.openEnums = openEnums;
    }

    /** {@return what was found, each with its place} */
    Set<String> found() {
        return breaks;
    }

    void compare(String place, JsonNode released, JsonNode present, Direction direction) {
        Whole before = whole(released, releasedRoot);
        Whole now = whole(present, presentRoot);
        String at = before.name.isEmpty() ? place : before.name;
        if (!before.name.isEmpty() && !compared.add(before.name + " " + now.name + " " + direction)) {
            return;
        }
        if (!before.name.isEmpty() && !now.name.isEmpty() && !before.name.equals(now.name)) {
            breaks.add(place + ": the schema `" + before.name + "` is called `" + now.name + "`");
        }
        compareTypes(at, before, now, direction);
        compareValues(at, before, now, direction);
        compareRules(at, before, now, direction);
        compareFields(at, before, now, direction);
        compareVariants(at, before, now, direction);
        if (before.items != null && now.items != null) {
            compare(at + "[]", before.items, now.items, direction);
        }
        if (before.map != null && now.map != null) {
            compare(at + "{}", before.map, now.map, direction);
        }
    }

    private void compareTypes(String at, Whole before, Whole now, Direction direction) {
        if (before.types.isEmpty() && now.types.isEmpty()) {
            return;
        }
        Set<String> wider = direction == Direction.SENT ? before.types : now.types;
        Set<String> narrower = direction == Direction.SENT ? now.types : before.types;
        boolean holds = narrower.isEmpty()
                || (!wider.isEmpty()
                        && wider.stream()
                                .allMatch(type -> narrower.contains(type)
                                        || (type.equals("integer") && narrower.contains("number"))));
        if (!holds) {
            breaks.add(at + ": the type was " + before.types + " and is " + now.types);
        }
    }

    private void compareValues(String at, Whole before, Whole now, Direction direction) {
        if (direction == Direction.SENT) {
            if (now.values.isEmpty()) {
                return;
            }
            if (before.values.isEmpty()) {
                breaks.add(at + ": takes only " + now.values + " now");
            }
            before.values.stream()
                    .filter(value -> !now.values.contains(value))
                    .forEach(value -> breaks.add(at + ": does not take " + value + " any more"));
        } else if (!before.values.isEmpty() && !before.extensible && !openEnums) {
            if (now.values.isEmpty()) {
                breaks.add(at + ": can have any value now, and was one of " + before.values);
            }
            now.values.stream()
                    .filter(value -> !before.values.contains(value))
                    .forEach(value -> breaks.add(at + ": can be " + value + " now"));
        }
    }

    private void compareRules(String at, Whole before, Whole now, Direction direction) {
        for (String rule : List.of("const", "format", "pattern")) {
            JsonNode was = before.rules.get(rule);
            JsonNode is = now.rules.get(rule);
            boolean asked = direction == Direction.SENT ? is != null : was != null;
            if (asked && !Objects.equals(was, is)) {
                breaks.add(at + ": the " + rule + " was " + was + " and is " + is);
            }
        }
        if (direction == Direction.SENT) {
            for (String most : List.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties")) {
                JsonNode was = before.rules.get(most);
                JsonNode is = now.rules.get(most);
                if (is != null && (was == null || is.decimalValue().compareTo(was.decimalValue()) < 0)) {
                    breaks.add(at + ": the " + most + " was " + was + " and is " + is);
                }
            }
            for (String least : List.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties")) {
                JsonNode was = before.rules.get(least);
                JsonNode is = now.rules.get(least);
                if (is != null && (was == null || is.decimalValue().compareTo(was.decimalValue()) > 0)) {
                    breaks.add(at + ": the " + least + " was " + was + " and is " + is);
                }
            }
        }
    }

    private void compareFields(String at, Whole before, Whole now, Direction direction) {
        before.fields.forEach((field, released) -> {
            JsonNode present = now.fields.get(field);
            if (present == null) {
                breaks.add(at + ": the field `" + field + "` is gone");
            } else {
                compare(at + "." + field, released, present, direction);
            }
        });
        if (direction == Direction.SENT) {
            now.required.stream()
                    .filter(field -> !before.required.contains(field))
                    .forEach(field -> breaks.add(at + ": the field `" + field + "` must be sent now"));
        } else {
            before.required.stream()
                    .filter(field -> !now.required.contains(field))
                    .filter(now.fields::containsKey)
                    .forEach(field -> breaks.add(at + ": the field `" + field + "` may be absent now"));
        }
    }

    private void compareVariants(String at, Whole before, Whole now, Direction direction) {
        if (before.variants.size() != now.variants.size()) {
            boolean more = now.variants.size() > before.variants.size();
            if (before.variants.isEmpty() || now.variants.isEmpty() || more == (direction == Direction.READ)) {
                breaks.add(at + ": had " + before.variants.size() + " forms and has " + now.variants.size());
            }
        }
        for (int i = 0; i < Math.min(before.variants.size(), now.variants.size()); i++) {
            compare(at + "(" + (i + 1) + ")", before.variants.get(i), now.variants.get(i), direction);
        }
    }

    private static Whole whole(JsonNode schema, JsonNode root) {
        Whole whole = new Whole();
        add(schema, root, whole, 0);
        return whole;
    }

    private static void add(JsonNode schema, JsonNode root, Whole whole, int depth) {
        String reference = schema.path("$ref").asText();
        if (!reference.isEmpty()) {
            if (whole.name.isEmpty() && depth == 0) {
                whole.name = reference.substring(reference.lastIndexOf('/') + 1);
            }
            add(root.at(reference.substring(1)), root, whole, depth + 1);
        }
        JsonNode type = schema.path("type");
        if (type.isTextual()) {
            whole.types.add(type.asText());
        }
        type.forEach(one -> whole.types.add(one.asText()));
        schema.path("properties")
                .properties()
                .forEach(field -> whole.fields.merge(field.getKey(), field.getValue(), (one, other) -> other));
        schema.path("required").forEach(field -> whole.required.add(field.asText()));
        if (schema.has("enum")) {
            whole.values.clear();
            schema.get("enum").forEach(whole.values::add);
        }
        whole.extensible |= schema.path(EXTENSIBLE).asBoolean();
        for (String rule : RULES) {
            if (schema.has(rule)) {
                whole.rules.put(rule, schema.get(rule));
            }
        }
        if (schema.path("items").isObject()) {
            whole.items = schema.get("items");
        }
        if (schema.path("additionalProperties").isObject()) {
            whole.map = schema.get("additionalProperties");
        }
        schema.path("allOf").forEach(part -> add(part, root, whole, depth + 1));
        for (String choice : List.of("anyOf", "oneOf")) {
            List<JsonNode> real = new ArrayList<>();
            for (JsonNode variant : schema.path(choice)) {
                if (variant.path("type").asText().equals("null")) {
                    whole.types.add("null");
                } else {
                    real.add(variant);
                }
            }
            if (real.size() == 1) {
                add(real.get(0), root, whole, depth);
            } else {
                whole.variants.addAll(real);
            }
        }
    }
}
