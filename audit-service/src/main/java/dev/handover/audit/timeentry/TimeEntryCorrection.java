package dev.handover.audit.timeentry;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.handover.audit.member.IanaZone;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The part of an entry that a person can correct; whose it is and where it came from stay. */
@Schema(
        name = "TimeEntryPatch",
        description =
                "RFC 7396 merge patch: the fields to correct. Null clears a field; an absent field stays. `seconds` alone moves"
                        + " the end.",
        examples = "{\"endedAt\":\"2026-03-02T10:15:00+01:00\",\"description\":\"Send invoices and reminders\"}")
record TimeEntryCorrection(
        UUID activityId,
        @Size(max = 40) String startedAt,
        @Size(max = 40) String endedAt,
        LocalDate day,

        @JsonDeserialize(using = SecondsReader.class)
        @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0", maximum = "604800")
        Long seconds,

        @Schema(pattern = IanaZone.PATTERN, maxLength = 60) String zone,
        @Size(max = EntryRules.LONGEST_DESCRIPTION) String description,
        @Size(max = EntryRules.LONGEST_NAME) String client,
        @Size(max = EntryRules.LONGEST_NAME) String project,
        @Size(max = EntryRules.LONGEST_NAME) String task,
        @Size(max = EntryRules.MOST_TAGS) List<@NotNull @Size(max = EntryRules.LONGEST_TAG) String> tags,
        Boolean billable,
        Boolean planned) {

    /**
     * The entry as it is, ready to be patched.
     *
     * @param endMoves leaves the end out, because new seconds will give it
     */
    static TimeEntryCorrection of(TimeEntry entry, boolean endMoves) {
        EntryContent content = entry.content();
        return new TimeEntryCorrection(
                content.activityId(),
                content.startedAt() == null ? null : content.startedAt().toString(),
                content.endedAt() == null || endMoves ? null : content.endedAt().toString(),
                content.day(),
                content.startedAt() == null ? content.seconds() : null,
                content.zone(),
                content.description(),
                content.client(),
                content.project(),
                content.task(),
                content.tags(),
                content.billable(),
                content.planned());
    }

    EntryDraft draft(TimeEntry entry, ZoneId membersZone) {
        ZoneId in = WrittenTime.zone(zone, membersZone);
        if (activityId == null) {
            throw EntryRules.refusal(TimeEntryProblem.NO_ACTIVITY, "activityId", "must not be null", null);
        }
        return new EntryDraft(
                entry.memberId,
                activityId,
                TimeEntryInput.time(
                        WrittenTime.instant("startedAt", startedAt, in),
                        WrittenTime.instant("endedAt", endedAt, in),
                        day,
                        seconds,
                        in),
                entry.source,
                entry.externalId,
                entry.externalGroup,
                description,
                client,
                project,
                task,
                tags,
                billable,
                Boolean.TRUE.equals(planned),
                entry.evidence,
                entry.importId);
    }
}
