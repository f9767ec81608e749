package dev.handover.hiring.engagement;

import java.math.BigDecimal;

/**
 * An engagement to look at, the same after a change as later on.
 *
 * @param hoursInMonth accepted for the calendar month of its latest delivery; 0 before the first
 */
public record EngagementWithHours(Engagement engagement, BigDecimal hoursInMonth) {

    /** The row's version, which is the ETag. */
    public long version() {
        return engagement.version();
    }
}
