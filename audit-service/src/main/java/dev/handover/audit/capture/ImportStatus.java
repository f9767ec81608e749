package dev.handover.audit.capture;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an import stands. */
@Schema(name = "ImportStatus")
public enum ImportStatus {
    /** The file is stored and being read. */
    READING,
    /** Each row's outcome is foretold; nothing is recorded until somebody says so. */
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
