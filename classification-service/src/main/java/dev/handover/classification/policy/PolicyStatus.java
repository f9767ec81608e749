package dev.handover.classification.policy;

/** The course of a policy version. */
public enum PolicyStatus {
    /** Can be changed; nothing is decided by it. */
    DRAFT,
    /** Decides; at most one of a workspace. */
    ACTIVE,
    /** Decides no more; kept for the decisions that were made by it. */
    RETIRED
}
