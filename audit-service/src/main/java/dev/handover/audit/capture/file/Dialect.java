package dev.handover.audit.capture.file;

/**
 * How a file's text falls into fields.
 *
 * @param encoding how bytes become text
 * @param delimiter the character between fields
 */
public record Dialect(Encoding encoding, char delimiter) {}
