package dev.handover.audit.report;

import java.time.Duration;
import java.time.Instant;

/**
 * The union of intervals: time by the clock on the wall, in which an hour with two timers running is one hour.
 * Takes intervals in order of their start and keeps only how far it has come, so its size never grows.
 */
final class ClockTime {

    private Instant reached = Instant.MIN;
    private long seconds;

    /**
     * Adds an interval that starts no earlier than the one before.
     *
     * @param from inclusive
     * @param to exclusive
     */
    void add(Instant from, Instant to) {
        Instant start = from.isAfter(reached) ? from : reached;
        if (to.isAfter(start)) {
            seconds += Duration.between(start, to).toSeconds();
            reached = to;
        }
    }

    /** Whole seconds that at least one interval covers. */
    long seconds() {
        return seconds;
    }
}
