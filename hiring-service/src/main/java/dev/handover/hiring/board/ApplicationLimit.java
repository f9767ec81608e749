package dev.handover.hiring.board;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many applications one address may send, and how often it may try: a mistake in a form is no application, but a
 * program that tries for ever is stopped too. Counted in memory, per replica.
 */
@ApplicationScoped
class ApplicationLimit {
    private static final int MOST_ADDRESSES = 100_000;

    private final LoadingCache<String, Bucket> sent;
    private final LoadingCache<String, Bucket> tried;

    ApplicationLimit(
            @ConfigProperty(name = "hiring.application.most-per-address") long most,
            @ConfigProperty(name = "hiring.application.most-tries-per-address") long mostTries,
            @ConfigProperty(name = "hiring.application.per-address-window") Duration window) {
        this.sent = buckets(most, window);
        this.tried = buckets(mostTries, window);
    }

    /**
     * Receives one application of an address, which counts where it is taken.
     *
     * @throws dev.handover.chassis.problem.Refusal 429 with {@code Retry-After} when the address has sent its share
     */
    <T> T count(String address, Supplier<T> receive) {
        take(tried, address);
        take(sent, address);
        boolean taken = false;
        try {
            T receipt = receive.get();
            taken = true;
            return receipt;
        } finally {
            if (!taken) {
                sent.get(address).addTokens(1);
            }
        }
    }

    private static void take(LoadingCache<String, Bucket> addresses, String address) {
        ConsumptionProbe probe = addresses.get(address).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
            throw BoardProblem.TOO_MANY_APPLICATIONS
                    .because(
                            "Try again in " + seconds + " s; nothing was stored.", Map.of("retryAfterSeconds", seconds))
                    .retryAfter(Duration.ofSeconds(seconds));
        }
    }

    private static LoadingCache<String, Bucket> buckets(long most, Duration window) {
        return Caffeine.newBuilder()
                .maximumSize(MOST_ADDRESSES)
                .expireAfterAccess(window.multipliedBy(2))
                .build(address -> Bucket.builder()
                        .addLimit(Bandwidth.builder()
                                .capacity(most)
                                .refillGreedy(most, window)
                                .build())
                        .build());
    }
}
