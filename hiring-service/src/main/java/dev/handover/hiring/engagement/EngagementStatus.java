package dev.handover.hiring.engagement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The course of an engagement: it runs, and then it is over for good. */
@Schema(description = "`ACTIVE` while it runs, then `ENDED`, which stays.")
public enum EngagementStatus {
    ACTIVE,
    ENDED
}
