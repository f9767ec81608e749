package dev.handover.audit.timeentry;

import dev.handover.audit.activity.HoldingActivities;
import dev.handover.audit.member.HoldingMembers;
import dev.handover.audit.member.MemberSnapshot;
import dev.handover.audit.timeentry.TimeEntryEvent.Reason;
import dev.handover.audit.timeentry.content.EntryContent;
import dev.handover.audit.timeentry.content.EntryDraft;
import dev.handover.audit.timeentry.content.EntryRules;
import dev.handover.audit.timeentry.content.TimeEntryProblem;
import dev.handover.chassis.http.Preconditions;
import dev.handover.chassis.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/** Corrects or removes one entry by a person's word; what was recorded first stays in its revisions. */
@ApplicationScoped
class CorrectingTime {

    private final HoldingActivities activities;
    private final HoldingMembers members;
    private final TimeEntries entries;
    private final Ledger ledger;

    CorrectingTime(HoldingActivities activities, HoldingMembers members, TimeEntries entries, Ledger ledger) {
        this.activities = activities;
        this.members = members;
        this.entries = entries;
        this.ledger = ledger;
    }

    /**
     * Corrects an entry. A correction that changes nothing leaves no revision.
     *
     * @param ifMatch the caller's If-Match header
     * @param correction makes the new draft out of the present entry and the zone of its member
     */
    @Transactional
    TimeEntry correct(UUID id, String ifMatch, BiFunction<TimeEntry, ZoneId, EntryDraft> correction) {
        // Read once for the activity it will name, and again when all is held: activities come before members.
        TimeEntry seen = entries.require(id);
        EntryDraft first = correction.apply(seen, ZoneId.of(seen.zone));
        UUID activity = activities.holding(List.of(first.activityId())).get(first.activityId());
        MemberSnapshot member = hold(id);
        TimeEntry entry = fresh(id);
        Preconditions.ifMatch(ifMatch, entry.version);
        EntryDraft draft = correction.apply(entry, member.zone());
        if (!draft.activityId().equals(first.activityId())) {
            throw ProblemType.Common.CHANGED_SINCE.because("Read the entry again and send the correction again.");
        }
        Changes changes = ledger.open();
        EntryRules.checkContent(draft, changes.stamp.at());
        if (activity == null) {
            throw EntryRules.refusal(
                    TimeEntryProblem.UNKNOWN_ACTIVITY,
                    "activityId",
                    "must be an activity of the workspace",
                    draft.activityId());
        }
        EntryContent before = entry.content();
        EntryContent corrected = EntryContent.of(draft).on(activity);
        if (!corrected.equals(before)) {
            TimeEntryRevision revision = entry.correct(corrected, changes.stamp);
            changes.corrected(entry, before, revision, Reason.PERSON, member.zone());
            ledger.post(changes, List.of(entry));
        }
        return entry;
    }

    /** Removes an entry; it stays as a tombstone, and its revisions stay readable. */
    @Transactional
    void remove(UUID id, String ifMatch) {
        MemberSnapshot member = hold(id);
        TimeEntry entry = fresh(id);
        Preconditions.ifMatch(ifMatch, entry.version);
        Changes changes = ledger.open();
        changes.removed(entry, entry.remove(changes.stamp), Reason.PERSON, member.zone());
        ledger.post(changes, List.of(entry));
    }

    private MemberSnapshot hold(UUID id) {
        UUID member = entries.memberOf(id).orElseThrow(TimeEntries::unknown);
        return members.holding(List.of(member)).get(member);
    }

    /** As it is now that its member is held, not as it was read before. */
    private TimeEntry fresh(UUID id) {
        TimeEntry entry = entries.require(id);
        entries.getEntityManager().refresh(entry);
        if (entry.removedAt != null) {
            throw TimeEntries.unknown();
        }
        return entry;
    }
}
