package dev.handover.audit.capture.format;

/** What a row can say in words. */
public enum TextField {
    DESCRIPTION,
    CLIENT,
    PROJECT,
    TASK,
    TAGS,
    BILLABLE
}
