package dev.handover.embedded;

/** Something on this machine kept a server from starting or stopping; the message is one sentence for its user. */
public final class EmbeddedFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Takes the sentence that says what is wrong and, where known, what to do. */
    public EmbeddedFailure(String sentence) {
        super(sentence);
    }

    /** As above, with what caused it. */
    public EmbeddedFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
