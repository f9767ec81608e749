package dev.handover.audit.timeentry;

import dev.handover.audit.timeentry.TimeEntryEvent.Reason;
import dev.handover.audit.timeentry.TimeEntryRevision.Stamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What one use case did to entries, collected so that it is written and announced in batches. */
final class Changes {

    final Stamp stamp;
    final List<TimeEntry> created = new ArrayList<>();
    final List<TimeEntryRevision> revisions = new ArrayList<>();
    final Map<UUID, List<TimeEntryEvent.Entry>> recorded = new LinkedHashMap<>();
    final Map<Reason, Map<UUID, List<TimeEntryEvent.Entry>>> corrected = new LinkedHashMap<>();
    final Map<Reason, Map<UUID, List<TimeEntryEvent.Gone>>> removed = new LinkedHashMap<>();
    final Map<UUID, Set<LocalDate>> days = new LinkedHashMap<>();

    Changes(Stamp stamp) {
        this.stamp = stamp;
    }

    /** A new entry, or one that came back. */
    void recorded(TimeEntry entry, TimeEntryRevision revision, ZoneId calendar, boolean isNew) {
        if (isNew) {
            created.add(entry);
        }
        revisions.add(revision);
        recorded.computeIfAbsent(entry.memberId, id -> new ArrayList<>()).add(TimeEntryEvent.Entry.of(entry, null));
        touch(entry.memberId, entry.content(), calendar);
    }

    void corrected(TimeEntry entry, EntryContent previous, TimeEntryRevision revision, Reason reason, ZoneId calendar) {
        revisions.add(revision);
        corrected
                .computeIfAbsent(reason, any -> new LinkedHashMap<>())
                .computeIfAbsent(entry.memberId, id -> new ArrayList<>())
                .add(TimeEntryEvent.Entry.of(entry, previous));
        touch(entry.memberId, previous, calendar);
        touch(entry.memberId, entry.content(), calendar);
    }

    void removed(TimeEntry entry, TimeEntryRevision revision, Reason reason, ZoneId calendar) {
        revisions.add(revision);
        removed.computeIfAbsent(reason, any -> new LinkedHashMap<>())
                .computeIfAbsent(entry.memberId, id -> new ArrayList<>())
                .add(new TimeEntryEvent.Gone(entry.id, entry.version, entry.activityId));
        touch(entry.memberId, entry.content(), calendar);
    }

    private void touch(UUID member, EntryContent content, ZoneId calendar) {
        days.computeIfAbsent(member, id -> new TreeSet<>()).addAll(content.days(calendar));
    }
}
