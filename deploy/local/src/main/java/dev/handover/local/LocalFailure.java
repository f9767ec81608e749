package dev.handover.local;

/** Why a command could not be done, as one sentence for the person at the terminal. */
public final class LocalFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Takes the sentence. */
    public LocalFailure(String sentence) {
        super(sentence);
    }

    /** Takes the sentence and what caused it. */
    public LocalFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
