package dev.handover.hiring.engagement;

/** The course of an engagement: it runs, and then it is over for good. */
public enum EngagementStatus {
    ACTIVE,
    ENDED
}
