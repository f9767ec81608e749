package dev.handover.audit.capture.format;

/**
 * Whether a file is an export.
 *
 * @param answer see {@link Answer}
 * @param because for a person: by what it is recognised, or what the file looks like instead
 */
public record Detection(Answer answer, String because) {

    /** How far a file is an export. */
    public enum Answer {
        /** It is one. */
        YES,
        /** It could be read as one, where its sender says that it is. */
        READABLE,
        /** It can't be read as one. */
        NO
    }
}
