package dev.handover.audit.timeentry;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An entry as other features see it, removed ones included.
 *
 * @param entryId its id
 * @param version rises by one with each revision
 * @param source the tool or format it came from
 * @param externalId its identity within {@code source}
 * @param externalGroup the key it was found by
 * @param removedAt when it was removed; null while it stands
 * @param removedByUndo true when undoing an import removed it (recording it again brings it back as CREATED),
 *     false when a person removed it (recording it again is REJECTED with {@code entry-removed})
 * @param correctedByPerson true when a person changed it since it was last recorded from its source
 */
public record KnownEntry(
        UUID entryId,
        long version,
        UUID memberId,
        UUID activityId,
        EntryTime time,
        String source,
        String externalId,
        String externalGroup,
        String description,
        String client,
        String project,
        String task,
        List<String> tags,
        Boolean billable,
        boolean planned,
        Evidence evidence,
        UUID importId,
        Instant removedAt,
        boolean removedByUndo,
        boolean correctedByPerson) {

    /** Whether the entry is a tombstone: kept so that its identity stays taken, counted nowhere. */
    public boolean removed() {
        return removedAt != null;
    }
}
