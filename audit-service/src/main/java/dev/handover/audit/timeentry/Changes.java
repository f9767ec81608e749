package dev.handover.audit.timeentry;

import dev.handover.audit.timeentry.TimeEntryEvent.Reason;
import dev.handover.audit.timeentry.TimeEntryRevision.Stamp;
import dev.handover.audit.timeentry.content.EntryContent;
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
    final Map<Reason, Map<UUID, List<TimeEntryEvent.EntryVersion>>> removed = new LinkedHashMap<>();
    final Map<UUID, Set<LocalDate>> days = new LinkedHashMap<>();

    Changes(Stamp stamp) {
        this.stamp = stamp;
    }

    /** What recording a draft did. */
    void add(TimeEntry.Recorded done, ZoneId calendar) {
        TimeEntry entry = done.entry();
        switch (done.kind()) {
            case CREATED -> {
                // One that came back has more revisions, and a row.
                if (entry.version == 1) {
                    created.add(entry);
                }
                revisions.add(done.revision());
                recorded.computeIfAbsent(entry.memberId, id -> new ArrayList<>())
                        .add(TimeEntryEvent.Entry.of(entry, null));
                touch(entry.memberId, entry.content(), calendar);
            }
            case UPDATED -> corrected(entry, done.before(), done.revision(), Reason.SOURCE, calendar);
            case UNCHANGED, REMOVED, REJECTED -> {
                // Nothing is written.
            }
        }
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
                .add(TimeEntryEvent.EntryVersion.of(entry));
        touch(entry.memberId, entry.content(), calendar);
    }

    private void touch(UUID member, EntryContent content, ZoneId calendar) {
        days.computeIfAbsent(member, id -> new TreeSet<>())
                .addAll(content.time().days(calendar));
    }
}
