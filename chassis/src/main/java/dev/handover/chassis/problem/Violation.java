package dev.handover.chassis.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One field that broke a rule.
 *
 * @param field path of the field in the request: {@code items[3].startedAt}
 * @param rule what it must be, in words a caller can act on
 * @param rejected the shape of what came, never the value itself: {@code string(10000)}, {@code number}, {@code null}
 */
@Schema(name = "Violation", description = "A field that breaks a rule.")
public record Violation(
        @Schema(
                examples = "items[3].startedAt",
                maxLength = LONGEST_FIELD,
                description = "Where it is in the request: the path of a field, or the name of a parameter.")
        String field,

        @Schema(examples = "must not be blank", maxLength = 2000, description = "What it must be.")
        String rule,

        @Schema(
                examples = "string(0)",
                maxLength = 100,
                description = "The shape of what came, never the value itself.")
        String rejected) {

    private static final int LONGEST_FIELD = 1_000;

    /** A name can be as long as a body; what is shown of it is enough to find it. */
    public Violation {
        if (field.length() > LONGEST_FIELD) {
            field = field.substring(0, LONGEST_FIELD - 1) + "…";
        }
    }

    /** Describes a value without repeating it: what a stranger typed has no place in logs and answers. */
    public static String shapeOf(Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof CharSequence text) {
            return "string(" + Character.codePointCount(text, 0, text.length()) + ")";
        }
        if (value instanceof Number) {
            return "number";
        }
        if (value instanceof Boolean) {
            return "boolean";
        }
        if (value instanceof java.util.Collection<?> many) {
            return "array(" + many.size() + ")";
        }
        return "object";
    }
}
