package dev.handover.chassis.limit;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.chassis.input.PublicEndpoints;
import dev.handover.chassis.problem.EarlyAnswer;
import dev.handover.chassis.problem.ProblemType;
import dev.handover.chassis.problem.Refusal;
import dev.handover.chassis.workspace.WorkspaceContext;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many requests one caller may make in a window, told in the {@code RateLimit} headers of the IETF draft and kept
 * per replica. Before a token is verified its address is what is known of a caller; whoever turns out to be somebody
 * gets that request back and is counted as that somebody, whatever token it comes with.
 */
@ApplicationScoped
class RateLimit {

    private static final int PRIORITY = 800;

    private final ObjectMapper json;
    private final Policy byAddress;
    private final Policy byCredential;

    RateLimit(
            ObjectMapper json,
            @ConfigProperty(name = "chassis.limits.address-requests", defaultValue = "6000") long addressRequests,
            @ConfigProperty(name = "chassis.limits.requests", defaultValue = "6000") long requests,
            @ConfigProperty(name = "chassis.limits.window", defaultValue = "60s") Duration window) {
        this.json = json;
        this.byAddress = new Policy("address", addressRequests, window);
        this.byCredential = new Policy("credential", requests, window);
    }

    void register(@Observes Filters filters) {
        filters.register(this::countByAddress, PRIORITY);
    }

    private void countByAddress(RoutingContext context) {
        // Health and metrics are asked for by the platform, which must never be made to wait.
        if (context.normalizedPath().startsWith("/q/")) {
            context.next();
            return;
        }
        Optional<Refusal> refusal = refusalByAddress(context);
        if (refusal.isEmpty()) {
            context.next();
        } else {
            EarlyAnswer.refuse(context, json, refusal.get());
        }
    }

    /** Counts a request, and says so in its answer's headers. */
    Optional<Refusal> refusalByAddress(RoutingContext context) {
        return byAddress.count(addressOf(context), context.response());
    }

    void countByCredential(RoutingContext context, String caller) {
        byAddress.callers().giveBack(addressOf(context));
        byCredential.count(caller, context.response()).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** The address, or the network of 64 bits that a subscriber of IPv6 has to itself. */
    private static String addressOf(RoutingContext context) {
        SocketAddress remote = context.request().remoteAddress();
        String address = remote == null ? null : remote.hostAddress();
        if (address == null) {
            return "";
        }
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == 16 ? HexFormat.of().formatHex(Arrays.copyOf(bytes, 8)) : address;
        } catch (UnknownHostException notOne) {
            return address;
        }
    }

    /** A limit and what each caller has left of it. */
    private record Policy(String name, long requests, Duration window, CallerBuckets callers) {

        Policy(String name, long requests, Duration window) {
            this(name, requests, window, new CallerBuckets(requests, window));
        }

        /** {@return the refusal of a request too many} */
        Optional<Refusal> count(String caller, HttpServerResponse response) {
            CallerBuckets.Share share = callers.take(caller);
            response.putHeader("RateLimit-Policy", "\"" + name + "\";q=" + requests + ";w=" + window.toSeconds());
            response.putHeader(
                    "RateLimit",
                    "\"" + name + "\";r=" + share.left() + ";t="
                            + share.fullIn().toSeconds());
            if (share.taken()) {
                return Optional.empty();
            }
            return Optional.of(ProblemType.Common.TOO_MANY_REQUESTS
                    .because("Ask again after " + share.nextIn().toSeconds() + " s.")
                    .retryAfter(share.nextIn()));
        }
    }

    /** Counts a caller whose token is verified. */
    @Provider
    @Priority(Priorities.AUTHORIZATION + 15)
    static class OfCredentials implements ContainerRequestFilter {

        private final RateLimit limit;
        private final WorkspaceContext workspace;
        private final CurrentVertxRequest request;
        private final ResourceInfo resource;

        OfCredentials(RateLimit limit, WorkspaceContext workspace, CurrentVertxRequest request, ResourceInfo resource) {
            this.limit = limit;
            this.workspace = workspace;
            this.request = request;
            this.resource = resource;
        }

        @Override
        public void filter(ContainerRequestContext context) {
            if (!PublicEndpoints.include(resource)) {
                workspace.caller().ifPresent(caller -> limit.countByCredential(request.getCurrent(), caller));
            }
        }
    }
}
