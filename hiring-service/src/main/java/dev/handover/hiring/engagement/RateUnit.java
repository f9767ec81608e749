package dev.handover.hiring.engagement;

/** What a rate is for. */
public enum RateUnit {
    HOUR
}
