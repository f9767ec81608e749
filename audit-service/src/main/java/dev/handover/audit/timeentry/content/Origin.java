package dev.handover.audit.timeentry.content;

import dev.handover.chassis.input.PlainText;
import java.time.Instant;
import java.util.UUID;

/**
 * Where an entry comes from.
 *
 * @param source the tool or format it comes from, such as {@code api} or {@code toggl-csv}; 1 to 60 characters
 * @param externalId the entry's identity within {@code source}: (workspace, source, externalId) is unique; null where there is none
 * @param evidence what stands behind it
 * @param importId the import that brings it; null otherwise
 * @param sourceChangedAt when the source last changed it; null where it doesn't say
 */
public record Origin(String source, String externalId, Evidence evidence, UUID importId, Instant sourceChangedAt) {

    /** The source of those who name none. */
    public static final String OWN_SOURCE = "api";

    public Origin {
        source = source == null ? null : PlainText.stripped(source);
    }

    /** What tells the entry from all others of its workspace; null where its source gives it no id. */
    public Identity identity() {
        return externalId == null || source == null ? null : new Identity(Tool.of(source), externalId);
    }

    /** An id and the tool that gave it: all doors of a tool give an entry the same id. */
    public record Identity(String tool, String externalId) {}
}
