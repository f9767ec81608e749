package dev.handover.audit.timeentry.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What stands behind a recorded time, strongest first. */
@Schema(
        name = "Evidence",
        description =
                "How recorded time is known. TIMER: a timer ran while the work was done. IMPORTED: taken over from another"
                        + " tool. STATED: written down afterwards by a person.")
public enum Evidence {
    /** A timer ran while the work was done. */
    TIMER,
    /** Taken over from another tool's export or interface. */
    IMPORTED,
    /** Written down afterwards by a person. */
    STATED
}
