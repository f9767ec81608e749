package dev.handover.chassis.input;

import java.time.Instant;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;

/** The times that the services take: years of four digits, as RFC 3339 has them and PostgreSQL can store. */
public final class Times {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private Times() {}

    /** {@return what to say about a time that is refused, or null for one that is taken and for anything else} */
    public static String rule(Object value) {
        return !(value instanceof TemporalAccessor time) || isTaken(time) ? null : "must lie in the years 0001 to 9999";
    }

    private static boolean isTaken(TemporalAccessor time) {
        if (time instanceof Instant instant) {
            return !instant.isBefore(FIRST) && !instant.isAfter(LAST);
        }
        if (!time.isSupported(ChronoField.YEAR)) {
            return true;
        }
        int year = time.get(ChronoField.YEAR);
        return year >= 1 && year <= 9999;
    }
}
