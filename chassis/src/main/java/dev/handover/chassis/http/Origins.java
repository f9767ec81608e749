package dev.handover.chassis.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.chassis.problem.EarlyAnswer;
import dev.handover.chassis.problem.ProblemType;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/**
 * Decides what an {@code Origin} means before the framework's CORS filter sees it, which answers any that it does not
 * know with an empty 403. The API refuses an origin that is not configured with a problem document. Everywhere else, on
 * pages for everybody, the header is left out of it: a browser writes {@code null} there for reasons of its own, and what
 * guards a form is the stamp in it.
 */
@ApplicationScoped
class Origins {

    /** Behind the limits, before the framework's filter. */
    private static final int PRIORITY = 600;

    private static final String API = "/v1/";

    private final ObjectMapper json;
    private final List<String> exact;
    private final List<Pattern> patterns;

    Origins(ObjectMapper json, Config config) {
        this.json = json;
        // The framework's own setting: a second one would be one to forget.
        List<String> origins = config.getOptionalValues("quarkus.http.cors.origins", String.class)
                .orElse(List.of());
        this.exact = origins.stream().filter(origin -> !isPattern(origin)).toList();
        this.patterns = origins.stream()
                .filter(Origins::isPattern)
                .map(origin -> Pattern.compile(origin.substring(1, origin.length() - 1)))
                .toList();
    }

    void register(@Observes Filters filters) {
        filters.register(this::decide, PRIORITY);
    }

    private void decide(RoutingContext context) {
        HttpServerRequest request = context.request();
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null || isKnown(origin) || isOurs(origin, request)) {
            context.next();
        } else if (context.normalizedPath().startsWith(API)) {
            EarlyAnswer.refuse(
                    context,
                    json,
                    ProblemType.Common.ORIGIN_NOT_ALLOWED.because(
                            "Ask the operator to add your page's origin to quarkus.http.cors.origins."));
        } else {
            request.headers().remove(HttpHeaders.ORIGIN);
            context.next();
        }
    }

    private boolean isKnown(String origin) {
        return exact.contains(origin)
                || patterns.stream().anyMatch(pattern -> pattern.matcher(origin).matches());
    }

    /** A page of this service itself; behind a proxy that is trusted, by the address that the proxy was asked for. */
    private static boolean isOurs(String origin, HttpServerRequest request) {
        return Optional.ofNullable(request.absoluteURI())
                .map(URI::create)
                .filter(asked -> origin.equals(asked.getScheme() + "://" + asked.getRawAuthority()))
                .isPresent();
    }

    private static boolean isPattern(String origin) {
        return origin.length() > 2 && origin.startsWith("/") && origin.endsWith("/");
    }
}
