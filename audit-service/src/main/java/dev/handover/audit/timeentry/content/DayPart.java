package dev.handover.audit.timeentry.content;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of an interval that lies in one local day.
 *
 * @param day the local day
 * @param from inclusive
 * @param to exclusive, never before {@code from}
 */
public record DayPart(LocalDate day, Instant from, Instant to) {

    /** Whole seconds from {@code from} to {@code to}. */
    public long seconds() {
        return Duration.between(from, to).toSeconds();
    }

    /**
     * Splits an interval at the midnights of a zone. A day is as long as the zone's clock makes it: 23 hours or 25 where it is put
     * forward or back, and where midnight itself is skipped the day begins at the first instant that has its date.
     *
     * @param from inclusive
     * @param to exclusive; not before {@code from}
     * @param zone whose days to follow
     * @return parts in order of time, together as long as the interval; one empty part for an empty interval
     */
    public static List<DayPart> split(Instant from, Instant to, ZoneId zone) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("The interval ends before it starts");
        }
        LocalDate day = from.atZone(zone).toLocalDate();
        Instant nextDay = startOf(day.plusDays(1), zone);
        if (!to.isAfter(nextDay)) {
            return List.of(new DayPart(day, from, to));
        }
        List<DayPart> parts = new ArrayList<>();
        Instant at = from;
        while (to.isAfter(nextDay)) {
            // A zone that crossed the date line had a day without a single instant: it gets no part.
            if (nextDay.isAfter(at)) {
                parts.add(new DayPart(day, at, nextDay));
            }
            at = nextDay;
            day = day.plusDays(1);
            nextDay = startOf(day.plusDays(1), zone);
        }
        parts.add(new DayPart(day, at, to));
        return List.copyOf(parts);
    }

    /** The first instant of a local day. */
    public static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
