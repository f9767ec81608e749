package dev.handover.chassis.id;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/**
 * Makes UUIDv7 identifiers (RFC 9562, section 5.7): 48 bits of Unix milliseconds, a 12-bit counter within the
 * millisecond, 62 random bits. They sort by time of assignment, so that index pages fill from one end; they do not
 * promise the order of commits.
 */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int COUNTER_LIMIT = 1 << 12;

    private static long lastMillis;
    private static int counter;

    private Ids() {}

    /** A fresh identifier, larger than every one this process made before. */
    public static UUID next() {
        long millis;
        int sequence;
        synchronized (Ids.class) {
            long now = System.currentTimeMillis();
            if (now > lastMillis) {
                lastMillis = now;
                counter = 0;
            } else if (++counter == COUNTER_LIMIT) {
                // The millisecond is used up, or the clock stepped back: borrow from the next one.
                lastMillis++;
                counter = 0;
            }
            millis = lastMillis;
            sequence = counter;
        }
        long high = millis << 16 | 0x7000L | sequence;
        long low = RANDOM.nextLong() >>> 2 | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** The one clock: every class that needs the time injects it, so that a test can hold another one. */
    @ApplicationScoped
    static class Time {

        /** UTC in whole microseconds, PostgreSQL's precision: what was stored equals what is read. */
        @Produces
        @Singleton
        Clock clock() {
            return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
        }
    }
}
