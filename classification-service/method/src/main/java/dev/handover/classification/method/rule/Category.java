package dev.handover.classification.method.rule;

/** Whether an activity moves the business or keeps it running; undetermined while nothing says which. */
public enum Category {
    STRATEGIC,
    MAINTENANCE,
    UNDETERMINED
}
