package dev.handover.audit.timeentry.spent;

import java.time.YearMonth;
import java.util.UUID;

/**
 * An entry as it is now, for whoever compares it with what its source said.
 *
 * @param month in which it begins, in its own zone
 * @param seconds how long it took; 0 while the timer runs
 * @param source where it came from
 * @param importId the import whose word it is; null where it is no import's
 */
public record StoredEntry(
        UUID entryId, UUID memberId, YearMonth month, long seconds, State state, String source, UUID importId) {

    /** Whether it counts. */
    public boolean stands() {
        return state == State.STANDS || state == State.CORRECTED;
    }

    /** Whether it counts, and whose word it is. */
    public enum State {
        /** It says what its source said. */
        STANDS,
        /** A person changed it since. */
        CORRECTED,
        /** A person removed it. */
        REMOVED,
        /** Taking back its import removed it. */
        TAKEN_BACK
    }
}
