package dev.handover.classification.method.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.handover.classification.method.domain.Extent;
import dev.handover.classification.method.fact.Prospect;
import dev.handover.classification.method.parameter.Parameters;
import dev.handover.classification.method.policy.Finding.Code;
import dev.handover.classification.method.rule.RuleRow;
import dev.handover.classification.method.rule.Variable;
import dev.handover.classification.method.rule.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The lint's verdicts about small tables, against trying every point of a grid that no interval slips through. */
class PolicyLintAgainstSamplingTest {

    /** Every value that can matter: endpoints are whole, so halves stand for what lies between them. */
    private static final Map<Variable, List<Object>> POINTS = new EnumMap<>(Map.of(
            Variable.SKILL, ratings(1, 5, true),
            Variable.AREA_MASTERY, ratings(0, 4, false),
            Variable.LEARN_HOURS, hours(),
            Variable.CORE, List.<Object>of(false, true),
            Variable.WILL_BECOME_GOOD, List.<Object>of((Object[]) Prospect.values())));

    private static List<Object> ratings(int from, int to, boolean unknown) {
        List<Object> points = new ArrayList<>();
        for (int i = from; i <= to; i++) {
            points.add(BigDecimal.valueOf(i));
        }
        if (unknown) {
            points.add(null);
        }
        return points;
    }

    /** Beyond 7, the highest endpoint there is. */
    private static List<Object> hours() {
        List<Object> points = new ArrayList<>();
        for (int i = 0; i <= 15; i++) {
            points.add(new BigDecimal(i).divide(BigDecimal.valueOf(2)));
        }
        points.add(null);
        return points;
    }

    private static List<Map<Variable, Object>> grid() {
        List<Map<Variable, Object>> grid = List.of(new EnumMap<>(Variable.class));
        for (Map.Entry<Variable, List<Object>> axis : POINTS.entrySet()) {
            List<Map<Variable, Object>> finer = new ArrayList<>();
            for (Map<Variable, Object> point : grid) {
                for (Object value : axis.getValue()) {
                    Map<Variable, Object> next = new EnumMap<>(Variable.class);
                    next.putAll(point);
                    next.put(axis.getKey(), value);
                    finer.add(next);
                }
            }
            grid = finer;
        }
        return grid;
    }

    private static final List<Map<Variable, Object>> GRID = grid();

    @Provide
    Arbitrary<List<RuleRow>> tables() {
        Arbitrary<String> number = Arbitraries.of("< ", "<= ", "> ", ">= ", "")
                .flatMap(op -> Arbitraries.integers().between(0, 5).map(i -> op + i));
        Arbitrary<String> interval = Combinators.combine(
                        Arbitraries.of("[", "("),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of("]", ")"))
                .as((open, low, length, close) -> open + low + ".." + (low + length) + close);
        Arbitrary<String> numbers = Arbitraries.oneOf(
                number, interval, Combinators.combine(number, interval).as((a, b) -> a + "," + b));
        Arbitrary<Map<String, String>> tests = Combinators.combine(
                        numbers.injectNull(0.5),
                        numbers.injectNull(0.6),
                        numbers.injectNull(0.6),
                        Arbitraries.of("true", "false").injectNull(0.6),
                        Arbitraries.of("\"YES\"", "\"NO\",\"UNKNOWN\"").injectNull(0.6))
                .as((skill, mastery, hours, core, good) -> {
                    Map<String, String> when = new LinkedHashMap<>();
                    put(when, Variable.SKILL, skill);
                    put(when, Variable.AREA_MASTERY, mastery);
                    put(when, Variable.LEARN_HOURS, hours);
                    put(when, Variable.CORE, core);
                    put(when, Variable.WILL_BECOME_GOOD, good);
                    return when;
                });
        return tests.list().ofMinSize(1).ofMaxSize(7).map(all -> {
            List<RuleRow> rows = new ArrayList<>();
            for (Map<String, String> when : all) {
                rows.add(PolicyDocumentTest.row("r" + rows.size(), Verdict.LEARN, when));
            }
            return rows;
        });
    }

    private static void put(Map<String, String> when, Variable variable, String test) {
        if (test != null) {
            when.put(variable.json(), test);
        }
    }

    @Property(tries = 300)
    void rowsAreUnreachableAndPointsOpenJustWhereTryingSaysSo(@ForAll("tables") List<RuleRow> rows) {
        Set<String> deciding = new TreeSet<>();
        Set<String> holding = new TreeSet<>();
        boolean gap = false;
        List<Map<Variable, Extent>> tests = rows.stream()
                .map(r -> PolicyReader.standardTests(r, Parameters.standard()))
                .toList();
        for (Map<Variable, Object> point : GRID) {
            boolean decided = false;
            for (int i = 0; i < rows.size(); i++) {
                if (holds(tests.get(i), point)) {
                    holding.add(rows.get(i).id());
                    if (!decided) {
                        deciding.add(rows.get(i).id());
                        decided = true;
                    }
                }
            }
            gap |= !decided;
        }

        List<Finding> findings = PolicyLint.check(new PolicyDocument("draft", null, rows));

        Set<String> unreachable = new TreeSet<>(holding);
        unreachable.removeAll(deciding);
        Set<String> empty = new TreeSet<>(rows.stream().map(RuleRow::id).toList());
        empty.removeAll(holding);
        assertEquals(unreachable, ids(findings, Code.UNREACHABLE));
        assertEquals(empty, ids(findings, Code.CONTRADICTION));
        assertEquals(gap, findings.stream().anyMatch(f -> f.code() == Code.GAP));
    }

    private static boolean holds(Map<Variable, Extent> tests, Map<Variable, Object> point) {
        return tests.entrySet().stream().allMatch(t -> t.getValue().contains(point.get(t.getKey())));
    }

    private static Set<String> ids(List<Finding> findings, Code... codes) {
        return new TreeSet<>(findings.stream()
                .filter(f -> Arrays.asList(codes).contains(f.code()))
                .map(Finding::row)
                .toList());
    }
}
