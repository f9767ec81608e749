package dev.handover.audit.timeentry;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.handover.audit.timeentry.content.EntryContent;
import dev.handover.audit.timeentry.content.EntryRules;
import dev.handover.audit.timeentry.content.EntryText;
import dev.handover.audit.timeentry.content.Evidence;
import dev.handover.audit.timeentry.content.StoredTime;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** An entry as callers see it; what is not known is absent. */
@Schema(
        name = "TimeEntry",
        requiredProperties = "id",
        description = "Recorded time. What is not known is absent. In a list with `changedSince`, a removed entry has"
                + " only `id` and `removedAt`.",
        properties = {
            @SchemaProperty(
                    name = "startedAt",
                    description = "When it began; absent where only a duration on a day is known."),
            @SchemaProperty(
                    name = "endedAt",
                    description = "When it ended, exclusive; absent while the timer runs.",
                    examples = "2026-03-02T10:00:00Z"),
            @SchemaProperty(
                    name = "day",
                    description = "The local day of a duration whose start is unknown; absent otherwise."),
            @SchemaProperty(
                    name = "seconds",
                    description = "The duration in seconds; absent while the timer runs.",
                    examples = "5400"),
            @SchemaProperty(
                    name = "zone",
                    description = "IANA time zone that it was recorded in.",
                    examples = "Europe/Berlin"),
            @SchemaProperty(name = "description", description = "What was done.", examples = "Send invoices"),
            @SchemaProperty(
                    name = "tags",
                    description = "Labels. A label `tool:<name>` says which tool was used.",
                    examples = "[\"tool:Xero\"]"),
            @SchemaProperty(
                    name = "billable",
                    description = "Whether a client pays for it; absent where unknown.",
                    examples = "false")
        },
        examples = TimeEntryView.EXAMPLE)
@JsonInclude(JsonInclude.Include.NON_NULL)
record TimeEntryView(
        UUID id,

        @Schema(description = "Whose time it is.", examples = "01928f3e-6b00-7aaa-8123-5c1d2e3f4a01")
        UUID memberId,

        @Schema(description = "What the time was spent on.", examples = "01928f3e-7a10-7c3a-9d52-0b6f4f1f2a01")
        UUID activityId,

        @JsonUnwrapped StoredTime time,
        @JsonUnwrapped EntryText text,

        @Schema(description = "Whether the time is planned and not yet spent.", examples = "false")
        Boolean planned,

        @JsonUnwrapped OriginView origin,

        @Schema(description = "Whether a person changed it after it came from its source.", examples = "false")
        Boolean corrected,

        @JsonUnwrapped History history) {

    /** Where an entry comes from. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OriginView(
            @Size(max = EntryRules.LONGEST_SOURCE)
            @Schema(description = "The tool that it comes from.", examples = "api")
            String source,

            @Size(max = EntryRules.LONGEST_NAME)
            @Schema(description = "The id of the entry in that tool.", examples = "2026-03-02/1")
            String externalId,

            @Schema(description = "When the tool last changed it; absent where it does not say.")
            Instant sourceChangedAt,

            Evidence evidence,

            @Schema(description = "The import that brought it; absent where none did.")
            UUID importId) {}

    /** What became of an entry since it was recorded. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record History(
            @Schema(minimum = "1", examples = "1", description = "The number of its latest revision.")
            Long version,

            @Schema(description = "When it was recorded.") Instant createdAt,
            @Schema(description = "When it last changed.") Instant changedAt,

            @Schema(description = "When it was removed; only in lists with `changedSince`.")
            Instant removedAt) {}

    static final String EXAMPLE = """
            {"id":"0195c0de-0001-7000-8000-000000000001","memberId":"01928f3e-6b00-7aaa-8123-5c1d2e3f4a01",\
            "activityId":"01928f3e-7a10-7c3a-9d52-0b6f4f1f2a01","startedAt":"2026-03-02T08:00:00Z",\
            "endedAt":"2026-03-02T09:30:00Z","seconds":5400,"zone":"Europe/Berlin","description":"Send invoices",\
            "tags":["tool:Xero"],"planned":false,"source":"api","externalId":"2026-03-02/1","evidence":"STATED",\
            "corrected":false,"version":1,"createdAt":"2026-03-02T09:31:07.250000Z",\
            "changedAt":"2026-03-02T09:31:07.250000Z"}""";

    static TimeEntryView of(TimeEntry entry) {
        if (entry.removedAt != null) {
            History removed = new History(null, null, null, entry.removedAt);
            return new TimeEntryView(entry.id, null, null, null, null, null, null, null, removed);
        }
        EntryContent content = entry.content();
        return new TimeEntryView(
                entry.id,
                entry.memberId,
                entry.activityId,
                content.time(),
                content.text(),
                content.planned(),
                new OriginView(entry.source, entry.externalId, entry.sourceChangedAt, entry.evidence, entry.importId),
                entry.sourced != null,
                new History(entry.version, entry.createdAt, entry.changedAt, null));
    }
}
