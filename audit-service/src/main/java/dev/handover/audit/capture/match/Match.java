package dev.handover.audit.capture.match;

import dev.handover.audit.timeentry.statement.KnownEntry;

/**
 * What a row is.
 *
 * @param row the row
 * @param entry the known entry that it is; null otherwise
 * @param kind what it is
 */
public record Match(FileRow row, KnownEntry entry, Kind kind) {

    /** What a row is. */
    public enum Kind {
        /** A new entry. */
        NEW,
        /** A known entry, whether or not it says the same. */
        KNOWN,
        /** New as far as anybody can tell, but like an entry that is known: somebody has to say. */
        SIMILAR,
        /** Time that is recorded already, as a duration on the day or as intervals. */
        RECORDED_OTHERWISE
    }
}
