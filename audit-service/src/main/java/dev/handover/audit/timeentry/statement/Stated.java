package dev.handover.audit.timeentry.statement;

import java.time.Instant;
import java.util.UUID;

/**
 * A row of a file that is to be recorded.
 *
 * @param memberId whose time it is
 * @param entryId the entry that it is; null where it is a new one
 * @param externalId the id that the tool gives it; null where the file has none
 * @param statement what it says
 */
public record Stated(UUID memberId, UUID entryId, String externalId, Statement statement) {

    /**
     * The file that says so.
     *
     * @param importId its import
     * @param source recorded with the entries, such as {@code toggl-csv}
     * @param exportedAt when its tool wrote it; null where that is not known
     * @param receivedAt when it arrived
     */
    public record File(UUID importId, String source, Instant exportedAt, Instant receivedAt) {

        public Instant saidAt() {
            return exportedAt == null ? receivedAt : exportedAt;
        }
    }
}
