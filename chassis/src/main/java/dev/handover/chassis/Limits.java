package dev.handover.chassis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What one caller may take: the size of a body, before any of it is read, and the number of requests in a window, told
 * in the {@code RateLimit} headers of the IETF draft. The count is kept per credential and per replica.
 */
@ApplicationScoped
class Limits {

    private static final int BODY_PRIORITY = 900;
    private static final int RATE_PRIORITY = 800;
    private static final long LINGER_MS = 1_000;
    private static final int MOST_CALLERS = 100_000;

    private final ObjectMapper json;
    private final long body;
    private final long largeBody;
    private final List<String> largePaths;
    private final long requests;
    private final Duration window;
    private final LoadingCache<String, Bucket> callers;

    Limits(
            ObjectMapper json,
            @ConfigProperty(name = "chassis.limits.body", defaultValue = "2097152") long body,
            @ConfigProperty(name = "chassis.limits.large-body", defaultValue = "52428800") long largeBody,
            @ConfigProperty(name = "chassis.limits.large-paths") Optional<List<String>> largePaths,
            @ConfigProperty(name = "chassis.limits.requests", defaultValue = "6000") long requests,
            @ConfigProperty(name = "chassis.limits.window", defaultValue = "60s") Duration window) {
        this.json = json;
        this.body = body;
        this.largeBody = largeBody;
        this.largePaths = largePaths.orElse(List.of());
        this.requests = requests;
        this.window = window;
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

    void register(@Observes Filters filters) {
        filters.register(this::limitBody, BODY_PRIORITY);
        filters.register(this::limitRate, RATE_PRIORITY);
    }

    private void limitBody(RoutingContext context) {
        long limit = limitOf(context.request().path());
        if (lengthOf(context.request()) > limit) {
            hangUpSoon(context);
            refuse(context, tooLarge(limit));
            return;
        }
        context.next();
    }

    long limitOf(String path) {
        return largePaths.stream().anyMatch(path::startsWith) ? largeBody : body;
    }

    private static Refusal tooLarge(long limit) {
        return ProblemType.Common.TOO_LARGE.because("At most " + limit + " bytes are taken here.");
    }

    /** What else the caller sends is thrown away; it gets the time to read why, then the connection ends. */
    private static void hangUpSoon(RoutingContext context) {
        HttpServerRequest request = context.request();
        context.response().putHeader(HttpHeaders.CONNECTION, "close");
        context.vertx().runOnContext(now -> request.handler(rest -> {}).resume());
        context.vertx().setTimer(LINGER_MS, timer -> request.connection().close());
    }

    /** Counts a body that announced no length while it is read. */
    @Provider
    static class Counting implements ReaderInterceptor {

        private final Limits limits;
        private final CurrentVertxRequest current;

        Counting(Limits limits, CurrentVertxRequest current) {
            this.limits = limits;
            this.current = current;
        }

        @Override
        public Object aroundReadFrom(ReaderInterceptorContext reading) throws IOException {
            RoutingContext context = current.getCurrent();
            long limit = limits.limitOf(context.request().path());
            reading.setInputStream(new FilterInputStream(reading.getInputStream()) {
                private long count;

                @Override
                public int read() throws IOException {
                    int value = super.read();
                    count(value < 0 ? 0 : 1);
                    return value;
                }

                @Override
                public int read(byte[] buffer, int offset, int length) throws IOException {
                    int read = super.read(buffer, offset, length);
                    count(Math.max(read, 0));
                    return read;
                }

                private void count(int read) {
                    count += read;
                    if (count > limit) {
                        hangUpSoon(context);
                        throw tooLarge(limit);
                    }
                }
            });
            return reading.proceed();
        }
    }

    private static long lengthOf(HttpServerRequest request) {
        String header = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return header == null ? 0 : Long.parseLong(header);
        } catch (NumberFormatException absurd) {
            return Long.MAX_VALUE;
        }
    }

    private void limitRate(RoutingContext context) {
        // Health and metrics are asked for by the platform, which must never be told to wait.
        if (context.request().path().startsWith("/q/")) {
            context.next();
            return;
        }
        ConsumptionProbe probe = callers.get(callerOf(context.request())).tryConsumeAndReturnRemaining(1);
        long seconds = window.toSeconds();
        long reset = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForReset()) + 1;
        context.response()
                .putHeader("RateLimit-Policy", "\"credential\";q=" + requests + ";w=" + seconds)
                .putHeader("RateLimit", "\"credential\";r=" + probe.getRemainingTokens() + ";t=" + reset);
        if (probe.isConsumed()) {
            context.next();
            return;
        }
        long wait = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
        context.response().putHeader("Retry-After", Long.toString(wait));
        refuse(context, ProblemType.Common.TOO_MANY_REQUESTS.because("Ask again after " + wait + " s."));
    }

    /** The credential as sent, by its hash: counting must not wait for, nor depend on, its verification. */
    private static String callerOf(HttpServerRequest request) {
        String credential = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (credential != null) {
            return "token " + credential.hashCode() + " " + credential.length();
        }
        return "address "
                + (request.remoteAddress() == null
                        ? ""
                        : request.remoteAddress().hostAddress());
    }

    private void refuse(RoutingContext context, Refusal refusal) {
        try {
            context.response()
                    .setStatusCode(refusal.type().status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .end(json.writeValueAsString(refusal.toProblem()));
        } catch (JsonProcessingException impossible) {
            context.fail(impossible);
        }
    }
}
