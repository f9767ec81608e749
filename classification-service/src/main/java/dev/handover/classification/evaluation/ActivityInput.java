package dev.handover.classification.evaluation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.chassis.problem.Refusal;
import dev.handover.chassis.problem.Violation;
import dev.handover.classification.method.fact.Fact;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.FactRefused;
import dev.handover.classification.method.fact.Facts;
import dev.handover.classification.method.fact.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The activity of an evaluation: a name, whether it was strategic, and plain values by fact name. */
record ActivityInput(Subject subject) {

    private static final int LONGEST_NAME = 500;

    /**
     * Reads the members.
     *
     * @throws dev.handover.chassis.problem.Refusal 422 with every member that is unknown or breaks its rule
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ActivityInput of(Map<String, JsonNode> members) {
        List<Violation> violations = new ArrayList<>();
        String name = null;
        boolean wasStrategic = false;
        Facts facts = Facts.none();
        for (Map.Entry<String, JsonNode> member : members.entrySet()) {
            JsonNode value = member.getValue();
            if (value == null || value.isNull()) {
                known(member.getKey(), violations);
            } else if (member.getKey().equals("name")) {
                name = name(value, violations);
            } else if (member.getKey().equals("wasStrategic")) {
                wasStrategic = flag(value, violations);
            } else if (known(member.getKey(), violations)) {
                facts = fact(facts, FactName.named(member.getKey()).orElseThrow(), value, violations);
            }
        }
        if (!violations.isEmpty()) {
            throw Refusal.ofFields(violations);
        }
        return new ActivityInput(new Subject(name, wasStrategic, facts));
    }

    private static boolean known(String member, List<Violation> violations) {
        boolean known = member.equals("name")
                || member.equals("wasStrategic")
                || FactName.named(member).isPresent();
        if (!known) {
            violations.add(new Violation("activity." + member, "is not a field here", "unknown"));
        }
        return known;
    }

    private static String name(JsonNode value, List<Violation> violations) {
        if (value.isTextual() && value.textValue().length() <= LONGEST_NAME) {
            return value.textValue();
        }
        violations.add(new Violation(
                "activity.name",
                "must be a string of at most " + LONGEST_NAME + " characters",
                Violation.shapeOf(value.asText())));
        return null;
    }

    private static boolean flag(JsonNode value, List<Violation> violations) {
        if (!value.isBoolean()) {
            violations.add(
                    new Violation("activity.wasStrategic", "must be true or false", Violation.shapeOf(value.asText())));
        }
        return value.booleanValue();
    }

    private static Facts fact(Facts facts, FactName name, JsonNode value, List<Violation> violations) {
        try {
            return facts.with(name, Fact.stated(name.read(value)));
        } catch (FactRefused refused) {
            violations.add(new Violation("activity." + name.json(), refused.rule(), refused.rejected()));
            return facts;
        }
    }
}
