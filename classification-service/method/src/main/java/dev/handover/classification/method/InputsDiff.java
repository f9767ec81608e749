package dev.handover.classification.method;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.handover.classification.method.canonical.Canonical;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.rule.RuleName;
import dev.handover.classification.method.rule.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What differs between the inputs of two decisions, and which of it made the difference. It works on the canonical JSON
 * of {@link Canonical#tree}, so that whatever inputs gain later is compared too.
 */
public final class InputsDiff {

    /** A decision in short; the target is null unless it is handed over. */
    public record Outcome(Verdict verdict, RuleName rule, Target target) {}

    /**
     * An input that changed.
     *
     * @param input a fact's name, a field of the owner, {@code field:TARGET} or {@code offer:TARGET} of the market,
     *     {@code peers}, {@code policy}, {@code horizonMonths} or {@code assumed:WHAT}
     * @param from the value before; null when there was none
     * @param to the value after; null when there is none
     * @param decisive whether it made the difference
     */
    public record Cause(String input, String from, String to, boolean decisive) {}

    /** How the decisive causes act. */
    public enum Effect {
        /** Each of them, put back alone, brings back the old outcome. */
        ALONE,
        /** None does alone; put back together they do. They were found one after another, by the order of names. */
        TOGETHER,
        /** The outcome is the same, or no input explains it. */
        NONE
    }

    /** The causes in the order of their names, and how the decisive ones act. */
    public record Difference(List<Cause> causes, Effect effect) {}

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String SEPARATOR = "/";
    private static final String ACTIVITY = "activity/";
    private static final String INFERRED = "inferred/";
    private static final String MARKET = "market/";
    private static final Set<String> OBJECTS = Set.of("activity", "owner");
    private static final Set<String> SETS = Set.of("inferred", "assumed");

    private final SortedMap<String, JsonNode> old;
    private final SortedMap<String, JsonNode> fresh;

    private InputsDiff(String old, String fresh) {
        this.old = flat(old);
        this.fresh = flat(fresh);
    }

    /**
     * Compares.
     *
     * @param old canonical JSON of the inputs before
     * @param fresh canonical JSON of the inputs after
     * @param before the outcome before
     * @param after the outcome after
     * @param decide decides about canonical JSON; asked at most three times per changed input
     * @return what changed and which of it was decisive
     */
    public static Difference of(
            String old, String fresh, Outcome before, Outcome after, Function<String, Outcome> decide) {
        InputsDiff diff = new InputsDiff(old, fresh);
        List<String> changed = diff.changed();
        Set<String> decisive = new TreeSet<>();
        Effect effect = Effect.NONE;
        if (!same(before, after, before, after)) {
            changed.stream()
                    .filter(input -> same(before, decide.apply(diff.back(Set.of(input))), before, after))
                    .forEach(decisive::add);
            effect = Effect.ALONE;
            if (decisive.isEmpty()) {
                decisive = diff.together(changed, back -> same(before, decide.apply(back), before, after));
                effect = decisive.isEmpty() ? Effect.NONE : Effect.TOGETHER;
            }
        }
        Set<String> found = decisive;
        return new Difference(
                changed.stream()
                        .map(input ->
                                new Cause(input, text(diff.old, input), text(diff.fresh, input), found.contains(input)))
                        .toList(),
                effect);
    }

    /** {@return the names of the inputs that differ, in order} */
    public static List<String> changed(String old, String fresh) {
        return new InputsDiff(old, fresh).changed();
    }

    /** {@return the first inputs with these of the others in their place, as canonical JSON} */
    public static String applied(String onto, String from, Collection<String> inputs) {
        return new InputsDiff(from, onto).back(inputs);
    }

    /** Verdict and rule; where those are the same before and after, the target. */
    private static boolean same(Outcome a, Outcome b, Outcome before, Outcome after) {
        boolean ruled = before.verdict() == after.verdict() && before.rule() == after.rule();
        return a.verdict() == b.verdict() && a.rule() == b.rule() && (!ruled || a.target() == b.target());
    }

    private Set<String> together(List<String> changed, Function<String, Boolean> restores) {
        Set<String> back = new TreeSet<>();
        for (String input : changed) {
            back.add(input);
            if (restores.apply(back(back))) {
                for (String candidate : List.copyOf(back)) {
                    back.remove(candidate);
                    if (!restores.apply(back(back))) {
                        back.add(candidate);
                    }
                }
                return back;
            }
        }
        return Set.of();
    }

    private List<String> changed() {
        Set<String> inputs = new TreeSet<>();
        Set<String> keys = new TreeSet<>(old.keySet());
        keys.addAll(fresh.keySet());
        for (String key : keys) {
            if (!Objects.equals(old.get(key), fresh.get(key))) {
                inputs.add(input(key));
            }
        }
        return List.copyOf(inputs);
    }

    /** The fresh inputs with these put back to what they were. */
    private String back(Collection<String> inputs) {
        SortedMap<String, JsonNode> result = new TreeMap<>(fresh);
        result.keySet().removeIf(key -> inputs.contains(input(key)));
        old.forEach((key, value) -> {
            if (inputs.contains(input(key))) {
                result.put(key, value);
            }
        });
        return json(result);
    }

    private String input(String key) {
        String[] parts = key.split(SEPARATOR, 3);
        return switch (parts[0]) {
            case "activity", "owner", "inferred" -> parts[1];
            case "assumed" -> "assumed:" + parts[1];
            case "market" -> (offered(old, parts[1]) && offered(fresh, parts[1]) ? parts[2] : "offer") + ":" + parts[1];
            case "policyVersion" -> "policy";
            case Canonical.MORE_PEERS -> "peers";
            default -> key;
        };
    }

    private static boolean offered(SortedMap<String, JsonNode> inputs, String target) {
        return inputs.containsKey(MARKET + target + "/target");
    }

    private static String text(SortedMap<String, JsonNode> inputs, String input) {
        int colon = input.indexOf(':');
        if (colon > 0) {
            String of = input.substring(colon + 1);
            return switch (input.substring(0, colon)) {
                case "assumed" -> inputs.containsKey("assumed/" + of) ? "true" : null;
                case "offer" -> offered(inputs, of) ? rate(inputs.get(MARKET + of + "/rate")) : null;
                default -> plain(inputs.get(MARKET + of + SEPARATOR + input.substring(0, colon)));
            };
        } else if (input.equals("policy")) {
            return plain(inputs.get("policyVersion"));
        } else if (input.equals("peers")) {
            return peers(inputs.get(input), inputs.get(Canonical.MORE_PEERS));
        }
        for (String key : List.of(ACTIVITY + input, "owner/" + input, input)) {
            if (inputs.containsKey(key)) {
                return plain(inputs.get(key)) + (inputs.containsKey(INFERRED + input) ? " (inferred)" : "");
            }
        }
        return null;
    }

    private static String rate(JsonNode rate) {
        return rate == null ? "no rate" : plain(rate);
    }

    private static String plain(JsonNode value) {
        if (value == null) {
            return null;
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }

    private static String peers(JsonNode named, JsonNode more) {
        if (named == null) {
            return null;
        }
        BigDecimal hours = BigDecimal.ZERO;
        for (JsonNode peer : named) {
            hours = hours.add(hours(peer));
        }
        int number = named.size();
        if (more != null) {
            hours = hours.add(hours(more));
            number += more.path(Canonical.NUMBER).asInt();
        }
        return number + " of " + hours.stripTrailingZeros().toPlainString() + " h/month";
    }

    private static BigDecimal hours(JsonNode work) {
        return new BigDecimal(work.path(Canonical.HOURS).asText("0"));
    }

    private static SortedMap<String, JsonNode> flat(String json) {
        SortedMap<String, JsonNode> flat = new TreeMap<>();
        for (Map.Entry<String, JsonNode> member : tree(json).properties()) {
            String name = member.getKey();
            JsonNode value = member.getValue();
            if (OBJECTS.contains(name)) {
                value.properties().forEach(m -> flat.put(name + SEPARATOR + m.getKey(), m.getValue()));
            } else if (SETS.contains(name)) {
                value.forEach(item -> flat.put(name + SEPARATOR + item.asText(), BooleanNode.TRUE));
            } else if (name.equals("market")) {
                for (JsonNode offer : value) {
                    String target = offer.path("target").asText();
                    offer.properties().forEach(m -> flat.put(MARKET + target + SEPARATOR + m.getKey(), m.getValue()));
                }
            } else {
                flat.put(name, value);
            }
        }
        return flat;
    }

    private static String json(SortedMap<String, JsonNode> flat) {
        Map<String, Object> tree = new TreeMap<>(Map.of("activity", new TreeMap<>(), "owner", new TreeMap<>()));
        Map<Target, Map<String, JsonNode>> market = new TreeMap<>();
        Map<String, List<String>> sets = new TreeMap<>();
        Map<String, Map<String, JsonNode>> objects = new TreeMap<>();
        flat.forEach((key, value) -> {
            String[] parts = key.split(SEPARATOR, 3);
            if (OBJECTS.contains(parts[0])) {
                objects.computeIfAbsent(parts[0], o -> new TreeMap<>()).put(parts[1], value);
            } else if (SETS.contains(parts[0])) {
                sets.computeIfAbsent(parts[0], o -> new ArrayList<>()).add(parts[1]);
            } else if (parts[0].equals("market")) {
                market.computeIfAbsent(Target.valueOf(parts[1]), t -> new TreeMap<>())
                        .put(parts[2], value);
            } else {
                tree.put(key, value);
            }
        });
        tree.putAll(objects);
        tree.putAll(sets);
        tree.put("market", List.copyOf(market.values()));
        return Canonical.mapped(tree);
    }

    private static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException corrupt) {
            throw new IllegalArgumentException("these are no inputs", corrupt);
        }
    }
}
