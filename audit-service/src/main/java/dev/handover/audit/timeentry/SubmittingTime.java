package dev.handover.audit.timeentry;

import dev.handover.audit.activity.ActivityHint;
import dev.handover.audit.activity.NamingActivities;
import dev.handover.audit.member.MemberSnapshot;
import dev.handover.audit.member.ReadingMembers;
import dev.handover.audit.timeentry.RecordingTime.Attempt;
import dev.handover.audit.timeentry.content.EntryDraft;
import dev.handover.audit.timeentry.content.EntryRules;
import dev.handover.audit.timeentry.content.TimeEntryProblem;
import dev.handover.audit.timeentry.input.TimeEntryInput;
import dev.handover.chassis.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Takes entries as callers send them: reads their times, names their activities and records them. */
@ApplicationScoped
class SubmittingTime {

    private final ReadingMembers members;
    private final NamingActivities naming;
    private final RecordingTime recording;
    private final Ledger ledger;

    SubmittingTime(ReadingMembers members, NamingActivities naming, RecordingTime recording, Ledger ledger) {
        this.members = members;
        this.naming = naming;
        this.recording = recording;
        this.ledger = ledger;
    }

    /** An input, or the refusal it met when it was read. */
    record Submission(TimeEntryInput input, Refusal unreadable) {}

    /**
     * Submits entries; one that is refused doesn't fail the rest and leaves nothing behind, no activity either.
     *
     * @return one attempt per submission, in the same order
     */
    @Transactional
    List<Attempt> submit(List<Submission> submissions) {
        Map<UUID, MemberSnapshot> known = members.byIds(membersOf(submissions));
        Attempt[] attempts = new Attempt[submissions.size()];
        List<Integer> indexes = new ArrayList<>();
        List<EntryDraft> drafts = new ArrayList<>();
        List<ActivityHint> hints = new ArrayList<>();
        List<Integer> hinted = new ArrayList<>();
        for (int index = 0; index < attempts.length; index++) {
            try {
                EntryDraft draft = read(submissions.get(index), known);
                if (draft.activityId() == null) {
                    hints.add(hint(submissions.get(index).input()));
                    hinted.add(drafts.size());
                }
                indexes.add(index);
                drafts.add(draft);
            } catch (Refusal refusal) {
                attempts[index] = Attempt.rejected(refusal);
            }
        }
        List<UUID> named = naming.resolve(hints);
        for (int i = 0; i < named.size(); i++) {
            drafts.set(hinted.get(i), drafts.get(hinted.get(i)).on(named.get(i)));
        }
        List<Attempt> recorded = recording.attempt(drafts);
        for (int i = 0; i < recorded.size(); i++) {
            attempts[indexes.get(i)] = recorded.get(i);
        }
        return List.of(attempts);
    }

    private EntryDraft read(Submission submission, Map<UUID, MemberSnapshot> known) {
        if (submission.unreadable() != null) {
            throw submission.unreadable();
        }
        TimeEntryInput input = submission.input();
        MemberSnapshot member = input.memberId() == null ? null : known.get(input.memberId());
        if (member == null) {
            throw EntryRules.refusal(
                    TimeEntryProblem.UNKNOWN_MEMBER, "memberId", "must be a member of the workspace", input.memberId());
        }
        EntryDraft draft = input.draft(member.zone());
        EntryRules.check(draft, ledger.now());
        return draft;
    }

    private static ActivityHint hint(TimeEntryInput input) {
        return input.activityName()
                .map(name -> new ActivityHint(name, null))
                .orElseThrow(() -> EntryRules.refusal(
                        TimeEntryProblem.NO_ACTIVITY,
                        "activityId",
                        "must be given, or one of text, task, project, description to name the activity",
                        null));
    }

    private static Set<UUID> membersOf(List<Submission> submissions) {
        Set<UUID> ids = new HashSet<>();
        for (Submission submission : submissions) {
            if (submission.input() != null && submission.input().memberId() != null) {
                ids.add(submission.input().memberId());
            }
        }
        return ids;
    }
}
