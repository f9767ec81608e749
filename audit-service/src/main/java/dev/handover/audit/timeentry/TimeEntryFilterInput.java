package dev.handover.audit.timeentry;

import dev.handover.audit.timeentry.content.EntryRules;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the list. */
class TimeEntryFilterInput {

    @QueryParam("from")
    @Size(max = 40)
    @Parameter(
            description = "Only entries that start on or after this day, or at or after this time.",
            example = "2026-03-02")
    String from;

    @QueryParam("to")
    @Size(max = 40)
    @Parameter(
            description = "Only entries that start on or before this day, or before this time.",
            example = "2026-03-29")
    String to;

    @QueryParam("zone")
    @Size(max = 60)
    @Parameter(
            description = "IANA time zone of `from` and `to` where they are days; UTC where absent.",
            example = "Europe/Berlin")
    String zone;

    @QueryParam("memberId")
    @Parameter(description = "Only entries of this member.")
    UUID memberId;

    @QueryParam("activityId")
    @Parameter(description = "Only entries of this activity, and of those that were merged into it.")
    UUID activityId;

    @QueryParam("source")
    @Size(max = EntryRules.LONGEST_SOURCE)
    @Parameter(description = "Only entries of this source.", example = "toggl-csv")
    String source;

    @QueryParam("text")
    @Size(min = 1, max = EntryRules.LONGEST_NAME)
    @Parameter(description = "Only entries whose description, client, project or task contains this text.")
    String text;

    @QueryParam("changedSince")
    @Parameter(
            description =
                    "Only entries that changed at or after this time, removed ones too, in the order of their changes."
                            + " For a copy that stays complete, begin one minute before the time of the last"
                            + " answer: a change becomes visible when its transaction ends.",
            example = "2026-03-02T08:30:00Z")
    Instant changedSince;

    ReadingEntries.Filter filter() {
        return new ReadingEntries.Filter(from, to, zone, memberId, activityId, source, text, changedSince);
    }
}
