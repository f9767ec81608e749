package dev.handover.audit.timeentry;

import dev.handover.audit.activity.HoldingActivities;
import dev.handover.audit.member.HoldingMembers;
import dev.handover.audit.member.MemberSnapshot;
import dev.handover.audit.timeentry.content.EntryContent;
import dev.handover.audit.timeentry.content.EntryDraft;
import dev.handover.audit.timeentry.content.EntryRules;
import dev.handover.audit.timeentry.content.Origin;
import dev.handover.audit.timeentry.content.Origin.Identity;
import dev.handover.audit.timeentry.content.Outcome;
import dev.handover.audit.timeentry.content.StoredTime;
import dev.handover.audit.timeentry.content.TimeEntryProblem;
import dev.handover.audit.timeentry.content.Tool;
import dev.handover.audit.timeentry.statement.MemberDay;
import dev.handover.audit.timeentry.statement.SameTime;
import dev.handover.audit.timeentry.statement.Sayings;
import dev.handover.audit.timeentry.statement.Statement;
import dev.handover.audit.timeentry.statement.Statements;
import dev.handover.audit.timeentry.statement.Statements.Made;
import dev.handover.chassis.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Records time. Joins the caller's transaction or opens its own.
 *
 * <p>An identity (workspace, source, externalId) exists once: known and the same is UNCHANGED, known and different is a new revision,
 * so that the same batch sent twice doubles nothing. Where a person corrected a field since, the correction stands
 * and a source that still says what it said before is UNCHANGED.
 */
@ApplicationScoped
public class RecordingTime {

    /** As many drafts are taken at once. */
    public static final int MOST_DRAFTS = 1_000;

    private final HoldingActivities activities;
    private final HoldingMembers members;
    private final TimeEntries entries;
    private final ReadingStatements reading;
    private final Statements statements;
    private final Ledger ledger;

    RecordingTime(
            HoldingActivities activities,
            HoldingMembers members,
            TimeEntries entries,
            ReadingStatements reading,
            Statements statements,
            Ledger ledger) {
        this.activities = activities;
        this.members = members;
        this.entries = entries;
        this.reading = reading;
        this.statements = statements;
        this.ledger = ledger;
    }

    /**
     * Records up to 1,000 drafts; one that breaks a rule is rejected without failing the rest.
     *
     * @param drafts in any order; the activities must exist, see {@code NamingActivities}
     * @return one outcome per draft, in the same order
     */
    @Transactional
    public List<Outcome> record(List<EntryDraft> drafts) {
        return attempt(drafts).stream().map(Attempt::outcome).toList();
    }

    /** What became of a draft; {@code refusal} only when REJECTED. */
    record Attempt(Outcome.Kind kind, UUID entryId, Refusal refusal) {

        static Attempt rejected(Refusal refusal) {
            return new Attempt(Outcome.Kind.REJECTED, null, refusal);
        }

        Outcome outcome() {
            return new Outcome(kind, entryId, refusal == null ? null : Outcome.Problem.of(refusal));
        }
    }

    /** As {@link #record}, with refusals as they were thrown. */
    @Transactional
    List<Attempt> attempt(List<EntryDraft> drafts) {
        if (drafts.size() > MOST_DRAFTS) {
            throw new IllegalArgumentException("At most " + MOST_DRAFTS + " drafts at once, not " + drafts.size());
        }
        // Activities before members, as everywhere: two transactions never wait for each other crosswise.
        Map<UUID, UUID> places = activities.holding(ids(drafts, EntryDraft::activityId));
        Map<UUID, MemberSnapshot> held = members.holding(ids(drafts, EntryDraft::memberId));
        Map<Identity, TimeEntry> known = known(drafts);
        List<TimeEntry> loaded = List.copyOf(known.values());
        Map<UUID, Sayings> said = statements.of(loaded.stream()
                .filter(entry -> entry.inFiles)
                .map(entry -> entry.id)
                .toList());
        List<Made> made = new ArrayList<>();
        Changes changes = ledger.open();
        List<Attempt> attempts = new ArrayList<>(drafts.size());
        for (EntryDraft draft : drafts) {
            try {
                EntryRules.check(draft, changes.stamp.at());
                MemberSnapshot member = memberOf(draft, held);
                EntryDraft placed = draft.on(activityOf(draft, places));
                Identity identity = draft.origin().identity();
                TimeEntry entry = known.get(identity);
                if (entry != null && entry.inFiles && !entry.isNewerThan(draft.origin())) {
                    Statement statement = Statement.of(EntryContent.of(placed));
                    placed = said.getOrDefault(entry.id, Sayings.NONE)
                            .underItsId(statement, changes.stamp.at())
                            .present()
                            .orElse(statement)
                            .completing(placed);
                    made.add(new Made(entry.id, Sayings.UNDER_ITS_ID, statement, changes.stamp.at()));
                }
                TimeEntry.Recorded done = TimeEntry.record(placed, entry, changes.stamp);
                if (identity != null) {
                    known.put(identity, done.entry());
                }
                changes.add(done, member.zone());
                attempts.add(new Attempt(done.kind(), done.entry().id, null));
            } catch (Refusal refusal) {
                attempts.add(Attempt.rejected(refusal));
            }
        }
        ledger.post(changes, loaded);
        statements.madeUnderTheirIds(made);
        return attempts;
    }

