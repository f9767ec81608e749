package dev.handover.chassis.id;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/**
 * Makes UUIDv7 identifiers (RFC 9562, section 5.7) that sort by time of assignment, so that index pages fill from one
 * end; they do not promise the order of commits.
 */
public final class Ids {

    private Ids() {}

    /** A fresh identifier, larger than every one this process made before. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
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
