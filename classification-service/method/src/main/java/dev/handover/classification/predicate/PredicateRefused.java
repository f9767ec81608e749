package dev.handover.classification.predicate;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A text that is no predicate: where it breaks which rule. */
public final class PredicateRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private static final int MOST_FAULTS = 20;

    private final transient List<Fault> faults;

    /**
     * One broken rule.
     *
     * @param line from 1
     * @param column from 1
     * @param rule what it must be, in words, beginning with "must"; it repeats nothing of the text
     */
    public record Fault(int line, int column, String rule) {

        /** {@return the rule and, in brackets, its place: "must … (line 1, column 5)"} */
        public String located() {
            return rule + " (line " + line + ", column " + column + ")";
        }
    }

    PredicateRefused(List<Fault> faults) {
        super(firstOf(faults).map(Fault::located).collect(Collectors.joining("; ")));
        this.faults = firstOf(faults).toList();
    }

    private static Stream<Fault> firstOf(List<Fault> faults) {
        return faults.stream().distinct().limit(MOST_FAULTS);
    }

    /** {@return what was wrong, in the order of the text; at least one, at most 20} */
    public List<Fault> faults() {
        return faults;
    }
}
