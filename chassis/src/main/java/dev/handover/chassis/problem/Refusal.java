package dev.handover.chassis.problem;

import java.util.List;
import java.util.Map;

/** Thrown by a rule that says no; it rolls the transaction back and reaches the caller as a problem document. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient List<Violation> violations;
    private final transient Map<String, Object> extensions;

    Refusal(ProblemType type, String detail, List<Violation> violations, Map<String, Object> extensions) {
        // A refusal is an answer, not a fault: its stack trace is never read and costs most of its making.
        super(detail, null, false, false);
        this.type = type;
        this.violations = List.copyOf(violations);
        this.extensions = Map.copyOf(extensions);
    }

    public ProblemType type() {
        return type;
    }

    public List<Violation> violations() {
        return violations;
    }

    public Map<String, Object> extensions() {
        return extensions;
    }

    /** The document that the caller gets; also used for the outcome of one item of a batch. */
    public Problem toProblem() {
        return Problem.of(type, getMessage(), violations, extensions);
    }
}
