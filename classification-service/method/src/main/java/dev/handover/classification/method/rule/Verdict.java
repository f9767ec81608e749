package dev.handover.classification.method.rule;

/** What to do with an activity. */
public enum Verdict {
    NEEDS_INPUT,
    MASTER,
    LEARN,
    MASTER_THEN_DELEGATE,
    DELEGATE,
    OUTSOURCE_ALWAYS,
    ELIMINATE,
    AUTOMATE,
    KEEP_FOR_NOW;

    /** {@return whether the activity goes to somebody else, now or after the owner has mastered it} */
    public boolean handsOver() {
        return this == DELEGATE || this == OUTSOURCE_ALWAYS || this == MASTER_THEN_DELEGATE;
    }

    /** {@return whether somebody or something else does it in the end: people or a machine} */
    public boolean leavesTheOwner() {
        return handsOver() || this == AUTOMATE;
    }
}
