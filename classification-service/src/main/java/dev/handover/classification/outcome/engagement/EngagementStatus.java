package dev.handover.classification.outcome.engagement;

/** Whether an engagement runs, as hiring-service publishes it. */
public enum EngagementStatus {
    ACTIVE,
    ENDED
}
