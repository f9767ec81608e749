package dev.handover.local;

import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Looks again and again until something holds or time is up. */
public final class Waiting {
    private static final long PAUSE_NANOS = 100_000_000;

    private Waiting() {}

    /** True as soon as the condition holds, false when the deadline has passed or the thread is interrupted. */
    public static boolean until(Instant deadline, BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline) || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return true;
    }
}
