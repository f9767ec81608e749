package dev.handover.hiring.opening;

/** The course of an opening: drafted, ready, published, and then filled or closed. */
public enum OpeningStatus {
    DRAFT,
    READY,
    PUBLISHED,
    FILLED,
    CLOSED;

    /** Whether nothing more can happen to it. */
    public boolean over() {
        return this == FILLED || this == CLOSED;
    }
}
