package dev.handover.audit.activity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an activity stands. */
@Schema(
        name = "ActivityStatus",
        description =
                "ACTIVE: done at present. MERGED: counted with another activity. RETIRED: no longer done; its time stays.")
public enum ActivityStatus {
    ACTIVE,
    MERGED,
    RETIRED
}
