package dev.handover.classification.method.fact;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;

/** How a fact is written and which Java type holds it. */
public enum FactKind {
    /** A step of an anchored scale or a count, held as Integer. */
    WHOLE,
    /** A decimal, held as BigDecimal and written as a string. */
    DECIMAL,
    /** true or false. */
    FLAG,
    /** One of {@link Area}. */
    AREA,
    /** One of {@link Degree}. */
    DEGREE,
    /** One of {@link Prospect}. */
    PROSPECT;

    /** Longest decimal taken: enough for any amount, short enough that arithmetic stays cheap. */
    private static final int MAX_DECIMAL_LENGTH = 30;

    private static final int MAX_SCALE = 12;

    /**
     * Reads a fact's value.
     *
     * @param node what the caller sent, not null
     * @return Integer, BigDecimal, Boolean or the enum of this kind
     * @throws FactRefused when it is not of this kind
     */
    public Object read(JsonNode node) {
        return switch (this) {
            case WHOLE -> whole(node);
            case DECIMAL -> decimal(node);
            case FLAG -> flag(node);
            case AREA -> constant(Area.class, node);
            case DEGREE -> constant(Degree.class, node);
            case PROSPECT -> constant(Prospect.class, node);
        };
    }

    /**
     * Gives a value its own JSON type.
     *
     * @param value of this kind, or a text that says one
     * @return Integer, Boolean or String, as {@link #read} takes it
     */
    public Object sent(Object value) {
        String text = value.toString();
        return switch (this) {
            case WHOLE -> Integer.valueOf(text);
            case FLAG -> Boolean.valueOf(text);
            case DECIMAL, AREA, DEGREE, PROSPECT -> text;
        };
    }

    private static Object whole(JsonNode node) {
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            throw new FactRefused("must be a whole number", shape(node));
        }
        return node.intValue();
    }

    private static Object decimal(JsonNode node) {
        String text = node.isTextual() || node.isNumber() ? node.asText() : null;
        if (text == null || text.isEmpty() || text.length() > MAX_DECIMAL_LENGTH) {
            throw new FactRefused("must be a decimal written as a string, like \"12.5\"", shape(node));
        }
        try {
            BigDecimal value = new BigDecimal(text);
            if (value.scale() > MAX_SCALE || value.precision() - value.scale() > MAX_DECIMAL_LENGTH) {
                throw new FactRefused("must have at most " + MAX_SCALE + " decimals", shape(node));
            }
            return value;
        } catch (NumberFormatException e) {
            throw new FactRefused("must be a decimal written as a string, like \"12.5\"", shape(node));
        }
    }

    private static Object flag(JsonNode node) {
        if (!node.isBoolean()) {
            throw new FactRefused("must be true or false", shape(node));
        }
        return node.booleanValue();
    }

    private static <E extends Enum<E>> Object constant(Class<E> type, JsonNode node) {
        for (E constant : type.getEnumConstants()) {
            if (node.isTextual() && constant.name().equals(node.textValue())) {
                return constant;
            }
        }
        throw new FactRefused("must be one of " + Arrays.toString(type.getEnumConstants()), shape(node));
    }

    private static String shape(JsonNode node) {
        String kind = node.getNodeType().name().toLowerCase(Locale.ROOT);
        return node.isTextual() ? kind + " of " + node.textValue().length() + " characters" : kind;
    }
}
