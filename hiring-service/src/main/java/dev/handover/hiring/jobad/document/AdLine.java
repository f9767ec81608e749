package dev.handover.hiring.jobad.document;

/**
 * One line of an ad.
 *
 * @param key names the line for an override, such as {@code tasks.hours}
 * @param text one line of inline Markdown
 * @param source where it comes from
 * @param bullet whether it is an item of a list rather than a paragraph
 */
public record AdLine(String key, String text, LineSource source, boolean bullet) {

    /** The same line, said to come from elsewhere. */
    public AdLine from(LineSource trueSource) {
        return trueSource == source ? this : new AdLine(key, text, trueSource, bullet);
    }
}
