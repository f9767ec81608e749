package dev.handover.classification.method.fact;

/** Who an activity can be handed to; neighbours in this order are neighbours in commitment. */
public enum Target {
    FREELANCER("a freelancer"),
    VIRTUAL_EMPLOYEE("a virtual employee"),
    STAFF("an employee");

    private final String words;

    Target(String words) {
        this.words = words;
    }

    /** {@return the target with its article, for a sentence} */
    public String words() {
        return words;
    }

    /** {@return whether the two are one step of commitment apart} */
    public boolean isNextTo(Target other) {
        return this != other && (this == VIRTUAL_EMPLOYEE || other == VIRTUAL_EMPLOYEE);
    }
}
