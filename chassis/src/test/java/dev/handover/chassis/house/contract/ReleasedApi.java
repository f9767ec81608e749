package dev.handover.chassis.house.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.handover.chassis.house.contract.SchemaBreaks.Direction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds what breaks callers between a released API document and the present one. */
public final class ReleasedApi {

    private final ApiDocument released;
    private final ApiDocument present;
    private final SchemaBreaks schemas;
    private final List<String> breaks = new ArrayList<>();

    private ReleasedApi(ApiDocument released, ApiDocument present) {
        this.released = released;
        this.present = present;
        this.schemas = new SchemaBreaks(released.root(), present.root(), false);
    }

    /** {@return what a client of the released document would stumble over, each with its place} */
    public static List<String> breaks(ApiDocument released, ApiDocument present) {
        ReleasedApi comparison = new ReleasedApi(released, present);
        Map<String, ApiDocument.Operation> now = new LinkedHashMap<>();
        present.operations().forEach(operation -> now.put(address(operation), operation));
        for (ApiDocument.Operation operation : released.operations()) {
            ApiDocument.Operation kept = now.get(address(operation));
            if (kept == null) {
                comparison.breaks.add(address(operation) + " is gone");
            } else {
                comparison.compare(address(operation), operation.node(), kept.node());
            }
        }
        List<String> all = new ArrayList<>(comparison.breaks);
        all.addAll(comparison.schemas.found());
        return all;
    }

    private static String address(ApiDocument.Operation operation) {
        return operation.method().toUpperCase(Locale.ROOT) + " "
                + operation.path().replaceAll("\\{[^}]*}", "{}");
    }

    private void compare(String at, JsonNode before, JsonNode now) {
        if (!before.path("operationId").equals(now.path("operationId"))) {
            breaks.add(
                    at + ": the operationId was " + before.path("operationId") + " and is " + now.path("operationId"));
        }
        compareParameters(at, before, now);
        compareRequest(at, released.resolve(before.path("requestBody")), present.resolve(now.path("requestBody")));
        compareAnswers(at, before.path("responses"), now.path("responses"));
        Set<String> scopes = scopes(now);
        scopes.removeAll(scopes(before));
        if (!scopes.isEmpty()) {
            breaks.add(at + ": a token needs " + scopes + " now");
        }
    }

    private static Set<String> scopes(JsonNode operation) {
        Set<String> scopes = new TreeSet<>();
        operation
                .path("security")
                .forEach(requirement -> requirement.properties().forEach(scheme -> {
                    scopes.add("a token of " + scheme.getKey());
                    scheme.getValue().forEach(scope -> scopes.add(scope.asText()));
                }));
        return scopes;
    }

    private void compareParameters(String at, JsonNode before, JsonNode now) {
        Map<String, JsonNode> was = parameters(released, before);
        Map<String, JsonNode> is = parameters(present, now);
        was.forEach((name, parameter) -> {
            JsonNode kept = is.get(name);
            if (kept == null) {
                breaks.add(at + ": the " + name + " is gone");
                return;
            }
            if (kept.path("required").asBoolean() && !parameter.path("required").asBoolean()) {
                breaks.add(at + ": the " + name + " must be sent now");
            }
            for (String form : List.of("style", "explode")) {
                if (!parameter.path(form).equals(kept.path(form))) {
                    breaks.add(at + ": the " + name + " is written another way (" + form + ")");
                }
            }
            schemas.compare(at + " " + name, parameter.path("schema"), kept.path("schema"), Direction.SENT);
        });
        is.forEach((name, parameter) -> {
            if (!was.containsKey(name) && parameter.path("required").asBoolean()) {
                breaks.add(at + ": the " + name + " must be sent now");
            }
        });
    }

    private static Map<String, JsonNode> parameters(ApiDocument document, JsonNode operation) {
        Map<String, JsonNode> byName = new LinkedHashMap<>();
        for (JsonNode given : operation.path("parameters")) {
            JsonNode parameter = document.resolve(given);
            // The name of a part of the path is nowhere on the wire, and an argument in generated clients.
            byName.put(
                    parameter.path("in").asText() + " parameter `"
                            + parameter.path("name").asText() + "`",
                    parameter);
        }
        return byName;
    }

    private void compareRequest(String at, JsonNode before, JsonNode now) {
        if (now.path("required").asBoolean() && !before.path("required").asBoolean()) {
            breaks.add(at + ": a body must be sent now");
        }
        before.path("content").properties().forEach(body -> {
            JsonNode kept = now.path("content").path(body.getKey());
            if (kept.isMissingNode()) {
                breaks.add(at + ": a body of " + body.getKey() + " is not taken any more");
            } else {
                schemas.compare(
                        at + " request " + body.getKey(),
                        body.getValue().path("schema"),
                        kept.path("schema"),
                        Direction.SENT);
            }
        });
    }

    private void compareAnswers(String at, JsonNode before, JsonNode now) {
        before.properties().forEach(answer -> {
            String place = at + " answer " + answer.getKey();
            JsonNode was = released.resolve(answer.getValue());
            JsonNode is = present.resolve(now.path(answer.getKey()));
            if (is instanceof MissingNode) {
                if (answer.getKey().startsWith("2")) {
                    breaks.add(place + " is gone");
                }
                return;
            }
            was.path("headers").properties().forEach(header -> {
                boolean promised =
                        released.resolve(header.getValue()).path("required").asBoolean();
                JsonNode kept = present.resolve(is.path("headers").path(header.getKey()));
                if (promised && !kept.path("required").asBoolean()) {
                    breaks.add(place + ": the header " + header.getKey() + " may be absent now");
                }
            });
            was.path("content").properties().forEach(body -> {
                JsonNode kept = is.path("content").path(body.getKey());
                if (kept.isMissingNode()) {
                    breaks.add(place + ": a body of " + body.getKey() + " does not come any more");
                } else {
                    schemas.compare(
                            place + " " + body.getKey(),
                            body.getValue().path("schema"),
                            kept.path("schema"),
                            Direction.READ);
                }
            });
        });
    }
}
