package dev.handover.audit.timeentry;

import dev.handover.audit.activity.HoldingActivities;
import dev.handover.audit.activity.NamingActivities;
import dev.handover.audit.member.HoldingMembers;
import dev.handover.audit.member.MemberSnapshot;
import dev.handover.audit.timeentry.TimeEntryEvent.Reason;
import dev.handover.audit.timeentry.content.EntryContent;
import dev.handover.audit.timeentry.content.Outcome;
import dev.handover.audit.timeentry.statement.Naming;
import dev.handover.audit.timeentry.statement.Sayings;
import dev.handover.audit.timeentry.statement.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes back what one import recorded, and nothing that happened since. Joins the caller's transaction or opens its own. */
@ApplicationScoped
public class UndoingImport {

    private static final int CHUNK = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final HoldingActivities activities;
    private final HoldingMembers members;
    private final TimeEntries entries;
    private final Statements statements;
    private final NamingActivities naming;
    private final Ledger ledger;

    UndoingImport(
            HoldingActivities activities,
            HoldingMembers members,
            TimeEntries entries,
            Statements statements,
            NamingActivities naming,
            Ledger ledger) {
        this.activities = activities;
        this.members = members;
        this.entries = entries;
        this.statements = statements;
        this.naming = naming;
        this.ledger = ledger;
    }

    /**
     * What undoing did.
     *
     * @param removed entries the import had created
     * @param restored entries the import had changed, now as all others say
     * @param kept entries of the import that stay as they are, because another import says the same or a person corrected
     *     them
     */
    public record Counts(int removed, int restored, int kept) {

        Counts plus(Counts other) {
            return new Counts(removed + other.removed, restored + other.restored, kept + other.kept);
        }
    }

    private static final Counts REMOVED = new Counts(1, 0, 0);
    private static final Counts RESTORED = new Counts(0, 1, 0);
    private static final Counts KEPT = new Counts(0, 0, 1);
    private static final Counts NOTHING = new Counts(0, 0, 0);

    /**
     * Undoes an import: what it said no longer counts, and each entry says what is left. A second call changes nothing.
     *
     * @return what was done
     */
    @Transactional
    public Counts undo(UUID importId) {
        // All activities before any member, as everywhere: two transactions never wait for each other crosswise.
        Naming.Wanted wanted = new Naming.Wanted();
        List<List<UUID>> chunks = new ArrayList<>();
        List<UUID> chunk = statements.entriesOf(importId, BEFORE_ALL, CHUNK);
        while (!chunk.isEmpty()) {
            chunks.add(chunk);
            statements.takeBack(importId, chunk);
            statements.of(chunk).values().forEach(left -> left.present().ifPresent(wanted::add));
            chunk = statements.entriesOf(importId, chunk.get(chunk.size() - 1), CHUNK);
        }
        Naming names = wanted.hold(naming, activities);
        Counts done = NOTHING;
        for (List<UUID> some : chunks) {
            done = done.plus(undo(importId, some, names));
        }
        return done;
    }

    private Counts undo(UUID importId, List<UUID> chunk, Naming names) {
        Map<UUID, Sayings> left = statements.of(chunk);
        List<TimeEntry> found = entries.byIds(chunk);
        Map<UUID, MemberSnapshot> held =
                members.holding(found.stream().map(entry -> entry.memberId).collect(Collectors.toSet()));
        // Read again now that nobody else writes to these members' entries.
        found.forEach(entry -> entries.getEntityManager().refresh(entry));
        Changes changes = ledger.open();
        Counts done = NOTHING;
        for (TimeEntry entry : found) {
            Sayings sayings = left.getOrDefault(entry.id, Sayings.NONE);
            ZoneId zone = held.get(entry.memberId).zone();
            EntryContent said = sayings.present()
                    .map(present -> present.content(names.activityOf(present)))
                    .orElse(null);
            done = done.plus(undo(importId, entry, said, zone, changes));
        }
        ledger.post(changes, found);
        return done;
    }

    private static Counts undo(UUID importId, TimeEntry entry, EntryContent said, ZoneId zone, Changes changes) {
        if (entry.removedAt != null) {
            if (said == null || !entry.removedByUndo) {
                return NOTHING;
            }
            // A complete file said that it was gone, and that file was taken back.
            TimeEntryRevision back = entry.restore(said, importId, changes.stamp);
            changes.add(new TimeEntry.Recorded(Outcome.Kind.CREATED, entry, back, null), zone);
            return RESTORED;
        }
        if (said == null && entry.sourced == null) {
            changes.removed(entry, entry.undo(importId, changes.stamp), Reason.IMPORT_UNDONE, zone);
            return REMOVED;
        }
        if (said == null || said.equals(entry.sourceSaid())) {
            return KEPT;
        }
        EntryContent present = entry.content();
        TimeEntryRevision revision = entry.restore(said, importId, changes.stamp);
        changes.corrected(entry, present, revision, Reason.IMPORT_UNDONE, zone);
        return RESTORED;
    }
}
