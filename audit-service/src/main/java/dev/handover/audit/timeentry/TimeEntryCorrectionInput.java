package dev.handover.audit.timeentry;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.handover.audit.timeentry.content.EntryContent;
import dev.handover.audit.timeentry.content.EntryDraft;
import dev.handover.audit.timeentry.content.EntryRules;
import dev.handover.audit.timeentry.content.EntryText;
import dev.handover.audit.timeentry.content.TimeEntryProblem;
import dev.handover.audit.timeentry.input.WrittenEntryTime;
import jakarta.validation.Valid;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The part of an entry that a person can correct; whose it is and where it came from stay. */
@Schema(
        name = "TimeEntryPatch",
        description =
                "RFC 7396 merge patch: the fields to correct. Null clears a field; an absent field stays. `seconds` alone moves"
                        + " the end.",
        examples = "{\"endedAt\":\"2026-03-02T10:15:00+01:00\",\"description\":\"Send invoices and reminders\"}")
record TimeEntryCorrectionInput(
        UUID activityId,
        @Valid @JsonUnwrapped WrittenEntryTime time,
        @Valid @JsonUnwrapped EntryText text,
        Boolean planned) {

    /**
     * The entry as it is, ready to be patched.
     *
     * @param endMoves leaves the end out, because new seconds will give it
     */
    static TimeEntryCorrectionInput of(TimeEntry entry, boolean endMoves) {
        EntryContent content = entry.content();
        return new TimeEntryCorrectionInput(
                content.activityId(), WrittenEntryTime.of(content.time(), endMoves), content.text(), content.planned());
    }

    EntryDraft draft(TimeEntry entry, ZoneId membersZone) {
        ZoneId zone = time.zoneOr(membersZone);
        if (activityId == null) {
            throw EntryRules.refusal(TimeEntryProblem.NO_ACTIVITY, "activityId", "must not be null", null);
        }
        return new EntryDraft(
                entry.memberId, activityId, time.in(zone), entry.origin(), text, Boolean.TRUE.equals(planned));
    }
}
