package dev.handover.chassis.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.handover.chassis.problem.Problem;
import dev.handover.chassis.problem.ProblemType;
import dev.handover.chassis.problem.Refusal;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private static final Set<HttpMethod> BODILESS =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.DELETE);

    /** Even a caller on this machine sends only a few megabytes in that time. */
    private static final long WATCH_MS = 10;

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
        HttpServerRequest request = context.request();
        long limit = largePaths.stream().anyMatch(request.path()::startsWith) ? largeBody : body;
        if (lengthOf(request) > limit) {
            refuseBody(context, limit);
            return;
        }
        if (request.getHeader(HttpHeaders.CONTENT_LENGTH) == null && !BODILESS.contains(request.method())) {
            watch(context, limit);
        }
        context.next();
    }

    /** What else the caller sends is thrown away; it gets the time to read why, then the connection ends. */
    private void refuseBody(RoutingContext context, long limit) {
        HttpServerRequest request = context.request();
        context.response().putHeader(HttpHeaders.CONNECTION, "close");
        refuse(context, ProblemType.Common.TOO_LARGE.because("At most " + limit + " bytes are taken here."));
        request.handler(rest -> {}).resume();
        context.vertx().setTimer(LINGER_MS, timer -> request.connection().close());
    }

    /** A body of no announced length is counted while it arrives: what reads it may drain it to an end that never comes. */
    private void watch(RoutingContext context, long limit) {
        HttpServerRequest request = context.request();
        long watcher = context.vertx().setPeriodic(WATCH_MS, timer -> {
            if (request.bytesRead() <= limit) {
                return;
            }
            context.vertx().cancelTimer(timer);
            if (context.response().headWritten()) {
                request.connection().close();
            } else {
                refuseBody(context, limit);
            }
        });
        context.addEndHandler(done -> context.vertx().cancelTimer(watcher));
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
