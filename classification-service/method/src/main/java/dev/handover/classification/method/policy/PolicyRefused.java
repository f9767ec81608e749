package dev.handover.classification.method.policy;

import java.util.List;
import java.util.stream.Collectors;

/** A document that is no policy: every rule it breaks, with where, and the shape of what was found there. */
public final class PolicyRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    /**
     * A rule that is broken.
     *
     * @param pointer JSON pointer into the document
     * @param rule the rule in words, beginning with "must"
     * @param shape the kind of what was found, never its content
     */
    public record Violation(String pointer, String rule, String shape) {}

    PolicyRefused(List<Violation> violations) {
        super(violations.stream().map(v -> v.pointer() + " " + v.rule()).collect(Collectors.joining("; ")));
        this.violations = List.copyOf(violations);
    }

    /** {@return the broken rules, in the order of the document; never empty} */
    public List<Violation> violations() {
        return violations;
    }
}
