package dev.handover.chassis.problem;

/**
 * One field that broke a rule.
 *
 * @param field path of the field in the request: {@code items[3].startedAt}
 * @param rule what it must be, in words a caller can act on
 * @param rejected the shape of what came, never the value itself: {@code string(10000)}, {@code number}, {@code null}
 */
public record Violation(String field, String rule, String rejected) {

    /** Describes a value without repeating it: what a stranger typed has no place in logs and answers. */
    public static String shapeOf(Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof CharSequence text) {
            return "string(" + text.length() + ")";
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
