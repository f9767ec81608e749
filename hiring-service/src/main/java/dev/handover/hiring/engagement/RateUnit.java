package dev.handover.hiring.engagement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a rate is for. */
@Schema(description = "What a rate is for.")
public enum RateUnit {
    HOUR
}
