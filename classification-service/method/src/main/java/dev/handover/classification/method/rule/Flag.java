package dev.handover.classification.method.rule;

/** A warning that comes with a decision. */
public enum Flag {
    DELEGATION_LOCKED("Handing it over is locked until the area is mastered, whatever it costs or feels like."),
    STRATEGIC_DEPENDENCY("The business will depend on somebody else for something that decides its future."),
    DEFERRED_BUDGET("It is more than the budget or the cash at hand: do it as soon as the money is there."),
    MISCLASSIFICATION_RISK("A freelancer working like this could count as an employee."),
    ADVISORY("This is advice from a policy switch; nothing is locked by it."),
    AGAINST_THE_METHOD("The method says to always outsource this: you are not good at it and never will be.");

    private final String text;

    Flag(String text) {
        this.text = text;
    }

    /** {@return the warning in words} */
    public String text() {
        return text;
    }
}
