package dev.handover.chassis.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where a fault becomes an answer: RFC 9457, without class names, stack traces or echoed input. */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    public Response refusal(Refusal refusal) {
        return answer(refusal.toProblem()).build();
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
                .map(ProblemMappers::violation)
                .sorted(java.util.Comparator.comparing(Violation::field).thenComparing(Violation::rule))
                .toList();
        return answer(ProblemType.Common.INVALID
                        .because("Mend the fields under `violations`; nothing was stored.", violations)
                        .toProblem())
                .build();
    }

    @ServerExceptionMapper
    public Response unreadable(MismatchedInputException mismatch) {
        return json(mismatch);
    }

    @ServerExceptionMapper
    public Response unreadable(JsonProcessingException malformed) {
        return json(malformed);
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
    public Response http(WebApplicationException failure, UriInfo uri) {
        if (failure.getCause() instanceof JsonProcessingException malformed) {
            return json(malformed);
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
                        .header(HttpHeaders.ALLOW, given.getHeaderString(HttpHeaders.ALLOW))
                        .build();
            case 406 ->
                answer(ProblemType.Common.NOT_ACCEPTABLE, "Accept application/json.")
                        .build();
            case 413 ->
                answer(ProblemType.Common.TOO_LARGE, "Send less at once.").build();
            case 415 ->
                answer(
                                ProblemType.Common.UNSUPPORTED_MEDIA_TYPE,
                                "Send the Content-Type that the API document names for this call.")
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
            if (cause instanceof SQLException sql && unavailable(sql.getSQLState())) {
                LOG.warnf("The database can't answer: %s", sql.getMessage());
                return answer(ProblemType.Common.UNAVAILABLE, "Nothing was stored. Try again in a few seconds.")
                        .header(HttpHeaders.RETRY_AFTER, 5)
                        .build();
            }
        }
        LOG.error("A request failed", failure);
        return answer(
                        ProblemType.Common.INTERNAL,
                        "The fault is logged under this answer's trace id. Nothing was stored.")
                .build();
    }

    /** No SQL state is what the pool throws when no connection came free in time. */
    private static boolean unavailable(String state) {
        return state == null
                || state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57")
                || state.startsWith("40");
    }

    private static Response json(JsonProcessingException failure) {
        // A body that is cut off within a value arrives as a mapping fault around the reader's.
        if (failure instanceof StreamReadException
                || failure.getCause() instanceof StreamReadException
                || !(failure instanceof JsonMappingException mapping)) {
            JsonLocation at = failure.getLocation();
            String where = at == null
                    ? ""
                    : " The reader stopped at line " + at.getLineNr() + ", column " + at.getColumnNr() + ".";
            return answer(ProblemType.Common.MALFORMED, "The body is not well-formed JSON." + where)
                    .build();
        }
        Throwable cause = mapping.getCause();
        if (cause instanceof Refusal refusal) {
            return answer(refusal.toProblem()).build();
        }
        Violation violation = new Violation(pathOf(mapping), ruleOf(mapping), shapeOf(mapping));
        return answer(ProblemType.Common.INVALID
                        .because("Mend the fields under `violations`; nothing was stored.", List.of(violation))
                        .toProblem())
                .build();
    }

    private static String ruleOf(JsonMappingException mapping) {
        if (mapping instanceof UnrecognizedPropertyException unknown) {
            return "is not a field here; known are "
                    + unknown.getKnownPropertyIds().stream()
                            .map(Object::toString)
                            .sorted()
                            .collect(Collectors.joining(", "));
        }
        if (mapping instanceof InvalidFormatException format
                && format.getTargetType().isEnum()) {
            return "must be one of "
                    + java.util.Arrays.stream(format.getTargetType().getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (mapping instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return "must be " + nameOf(mismatch.getTargetType());
        }
        return "can't be read";
    }

    private static String nameOf(Class<?> type) {
        if (Number.class.isAssignableFrom(type) || type == int.class || type == long.class || type == double.class) {
            return "a number";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (java.util.Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "an array";
        }
        return switch (type.getSimpleName()) {
            case "UUID" -> "a UUID";
            case "Instant", "OffsetDateTime" -> "an RFC 3339 date-time with offset";
            case "LocalDate" -> "a date like 2026-03-29";
            case "LocalTime" -> "a time like 09:30";
            case "ZoneId" -> "an IANA time zone like Europe/Berlin";
            case "String" -> "a string";
            case "URI" -> "a URI";
            default -> "of the shape that the API document gives";
        };
    }

    private static String shapeOf(JsonMappingException mapping) {
        return mapping instanceof InvalidFormatException format ? Violation.shapeOf(format.getValue()) : "unreadable";
    }

    private static String pathOf(JsonMappingException mapping) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : mapping.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.length() == 0 ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static Violation violation(ConstraintViolation<?> broken) {
        List<String> steps = new ArrayList<>();
        boolean parameter = false;
        for (Path.Node node : broken.getPropertyPath()) {
            switch (node.getKind()) {
                case METHOD, CONSTRUCTOR, RETURN_VALUE, CROSS_PARAMETER, BEAN -> parameter = true;
                // The request body is the whole document: naming the Java parameter would mean nothing to a caller.
                default -> steps.add(node.toString());
            }
        }
        if (parameter && steps.size() > 1) {
            steps.remove(0);
        }
        return new Violation(String.join(".", steps), broken.getMessage(), Violation.shapeOf(broken.getInvalidValue()));
    }

    private static Response.ResponseBuilder answer(ProblemType type, String detail) {
        return answer(type.because(detail).toProblem());
    }

    private static Response.ResponseBuilder answer(Problem problem) {
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    }
}
