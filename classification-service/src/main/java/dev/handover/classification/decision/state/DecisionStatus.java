package dev.handover.classification.decision.state;

/** Where a decision stands; SUPERSEDED is one the owner never answered before another was made. */
public enum DecisionStatus {
    MADE,
    ACCEPTED,
    DECLINED,
    WITHDRAWN,
    SUPERSEDED
}
