package dev.handover.chassis.input;

import dev.handover.chassis.problem.ProblemType;
import dev.handover.chassis.problem.Refusal;
import dev.handover.chassis.problem.Violation;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Refuses by name the query parameters that an endpoint does not know or cannot read: a filter with a typing error
 * would otherwise answer with everything. Public pages take any, since links to them collect parameters on their way.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 20)
class KnownParameters implements ContainerRequestFilter {

    private static final Map<Method, Map<String, QueryParameter>> KNOWN = new ConcurrentHashMap<>();

    private final ResourceInfo resource;

    KnownParameters(ResourceInfo resource) {
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        MultivaluedMap<String, String> given = request.getUriInfo().getQueryParameters();
        Method endpoint = resource.getResourceMethod();
        if (given.isEmpty() || endpoint == null || PublicEndpoints.include(resource)) {
            return;
        }
        Map<String, QueryParameter> known = KNOWN.computeIfAbsent(endpoint, QueryParameter::allOf);
        List<Violation> unknown = new ArrayList<>();
        List<Violation> unreadable = new ArrayList<>();
        given.forEach((name, values) -> {
            QueryParameter parameter = known.get(name);
            if (parameter == null) {
                String rule = known.isEmpty()
                        ? "is not known here; this call takes no query parameters"
                        : "is not known here; known are " + String.join(", ", new TreeSet<>(known.keySet()));
                unknown.add(new Violation(named(name), rule, Violation.shapeOf(values.get(0))));
            } else {
                parameter.violation(values).ifPresent(unreadable::add);
            }
        });
        refuse(ProblemType.Common.MALFORMED, "A query parameter cannot be read: see `violations`.", unreadable);
        refuse(ProblemType.Common.INVALID, "A query parameter is not known here: see `violations`.", unknown);
    }

    private static void refuse(ProblemType type, String detail, List<Violation> violations) throws Refusal {
        if (!violations.isEmpty()) {
            violations.sort(java.util.Comparator.comparing(Violation::field));
            throw type.because(detail, violations);
        }
    }

    /** A name is repeated only as far as it can be a typing error of one that is known. */
    private static String named(String given) {
        return given.length() > 100 ? given.substring(0, 100) : given;
    }
}
