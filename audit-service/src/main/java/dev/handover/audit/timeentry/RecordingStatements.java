package dev.handover.audit.timeentry;

import dev.handover.audit.activity.HoldingActivities;
import dev.handover.audit.activity.NamingActivities;
import dev.handover.audit.member.HoldingMembers;
import dev.handover.audit.member.MemberSnapshot;
import dev.handover.audit.timeentry.TimeEntryEvent.Reason;
import dev.handover.audit.timeentry.content.EntryDraft;
import dev.handover.audit.timeentry.content.EntryRules;
import dev.handover.audit.timeentry.content.Evidence;
import dev.handover.audit.timeentry.content.Origin;
import dev.handover.audit.timeentry.content.Outcome;
import dev.handover.audit.timeentry.content.TimeEntryProblem;
import dev.handover.audit.timeentry.statement.Naming;
import dev.handover.audit.timeentry.statement.Sayings;
import dev.handover.audit.timeentry.statement.Stated;
import dev.handover.audit.timeentry.statement.Statement;
import dev.handover.audit.timeentry.statement.Statements;
import dev.handover.audit.timeentry.statement.Statements.Made;
import dev.handover.chassis.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Records what files say. Each row is a statement about an entry; what stands in the entry is put together from all of
 * them, so that neither the order of files nor how they were cut into parts changes it. Joins the caller's transaction.
 */
@ApplicationScoped
public class RecordingStatements {

    private final NamingActivities naming;
    private final HoldingActivities activities;
    private final HoldingMembers members;
    private final TimeEntries entries;
    private final Statements statements;
    private final Ledger ledger;

    RecordingStatements(
            NamingActivities naming,
            HoldingActivities activities,
            HoldingMembers members,
            TimeEntries entries,
            Statements statements,
            Ledger ledger) {
        this.naming = naming;
        this.activities = activities;
        this.members = members;
        this.entries = entries;
        this.statements = statements;
        this.ledger = ledger;
    }

    /**
     * What became of a row.
     *
     * @param isOverruled whether the entry says something else, because that was said later
     */
    public record Recorded(Outcome outcome, boolean isOverruled) {}

    /** A row on its way: the entry that it is, if any, and what that says with it. */
    private record Draft(Stated row, TimeEntry entry, Sayings before, Sayings.Added added) {

        /** Empty where a later file says that the entry is gone. */
        Optional<Statement> present() {
            return added.sayings().present();
        }
    }

