package dev.handover.chassis.limit;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.chassis.problem.EarlyAnswer;
import dev.handover.chassis.problem.ProblemType;
import dev.handover.chassis.problem.Refusal;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What one call may send: so many bytes, before any of them is read where the length is announced, in so much time. */
@ApplicationScoped
class BodyLimit {

    private static final int PRIORITY = 900;
    private static final Set<HttpMethod> BODILESS =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.DELETE);

    /** Even a caller on this machine sends only a few megabytes in that time. */
    private static final long WATCH_MS = 10;

    private static final long LINGER_MS = 1_000;

    private final ObjectMapper json;
    private final Taken usual;
    private final Taken large;
    private final List<String> largePaths;

    /** What is taken on a path. */
    private record Taken(long bytes, Duration time) {}

    BodyLimit(
            ObjectMapper json,
            @ConfigProperty(name = "chassis.limits.body", defaultValue = "2097152") long body,
            @ConfigProperty(name = "chassis.limits.body-time", defaultValue = "30s") Duration bodyTime,
            @ConfigProperty(name = "chassis.limits.large-body", defaultValue = "52428800") long largeBody,
            @ConfigProperty(name = "chassis.limits.large-body-time", defaultValue = "5m") Duration largeBodyTime,
            @ConfigProperty(name = "chassis.limits.large-paths") Optional<List<String>> largePaths) {
        this.json = json;
        this.usual = new Taken(body, bodyTime);
        this.large = new Taken(largeBody, largeBodyTime);
        this.largePaths = largePaths.orElse(List.of());
    }

    void register(@Observes Filters filters) {
        filters.register(this::limit, PRIORITY);
    }

    private void limit(RoutingContext context) {
        HttpServerRequest request = context.request();
        // The path that is routed, and not the one that is written: /v1/imports/../notes goes to /v1/notes.
        Taken taken = largePaths.contains(context.normalizedPath()) ? large : usual;
        long length = lengthOf(request);
        if (length > taken.bytes()) {
            refuse(context, tooLarge(taken));
            // Nobody reads the body: what is still sent is thrown away.
            request.handler(rest -> {}).resume();
            return;
        }
        if (length < 0) {
            watch(context, taken);
        }
        if (length != 0) {
            endInTime(context, taken);
        }
        context.next();
    }

    private static boolean bringsABody(HttpServerRequest request) {
        return !BODILESS.contains(request.method()) || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    /** A body of no announced length is counted while it arrives: what reads it may drain it to an end that never comes. */
    private void watch(RoutingContext context, Taken taken) {
        HttpServerRequest request = context.request();
        long watcher = context.vertx().setPeriodic(WATCH_MS, timer -> {
            if (request.bytesRead() > taken.bytes()) {
                context.vertx().cancelTimer(timer);
                cutOff(context, tooLarge(taken));
            }
        });
        context.addEndHandler(done -> context.vertx().cancelTimer(watcher));
    }

    /** A caller that sends a byte now and then keeps its connection busy and a worker waiting for as long as it likes. */
    private void endInTime(RoutingContext context, Taken taken) {
        long deadline = context.vertx().setTimer(taken.time().toMillis(), timer -> {
            if (!context.request().isEnded()) {
                cutOff(
                        context,
                        ProblemType.Common.REQUEST_TIMEOUT.because("The body must arrive whole within "
                                + taken.time().toSeconds() + " s."));
            }
        });
        context.addEndHandler(done -> context.vertx().cancelTimer(deadline));
    }

    /** Whoever reads the body goes on until the connection ends, and fails then: to take the body away is to wait for ever. */
    private void cutOff(RoutingContext context, Refusal refusal) {
        if (context.response().headWritten()) {
            context.request().connection().close();
        } else {
            refuse(context, refusal);
        }
    }

    /** The caller gets the time to read why, then the connection ends. */
    private void refuse(RoutingContext context, Refusal refusal) {
        context.response().putHeader(HttpHeaders.CONNECTION, "close");
        EarlyAnswer.refuse(context, json, refusal);
        context.vertx()
                .setTimer(LINGER_MS, timer -> context.request().connection().close());
    }

    private static Refusal tooLarge(Taken taken) {
        return ProblemType.Common.TOO_LARGE.because("At most " + taken.bytes() + " bytes are taken here.");
    }

    /** @return the announced length, or -1 where none is announced */
    private static long lengthOf(HttpServerRequest request) {
        String header = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (header == null) {
            return bringsABody(request) ? -1 : 0;
        }
        try {
            return Long.parseLong(header);
        } catch (NumberFormatException absurd) {
            return Long.MAX_VALUE;
        }
    }
}
