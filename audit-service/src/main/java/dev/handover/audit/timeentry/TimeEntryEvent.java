package dev.handover.audit.timeentry;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.handover.audit.timeentry.content.EntryContent;
import dev.handover.audit.timeentry.content.Evidence;
import dev.handover.audit.timeentry.content.StoredTime;
import dev.handover.chassis.event.DomainEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What happened to entries of one member, see {@code contracts/events}. Free text is left out: it is read where it is owned. */
sealed interface TimeEntryEvent {

    /** So many entries fit one event with room to spare below the broker's limit. */
    int MOST_ENTRIES = 500;

    @JsonIgnore
    String type();

    UUID memberId();

    default DomainEvent published() {
        return new DomainEvent(
                "audit.time-entry", memberId().toString(), type(), memberId().toString(), this);
    }

    /** The full state of an entry, without its texts; {@code previous} only where it was corrected. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Entry(
            @JsonUnwrapped EntryVersion entry,
            @JsonUnwrapped Time time,
            String source,
            Evidence evidence,
            Boolean billable,
            boolean planned,
            UUID importId,
            @JsonInclude(JsonInclude.Include.NON_NULL) Previous previous) {

        static Entry of(TimeEntry entry, EntryContent previous) {
            EntryContent content = entry.content();
            return new Entry(
                    EntryVersion.of(entry),
                    Time.of(content.time()),
                    entry.source,
                    entry.evidence,
                    content.text().billable(),
                    content.planned(),
                    entry.importId,
                    previous == null ? null : Previous.of(previous));
        }
    }

    /** Which entry, in which of its versions. */
    record EntryVersion(UUID entryId, long version, UUID activityId) {

        static EntryVersion of(TimeEntry entry) {
            return new EntryVersion(entry.id, entry.version, entry.activityId);
        }
    }

    /** When it was; what is not known is null. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Time(Instant startedAt, Instant endedAt, LocalDate day, Long seconds, String zone) {

        static Time of(StoredTime time) {
            return new Time(time.startedAt(), time.endedAt(), time.day(), time.seconds(), time.zone());
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Previous(UUID activityId, Instant startedAt, Instant endedAt, LocalDate day, Long seconds) {

        static Previous of(EntryContent content) {
            StoredTime time = content.time();
            return new Previous(content.activityId(), time.startedAt(), time.endedAt(), time.day(), time.seconds());
        }
    }

    /** Why entries were corrected or removed. */
    enum Reason {
        PERSON,
        SOURCE,
        IMPORT_UNDONE
    }

    record Recorded(UUID memberId, List<Entry> entries) implements TimeEntryEvent {
        @Override
        @JsonIgnore
        public String type() {
            return "audit.time-recorded.v1";
        }
    }

    record Corrected(UUID memberId, Reason cause, List<Entry> entries) implements TimeEntryEvent {
        @Override
        @JsonIgnore
        public String type() {
            return "audit.time-corrected.v1";
        }
    }

    record Removed(UUID memberId, Reason cause, Instant removedAt, List<EntryVersion> entries)
            implements TimeEntryEvent {
        @Override
        @JsonIgnore
        public String type() {
            return "audit.time-removed.v1";
        }
    }
}
