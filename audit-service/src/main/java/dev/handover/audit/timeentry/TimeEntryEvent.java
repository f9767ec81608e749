package dev.handover.audit.timeentry;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
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
            UUID entryId,
            long version,
            UUID activityId,
            Instant startedAt,
            Instant endedAt,
            LocalDate day,
            Long seconds,
            String zone,
            String source,
            Evidence evidence,
            Boolean billable,
            boolean planned,
            UUID importId,
            @JsonInclude(JsonInclude.Include.NON_NULL) Previous previous) {

        static Entry of(TimeEntry entry, EntryContent previous) {
            EntryContent content = entry.content();
            return new Entry(
                    entry.id,
                    entry.version,
                    content.activityId(),
                    content.startedAt(),
                    content.endedAt(),
                    content.day(),
                    content.seconds(),
                    content.zone(),
                    entry.source,
                    entry.evidence,
                    content.billable(),
                    content.planned(),
                    entry.importId,
                    previous == null
                            ? null
                            : new Previous(
                                    previous.activityId(),
                                    previous.startedAt(),
                                    previous.endedAt(),
                                    previous.day(),
                                    previous.seconds()));
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Previous(UUID activityId, Instant startedAt, Instant endedAt, LocalDate day, Long seconds) {}

    record Gone(UUID entryId, long version, UUID activityId) {}

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

    record Removed(UUID memberId, Reason cause, Instant removedAt, List<Gone> entries) implements TimeEntryEvent {
        @Override
        @JsonIgnore
        public String type() {
            return "audit.time-removed.v1";
        }
    }
}
