package dev.handover.classification.revision;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What made a fact what it is. */
@Schema(name = "RevisionHow", description = "How a fact got its value.")
public enum RevisionCause {
    /** Somebody stated it. */
    PATCH,
    /** Somebody answered its question. */
    ANSWER,
    /** It was measured again, and moved by more than measurements jitter. */
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
