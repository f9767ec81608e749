package dev.handover.chassis.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The headers of answers: one shared description each, referred to wherever they come. */
final class AnswerHeaders {

    private static final String ETAG = "ETag";
    private static final String LOCATION = "Location";
    private static final String LINK = "Link";
    private static final String RETRY_AFTER = "Retry-After";
    private static final String WWW_AUTHENTICATE = "WWW-Authenticate";
    private static final String REPLAYED = "Idempotency-Replayed";
    private static final String POLICY = "RateLimit-Policy";
    private static final String LEFT = "RateLimit";

    private static final int MOST = 200;

    private static final Map<String, Header> ALL = new LinkedHashMap<>();

    static {
        describe(
                ETAG,
                true,
                text("\"v1\"", "^\"[!#-~]*\"$"),
                "The version of what the answer shows. Send it as `If-Match` with a change.");
        describe(
                LOCATION,
                true,
                text("/v1/members/0195c0de-0001-7000-8000-000000000001", null)
                        .format("uri-reference")
                        .maxLength(MOST * 10),
                "The path of what was made, or of the work that was taken on.");
        describe(
                LINK,
                false,
                text("</v1/members?cursor=czE3&limit=50>; rel=\"next\"", null).maxLength(MOST * 50),
                "RFC 8288: the next page as `rel=\"next\"`; absent on the last page.");
        describe(
                RETRY_AFTER,
                true,
                OASFactory.createSchema()
                        .addType(Schema.SchemaType.INTEGER)
                        .format("int32")
                        .minimum(java.math.BigDecimal.ONE)
                        .maximum(java.math.BigDecimal.valueOf(86_400))
                        .addExample(5),
                "After how many seconds to ask again.");
        describe(WWW_AUTHENTICATE, true, text("Bearer", null), "How to authenticate (RFC 9110, section 11.6.1).");
        describe(
                REPLAYED,
                false,
                text("true", "^true$"),
                "`true` where the answer is the stored one of an earlier request with the same `Idempotency-Key`.");
        describe(
                POLICY,
                true,
                text("\"credential\";q=6000;w=60", null),
                "The limit that counts here (IETF draft ratelimit-headers): `q` requests in a window of `w` seconds.");
        describe(
                LEFT,
                true,
                text("\"credential\";r=5999;t=1", null),
                "What is left of the limit: `r` requests, and `t` seconds until all of them are there again.");
    }

    private AnswerHeaders() {}

    /** Adds what a problem of a status always carries. */
    static void addToProblem(APIResponse answer, int status) {
        if (status == 408 || status == 413) {
            addRateLimitWhereCounted(answer);
        } else {
            addRateLimit(answer);
        }
        if (status == 401) {
            refer(answer, WWW_AUTHENTICATE);
        }
        if (status == 429 || status == 503) {
            refer(answer, RETRY_AFTER);
        }
    }

    /** Adds what a successful answer carries, by its status and by what the code says about the endpoint. */
    static void addToSuccess(APIResponse answer, int status, Endpoints.Endpoint endpoint, boolean page) {
        if (status == 201 || status == 202) {
            refer(answer, LOCATION);
        }
        if (endpoint.versioned() && status != 204) {
            refer(answer, ETAG);
        }
        if (page) {
            refer(answer, LINK);
        }
        if (endpoint.idempotent()) {
            refer(answer, REPLAYED);
        }
        addRateLimit(answer);
    }

    /** Describes the headers that the operations refer to. */
    static void describeUsed(Components components, Iterable<Operation> operations) {
        Set<String> used = new TreeSet<>();
        for (Operation operation : operations) {
            operation.getResponses().getAPIResponses().values().forEach(answer -> collect(answer, used));
        }
        if (components.getResponses() != null) {
            components.getResponses().values().forEach(answer -> collect(answer, used));
        }
        ALL.forEach((name, header) -> {
            if (used.contains(name)) {
                components.addHeader(name, header);
            }
        });
    }

    private static void collect(APIResponse answer, Set<String> used) {
        if (answer.getHeaders() != null) {
            used.addAll(answer.getHeaders().keySet());
        }
    }

    private static void addRateLimit(APIResponse answer) {
        refer(answer, POLICY);
        refer(answer, LEFT);
    }

    /** A body that is too large or too slow is cut off before the counting, or while it is read: after it. */
    private static void addRateLimitWhereCounted(APIResponse answer) {
        for (String name : new String[] {POLICY, LEFT}) {
            Header always = ALL.get(name);
            answer.addHeader(
                    name,
                    OASFactory.createHeader()
                            .required(false)
                            .description(always.getDescription())
                            .schema(always.getSchema()));
        }
    }

    private static void refer(APIResponse answer, String name) {
        if (answer.getHeaders() == null || !answer.getHeaders().containsKey(name)) {
            answer.addHeader(name, OASFactory.createHeader().ref("#/components/headers/" + name));
        }
    }

    private static Schema text(String example, String pattern) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .maxLength(MOST)
                .pattern(pattern)
                .addExample(example);
    }

    private static void describe(String name, boolean always, Schema schema, String description) {
        ALL.put(
                name,
                OASFactory.createHeader()
                        .required(always)
                        .description(description)
                        .schema(schema));
    }
}
