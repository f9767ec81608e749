package dev.handover.chassis.house.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.handover.chassis.problem.Problem;
import dev.handover.chassis.problem.ProblemType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares an answer with what the API document says of its operation: status, media type, headers, body and, for a
 * refusal, the problem type. Whatever is not documented is a finding, and so is what is promised and missing.
 */
public final class AnswerCheck {

    /** Headers that are part of the contract; the others belong to the transport or guard browsers. */
    private static final Set<String> CONTRACT = Set.of(
            "allow",
            "content-disposition",
            "deprecation",
            "etag",
            "idempotency-replayed",
            "last-modified",
            "link",
            "location",
            "ratelimit",
            "ratelimit-policy",
            "retry-after",
            "sunset",
            "www-authenticate");

    /** Refusals that come before any operation is looked for, and therefore belong to none. */
    private static final Set<ProblemType> BEFORE_ANY_OPERATION = Set.of(
            ProblemType.Common.MALFORMED,
            ProblemType.Common.UNAUTHENTICATED,
            ProblemType.Common.ORIGIN_NOT_ALLOWED,
            ProblemType.Common.NOT_FOUND,
            ProblemType.Common.METHOD_NOT_ALLOWED,
            // An address spelled in another way than the document spells it reaches its operation all the same.
            ProblemType.Common.INVALID,
            ProblemType.Common.NOT_ACCEPTABLE,
            ProblemType.Common.REQUEST_TIMEOUT,
            ProblemType.Common.TOO_LARGE,
            ProblemType.Common.URI_TOO_LONG,
            ProblemType.Common.UNSUPPORTED_MEDIA_TYPE,
            ProblemType.Common.TOO_MANY_REQUESTS);

    /** A field that stands twice is a fault that a lenient reader would not see. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final ApiDocument document;

    /** @param document of the service that answers */
    public AnswerCheck(ApiDocument document) {
        this.document = document;
    }

    /** {@return what is undocumented or missing in an answer, nothing where it keeps the contract} */
    public List<String> findings(Answer answer) {
        // HEAD is GET without its body, and OPTIONS belongs to browsers: the document lists neither.
        if (answer.method().equals("OPTIONS")) {
            return List.of();
        }
        boolean bodiless = answer.method().equals("HEAD");
        // Methods are case-sensitive: "get" is not GET.
        String method = bodiless ? "GET" : answer.method();
        Optional<ApiDocument.Operation> operation = method.equals(method.toUpperCase(Locale.ROOT))
                ? document.operation(method.toLowerCase(Locale.ROOT), answer.path())
                : Optional.empty();
        if (operation.isEmpty()) {
            return ofNoOperation(answer);
        }
        JsonNode documented =
                document.resolve(operation.get().node().path("responses").path(Integer.toString(answer.status())));
        if (documented.isMissingNode()) {
            // A body where none is taken: whoever refuses it looks for no operation.
            if (answer.sent() != null && !operation.get().node().has("requestBody")) {
                return ofNoOperation(answer);
            }
            return List.of("the status is not documented");
        }
        List<String> findings = new ArrayList<>();
        checkRequest(operation.get(), answer, findings);
        checkHeaders(documented.path("headers"), answer, findings);
        if (!bodiless) {
            checkBody(documented.path("content"), answer, findings);
        }
        return findings;
    }

    private List<String> ofNoOperation(Answer answer) {
        if (answer.status() == 405 && answer.header("Allow") == null) {
            return List.of("a 405 without Allow");
        }
        Optional<String> slug = slug(answer);
        boolean bodiless = answer.method().equals("HEAD");
        boolean expected = BEFORE_ANY_OPERATION.stream()
                .filter(problem -> problem.status() == answer.status())
                .anyMatch(problem -> bodiless || slug.equals(Optional.of(problem.slug())));
        return expected ? List.of() : List.of("the operation is not documented");
    }

    private static Optional<String> slug(Answer answer) {
        if (!Problem.MEDIA_TYPE.equals(answer.mediaType())) {
            return Optional.empty();
        }
        try {
            String type = JSON.readTree(answer.body()).path("type").asText();
            return Optional.of(type)
                    .filter(uri -> uri.startsWith(Problem.TYPE_BASE))
                    .map(uri -> uri.substring(Problem.TYPE_BASE.length()));
        } catch (JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }

    private static void checkRequest(ApiDocument.Operation operation, Answer answer, List<String> findings) {
        JsonNode taken = operation.node().path("requestBody").path("content");
        if (answer.status() < 300
                && answer.sentType() != null
                && taken.size() > 0
                && contentOf(taken, answer.sentType()).isEmpty()) {
            findings.add("the body's media type " + answer.sentType() + " is taken and not documented");
        }
    }

    private void checkHeaders(JsonNode documented, Answer answer, List<String> findings) {
        for (Map.Entry<String, JsonNode> named : documented.properties()) {
            JsonNode header = document.resolve(named.getValue());
            String value = answer.header(named.getKey());
            if (value == null && header.path("required").asBoolean()) {
                findings.add("the header " + named.getKey() + " is promised and missing");
            }
            if (value != null) {
                document.faults(header.path("schema"), typed(header.path("schema"), value))
                        .forEach(fault -> findings.add("the header " + named.getKey() + " " + fault));
            }
        }
        Set<String> names = documented.properties().stream()
                .map(named -> named.getKey().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        answer.headers().keySet().stream()
                .filter(name -> CONTRACT.contains(name.toLowerCase(Locale.ROOT)))
                .filter(name -> !names.contains(name.toLowerCase(Locale.ROOT)))
                .forEach(name -> findings.add("the header " + name + " is not documented"));
    }

    private static JsonNode typed(JsonNode schema, String value) {
        boolean whole = schema.path("type").asText().equals("integer") && value.matches("-?[0-9]{1,18}");
        return whole ? LongNode.valueOf(Long.parseLong(value)) : TextNode.valueOf(value);
    }

    private void checkBody(JsonNode documented, Answer answer, List<String> findings) {
        if (answer.body().isEmpty()) {
            if (documented.size() > 0) {
                findings.add("a body is promised and missing");
            }
            return;
        }
        Optional<JsonNode> content = contentOf(documented, String.valueOf(answer.mediaType()));
        if (content.isEmpty()) {
            findings.add("a body of the media type " + answer.mediaType() + " is not documented");
        } else if (isJson(answer.mediaType())) {
            try {
                JsonNode body = JSON.readTree(answer.body());
                document.faults(content.get().path("schema"), body)
                        .forEach(fault -> findings.add("the body at " + fault));
                if (Problem.MEDIA_TYPE.equals(answer.mediaType())
                        && body.path("status").asInt() != answer.status()) {
                    findings.add("the problem says the status " + body.path("status"));
                }
            } catch (JsonProcessingException unreadable) {
                findings.add("the body is no JSON: " + unreadable.getOriginalMessage());
            }
        }
    }

    private static Optional<JsonNode> contentOf(JsonNode documented, String type) {
        for (String range : Arrays.asList(type, type.split("/", 2)[0] + "/*", "*/*")) {
            for (Map.Entry<String, JsonNode> content : documented.properties()) {
                if (content.getKey().split(";", 2)[0].strip().equalsIgnoreCase(range)) {
                    return Optional.of(content.getValue());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isJson(String type) {
        return type.equals("application/json") || type.endsWith("+json");
    }
}
