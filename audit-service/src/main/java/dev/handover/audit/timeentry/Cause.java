package dev.handover.audit.timeentry;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a revision came about. */
@Schema(name = "RevisionCause", description = "Why a revision came about.")
public enum Cause {
    /** The entry was recorded, or came back after its import was undone. */
    RECORDED,
    /** Its source told it anew with other contents. */
    SOURCE_CHANGED,
    /** A person corrected it. */
    CORRECTED,
    /** A person removed it. */
    REMOVED,
    /** Its activity went into another. */
    ACTIVITY_MERGED,
    /** Its import was undone. */
    IMPORT_UNDONE
}
