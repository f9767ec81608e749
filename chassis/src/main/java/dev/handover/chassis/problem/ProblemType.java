package dev.handover.chassis.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A kind of refusal that callers can tell apart (RFC 9457). Each feature has an enum of its own; the slug ends the
 * problem's {@code type} URI and is public API: it never changes its meaning.
 */
public interface ProblemType {

    /** Kebab-case, unique in the service: {@code end-before-start}. */
    String slug();

    /** The HTTP status, 400..599. */
    int status();

    /** One sentence that is the same for every occurrence. */
    String title();

    /** @param detail what was wrong this time and what to do, for a person to read */
    default Refusal because(String detail) {
        return new Refusal(this, detail, List.of(), Map.of());
    }

    default Refusal because(String detail, List<Violation> violations) {
        return new Refusal(this, detail, violations, Map.of());
    }

    /** @param extensions further members of the problem document, such as the id of a conflicting resource */
    default Refusal because(String detail, Map<String, Object> extensions) {
        return new Refusal(this, detail, List.of(), extensions);
    }

    /** The refusals that any endpoint can give. */
    enum Common implements ProblemType {
        MALFORMED(400, "The request can't be read."),
        UNAUTHENTICATED(401, "A valid bearer token is needed."),
        NO_WORKSPACE(403, "The token names no workspace."),
        FORBIDDEN(403, "The token's scopes don't cover this call."),
        ORIGIN_NOT_ALLOWED(403, "Pages of this origin may not call the API."),
        NOT_FOUND(404, "There is no such resource."),
        METHOD_NOT_ALLOWED(405, "The resource doesn't take this method."),
        NOT_ACCEPTABLE(406, "None of the accepted media types can be given."),
        REQUEST_TIMEOUT(408, "The body did not arrive in time."),
        CONFLICT(409, "The request contradicts what is stored."),
        STILL_RUNNING(409, "The first request with this Idempotency-Key is still running."),
        CHANGED_SINCE(412, "The resource changed since it was read."),
        TOO_LARGE(413, "The body is larger than this endpoint takes."),
        URI_TOO_LONG(414, "The address is longer than this service reads."),
        UNSUPPORTED_MEDIA_TYPE(415, "The body's media type isn't taken here."),
        INVALID(422, "Some fields break a rule."),
        KEY_REUSED(422, "The Idempotency-Key was used for another request."),
        IF_MATCH_REQUIRED(428, "This change needs an If-Match header."),
        TOO_MANY_REQUESTS(429, "The rate limit of this caller is reached."),
        REQUEST_REFUSED(400, "The request is refused."),
        INTERNAL(500, "The service failed."),
        UNAVAILABLE(503, "The service can't answer right now.");

        private final int status;
        private final String title;

        Common(int status, String title) {
            this.status = status;
            this.title = title;
        }

        @Override
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public int status() {
            return status;
        }

        @Override
        public String title() {
            return title;
        }
    }
}