    private static MemberSnapshot memberOf(EntryDraft draft, Map<UUID, MemberSnapshot> held) {
        MemberSnapshot member = held.get(draft.memberId());
        if (member == null) {
            throw EntryRules.refusal(
                    TimeEntryProblem.UNKNOWN_MEMBER, "memberId", "must be a member of the workspace", draft.memberId());
        }
        return member;
    }

    private static UUID activityOf(EntryDraft draft, Map<UUID, UUID> places) {
        UUID activity = places.get(draft.activityId());
        if (activity == null) {
            throw EntryRules.refusal(
                    TimeEntryProblem.UNKNOWN_ACTIVITY,
                    "activityId",
                    "must be an activity of the workspace",
                    draft.activityId());
        }
        return activity;
    }

    private Map<Identity, TimeEntry> known(List<EntryDraft> drafts) {
        Map<String, Set<String>> byTool = drafts.stream()
                .map(draft -> draft.origin().identity())
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(
                        Identity::tool, Collectors.mapping(Identity::externalId, Collectors.toSet())));
        Map<Identity, TimeEntry> known = new HashMap<>();
        byTool.forEach((tool, externalIds) -> entries.byExternalIds(Tool.sources(tool), externalIds)
                .forEach(entry -> known.put(entry.origin().identity(), entry)));
        List<EntryDraft> unknown = drafts.stream()
                .filter(draft -> draft.memberId() != null
                        && draft.origin().identity() != null
                        && !draft.origin().source().equals(Origin.OWN_SOURCE)
                        && !known.containsKey(draft.origin().identity()))
                .toList();
        return unknown.isEmpty() ? known : adopting(unknown, known);
    }

    /** Time that a file of the tool brought without an id is known by its id from now on. */
    private Map<Identity, TimeEntry> adopting(List<EntryDraft> unknown, Map<Identity, TimeEntry> known) {
        Map<Identity, UUID> ids = new HashMap<>();
        known.forEach((identity, entry) -> ids.put(identity, entry.id));
        Map<Identity, EntryDraft> adopters = new HashMap<>();
        unknown.stream()
                .collect(
                        Collectors.groupingBy(draft -> draft.origin().identity().tool()))
                .forEach((tool, some) -> {
                    SameTime sameTime = new SameTime(reading.around(tool, daysOf(some)));
                    for (EntryDraft draft : some) {
                        Identity identity = draft.origin().identity();
                        if (!ids.containsKey(identity)) {
                            sameTime.find(draft.memberId(), Statement.of(EntryContent.of(draft)))
                                    .ifPresent(entry -> {
                                        ids.put(identity, entry);
                                        adopters.put(identity, draft);
                                    });
                        }
                    }
                });
        // Read again: looking around lets go of the entries that it meets.
        Map<UUID, TimeEntry> loaded =
                entries.byIds(ids.values()).stream().collect(Collectors.toMap(entry -> entry.id, Function.identity()));
        adopters.forEach((identity, draft) -> loaded.get(ids.get(identity)).adopt(draft.origin()));
        Map<Identity, TimeEntry> all = new HashMap<>();
        ids.forEach((identity, id) -> all.put(identity, loaded.get(id)));
        return all;
    }

    private static Set<MemberDay> daysOf(List<EntryDraft> drafts) {
        return drafts.stream()
                .map(draft -> new MemberDay(
                        draft.memberId(), StoredTime.of(draft.time()).localDay()))
                .collect(Collectors.toSet());
    }

    private static Collection<UUID> ids(List<EntryDraft> drafts, Function<EntryDraft, UUID> id) {
        return drafts.stream().map(id).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
