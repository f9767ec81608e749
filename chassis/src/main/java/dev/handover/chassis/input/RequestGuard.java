package dev.handover.chassis.input;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.chassis.problem.EarlyAnswer;
import dev.handover.chassis.problem.ProblemType;
import dev.handover.chassis.problem.Refusal;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Refuses, before any endpoint is looked for, a request that none could read: an address that is too long, is not
 * percent-encoded UTF-8, holds control characters or parameters within its path, and media types that are none.
 */
@ApplicationScoped
class RequestGuard {

    /** Longer than any address of the API with all its parameters; RFC 9110 advises to read at least 8,000 octets. */
    private static final int LONGEST_ADDRESS = 8_000;

    private static final int AFTER_THE_LIMITS = 700;

    private final ObjectMapper json;

    RequestGuard(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_THE_LIMITS);
    }

    private void check(RoutingContext context) {
        Optional<Refusal> refusal = refusalOf(context.request());
        if (refusal.isEmpty()) {
            context.next();
            return;
        }
        EarlyAnswer.refuse(context, json, refusal.get());
    }

    private static Optional<Refusal> refusalOf(HttpServerRequest request) {
        String address = request.uri();
        if (address.length() > LONGEST_ADDRESS) {
            return Optional.of(ProblemType.Common.URI_TOO_LONG.because(
                    "At most " + LONGEST_ADDRESS + " characters are read: send less in the query."));
        }
        String fault = faultOf(address);
        if (fault != null) {
            return Optional.of(ProblemType.Common.MALFORMED.because(fault));
        }
        if (!isOneMediaType(request.getHeader(HttpHeaders.CONTENT_TYPE))) {
            return Optional.of(ProblemType.Common.UNSUPPORTED_MEDIA_TYPE.because(
                    "The Content-Type is no media type, such as application/json or text/csv."));
        }
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept != null) {
            for (String range : accept.split(",", -1)) {
                if (!isMediaType(range)) {
                    return Optional.of(ProblemType.Common.NOT_ACCEPTABLE.because(
                            "The Accept header is no list of media types: send one like application/json."));
                }
            }
        }
        return Optional.empty();
    }

    /** @return what to say about an address that is not taken, or null */
    private static String faultOf(String address) {
        int query = address.indexOf('?');
        int parameters = address.indexOf(';');
        if (parameters >= 0 && (query < 0 || parameters < query)) {
            return "The address holds a `;` and what follows it, which no address here has: write %3B for itself.";
        }
        byte[] decoded = new byte[address.length()];
        int length = 0;
        for (int i = 0; i < address.length(); i++) {
            char character = address.charAt(i);
            if (character == '%') {
                int high = i + 2 < address.length() ? Character.digit(address.charAt(i + 1), 16) : -1;
                int low = high < 0 ? -1 : Character.digit(address.charAt(i + 2), 16);
                if (low < 0) {
                    return "The address holds a % that two hexadecimal digits do not follow: write %25 for itself.";
                }
                decoded[length++] = (byte) (high << 4 | low);
                i += 2;
            } else if (character > 0x7E || character <= ' ') {
                return "The address holds characters that are not percent-encoded.";
            } else {
                decoded[length++] = (byte) character;
            }
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(decoded, 0, length))
                    .toString();
            String rule = PlainText.rule(text);
            return rule == null ? null : "The address " + rule + ".";
        } catch (CharacterCodingException notText) {
            return "The address is not percent-encoded UTF-8.";
        }
    }

    /** What a body is, is one type and no range of them. */
    private static boolean isOneMediaType(String header) {
        return isMediaType(header) && (header == null || header.split(";", 2)[0].indexOf('*') < 0);
    }

    private static boolean isMediaType(String header) {
        if (header == null || header.isBlank()) {
            return true;
        }
        try {
            MediaType.valueOf(header.strip());
            return true;
        } catch (IllegalArgumentException garbage) {
            return false;
        }
    }
}
