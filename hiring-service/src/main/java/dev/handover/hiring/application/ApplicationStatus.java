package dev.handover.hiring.application;

/** Where an application stands. */
public enum ApplicationStatus {
    /** Stored and waiting to be read. */
    RECEIVED,
    /** Taken back by who sent it; the owner sees that, and nothing else happens to it. */
    WITHDRAWN,
    /** Its engagement has begun. */
    HIRED
}
