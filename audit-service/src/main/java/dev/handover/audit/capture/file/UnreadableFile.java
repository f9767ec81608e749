package dev.handover.audit.capture.file;

/** Thrown when a file as a whole cannot be read as an export; a single bad row is rejected instead. */
public final class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with the file. */
    public enum Kind {
        TOO_LARGE,
        NOT_GZIP,
        EMPTY,
        NOT_CSV,
        HEADER_ONLY,
        UNKNOWN_COLUMNS,
        BROKEN_QUOTING,
        TOO_MANY_ROWS
    }

    private final Kind kind;

    /** Makes a refusal; the message says what was found and what to do, for the person who sent the file */
    public UnreadableFile(Kind kind, String message) {
        super(message, null, false, false);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
