package dev.handover.audit.capture.written;

import dev.handover.audit.capture.format.HourClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A local start and end as they were written.
 *
 * @param start when it begins
 * @param end when it ends; null where no end is written
 * @param assumedDaytime whether a time could be before or after noon, and the one by day was taken
 */
public record WrittenInterval(LocalDateTime start, LocalDateTime end, boolean assumedDaytime) {

    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final LocalTime EVENING = LocalTime.of(19, 0);

    /**
     * Reads a start and an end. On a clock of twelve hours, a time without AM or PM is the one that agrees with the stated
     * duration; where both or none do, the one by day.
     *
     * @param day the day of the start
     * @param endDay the day of the end; null where none is written: then an end before the start is on the next day
     * @param to null where no end is written
     * @param stated the stated duration; null where there is none
     */
    public static WrittenInterval of(
            LocalDate day,
            WrittenTime from,
            LocalDate endDay,
            WrittenTime to,
            WrittenDuration stated,
            HourClock clock) {
        List<WrittenInterval> possible = new ArrayList<>(4);
        for (LocalTime start : from.on(clock)) {
            for (LocalTime end : to == null ? List.of(start) : to.on(clock)) {
                possible.add(of(from.on(day).with(start), endDay, to, end));
            }
        }
        if (possible.size() == 1) {
            return possible.get(0);
        }
        List<WrittenInterval> fitting = fitting(possible, stated, tolerance(from, to, stated));
        WrittenInterval byDay = fitting.stream()
                .max(Comparator.comparingInt(WrittenInterval::timesByDay))
                .orElseThrow();
        return new WrittenInterval(byDay.start, byDay.end, fitting.size() > 1);
    }

    private static WrittenInterval of(LocalDateTime start, LocalDate endDay, WrittenTime to, LocalTime endTime) {
        if (to == null) {
            return new WrittenInterval(start, null, false);
        }
        LocalDateTime end = to.on(endDay == null ? start.toLocalDate() : endDay).with(endTime);
        return new WrittenInterval(start, endDay == null && end.isBefore(start) ? end.plusDays(1) : end, false);
    }

    private static List<WrittenInterval> fitting(
            List<WrittenInterval> possible, WrittenDuration stated, long tolerance) {
        List<WrittenInterval> forward =
                possible.stream().filter(interval -> interval.seconds() >= 0).toList();
        List<WrittenInterval> agreeing = stated == null
                ? List.of()
                : forward.stream()
                        .filter(interval -> Math.abs(interval.seconds() - stated.seconds()) <= tolerance)
                        .toList();
        return !agreeing.isEmpty() ? agreeing : !forward.isEmpty() ? forward : possible;
    }

    /** Seconds by which the stated duration may differ: cut to the minute at either end, an interval is off by up to one. */
    public static long tolerance(WrittenTime from, WrittenTime to, WrittenDuration stated) {
        boolean exact = from.withSeconds() && (to == null || to.withSeconds());
        return (stated == null ? 0 : stated.tolerance()) + (exact ? 0 : 60);
    }

    private long seconds() {
        return end == null ? 0 : ChronoUnit.SECONDS.between(start, end);
    }

    private int timesByDay() {
        return (isByDay(start) ? 1 : 0) + (end != null && isByDay(end) ? 1 : 0);
    }

    private static boolean isByDay(LocalDateTime time) {
        return !time.toLocalTime().isBefore(MORNING) && time.toLocalTime().isBefore(EVENING);
    }
}
