package dev.handover.audit.capture.certificate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a row and what is stored of it differ in time. */
@Schema(
        name = "ImportDifference",
        description =
                "Why a row and what is stored of it differ. REJECTED: a rule forbids it, and `code` says which. LEFT_OUT: its"
                        + " user is left out, as answered. NOT_RECORDED: the import ended before the row. REMOVED,"
                        + " CORRECTED: a person removed or corrected the entry. TAKEN_BACK: an import that recorded the"
                        + " entry was reverted. SAME_ENTRY: an earlier row of the file is the same entry. ROUNDED: one of"
                        + " the two was written to the minute. OTHER_IMPORT: the entry says what another import said, such"
                        + " as that of a newer file. OTHER: none of these; the entry's revisions say what happened.")
public enum Difference {
    REJECTED,
    LEFT_OUT,
    NOT_RECORDED,
    REMOVED,
    CORRECTED,
    TAKEN_BACK,
    SAME_ENTRY,
    ROUNDED,
    OTHER_IMPORT,
    OTHER
}
