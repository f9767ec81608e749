package dev.handover.classification.outcome;

/** How an engagement does against its promise; the thresholds stand in {@link Reckoning}. */
public enum OutcomeStatus {
    /** Not measured long enough, or nothing was promised or known before. */
    TOO_EARLY,
    /** The promised hours are free, for less than they are worth. */
    ON_TRACK,
    /** Fewer hours are free than promised, or they cost more than they are worth. */
    BEHIND,
    /** Less than half of the promise after half a year, or at the end. */
    FAILED
}
