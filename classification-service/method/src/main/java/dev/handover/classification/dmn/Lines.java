package dev.handover.classification.dmn;

import dev.handover.classification.method.domain.Extent;
import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.method.policy.UnaryTest;
import dev.handover.classification.method.policy.UnaryTest.BadTest;
import dev.handover.classification.method.rule.Guard;
import dev.handover.classification.method.rule.Protection;
import dev.handover.classification.method.rule.RuleRow;
import dev.handover.classification.method.rule.Variable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A policy as a list of rules of which the first that is hit decides, and nothing else: what the engine does besides
 * (protected rows come first wherever a row would take them away; what no row decides is kept for now) is written out
 * as rules of their own, which a reader of the file recognises by their ids.
 */
final class Lines {

    /** Ids of what the policy does not say but the engine adds begin with this. */
    static final String ADDED = "handover-added-";

    /** What is protected, as a line. */
    private record Protected(Protection protection, Line line) {}

    private final Policy policy;
    private final List<Line> lines = new ArrayList<>();
    private final List<Protected> guards;
    private int added;

    private Lines(Policy policy) {
        this.policy = policy;
        this.guards = policy.rules().guards().stream()
                .map(Guard::protection)
                .map(protection -> new Protected(protection, line("guard", protection.row())))
                .toList();
    }

    /** {@return the rules in their order; the last one has no condition} */
    static List<Line> of(Policy policy) {
        Lines all = new Lines(policy);
        int number = 1;
        for (RuleRow row : policy.document().rules()) {
            all.add(all.line("row-" + number++, row));
        }
        if (all.lines.stream().noneMatch(line -> line.tests().isEmpty() && line.predicate() == null)) {
            all.add(all.line(ADDED + "fallback", policy.rules().fallback()));
        }
        return List.copyOf(all.lines);
    }

    /** Where a protected row holds, the first such row decides, unless this row says the same. */
    private void add(Line line) {
        List<Line> before = new ArrayList<>();
        int needed = 0;
        for (Protected guard : guards) {
            boolean granted = guard.protection().grants(line.row());
            RuleRow decides = granted ? line.row() : guard.protection().row();
            Line narrowed = line.within(guard.line(), decides, ADDED + (added + before.size() + 1));
            if (narrowed == null || covered(narrowed, lines) || covered(narrowed, before)) {
                continue;
            }
            before.add(narrowed);
            // What this row decides by itself need not be said ahead of it, unless something else follows in between.
            needed = granted ? needed : before.size();
        }
        lines.addAll(before.subList(0, needed));
        added += needed;
        lines.add(line);
    }

    private static boolean covered(Line line, List<Line> earlier) {
        return earlier.stream().anyMatch(one -> one.covers(line));
    }

    private Line line(String id, RuleRow row) {
        Map<Variable, Extent> tests = new EnumMap<>(Variable.class);
        Map<Variable, Cell> cells = new EnumMap<>(Variable.class);
        row.when().forEach((name, text) -> {
            Variable variable = Variable.named(name).orElseThrow();
            UnaryTest test = parsed(text, variable);
            if (test != null) {
                Extent extent = test.resolved(policy.parameters()::value);
                tests.put(variable, extent);
                cells.put(variable, Cell.of(text, variable, extent, policy.parameters()::value));
            }
        });
        return new Line(id, row, tests, cells, row.predicate());
    }

    private static UnaryTest parsed(String text, Variable variable) {
        try {
            return UnaryTest.parse(text, variable);
        } catch (BadTest impossible) {
            throw new IllegalStateException("a policy's tests were read before", impossible);
        }
    }
}
