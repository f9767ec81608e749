package dev.handover.classification.outcome;

/** Whether an engagement runs, as hiring-service tells it. */
enum EngagementStatus {
    ACTIVE,
    ENDED
}
