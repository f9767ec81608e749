package dev.handover.classification.method.fact;

/** Whether the owner will become good at an activity. */
public enum Prospect {
    YES,
    NO,
    UNKNOWN
}
