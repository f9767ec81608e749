package dev.handover.classification.method.handover;

/** The form of working together that fits the target. */
public enum Engagement {
    EMPLOYMENT,
    RETAINER,
    PER_JOB,
    MILESTONES
}
