package dev.handover.hiring.opening;

/** Why an opening is over. */
public enum CloseReason {
    /** Somebody does the work now. */
    FILLED,
    /** The owner thought better of it. */
    NO_LONGER_NEEDED,
    OTHER,
    /** The decision that made it was withdrawn or declined before it was published. */
    DECISION_WITHDRAWN,
    /** Another decision about the same activity was accepted before it was published. */
    DECISION_SUPERSEDED;

    /** Whether it is for the owner to give; the others are given by events. */
    boolean ownersToGive() {
        return this == FILLED || this == NO_LONGER_NEEDED || this == OTHER;
    }
}
