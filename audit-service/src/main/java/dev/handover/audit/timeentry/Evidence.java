package dev.handover.audit.timeentry;

/** What stands behind a recorded time, strongest first. */
public enum Evidence {
    /** A timer ran while the work was done. */
    TIMER,
    /** Taken over from another tool's export or interface. */
    IMPORTED,
    /** Written down afterwards by a person. */
    STATED
}
