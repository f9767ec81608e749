package dev.handover.classification.method.fact;

import java.time.Instant;
import java.util.Objects;

/**
 * One thing known about an activity.
 *
 * @param value Integer, BigDecimal, Boolean or enum, as its {@link FactName#kind()} says
 * @param source where it comes from
 * @param observedAt when it was measured or said; null when the caller gave no time
 * @param note the owner's words about it, or null
 */
public record Fact(Object value, FactSource source, Instant observedAt, String note) {

    public Fact {
        Objects.requireNonNull(value);
        Objects.requireNonNull(source);
    }

    /** {@return whether nobody measured or stated it} */
    public boolean guessed() {
        return source == FactSource.INFERRED || source == FactSource.DEFAULT;
    }

    /** {@return a fact somebody stated, without time or note} */
    public static Fact stated(Object value) {
        return new Fact(value, FactSource.STATED, null, null);
    }
}
