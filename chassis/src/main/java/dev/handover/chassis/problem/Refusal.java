package dev.handover.chassis.problem;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Thrown by a rule that says no; it rolls the transaction back and reaches the caller as a problem document. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient List<Violation> violations;
    private final transient Map<String, Object> extensions;
    private final transient Duration retryAfter;

    Refusal(ProblemType type, String detail, List<Violation> violations, Map<String, Object> extensions) {
        this(type, detail, violations, extensions, null);
    }

    private Refusal(
            ProblemType type,
            String detail,
            List<Violation> violations,
            Map<String, Object> extensions,
            Duration retryAfter) {
        // A refusal is an answer, not a fault: its stack trace is never read and costs most of its making.
        super(detail, null, false, false);
        this.type = type;
        this.violations = List.copyOf(violations);
        this.extensions = Problem.extensionsOf(extensions);
        this.retryAfter = retryAfter;
    }

    /** The refusal of fields that break a rule, each named with its rule. */
    public static Refusal ofFields(List<Violation> violations) {
        return ProblemType.Common.INVALID.because(
                "Correct the fields under `violations`; nothing was stored.", violations);
    }

    /** The same refusal with the time after which to ask again, which the answer says in {@code Retry-After}. */
    public Refusal retryAfter(Duration wait) {
        return new Refusal(type, getMessage(), violations, extensions, wait);
    }

    /** What {@code Retry-After} says, in whole seconds, where the refusal says when to ask again. */
    public OptionalLong retryAfter() {
        return retryAfter == null ? OptionalLong.empty() : OptionalLong.of(Math.max(1, retryAfter.toSeconds()));
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
