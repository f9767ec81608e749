package dev.handover.audit.capture.format;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many hours the clock shows on which times of day were written. */
@Schema(
        name = "HourClock",
        description = "How many hours the clock shows on which times of day were written. TWENTY_FOUR_HOURS: 15:00 is"
                + " three in the afternoon. TWELVE_HOURS: 3:00 is at night or in the afternoon.")
public enum HourClock {
    TWELVE_HOURS,
    TWENTY_FOUR_HOURS
}
