package dev.handover.audit.timeentry.content;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When time was spent, as exactly as it is known and no further: a duration noted on a day is never given an invented start.
 */
public sealed interface EntryTime {

    /** The zone in which the entry was made: local days shown to its author follow it. */
    ZoneId zone();

    /**
     * Time with a known start.
     *
     * @param startedAt inclusive
     * @param endedAt exclusive; null while the timer runs
     * @param zone the zone in which it was recorded
     */
    record Interval(Instant startedAt, Instant endedAt, ZoneId zone) implements EntryTime {}

    /**
     * A duration on a day, without a start: it counts in summed time, never in clock time.
     *
     * @param day the local day in {@code zone}
     * @param seconds whole seconds, 0 or more
     * @param zone the zone whose calendar {@code day} follows
     */
    record OnDay(LocalDate day, long seconds, ZoneId zone) implements EntryTime {}
}
