package dev.handover.hiring.engagement;

/** Why an engagement ended. */
public enum EndReason {
    /** What was agreed is done. */
    COMPLETED,
    /** The work is no longer needed, or the owner does it again. */
    NO_LONGER_NEEDED,
    /** What was delivered was not good enough. */
    QUALITY,
    /** It cost too much. */
    COST,
    /** The contractor left. */
    CONTRACTOR_LEFT,
    OTHER
}
