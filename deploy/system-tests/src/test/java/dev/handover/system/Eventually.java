package dev.handover.system;

import dev.handover.local.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks again until the answer is the wanted one. */
public final class Eventually {
    /**
     * A process that is killed in the middle of a Kafka transaction holds up who reads behind it until the broker gives
     * it up, 60 to 70 s later.
     */
    static final Duration LIMIT = Duration.ofMinutes(2);

    private Eventually() {}

    /** The first answer that satisfies; fails after two minutes with the last one. */
    static <T> T get(String what, Supplier<T> ask, Predicate<T> wanted) {
        Object[] last = new Object[1];
        boolean there = Waiting.until(Instant.now().plus(LIMIT), () -> {
            T answer = ask.get();
            last[0] = answer;
            return wanted.test(answer);
        });
        if (!there) {
            throw new AssertionError(
                    what + " did not happen within " + LIMIT.toSeconds() + " s; last seen: " + last[0]);
        }
        @SuppressWarnings("unchecked") // what was put there two lines above
        T answer = (T) last[0];
        return answer;
    }
}
