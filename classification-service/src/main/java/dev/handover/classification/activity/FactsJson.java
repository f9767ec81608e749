package dev.handover.classification.activity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.handover.chassis.problem.Refusal;
import dev.handover.chassis.problem.Violation;
import dev.handover.classification.method.fact.Fact;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.FactRefused;
import dev.handover.classification.method.fact.FactSource;
import dev.handover.classification.method.fact.Facts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Facts as JSON: {@code {"growth": {"value": 1, "source": "STATED", "observedAt": "…", "note": "…"}}}. */
@ApplicationScoped
class FactsJson {

    private static final int LONGEST_NOTE = 500;
    private static final Set<String> MEMBERS = Set.of("value", "source", "observedAt", "note");

    private final ObjectMapper json;

    FactsJson(ObjectMapper json) {
        this.json = json;
    }

    /** The facts as they are stored and as answers show them, in the order of {@link FactName}. */
    Map<String, ObjectNode> tree(Facts facts) {
        Map<String, ObjectNode> tree = new LinkedHashMap<>();
        facts.known().forEach((name, fact) -> tree.put(name.json(), member(fact)));
        return tree;
    }

    private ObjectNode member(Fact fact) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("value", json.valueToTree(fact.value()));
        node.put("source", fact.source().name());
        node.put(
                "observedAt",
                fact.observedAt() == null ? null : fact.observedAt().toString());
        node.put("note", fact.note());
        return node;
    }

    /** Reads what {@link #tree} made; null is no facts, and a fact that is not known here is passed over. */
    Facts read(Map<String, ObjectNode> stored) {
        Facts facts = Facts.none();
        if (stored == null) {
            return facts;
        }
        for (Map.Entry<String, ObjectNode> entry : stored.entrySet()) {
            FactName name = FactName.named(entry.getKey()).orElse(null);
            if (name != null) {
                facts = facts.with(name, fact(name, entry.getValue()));
            }
        }
        return facts;
    }

    private static Fact fact(FactName name, JsonNode node) {
        JsonNode at = node.path("observedAt");
        JsonNode note = node.path("note");
        return new Fact(
                name.read(node.get("value")),
                FactSource.valueOf(node.get("source").textValue()),
                at.isTextual() ? Instant.parse(at.textValue()) : null,
                note.isTextual() ? note.textValue() : null);
    }

    /**
     * Applies a merge-patch (RFC 7396) to what the owner stated. A bare value is short for {@code {"value": …}}; null
     * makes a fact unknown.
     *
     * @throws dev.handover.chassis.problem.Refusal 422 with every field that breaks a rule
     */
    Facts merge(Facts stated, Map<String, JsonNode> patch, Instant now) {
        List<Violation> violations = new ArrayList<>();
        Facts merged = stated;
        for (Map.Entry<String, JsonNode> entry : patch.entrySet()) {
            FactName name = FactName.named(entry.getKey()).orElse(null);
            JsonNode change = entry.getValue();
            if (name == null) {
                violations.add(new Violation(entry.getKey(), "is not a fact here", Violation.shapeOf(change)));
            } else if (change == null || change.isNull()) {
                merged = merged.without(name);
            } else {
                merged = one(merged, name, change, now, violations);
            }
        }
        if (!violations.isEmpty()) {
            throw Refusal.ofFields(violations);
        }
        return merged;
    }

    private Facts one(Facts stated, FactName name, JsonNode change, Instant now, List<Violation> violations) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (change.isObject()) {
            stated.fact(name).ifPresent(known -> node.setAll(member(known)));
            if (change.has("value") && !change.has("observedAt")) {
                node.putNull("observedAt");
            }
            node.setAll((ObjectNode) change);
        } else {
            node.set("value", change);
        }
        int before = violations.size();
        node.fieldNames().forEachRemaining(member -> {
            if (!MEMBERS.contains(member)) {
                violations.add(
                        new Violation(name.json() + "." + member, "is not a field here", Violation.shapeOf(null)));
            }
        });
        Object value = value(name, node, violations);
        FactSource source = source(name, node, violations);
        Instant observedAt = observedAt(name, node, now, violations);
        String note = note(name, node, violations);
        return violations.size() > before ? stated : stated.with(name, new Fact(value, source, observedAt, note));
    }

    private static Object value(FactName name, ObjectNode node, List<Violation> violations) {
        try {
            JsonNode value = node.path("value");
            return name.read(value.isMissingNode() ? JsonNodeFactory.instance.nullNode() : value);
        } catch (FactRefused refused) {
            violations.add(new Violation(name.json(), refused.rule(), refused.rejected()));
            return null;
        }
    }

    /** Only measuring makes a fact measured: the owner states or supposes. */
    private static FactSource source(FactName name, ObjectNode node, List<Violation> violations) {
        JsonNode source = node.path("source");
        if (source.isMissingNode() || source.isNull() || source.asText().equals("STATED")) {
            return FactSource.STATED;
        } else if (source.asText().equals("INFERRED")) {
            return FactSource.INFERRED;
        }
        violations.add(new Violation(
                name.json() + ".source", "must be one of [STATED, INFERRED]", Violation.shapeOf(source.asText())));
        return null;
    }

    private static Instant observedAt(FactName name, ObjectNode node, Instant now, List<Violation> violations) {
        JsonNode at = node.path("observedAt");
        if (at.isMissingNode() || at.isNull()) {
            return now;
        }
        try {
            return OffsetDateTime.parse(at.asText()).toInstant();
        } catch (DateTimeParseException unreadable) {
            violations.add(new Violation(
                    name.json() + ".observedAt",
                    "must be an RFC 3339 date-time with offset",
                    Violation.shapeOf(at.asText())));
            return null;
        }
    }

    private static String note(FactName name, ObjectNode node, List<Violation> violations) {
        JsonNode note = node.path("note");
        if (note.isMissingNode() || note.isNull()) {
            return null;
        }
        if (!note.isTextual() || note.textValue().length() > LONGEST_NOTE) {
            violations.add(new Violation(
                    name.json() + ".note",
                    "must be a string of at most " + LONGEST_NOTE + " characters",
                    Violation.shapeOf(note.asText())));
            return null;
        }
        return note.textValue();
    }
}
