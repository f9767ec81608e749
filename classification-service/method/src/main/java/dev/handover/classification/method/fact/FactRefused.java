package dev.handover.classification.method.fact;

/** A value that a fact cannot take: the rule it breaks and the shape, never the content, of what was sent. */
public final class FactRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String rule;
    private final String rejected;

    FactRefused(String rule, String rejected) {
        super(rule, null, false, false);
        this.rule = rule;
        this.rejected = rejected;
    }

    /** {@return the rule in words, starting with "must"} */
    public String rule() {
        return rule;
    }

    /** {@return the rejected value's shape} */
    public String rejected() {
        return rejected;
    }
}
