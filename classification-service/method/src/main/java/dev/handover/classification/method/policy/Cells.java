package dev.handover.classification.method.policy;

import dev.handover.classification.method.domain.Extent;
import dev.handover.classification.method.domain.VariableKind;
import dev.handover.classification.method.rule.Variable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * A variable's values, cut into cells that no test divides: constants, the ends of intervals and what lies between
 * them, and unknown as the last cell where the variable can be unknown. Of a variable of whole numbers only cells that
 * hold a whole number count.
 */
final class Cells {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final Variable variable;
    private final List<BigDecimal> numbers = new ArrayList<>();

    /** Cuts by the ends of all these extents. */
    Cells(Variable variable, Collection<Extent> extents) {
        this.variable = variable;
        if (variable.kind() == VariableKind.NUMBER) {
            cut(ends(extents));
        }
    }

    private NavigableSet<BigDecimal> ends(Collection<Extent> extents) {
        BigDecimal min = variable.domain().min();
        BigDecimal max = variable.domain().max();
        NavigableSet<BigDecimal> ends = new TreeSet<>();
        for (Extent extent : extents) {
            for (Extent.Interval interval : extent.intervals()) {
                add(ends, interval.low());
                add(ends, interval.high());
            }
        }
        ends.removeIf(end -> (min != null && end.compareTo(min) < 0) || (max != null && end.compareTo(max) > 0));
        add(ends, min);
        add(ends, max);
        return ends;
    }

    private static void add(Set<BigDecimal> ends, BigDecimal end) {
        if (end != null) {
            ends.add(end);
        }
    }

    private void cut(NavigableSet<BigDecimal> ends) {
        if (ends.isEmpty()) {
            numbers.add(BigDecimal.ZERO);
            return;
        }
        if (variable.domain().min() == null) {
            numbers.add(ends.first().subtract(BigDecimal.ONE));
        }
        for (BigDecimal end : ends) {
            addWhole(end);
            BigDecimal next = ends.higher(end);
            if (next != null) {
                addBetween(end, next);
            }
        }
        if (variable.domain().max() == null) {
            numbers.add(ends.last().add(BigDecimal.ONE));
        }
    }

    private void addWhole(BigDecimal end) {
        if (!variable.domain().whole() || end.stripTrailingZeros().scale() <= 0) {
            numbers.add(end);
        }
    }

    private void addBetween(BigDecimal low, BigDecimal high) {
        if (!variable.domain().whole()) {
            numbers.add(low.add(high).divide(TWO));
            return;
        }
        BigDecimal whole = low.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE);
        if (whole.compareTo(high) < 0) {
            numbers.add(whole);
        }
    }

    /** {@return how many cells there are} */
    int size() {
        return known() + (variable.canBeUnknown() ? 1 : 0);
    }

    /** {@return how many of them are known values: all but the last where that is unknown} */
    int known() {
        return variable.kind() == VariableKind.NUMBER
                ? numbers.size()
                : variable.domain().constants().size();
    }

    /** {@return the cells of an extent by whose ends the cells were cut} */
    BitSet of(Extent extent) {
        BitSet in = new BitSet(size());
        for (int i = 0; i < known(); i++) {
            if (variable.kind() == VariableKind.NUMBER ? extent.contains(numbers.get(i)) : extent.has(i)) {
                in.set(i);
            }
        }
        return in;
    }

    /** {@return a value of the cell in words} */
    String example(int cell) {
        if (cell == known()) {
            return "unknown";
        }
        return variable.kind() == VariableKind.NUMBER
                ? numbers.get(cell).stripTrailingZeros().toPlainString()
                : variable.domain().constants().get(cell);
    }
}
