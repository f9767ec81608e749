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
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many applications one address may send; counted in memory, per replica. */
@ApplicationScoped
class ApplicationLimit {
    private static final int MOST_ADDRESSES = 100_000;

    private final LoadingCache<String, Bucket> addresses;

    ApplicationLimit(
            @ConfigProperty(name = "hiring.application.most-per-address") long most,
            @ConfigProperty(name = "hiring.application.per-address-window") Duration window) {
        this.addresses = Caffeine.newBuilder()
                .maximumSize(MOST_ADDRESSES)
                .expireAfterAccess(window.multipliedBy(2))
                .build(address -> Bucket.builder()
                        .addLimit(Bandwidth.builder()
                                .capacity(most)
                                .refillGreedy(most, window)
                                .build())
                        .build());
    }

    /**
     * Counts one application.
     *
     * @throws dev.handover.chassis.problem.Refusal 429 with {@code retryAfterSeconds} when the address has sent its share
     */
    void take(String address) {
        ConsumptionProbe probe = addresses.get(address).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
            throw BoardProblem.TOO_MANY_APPLICATIONS.because(
                    "Try again in " + seconds + " s; nothing was stored.", Map.of("retryAfterSeconds", seconds));
        }
    }
}
