package dev.handover.audit.timeentry;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A time entry as it comes in, before any rule has looked at it.
 *
 * @param memberId whose time it is
 * @param activityId what it was spent on
 * @param time when
 * @param source the tool or format it comes from, such as {@code api} or {@code toggl-csv}; 1 to 60 characters
 * @param externalId the entry's identity within {@code source}: (workspace, source, externalId) is unique; null where there is none
 * @param externalGroup a key by which {@code source} finds its rows again when identities are made of contents (see {@link FindingTime}); null allowed
 * @param description free text, up to 3,000 characters; null allowed
 * @param client up to 200 characters; null allowed
 * @param project up to 200 characters; null allowed
 * @param task up to 200 characters; null allowed
 * @param tags up to 50 of up to 100 characters; null is read as none
 * @param billable null where the source doesn't say
 * @param planned time intended (a calendar's meeting), not spent: kept apart from every sum
 * @param evidence what stands behind it
 * @param importId the import that brings it; null otherwise
 */
public record EntryDraft(
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
        UUID importId) {

    /** Takes a copy of the tags, so that a draft never changes under its reader. */
    public EntryDraft {
        tags = tags == null ? List.of() : tags.stream().filter(Objects::nonNull).toList();
    }

    /** The same draft on an activity. */
    EntryDraft on(UUID activity) {
        return new EntryDraft(
                memberId,
                activity,
                time,
                source,
                externalId,
                externalGroup,
                description,
                client,
                project,
                task,
                tags,
                billable,
                planned,
                evidence,
                importId);
    }
}
