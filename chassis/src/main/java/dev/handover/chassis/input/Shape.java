package dev.handover.chassis.input;

import java.util.Collection;

/** How the types of fields and parameters are called in answers. */
public final class Shape {

    private Shape() {}

    /** {@return what a value of the type is, to follow "must be"} */
    public static String of(Class<?> type) {
        if (Number.class.isAssignableFrom(type) || type == int.class || type == long.class || type == double.class) {
            return "a number";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
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
}
