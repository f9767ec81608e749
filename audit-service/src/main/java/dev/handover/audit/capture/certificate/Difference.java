package dev.handover.audit.capture.certificate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a row and what is stored of it differ in time. */
@Schema(
        name = "ImportDifference",
        description =
                "Why a row and what is stored of it differ. REJECTED: a rule forbids it, and `code` says which. LEFT_OUT: its"
                        + " user is left out, as answered. NOT_RECORDED: the import ended before the row. REMOVED,"
                        + " CORRECTED: a person removed or corrected the entry. TAKEN_BACK: an import that recorded the"
                        + " entry was reverted, or a complete file no longer had it. SAME_ENTRY: an earlier row of the file is the same entry. RECORDED_OTHERWISE:"
                        + " the tool's time of that day is stored already, as a duration on the day or as intervals."
                        + " ROUNDED: one of the two was written to the minute. OLDER: the entry says what was said later,"
                        + " or under its own id. OTHER_IMPORT: the entry says what another import said. OTHER: none of these; the entry's revisions say what happened.")
public enum Difference {
    REJECTED,
    LEFT_OUT,
    NOT_RECORDED,
    REMOVED,
    CORRECTED,
    TAKEN_BACK,
    SAME_ENTRY,
    RECORDED_OTHERWISE,
    ROUNDED,
    OLDER,
    OTHER_IMPORT,
    OTHER
}
