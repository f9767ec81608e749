package dev.handover.classification.revision;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a fact came to be what it is. */
@Schema(name = "RevisionHow", description = "How a fact got its value.")
public enum RevisionMode {
    /** Somebody stated it. */
    PATCH,
    /** Somebody answered its question. */
    ANSWER,
    /** It was measured anew, and moved by more than measurements jitter. */
    MEASURED,
    /** The activity was given another area. */
    ACTIVITY,
    /** Somebody took back what was stated. */
    FORGOTTEN,
    /** Somebody put its question off; the fact is as it was. */
    SKIPPED,
    /** Somebody cannot answer its question; the fact is as it was. */
    DONT_KNOW
}
