package dev.handover.audit.capture;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an import stands. */
@Schema(
        name = "ImportStatus",
        description =
                "READING: the file is stored and being read. PREVIEWED: what would become of each row is known, and nothing"
                        + " is recorded until the import is committed. COMMITTING, COMMITTED: the rows are being recorded, are recorded."
                        + " REVERTING, REVERTED: what it recorded is being taken back, is taken back. FAILED: `problem` says why.")
public enum ImportStatus {
    /** The file is stored and being read. */
    READING,
    /** What would become of each row is known; nothing is recorded until somebody says so. */
    PREVIEWED,
    /** Rows are being recorded. */
    COMMITTING,
    /** Every row has its outcome. */
    COMMITTED,
    /** What it recorded is being taken back. */
    REVERTING,
    /** What it recorded was taken back. */
    REVERTED,
    /** It can't go on; its problem says why. */
    FAILED
}
