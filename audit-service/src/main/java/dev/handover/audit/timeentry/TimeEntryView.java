package dev.handover.audit.timeentry;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.handover.audit.member.IanaZone;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry as callers see it; what isn't known is absent. Under {@code changedSince} a removed one is just id and removedAt. */
@Schema(
        name = "TimeEntry",
        requiredProperties = "id",
        description = "What isn't known is absent; a removed entry in a delta list is just `id` and `removedAt`.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TimeEntryView(
        UUID id,
        UUID memberId,
        UUID activityId,

        @Schema(description = "Absent where only a duration on a day is known.")
        Instant startedAt,

        @Schema(description = "Exclusive; absent while the timer runs.")
        Instant endedAt,

        @Schema(description = "The local day of a duration without a known start.")
        LocalDate day,

        @Schema(description = "Absent while the timer runs.", minimum = "0", maximum = "604800")
        Long seconds,

        @Schema(pattern = IanaZone.PATTERN, maxLength = 60) String zone,
        @Size(max = EntryRules.LONGEST_DESCRIPTION) String description,
        @Size(max = EntryRules.LONGEST_NAME) String client,
        @Size(max = EntryRules.LONGEST_NAME) String project,
        @Size(max = EntryRules.LONGEST_NAME) String task,
        @Size(max = EntryRules.MOST_TAGS) List<@Size(max = EntryRules.LONGEST_TAG) String> tags,
        Boolean billable,
        Boolean planned,
        @Size(max = EntryRules.LONGEST_SOURCE) String source,
        @Size(max = EntryRules.LONGEST_NAME) String externalId,
        Evidence evidence,
        @Schema(description = "The import that brought it.") UUID importId,

        @Schema(description = "Whether a person changed it after it came from its source.")
        Boolean corrected,

        @Schema(minimum = "1", description = "The number of its latest revision.")
        Long version,

        Instant createdAt,
        Instant changedAt,

        @Schema(description = "When it was removed; only in delta lists.")
        Instant removedAt) {

    static TimeEntryView of(TimeEntry entry) {
        if (entry.removedAt != null) {
            return new TimeEntryView(
                    entry.id,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    entry.removedAt);
        }
        EntryContent content = entry.content();
        return new TimeEntryView(
                entry.id,
                entry.memberId,
                entry.activityId,
                content.startedAt(),
                content.endedAt(),
                content.day(),
                content.seconds(),
                content.zone(),
                content.description(),
                content.client(),
                content.project(),
                content.task(),
                content.tags(),
                content.billable(),
                content.planned(),
                entry.source,
                entry.externalId,
                entry.evidence,
                entry.importId,
                entry.sourced != null,
                entry.version,
                entry.createdAt,
                entry.changedAt,
                null);
    }
}
