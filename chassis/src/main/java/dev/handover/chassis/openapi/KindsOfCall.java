package dev.handover.chassis.openapi;

import static dev.handover.chassis.problem.ProblemType.Common.CHANGED_SINCE;
import static dev.handover.chassis.problem.ProblemType.Common.FORBIDDEN;
import static dev.handover.chassis.problem.ProblemType.Common.IF_MATCH_REQUIRED;
import static dev.handover.chassis.problem.ProblemType.Common.INTERNAL;
import static dev.handover.chassis.problem.ProblemType.Common.INVALID;
import static dev.handover.chassis.problem.ProblemType.Common.KEY_REUSED;
import static dev.handover.chassis.problem.ProblemType.Common.MALFORMED;
import static dev.handover.chassis.problem.ProblemType.Common.NOT_ACCEPTABLE;
import static dev.handover.chassis.problem.ProblemType.Common.NOT_FOUND;
import static dev.handover.chassis.problem.ProblemType.Common.NO_WORKSPACE;
import static dev.handover.chassis.problem.ProblemType.Common.ORIGIN_NOT_ALLOWED;
import static dev.handover.chassis.problem.ProblemType.Common.REQUEST_TIMEOUT;
import static dev.handover.chassis.problem.ProblemType.Common.STILL_RUNNING;
import static dev.handover.chassis.problem.ProblemType.Common.TOO_LARGE;
import static dev.handover.chassis.problem.ProblemType.Common.TOO_MANY_REQUESTS;
import static dev.handover.chassis.problem.ProblemType.Common.UNAUTHENTICATED;
import static dev.handover.chassis.problem.ProblemType.Common.UNAVAILABLE;
import static dev.handover.chassis.problem.ProblemType.Common.UNSUPPORTED_MEDIA_TYPE;
import static dev.handover.chassis.problem.ProblemType.Common.URI_TOO_LONG;

import dev.handover.chassis.problem.ProblemType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Which refusals any call of a kind can meet, whatever the endpoint does: what stands before it and around it. */
final class KindsOfCall {

    private KindsOfCall() {}

    static List<ProblemType> problemsOf(
            PathItem.HttpMethod method, Operation operation, Endpoints.Endpoint endpoint, String path) {
        List<ProblemType> problems = new ArrayList<>(List.of(
                MALFORMED,
                NOT_ACCEPTABLE,
                URI_TOO_LONG,
                UNSUPPORTED_MEDIA_TYPE,
                TOO_MANY_REQUESTS,
                INTERNAL,
                UNAVAILABLE));
        if (!endpoint.open()) {
            problems.addAll(List.of(UNAUTHENTICATED, FORBIDDEN, NO_WORKSPACE));
        }
        if (path.startsWith("/v1/")) {
            problems.add(ORIGIN_NOT_ALLOWED);
        }
        if (has(operation, Parameter.In.PATH, null)) {
            problems.add(NOT_FOUND);
        }
        // Public pages take parameters that do not exist; what they read of an address or a query has its bounds.
        if (!endpoint.open()
                || operation.getRequestBody() != null
                || has(operation, Parameter.In.PATH, null)
                || has(operation, Parameter.In.QUERY, null)) {
            problems.add(INVALID);
        }
        if (method != PathItem.HttpMethod.GET) {
            // Two writers can meet whether or not they say what they read.
            problems.addAll(List.of(REQUEST_TIMEOUT, TOO_LARGE, CHANGED_SINCE));
        }
        if (has(operation, Parameter.In.HEADER, "If-Match")) {
            problems.add(IF_MATCH_REQUIRED);
        }
        if (endpoint.idempotent()) {
            problems.addAll(List.of(STILL_RUNNING, KEY_REUSED));
        }
        return problems;
    }

    private static boolean has(Operation operation, Parameter.In in, String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> parameter.getIn() == in
                                && (name == null || name.equalsIgnoreCase(parameter.getName())));
    }
}
