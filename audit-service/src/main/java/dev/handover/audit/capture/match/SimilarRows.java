package dev.handover.audit.capture.match;

import dev.handover.audit.timeentry.statement.KnownEntry;
import java.time.Instant;

/**
 * What is known about rows that begin like known entries and say something else.
 *
 * @param answer what somebody says that they are; null where nobody said
 * @param exportedAt when the file was exported; null where that is not known
 * @param isComplete whether the file holds everything, so that what it doesn't hold was changed or removed
 */
public record SimilarRows(ImportOptions.Similar answer, Instant exportedAt, boolean isComplete) {

    /** Nothing is known. */
    public static final SimilarRows UNKNOWN = new SimilarRows(null, null, false);

    /** Whether they are the known entries. */
    boolean areKnown() {
        return isComplete || answer == ImportOptions.Similar.SAME;
    }

    /** Whether they are further entries. */
    boolean areFurther() {
        return !isComplete && answer == ImportOptions.Similar.FURTHER;
    }

    /** Whether which of two exports is the later one can be told: then a change can be followed. */
    boolean isDated() {
        return exportedAt != null;
    }

    /** Whether an entry was said by the very same export, which has another row for it then. */
    boolean areBesides(KnownEntry entry) {
        return isDated() && exportedAt.equals(entry.saidAt());
    }
}
