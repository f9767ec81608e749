package dev.handover.audit.capture.format;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In which order a written date names its parts. A date that begins with four digits is always year, month, day. */
@Schema(name = "DateOrder", description = "In which order a date names its parts.")
public enum DateOrder {
    YEAR_FIRST("year, month, day"),
    DAY_FIRST("day, month, year"),
    MONTH_FIRST("month, day, year");

    private final String words;

    DateOrder(String words) {
        this.words = words;
    }

    /** The order in words. */
    public String words() {
        return words;
    }

    /** Null where the text names no order. */
    static DateOrder named(String text) {
        try {
            return valueOf(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }
}
