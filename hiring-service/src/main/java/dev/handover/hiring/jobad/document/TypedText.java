package dev.handover.hiring.jobad.document;

/**
 * What the owner wrote in place of a line or of a whole section.
 *
 * @param section the section it belongs to
 * @param line the line's key; null replaces the section
 * @param text Markdown; for a section one line per line of text, items beginning with {@code "- "}; blank leaves the line or section out
 */
public record TypedText(AdSection section, String line, String text) {}
