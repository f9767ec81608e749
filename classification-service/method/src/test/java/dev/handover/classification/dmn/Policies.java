package dev.handover.classification.dmn;

import dev.handover.classification.method.parameter.Setting;
import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.method.policy.PolicyDocument;
import dev.handover.classification.method.rule.Flag;
import dev.handover.classification.method.rule.Qualification;
import dev.handover.classification.method.rule.Reason;
import dev.handover.classification.method.rule.RuleName;
import dev.handover.classification.method.rule.RuleRow;
import dev.handover.classification.method.rule.Variable;
import dev.handover.classification.method.rule.Verdict;
import dev.handover.classification.predicate.CelPredicates;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random policies: the standard one with rows left out, added and moved, and other parameters. */
final class Policies {

    static final CelPredicates PREDICATES = new CelPredicates();

    private Policies() {}

    static Arbitrary<Policy> withPredicates() {
        return policies(Arbitraries.of(
                        "skill >= 3 && hoursPerMonth > 9",
                        "known(onsite) ? onsite : growth < 3",
                        "[1, 3, 5].exists(n, n == growth)")
                .injectNull(0.5));
    }

    static Arbitrary<Policy> withoutPredicates() {
        return policies(Arbitraries.just(null));
    }

    private static Arbitrary<Policy> policies(Arbitrary<String> predicates) {
        return Combinators.combine(
                        row(predicates).list().ofMaxSize(6),
                        Arbitraries.integers().between(0, 21).set().ofMaxSize(8),
                        Arbitraries.randoms(),
                        Arbitraries.integers().between(1, 60))
                .as((added, removed, random, quick) -> {
                    List<RuleRow> rows = new ArrayList<>();
                    List<RuleRow> standard = Policy.standard().document().rules();
                    for (int i = 0; i < standard.size(); i++) {
                        if (!removed.contains(i)) {
                            rows.add(standard.get(i));
                        }
                    }
                    added.forEach(row -> rows.add(random.nextInt(rows.size() + 1), row));
                    return Policy.of(
                            new PolicyDocument(
                                    "random",
                                    Policy.standard()
                                            .with("quick", Setting.QUICK_LEARN_HOURS, BigDecimal.valueOf(quick))
                                            .document()
                                            .parameters(),
                                    distinct(rows)),
                            PREDICATES);
                });
    }

    private static List<RuleRow> distinct(List<RuleRow> rows) {
        Set<String> seen = new HashSet<>();
        return rows.stream().filter(row -> seen.add(row.id())).toList();
    }

    static Arbitrary<RuleRow> row(Arbitrary<String> predicates) {
        return Combinators.combine(
                        Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(8),
                        Arbitraries.of(RuleName.class),
                        tests(),
                        predicates,
                        Arbitraries.of(Verdict.class),
                        Arbitraries.of(Flag.class).list().uniqueElements().ofMaxSize(2),
                        Arbitraries.of(Reason.class).list().uniqueElements().ofMaxSize(2),
                        Combinators.combine(Arbitraries.of(Qualification.class), rationales())
                                .as(Tuple::of))
                .as((id, rule, when, predicate, verdict, flags, reasons, rest) ->
                        new RuleRow(id, rule, when, predicate, verdict, flags, reasons, rest.get1(), rest.get2()));
    }

    /** Text that XML can hold: what it can't is replaced, which the writer's own test shows. */
    private static Arbitrary<String> rationales() {
        return Arbitraries.strings()
                .withChars(" <>&\"'\r\n\t]]>-aé€".toCharArray())
                .withCharRange('a', 'z')
                .ofMinLength(1)
                .ofMaxLength(20)
                .injectNull(0.3);
    }

    private static Arbitrary<Map<String, String>> tests() {
        return Arbitraries.of(Variable.class)
                .flatMap(variable -> test(variable).map(test -> Map.entry(variable.json(), test)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(entries -> {
                    Map<String, String> when = new TreeMap<>();
                    entries.forEach(entry -> when.put(entry.getKey(), entry.getValue()));
                    return when;
                });
    }

    private static Arbitrary<String> test(Variable variable) {
        return switch (variable.kind()) {
            case FLAG -> Arbitraries.of("true", "false", "true,false");
            case CHOICE ->
                Arbitraries.of(variable.domain().constants())
                        .map(constant -> "\"" + constant + "\"")
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(3)
                        .map(constants -> String.join(", ", constants));
            case NUMBER ->
                spans(variable)
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(2)
                        .map(parts -> parts.stream().collect(Collectors.joining(",")));
        };
    }

    private static Arbitrary<String> spans(Variable variable) {
        Arbitrary<String> numbers = variable.domain().whole()
                ? Arbitraries.integers().between(0, 5).map(String::valueOf)
                : Arbitraries.of("0", "0.5", "20", "-1000.00", "33.333333333333", "quickLearnHours", "betterQuality");
        return Combinators.combine(
                        Arbitraries.of("<", "<=", ">", ">=", "< ", ">= ", "=", "[", "(", "]"),
                        numbers,
                        numbers,
                        Arbitraries.of("]", ")", "["))
                .as((open, a, b, close) -> switch (open) {
                    case "=" -> Character.isLetter(a.charAt(0)) ? "12.50" : a;
                    case "[", "(", "]" -> open + a + ".." + b + close;
                    default -> open + a;
                });
    }
}
