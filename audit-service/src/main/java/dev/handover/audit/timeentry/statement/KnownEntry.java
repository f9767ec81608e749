package dev.handover.audit.timeentry.statement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An entry as somebody sees it who asks whether a row is it: by what its sources say, whatever a person corrected.
 *
 * @param entryId its id
 * @param memberId whose time it is
 * @param externalId the id that its tool gives it; null where none is known
 * @param said what its sources say
 * @param others what they said besides, earlier or less exactly
 * @param saidAt when a file last said something of it; null where none did
 * @param standing whether it counts
 */
public record KnownEntry(
        UUID entryId,
        UUID memberId,
        String externalId,
        Statement said,
        List<Statement> others,
        Instant saidAt,
        Standing standing) {

    /** Whether an entry counts. */
    public enum Standing {
        /** It does. */
        STANDS,
        /** Every import that brought it was taken back. */
        UNDONE,
        /** A complete file no longer had it. */
        GONE,
        /** A person removed it. */
        REMOVED
    }

    public KnownEntry {
        others = List.copyOf(others);
    }

    public boolean stands() {
        return standing == Standing.STANDS;
    }
}
