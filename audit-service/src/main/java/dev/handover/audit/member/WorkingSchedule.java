package dev.handover.audit.member;

import java.time.LocalTime;
import java.util.List;

/**
 * The hours a member means to work in a week, in the member's zone; a day without spans is free.
 */
public record WorkingSchedule(
        List<Span> monday,
        List<Span> tuesday,
        List<Span> wednesday,
        List<Span> thursday,
        List<Span> friday,
        List<Span> saturday,
        List<Span> sunday) {

    /**
     * A stretch of work.
     *
     * @param from inclusive
     * @param to exclusive, later than {@code from}
     */
    public record Span(LocalTime from, LocalTime to) {}
}
