package dev.handover.audit.timeentry.content;

import dev.handover.chassis.input.PlainText;
import java.util.UUID;

/**
 * Where an entry comes from.
 *
 * @param source the tool or format it comes from, such as {@code api} or {@code toggl-csv}; 1 to 60 characters
 * @param externalId the entry's identity within {@code source}: (workspace, source, externalId) is unique; null where there is none
 * @param externalGroup a key by which {@code source} finds its rows again when identities are made of contents (see {@code ReadingEntries}); null allowed
 * @param evidence what stands behind it
 * @param importId the import that brings it; null otherwise
 */
public record Origin(String source, String externalId, String externalGroup, Evidence evidence, UUID importId) {

    public Origin {
        source = source == null ? null : PlainText.stripped(source);
    }

    /** What tells the entry from all others of its workspace; null where its source gives it no id. */
    public Identity identity() {
        return externalId == null || source == null ? null : new Identity(source, externalId);
    }

    /** An id and the source that gave it. */
    public record Identity(String source, String externalId) {}
}
