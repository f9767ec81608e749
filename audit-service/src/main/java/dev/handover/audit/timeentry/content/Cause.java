package dev.handover.audit.timeentry.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a revision came about. */
@Schema(
        name = "RevisionCause",
        description =
                "Why there is a revision. RECORDED: the entry was recorded, or came back after its import was taken"
                        + " back. SOURCE_CHANGED: its source sent it again with other contents, or a complete file no longer had it. CORRECTED, REMOVED: a person did so."
                        + " ACTIVITY_MERGED: its activity was merged into another. IMPORT_UNDONE: its import was taken back.")
public enum Cause {
    /** The entry was recorded, or came back after its import was undone. */
    RECORDED,
    /** Its source sent it again with other contents, or a complete file no longer had it. */
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
