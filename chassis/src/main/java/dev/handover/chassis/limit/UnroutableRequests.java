package dev.handover.chassis.limit;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.chassis.problem.EarlyAnswer;
import dev.handover.chassis.problem.ProblemType;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Refuses what neither a filter nor an endpoint could take: an address that is no URI, and what the router itself gives
 * up, such as a host that is none. Such requests count for the limit as all others do.
 */
@ApplicationScoped
class UnroutableRequests {

    /** Before all that goes by the path. */
    private static final int PRIORITY = 950;

    private final ObjectMapper json;
    private final RateLimit limit;

    UnroutableRequests(ObjectMapper json, RateLimit limit) {
        this.json = json;
        this.limit = limit;
    }

    void register(@Observes Filters filters) {
        filters.register(UnroutableRequests::checkAddress, PRIORITY);
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(context -> {
            if (context.statusCode() == HttpURLConnection.HTTP_BAD_REQUEST) {
                refuse(context);
            } else {
                context.next();
            }
        });
        // Where an address cannot even be compared with the routes, no handler of a route is asked.
        router.errorHandler(HttpURLConnection.HTTP_BAD_REQUEST, this::refuse);
    }

    private static void checkAddress(RoutingContext context) {
        if (isAddress(context)) {
            context.next();
        } else {
            context.fail(HttpURLConnection.HTTP_BAD_REQUEST);
        }
    }

    private static boolean isAddress(RoutingContext context) {
        try {
            URI unused = new URI(context.request().uri());
            return true;
        } catch (URISyntaxException none) {
            return false;
        }
    }

    private void refuse(RoutingContext context) {
        if (context.response().ended()) {
            return;
        }
        String detail = isAddress(context)
                ? "Check the Host header and the form of the body."
                : "The address is no URI: percent-encode what none may hold, and write %25 for % itself.";
        EarlyAnswer.refuse(
                context,
                json,
                limit.refusalByAddress(context).orElseGet(() -> ProblemType.Common.MALFORMED.because(detail)));
    }
}
