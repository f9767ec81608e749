package dev.handover.classification.method.rule;

import dev.handover.classification.method.domain.Extent;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** A row ready to be tried: its tests parsed, their numbers resolved, in the order of {@link Variable}. */
public final class Row {

    private final RuleRow row;
    private final Variable[] variables;
    private final Extent[] extents;
    private final RowPredicate predicate;

    /**
     * Makes a row ready.
     *
     * @param row the row
     * @param tests its tests, resolved
     * @param predicate its further condition, or null
     */
    public Row(RuleRow row, Map<Variable, Extent> tests, RowPredicate predicate) {
        this.row = row;
        Map<Variable, Extent> ordered = new EnumMap<>(Variable.class);
        ordered.putAll(tests);
        Collection<Extent> inOrder = ordered.values();
        this.variables = ordered.keySet().toArray(new Variable[0]);
        this.extents = inOrder.toArray(new Extent[0]);
        this.predicate = predicate;
    }

    /** {@return the row as it is written} */
    public RuleRow written() {
        return row;
    }

    /** {@return whether all its tests hold} */
    boolean holds(Situation s) {
        for (int i = 0; i < variables.length; i++) {
            if (!extents[i].contains(s.value(variables[i]))) {
                return false;
            }
        }
        return predicate == null || predicate.test(s);
    }

    /** {@return the first test that does not hold and what is found instead, in words; null when all hold} */
    String failing(Situation s) {
        for (int i = 0; i < variables.length; i++) {
            Object value = s.value(variables[i]);
            if (!extents[i].contains(value)) {
                return variables[i].condition(extents[i]) + ": " + variables[i].found(value);
            }
        }
        return predicate == null || predicate.test(s) ? null : "its predicate holds: it does not";
    }
}
