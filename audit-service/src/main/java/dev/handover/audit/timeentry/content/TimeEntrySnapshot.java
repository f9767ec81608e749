package dev.handover.audit.timeentry.content;

import java.time.Instant;
import java.util.UUID;

/**
 * An entry as other features see it, removed ones included.
 *
 * @param entryId its id
 * @param version rises by one with each revision
 * @param origin where it came from
 * @param text what it says
 * @param standing whether it counts, and whose word it is
 */
public record TimeEntrySnapshot(
        UUID entryId,
        long version,
        UUID memberId,
        UUID activityId,
        EntryTime time,
        Origin origin,
        EntryText text,
        boolean planned,
        Standing standing) {

    /**
     * Whether an entry counts, and whose word it is.
     *
     * @param removedAt when it was removed; null while it stands
     * @param removedByUndo true when undoing an import removed it (recording it again brings it back as CREATED),
     *     false when a person removed it (recording it again is REJECTED with {@code entry-removed})
     * @param correctedByPerson true when a person changed it since it was last recorded from its source
     */
    public record Standing(Instant removedAt, boolean removedByUndo, boolean correctedByPerson) {}

    /** Whether the entry is a tombstone: kept so that its identity stays taken, counted nowhere. */
    public boolean removed() {
        return standing.removedAt() != null;
    }
}
