package dev.handover.local;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** The terminal of the person who started the run. */
final class Console {
    private final Instant begun;

    Console(Instant begun) {
        this.begun = begun;
    }

    /** A step of the start, with the seconds since it began. */
    void step(String text) {
        Duration passed = Duration.between(begun, Instant.now());
        say(String.format(Locale.ROOT, "%5.1f s  %s", passed.toMillis() / 1000.0, text));
    }

    void say(String text) {
        System.out.println(text);
        System.out.flush();
    }
}
