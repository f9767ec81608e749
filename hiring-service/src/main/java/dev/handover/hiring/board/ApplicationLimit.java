package dev.handover.hiring.board;

import dev.handover.chassis.limit.CallerBuckets;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many applications one address may send, and how often it may try: a mistake in a form is no application, but a
 * program that tries for ever is stopped too. Counted in memory, per replica.
 */
@ApplicationScoped
class ApplicationLimit {
    private final CallerBuckets sent;
    private final CallerBuckets tried;

    ApplicationLimit(
            @ConfigProperty(name = "hiring.application.most-per-address") long most,
            @ConfigProperty(name = "hiring.application.most-tries-per-address") long mostTries,
            @ConfigProperty(name = "hiring.application.per-address-window") Duration window) {
        this.sent = new CallerBuckets(most, window);
        this.tried = new CallerBuckets(mostTries, window);
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
                sent.giveBack(address);
            }
        }
    }

    private static void take(CallerBuckets addresses, String address) {
        CallerBuckets.Share share = addresses.take(address);
        if (!share.taken()) {
            long seconds = share.nextIn().toSeconds();
            throw BoardProblem.TOO_MANY_APPLICATIONS
                    .because(
                            "Try again in " + seconds + " s; nothing was stored.", Map.of("retryAfterSeconds", seconds))
                    .retryAfter(share.nextIn());
        }
    }
}
