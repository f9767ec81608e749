package dev.handover.classification.dmn;

import dev.handover.classification.method.domain.Extent;
import dev.handover.classification.method.domain.Extent.Interval;
import dev.handover.classification.method.domain.VariableKind;
import dev.handover.classification.method.rule.RuleRow;
import dev.handover.classification.method.rule.Variable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One rule of the exported table.
 *
 * @param id its id in the file
 * @param row what it decides
 * @param tests the values that satisfy it
 * @param cells the same as text
 * @param predicate the further condition that no unary test can say; null is none
 */
record Line(String id, RuleRow row, Map<Variable, Extent> tests, Map<Variable, Cell> cells, String predicate) {

    /**
     * Narrows a line to where another holds as well.
     *
     * @param other the other
     * @param decides what is decided there
     * @param newId the id of the narrowed line
     * @return the narrowed line; null when the two never hold together
     */
    Line within(Line other, RuleRow decides, String newId) {
        Map<Variable, Extent> both = new EnumMap<>(tests);
        for (Map.Entry<Variable, Extent> test : other.tests.entrySet()) {
            Extent here = tests.get(test.getKey());
            Extent shared = here == null ? test.getValue() : shared(here, test.getValue(), test.getKey());
            if (shared == null) {
                return null;
            }
            both.put(test.getKey(), shared);
        }
        Map<Variable, Cell> written = new EnumMap<>(Variable.class);
        both.forEach((variable, extent) -> written.put(variable, Cell.of(extent, variable)));
        return new Line(newId, decides, both, written, predicate);
    }

    /** {@return whether wherever the other line holds, this one does: after this one the other is never reached} */
    boolean covers(Line other) {
        return (predicate == null || Objects.equals(predicate, other.predicate))
                && tests.entrySet().stream()
                        .allMatch(test -> other.tests.containsKey(test.getKey())
                                && contains(test.getValue(), other.tests.get(test.getKey()), test.getKey()));
    }

    private static Extent shared(Extent a, Extent b, Variable variable) {
        if (variable.kind() != VariableKind.NUMBER) {
            long both = bits(a, variable) & bits(b, variable);
            return both == 0 ? null : Extent.of(variable.domain().constants(), both);
        }
        List<Interval> both = new ArrayList<>();
        for (Interval x : a.intervals()) {
            for (Interval y : b.intervals()) {
                Interval shared = shared(x, y);
                if (shared != null) {
                    both.add(shared);
                }
            }
        }
        return both.isEmpty() ? null : Extent.of(both);
    }

    private static boolean contains(Extent outer, Extent inner, Variable variable) {
        if (variable.kind() != VariableKind.NUMBER) {
            return (bits(inner, variable) & ~bits(outer, variable)) == 0;
        }
        return inner.intervals().stream()
                .allMatch(x -> outer.intervals().stream().anyMatch(y -> x.equals(shared(x, y))));
    }

    private static long bits(Extent extent, Variable variable) {
        long bits = 0;
        for (int i = 0; i < variable.domain().constants().size(); i++) {
            bits |= extent.has(i) ? 1L << i : 0;
        }
        return bits;
    }

    private static Interval shared(Interval x, Interval y) {
        int low = x.low() == null ? -1 : y.low() == null ? 1 : x.low().compareTo(y.low());
        int high = x.high() == null ? 1 : y.high() == null ? -1 : x.high().compareTo(y.high());
        BigDecimal from = low > 0 || (low == 0 && x.low() != null) ? x.low() : y.low();
        boolean fromIn = low > 0 ? x.lowIn() : low < 0 ? y.lowIn() : x.lowIn() && y.lowIn();
        BigDecimal until = high < 0 || (high == 0 && x.high() != null) ? x.high() : y.high();
        boolean untilIn = high < 0 ? x.highIn() : high > 0 ? y.highIn() : x.highIn() && y.highIn();
        if (from != null && until != null) {
            int width = from.compareTo(until);
            if (width > 0 || (width == 0 && !(fromIn && untilIn))) {
                return null;
            }
        }
        return new Interval(from, from != null && fromIn, until, until != null && untilIn);
    }
}
