package dev.handover.classification.method.confidence;

/** How much a decision can be relied on; the policy says from which confidence on. */
public enum ConfidenceLevel {
    HIGH,
    MEDIUM,
    LOW
}
