package dev.handover.audit.capture.csv;

/** Thrown where a row can't be recorded; says why, for programs and for the person who sent the file. */
public final class RejectedRow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /** Makes a refusal; the message says what was found and what to do. */
    public RejectedRow(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    String code() {
        return code;
    }
}
