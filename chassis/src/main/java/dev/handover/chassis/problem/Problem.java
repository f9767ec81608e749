package dev.handover.chassis.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * RFC 9457 problem details, media type {@code application/problem+json}.
 *
 * @param type stable URI that ends in the problem's slug
 * @param title the same for every occurrence of the type
 * @param status the HTTP status
 * @param detail what was wrong this time and what to do
 * @param violations the fields that broke a rule, where there are any
 * @param extensions further members at the top level of the document
 */
@Schema(
        name = "Problem",
        requiredProperties = {"type", "title", "status"},
        additionalProperties = Schema.True.class,
        description = "RFC 9457 problem details. Branch on `type`, show `detail`. Some types have further members.",
        examples = """
                {"type":"urn:handover:problem:invalid","title":"Some fields break a rule.","status":422,\
                "violations":[{"field":"name","rule":"must not be blank","rejected":"string(0)"}]}""")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        @Schema(
                examples = "urn:handover:problem:not-found",
                maxLength = 200,
                description = "What kind of problem it is. It never changes its meaning.")
        String type,

        @Schema(
                examples = "There is no such resource.",
                maxLength = 200,
                description = "The same sentence for every problem of the type.")
        String title,

        @Schema(examples = "404", minimum = "400", maximum = "599", description = "The HTTP status.")
        int status,

        @Schema(
                examples = "Check the path and the id; ids are UUIDs of your workspace.",
                maxLength = 4000,
                description = "What was wrong this time and what to do, for people to read.")
        String detail,

        @Schema(maxItems = MOST_VIOLATIONS, description = "The fields that break a rule, where there are any.")
        List<Violation> violations,

        @JsonIgnore @JsonAnyGetter @Schema(hidden = true) Map<String, Object> extensions) {

    /** What every problem type URI begins with. */
    public static final String TYPE_BASE = "urn:handover:problem:";

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final int MOST_VIOLATIONS = 100;
    private static final Set<String> STANDARD = Set.of("type", "title", "status", "detail", "instance", "violations");
    /** What RFC 9457, section 3.2, advises for names of extension members. */
    private static final Pattern EXTENSION = Pattern.compile("[A-Za-z][A-Za-z0-9_]{2,}");

    /** @throws IllegalArgumentException for a name that the document has already, or that some reader could not take */
    static Map<String, Object> extensionsOf(Map<String, Object> given) {
        for (String name : given.keySet()) {
            if (STANDARD.contains(name) || !EXTENSION.matcher(name).matches()) {
                throw new IllegalArgumentException("`" + name + "` is no name for an extension of a problem document");
            }
        }
        return Map.copyOf(given);
    }

    static Problem of(ProblemType type, String detail, List<Violation> violations, Map<String, Object> extensions) {
        List<Violation> shown =
                violations.size() > MOST_VIOLATIONS ? violations.subList(0, MOST_VIOLATIONS) : violations;
        return new Problem(TYPE_BASE + type.slug(), type.title(), type.status(), detail, shown, extensions);
    }
}
