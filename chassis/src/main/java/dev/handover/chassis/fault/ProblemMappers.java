package dev.handover.chassis.fault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.handover.chassis.problem.Problem;
import dev.handover.chassis.problem.ProblemType;
import dev.handover.chassis.problem.Refusal;
import dev.handover.chassis.problem.Violation;
import io.opentelemetry.api.trace.Span;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where a fault becomes an answer: RFC 9457, without class names, stack traces or echoed input. */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final Duration AFTER_AN_OUTAGE = Duration.ofSeconds(5);

    private final KnownEndpoints endpoints;

    ProblemMappers(KnownEndpoints endpoints) {
        this.endpoints = endpoints;
    }

    @ServerExceptionMapper
    public Response refusal(Refusal refusal) {
        Response.ResponseBuilder answer = answer(refusal.toProblem());
        refusal.retryAfter().ifPresent(wait -> answer.header(HttpHeaders.RETRY_AFTER, wait));
        return answer.build();
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    public Response unauthenticated() {
        return answer(
                        ProblemType.Common.UNAUTHENTICATED,
                        "Send `Authorization: Bearer <token>` with an unexpired token of the configured issuer.")
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException refused) {
        return answer(ProblemType.Common.FORBIDDEN, "Ask for a token with the scope that the API document names here.")
                .build();
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException invalid) {
        List<Violation> violations = invalid.getConstraintViolations().stream()
                .map(BrokenRule::violation)
                .sorted(java.util.Comparator.comparing(Violation::field).thenComparing(Violation::rule))
                .toList();
        return answer(Refusal.ofFields(violations).toProblem()).build();
    }

    @ServerExceptionMapper
    public Response unreadable(MismatchedInputException mismatch) {
        return refusal(JsonFault.refusal(mismatch));
    }

    @ServerExceptionMapper
    public Response unreadable(JsonProcessingException malformed) {
        return refusal(JsonFault.refusal(malformed));
    }

    /** Ours are unchecked: what comes here is the reader's, of a form that ends within a part. */
    @ServerExceptionMapper
    public Response cutOff(IOException unread) {
        LOG.debug("A body could not be read", unread);
        return answer(ProblemType.Common.MALFORMED, "The body ends before it is complete.")
                .build();
    }

    @ServerExceptionMapper
    public Response lostRace(OptimisticLockException lost) {
        return answer(
                        ProblemType.Common.CHANGED_SINCE,
                        "Somebody changed the resource at the same moment: read it again and repeat the change.")
                .build();
    }

    @ServerExceptionMapper
    public Response constraint(org.hibernate.exception.ConstraintViolationException broken) {
        String name = broken.getConstraintName();
        LOG.debugf(broken, "Constraint %s", name);
        return answer(ProblemType.Common.CONFLICT
                        .because(
                                "The request breaks the rule `" + name + "` of what is stored.",
                                Map.of("constraint", name == null ? "" : name))
                        .toProblem())
                .build();
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException failure, UriInfo uri, Request request) {
        if (failure.getCause() instanceof JsonProcessingException malformed) {
            return refusal(JsonFault.refusal(malformed));
        }
        Response given = failure.getResponse();
        if (given.hasEntity() || given.getStatus() < 400) {
            return given;
        }
        return switch (given.getStatus()) {
            case 401 -> unauthenticated();
            // A parameter that can't be converted arrives as "not found", which is only true of a path.
            case 404 ->
                failure.getCause() != null && !uri.getQueryParameters().isEmpty()
                        ? answer(ProblemType.Common.MALFORMED, "A query parameter has another form than the API says.")
                                .build()
                        : answer(
                                        ProblemType.Common.NOT_FOUND,
                                        "Check the path and the id; ids are UUIDs of your workspace.")
                                .build();
            case 405 ->
                answer(ProblemType.Common.METHOD_NOT_ALLOWED, "See the API document for this path's methods.")
                        .header(HttpHeaders.ALLOW, endpoints.methods(uri.getPath()))
                        .build();
            case 406 ->
                answer(ProblemType.Common.NOT_ACCEPTABLE, "Accept application/json.")
                        .build();
            case 413 ->
                answer(ProblemType.Common.TOO_LARGE, "Send less at once.").build();
            case 415 ->
                answer(
                                ProblemType.Common.UNSUPPORTED_MEDIA_TYPE,
                                "Send the body with a Content-Type that is taken here: "
                                        + endpoints.mediaTypes(request.getMethod(), uri.getPath()) + ".")
                        .build();
            case 408 ->
                answer(ProblemType.Common.REQUEST_TIMEOUT, "Send the body faster.")
                        .build();
            case 400 ->
                answer(ProblemType.Common.MALFORMED, "The request can't be read as what this call takes.")
                        .build();
            default ->
                given.getStatus() >= 500
                        ? internal(failure)
                        : answer(new Problem(
                                        "about:blank",
                                        "The request is refused.",
                                        given.getStatus(),
                                        null,
                                        List.of(),
                                        Map.of()))
                                .build();
        };
    }

    @ServerExceptionMapper
    public Response internal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal(refusal);
            }
            if (cause instanceof org.hibernate.exception.ConstraintViolationException broken) {
                return constraint(broken);
            }
            if (cause instanceof OptimisticLockException lost) {
                return lostRace(lost);
            }
            if (cause instanceof SQLException sql && DatabaseFault.passes(sql.getSQLState())) {
                LOG.warnf("The database can't answer: %s", sql.getMessage());
                return refusal(ProblemType.Common.UNAVAILABLE
                        .because("Nothing was stored. Try again in a few seconds.")
                        .retryAfter(AFTER_AN_OUTAGE));
            }
        }
        LOG.error("A request failed", failure);
        return answer(ProblemType.Common.INTERNAL
                        .because(
                                "The fault is logged under the `traceId` of this answer. Nothing was stored.",
                                Map.of(
                                        "traceId",
                                        Span.current().getSpanContext().getTraceId()))
                        .toProblem())
                .build();
    }

    private static Response.ResponseBuilder answer(ProblemType type, String detail) {
        return answer(type.because(detail).toProblem());
    }

    private static Response.ResponseBuilder answer(Problem problem) {
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    }
}
