package dev.handover.classification.dmn;

import java.util.List;
import java.util.stream.Collectors;

/** A file that is no table of unary tests: every rule it breaks, with its place. */
public final class TableRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /**
     * One broken rule.
     *
     * @param line from 1
     * @param column from 1; where the parser stood, which is the end of the tag or text in question
     * @param rule what must be, in words, beginning with "must"; it repeats nothing of the file
     * @param shape the kind of what was found, never its content
     */
    public record Fault(int line, int column, String rule, String shape) {

        /** {@return where it is: "line 3, column 14"} */
        public String place() {
            return "line " + line + ", column " + column;
        }
    }

    TableRefused(List<Fault> faults) {
        super(faults.stream().map(f -> f.rule() + " (" + f.place() + ")").collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    /** {@return what was wrong, in the order of the file; at least one, at most 20} */
    public List<Fault> faults() {
        return faults;
    }
}
