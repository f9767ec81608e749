package dev.handover.classification.activity;

/** Whether an activity is still one of its own. */
public enum ActivityStatus {
    ACTIVE,
    MERGED,
    RETIRED
}
