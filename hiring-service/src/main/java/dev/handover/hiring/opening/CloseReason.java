package dev.handover.hiring.opening;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an opening is over. */
@Schema(description = """
        Why an opening ended.
        - `FILLED`: somebody does the work
        - `NO_LONGER_NEEDED`: nobody is to do it any more
        - `OTHER`: another reason of yours
        - `DECISION_WITHDRAWN`: its decision was withdrawn or declined before publication
        - `DECISION_SUPERSEDED`: another decision on the activity was accepted before publication""")
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
    boolean isGivenByOwner() {
        return this == FILLED || this == NO_LONGER_NEEDED || this == OTHER;
    }
}
