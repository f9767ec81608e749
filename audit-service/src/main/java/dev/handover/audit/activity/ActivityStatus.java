package dev.handover.audit.activity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an activity stands. */
@Schema(name = "ActivityStatus", description = "ACTIVE; MERGED into another; RETIRED: no longer done, its time stays.")
public enum ActivityStatus {
    ACTIVE,
    MERGED,
    RETIRED
}
