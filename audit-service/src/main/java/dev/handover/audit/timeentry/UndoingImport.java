package dev.handover.audit.timeentry;

import dev.handover.audit.activity.HoldingActivities;
import dev.handover.audit.member.HoldingMembers;
import dev.handover.audit.member.MemberSnapshot;
import dev.handover.audit.timeentry.TimeEntryEvent.Reason;
import dev.handover.audit.timeentry.content.EntryContent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayDeque;
import java.util.Deque;
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
    private final TimeEntryRevisions revisions;
    private final Ledger ledger;

    UndoingImport(
            HoldingActivities activities,
            HoldingMembers members,
            TimeEntries entries,
            TimeEntryRevisions revisions,
            Ledger ledger) {
        this.activities = activities;
        this.members = members;
        this.entries = entries;
        this.revisions = revisions;
        this.ledger = ledger;
    }

    /**
     * What undoing did.
     *
     * @param removed entries the import had created
     * @param restored entries the import had changed, now as they were before it
     * @param keptBecauseCorrectedSince entries of the import left alone, because a person or a later import changed them
     */
    public record Counts(int removed, int restored, int keptBecauseCorrectedSince) {

        Counts plus(Counts other) {
            return new Counts(
                    removed + other.removed,
                    restored + other.restored,
                    keptBecauseCorrectedSince + other.keptBecauseCorrectedSince);
        }
    }

    private static final Counts REMOVED = new Counts(1, 0, 0);
    private static final Counts RESTORED = new Counts(0, 1, 0);
    private static final Counts KEPT = new Counts(0, 0, 1);
    private static final Counts NOTHING = new Counts(0, 0, 0);

    /**
     * Undoes an import. A second call removes and restores nothing more.
     *
     * @param importId as given in the drafts
     * @return what was done
     */
    @Transactional
    public Counts undo(UUID importId) {
        // All activities before any member, as everywhere: two transactions never wait for each other crosswise.
        Map<UUID, UUID> places = activities.holding(revisions.activitiesNamedBy(importId));
        Counts done = NOTHING;
        List<UUID> chunk = revisions.entriesOf(importId, BEFORE_ALL, CHUNK);
        while (!chunk.isEmpty()) {
            done = done.plus(undo(importId, chunk, places));
            chunk = revisions.entriesOf(importId, chunk.get(chunk.size() - 1), CHUNK);
        }
        return done;
    }

    private Counts undo(UUID importId, List<UUID> chunk, Map<UUID, UUID> places) {
        List<TimeEntry> found = entries.byIds(chunk);
        Map<UUID, MemberSnapshot> held =
                members.holding(found.stream().map(entry -> entry.memberId).collect(Collectors.toSet()));
        // Read again now that nobody else writes to these members' entries.
        found.forEach(entry -> entries.getEntityManager().refresh(entry));
        Map<UUID, List<TimeEntryRevision>> settled = revisions.of(chunk);
        Changes changes = ledger.open();
        Counts done = NOTHING;
        for (TimeEntry entry : found) {
            done = done.plus(undo(importId, entry, settled.get(entry.id), places, held.get(entry.memberId), changes));
        }
        ledger.post(changes, found);
        settled.values().forEach(history -> history.forEach(entries.getEntityManager()::detach));
        return done;
    }

    private static Counts undo(
            UUID importId,
            TimeEntry entry,
            List<TimeEntryRevision> history,
            Map<UUID, UUID> places,
            MemberSnapshot member,
            Changes changes) {
        Deque<TimeEntryRevision> standing = standing(history);
        if (entry.removedAt != null || standing.stream().noneMatch(revision -> importId.equals(revision.importId))) {
            return NOTHING;
        }
        if (!importId.equals(standing.peek().importId)) {
            return KEPT;
        }
        dropLatest(standing, importId);
        if (standing.isEmpty()) {
            changes.removed(entry, entry.undo(importId, changes.stamp), Reason.IMPORT_UNDONE, member.zone());
            return REMOVED;
        }
        TimeEntryRevision earlier = standing.peek();
        EntryContent present = entry.content();
        UUID activity = places.getOrDefault(earlier.content.activityId(), earlier.content.activityId());
        TimeEntryRevision revision = entry.restore(earlier, activity, importId, changes.stamp);
        changes.corrected(entry, present, revision, Reason.IMPORT_UNDONE, member.zone());
        return RESTORED;
    }

    /**
     * The revisions that still have a say, latest first: an undone import's have none, and a merge of activities is nobody's word
     * about the entry.
     */
    private static Deque<TimeEntryRevision> standing(List<TimeEntryRevision> history) {
        Deque<TimeEntryRevision> standing = new ArrayDeque<>();
        for (TimeEntryRevision revision : history) {
            if (revision.cause == Cause.IMPORT_UNDONE) {
                dropLatest(standing, revision.importId);
            } else if (revision.cause != Cause.ACTIVITY_MERGED) {
                standing.push(revision);
            }
        }
        return standing;
    }

    private static void dropLatest(Deque<TimeEntryRevision> standing, UUID importId) {
        while (!standing.isEmpty() && importId.equals(standing.peek().importId)) {
            standing.pop();
        }
    }
}