    /**
     * Records rows; one that breaks a rule is rejected without failing the rest.
     *
     * @param rows up to 1,000, no two of the same entry
     * @return what became of each, in the same order
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Recorded> record(Stated.File file, List<Stated> rows) {
        // Activities before members, as everywhere: two transactions never wait for each other crosswise.
        Naming.Wanted wanted = new Naming.Wanted();
        drafts(file, rows, false).forEach(draft -> draft.present().ifPresent(wanted::add));
        Naming names = wanted.hold(naming, activities);
        Map<UUID, MemberSnapshot> held =
                members.holding(rows.stream().map(Stated::memberId).collect(Collectors.toSet()));
        // Once more, now that nobody else writes to these members' entries.
        List<Draft> drafts = drafts(file, rows, true);
        Changes changes = ledger.open();
        List<Recorded> done = new ArrayList<>(rows.size());
        List<Made> made = new ArrayList<>(rows.size());
        List<Made> bases = new ArrayList<>();
        for (Draft draft : drafts) {
            try {
                TimeEntry.Recorded recorded = record(file, draft, names, changes);
                UUID id = recorded.entry().id;
                draft.before().underItsId().ifPresent(base -> {
                    if (!recorded.entry().inFiles) {
                        bases.add(new Made(id, base.number(), base.statement(), base.saidAt()));
                        recorded.entry().beInFiles();
                    }
                });
                made.add(draft.added().madeOf(id));
                changes.add(recorded, held.get(draft.row().memberId()).zone());
                done.add(new Recorded(
                        new Outcome(recorded.kind(), id, null), draft.added().isOverruled()));
            } catch (Refusal refusal) {
                done.add(new Recorded(
                        new Outcome(Outcome.Kind.REJECTED, draft.row().entryId(), Outcome.Problem.of(refusal)), false));
            }
        }
        ledger.post(
                changes,
                drafts.stream().map(Draft::entry).filter(Objects::nonNull).toList());
        statements.madeUnderTheirIds(bases);
        statements.made(file.importId(), made);
        return done;
    }

    /**
     * Removes entries that a complete file no longer has; those stay of which something was said later.
     *
     * @param ids up to 1,000 entries
     * @return what became of each: REMOVED or UNCHANGED
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, Outcome.Kind> remove(Stated.File file, Collection<UUID> ids) {
        List<TimeEntry> found = entries.byIds(ids);
        Map<UUID, MemberSnapshot> held =
                members.holding(found.stream().map(entry -> entry.memberId).collect(Collectors.toSet()));
        found.forEach(entries.getEntityManager()::refresh);
        Map<UUID, Sayings> said = statements.of(ids);
        Changes changes = ledger.open();
        List<Made> made = new ArrayList<>();
        Map<UUID, Outcome.Kind> outcomes = new HashMap<>();
        for (TimeEntry entry : found) {
            Sayings without = said.getOrDefault(entry.id, Sayings.NONE).plusGone(file.saidAt());
            made.add(new Made(entry.id, Sayings.GONE, null, file.saidAt()));
            boolean goes = entry.removedAt == null && without.present().isEmpty();
            if (goes) {
                ZoneId zone = held.get(entry.memberId).zone();
                changes.removed(entry, entry.vanish(file.importId(), changes.stamp), Reason.SOURCE, zone);
            }
            outcomes.put(entry.id, goes ? Outcome.Kind.REMOVED : Outcome.Kind.UNCHANGED);
        }
        ledger.post(changes, found);
        statements.made(file.importId(), made);
        return outcomes;
    }

    private static TimeEntry.Recorded record(Stated.File file, Draft draft, Naming names, Changes changes) {
        Statement present = draft.present()
                .orElseThrow(() -> EntryRules.refusal(
                        TimeEntryProblem.ENTRY_GONE,
                        "A complete file said later that its tool no longer has it. If that is wrong, take that import back; if this"
                                + " file is newer, send it with `exportedAt`.",
                        draft.row().entryId()));
        TimeEntry entry = draft.entry();
        String externalId = draft.row().externalId();
        if (entry != null && entry.externalId == null && externalId != null) {
            entry.adopt(new Origin(file.source(), externalId, Evidence.IMPORTED, null, null));
        }
        EntryDraft complete = new EntryDraft(
                draft.row().memberId(),
                names.activityOf(present),
                present.time().toTime(),
                new Origin(file.source(), externalId, Evidence.IMPORTED, file.importId(), null),
                present.text(),
                present.planned());
        EntryRules.check(complete, changes.stamp.at());
        return TimeEntry.record(complete, entry, changes.stamp);
    }

    private List<Draft> drafts(Stated.File file, List<Stated> rows, boolean refreshed) {
        List<UUID> ids =
                rows.stream().map(Stated::entryId).filter(Objects::nonNull).toList();
        Map<UUID, TimeEntry> known = ids.isEmpty()
                ? Map.of()
                : entries.byIds(ids).stream().collect(Collectors.toMap(entry -> entry.id, Function.identity()));
        if (refreshed) {
            known.values().forEach(entries.getEntityManager()::refresh);
        }
        Map<UUID, Sayings> said = statements.of(known.keySet());
        return rows.stream()
                .map(row -> {
                    TimeEntry entry = row.entryId() == null ? null : known.get(row.entryId());
                    Sayings before = entry == null ? Sayings.NONE : before(entry, said.get(entry.id));
                    return new Draft(
                            row, entry, before, before.plus(row.statement(), file.exportedAt(), file.receivedAt()));
                })
                .toList();
    }

    /** An entry that no file brought has said something already: that stands under its own id. */
    private static Sayings before(TimeEntry entry, Sayings sayings) {
        Sayings present = sayings == null ? Sayings.NONE : sayings;
        return entry.inFiles ? present : present.underItsId(Statement.of(entry.sourceSaid()), entry.createdAt);
    }
}
