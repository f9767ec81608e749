package dev.handover.chassis.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** What each caller has left of a limit that fills up again over a window; kept in memory, per replica. */
public final class CallerBuckets {

    private static final int MOST_CALLERS = 100_000;

    private final LoadingCache<String, Bucket> callers;

    /**
     * One request of a caller.
     *
     * @param taken whether it is within the limit
     * @param left how many more are
     * @param nextIn whole seconds, rounded up, until another one is
     * @param fullIn whole seconds, rounded up, until all are there again
     */
    public record Share(boolean taken, long left, Duration nextIn, Duration fullIn) {}

    /** @param requests of one caller in a window */
    public CallerBuckets(long requests, Duration window) {
        this.callers = Caffeine.newBuilder()
                .maximumSize(MOST_CALLERS)
                .expireAfterAccess(window.multipliedBy(2))
                .build(caller -> Bucket.builder()
                        .addLimit(Bandwidth.builder()
                                .capacity(requests)
                                .refillGreedy(requests, window)
                                .build())
                        .build());
    }

    /** Counts one request, if the caller has one left. */
    public Share take(String caller) {
        ConsumptionProbe probe = callers.get(caller).tryConsumeAndReturnRemaining(1);
        return new Share(
                probe.isConsumed(),
                probe.getRemainingTokens(),
                roundedUp(probe.getNanosToWaitForRefill()),
                roundedUp(probe.getNanosToWaitForReset()));
    }

    /** Takes one request back out of the count. */
    public void giveBack(String caller) {
        callers.get(caller).addTokens(1);
    }

    private static Duration roundedUp(long nanos) {
        return Duration.ofSeconds(Duration.ofNanos(nanos).toSeconds() + 1);
    }
}
