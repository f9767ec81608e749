package dev.handover.hiring.application;

/** Where an application stands. */
public enum ApplicationStatus {
    /** Stored and waiting to be read. */
    RECEIVED
}
