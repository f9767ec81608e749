package dev.handover.audit.timeentry;

import dev.handover.audit.timeentry.TimeEntryRevision.Stamp;
import dev.handover.audit.timeentry.content.Cause;
import dev.handover.audit.timeentry.content.EntryContent;
import dev.handover.audit.timeentry.content.EntryDraft;
import dev.handover.audit.timeentry.content.EntryRules;
import dev.handover.audit.timeentry.content.EntryText;
import dev.handover.audit.timeentry.content.Evidence;
import dev.handover.audit.timeentry.content.Origin;
import dev.handover.audit.timeentry.content.Outcome;
import dev.handover.audit.timeentry.content.StoredTime;
import dev.handover.audit.timeentry.content.TimeEntryProblem;
import dev.handover.chassis.id.Ids;
import dev.handover.chassis.workspace.WorkspaceContext;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** Time that somebody spent, or means to spend, in its present state. Each verb leaves a revision behind. */
@Entity
@Table(name = "time_entry")
class TimeEntry {

    @Id
    UUID id;

    @TenantId
    @Convert(converter = WorkspaceContext.Column.class)
    @Column(updatable = false)
    String workspace;

    long version;

    @Column(name = "member_id", updatable = false)
    UUID memberId;

    @Column(name = "activity_id")
    UUID activityId;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "ended_at")
    Instant endedAt;

    @Column(name = "local_day")
    LocalDate localDay;

    Long seconds;

    String zone;

    @Column(name = "placed_at")
    Instant placedAt;

    String source;

    @Column(name = "external_id")
    String externalId;

    @Column(name = "source_changed_at")
    Instant sourceChangedAt;

    String description;

    String client;

    String project;

    String task;

    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] tags;

    Boolean billable;

    boolean planned;

    @Enumerated(EnumType.STRING)
    Evidence evidence;

    @Column(name = "import_id")
    UUID importId;

    @JdbcTypeCode(SqlTypes.JSON)
    EntryContent sourced;

    /** Where its source placed it, where a person moved it since; null otherwise. */
    @Column(name = "sourced_at")
    Instant sourcedAt;

    /** Whether files say something of it, so that there are statements. */
    @Column(name = "in_files")
    boolean inFiles;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "removed_at")
    Instant removedAt;

    @Column(name = "removed_by_undo")
    boolean removedByUndo;

    protected TimeEntry() {}

    private TimeEntry(EntryDraft draft, EntryContent content, Stamp stamp) {
        this.id = Ids.next();
        this.memberId = draft.memberId();
        this.source = draft.origin().source();
        this.externalId = draft.origin().externalId();
        this.createdAt = stamp.at();
        comeFrom(draft.origin());
        say(content, stamp);
    }

    /**
     * What recording a draft did.
     *
     * @param revision null where nothing changed
     * @param before what the entry said until then; null where it did not stand
     */
    record Recorded(Outcome.Kind kind, TimeEntry entry, TimeEntryRevision revision, EntryContent before) {}

    /**
     * Records a draft whose rules were checked: as a new entry, or as what its source now says of a known one.
     *
     * @param known the entry with the draft's identity; null where there is none
     */
    static Recorded record(EntryDraft draft, TimeEntry known, Stamp stamp) {
        EntryContent said = EntryContent.of(draft);
        if (known != null) {
            return known.again(draft, said, stamp);
        }
        TimeEntry created = new TimeEntry(draft, said, stamp);
        return new Recorded(Outcome.Kind.CREATED, created, created.recorded(stamp), null);
    }

    private Recorded again(EntryDraft draft, EntryContent said, Stamp stamp) {
        if (!memberId.equals(draft.memberId())) {
            throw EntryRules.refusal(
                    TimeEntryProblem.ENTRY_OF_ANOTHER_MEMBER,
                    "Send it for the member it was first recorded for, or under another external id.",
                    id);
        }
        if (removedAt != null && !removedByUndo) {
            throw EntryRules.refusal(
                    TimeEntryProblem.ENTRY_REMOVED,
                    "It was removed on purpose, so sending it again doesn't bring it back: record it under another external id.",
                    id);
        }
        if (removedAt != null) {
            return new Recorded(Outcome.Kind.CREATED, this, comeBack(draft.origin(), said, stamp), null);
        }
        if (isNewerThan(draft.origin())) {
            return new Recorded(Outcome.Kind.UNCHANGED, this, null, null);
        }
        changedInSource(draft.origin());
        if (sourceSaid().equals(said)) {
            return new Recorded(Outcome.Kind.UNCHANGED, this, null, null);
        }
        EntryContent before = content();
        return new Recorded(Outcome.Kind.UPDATED, this, follow(draft.origin(), said, stamp), before);
    }

    private TimeEntryRevision recorded(Stamp stamp) {
        return new TimeEntryRevision(this, Cause.RECORDED, importId, stamp);
    }

    /** Comes back after its import was undone, as its source has it now. */
    private TimeEntryRevision comeBack(Origin origin, EntryContent content, Stamp stamp) {
        removedAt = null;
        removedByUndo = false;
        sourced = null;
        comeFrom(origin);
        say(content, stamp);
        return recorded(stamp);
    }

    /** Is known by the id that its tool gives it from now on: so far it came without one. */
    void adopt(Origin origin) {
        source = origin.source().strip();
        externalId = origin.externalId();
        evidence = origin.evidence();
    }

    private void changedInSource(Origin origin) {
        sourceChangedAt = origin.sourceChangedAt() == null ? sourceChangedAt : origin.sourceChangedAt();
    }

    /** Files say something of it. */
    void beInFiles() {
        inFiles = true;
    }

    /** Whether what a source sends is older than what it sent before. */
    boolean isNewerThan(Origin origin) {
        return sourceChangedAt != null
                && origin.sourceChangedAt() != null
                && origin.sourceChangedAt().isBefore(sourceChangedAt);
    }

    /** Follows its source, see {@link EntryContent#following}. */
    private TimeEntryRevision follow(Origin origin, EntryContent said, Stamp stamp) {
        EntryContent next = content().following(sourceSaid(), said);
        sourced = sourced == null || next.equals(said) ? null : said;
        importId = origin.importId() == null ? importId : origin.importId();
        say(next, stamp);
        return new TimeEntryRevision(this, Cause.SOURCE_CHANGED, importId, stamp);
    }

    private void comeFrom(Origin origin) {
        evidence = origin.evidence();
        sourceChangedAt = origin.sourceChangedAt();
        importId = origin.importId();
        inFiles = inFiles || importId != null;
    }

    /** Is corrected by a person; what its source said is remembered. */
    TimeEntryRevision correct(EntryContent corrected, Stamp stamp) {
        EntryContent said = sourceSaid();
        sourced = corrected.equals(said) ? null : said;
        say(corrected, stamp);
        return new TimeEntryRevision(this, Cause.CORRECTED, null, stamp);
    }

    TimeEntryRevision remove(Stamp stamp) {
        return remove(Cause.REMOVED, null, stamp);
    }

    /** Goes, because no import that brought it stands any more. */
    TimeEntryRevision undo(UUID undone, Stamp stamp) {
        removedByUndo = true;
        return remove(Cause.IMPORT_UNDONE, undone, stamp);
    }

    /** Goes, because a complete file no longer has it; a later file can bring it back. */
    TimeEntryRevision vanish(UUID mirror, Stamp stamp) {
        removedByUndo = true;
        return remove(Cause.SOURCE_CHANGED, mirror, stamp);
    }

    /** Says what its other sources say, because an import was undone; what a person corrected stays. */
    TimeEntryRevision restore(EntryContent said, UUID undone, Stamp stamp) {
        boolean stood = removedAt == null;
        EntryContent next = stood ? content().following(sourceSaid(), said) : said;
        sourced = stood && sourced != null && !next.equals(said) ? said : null;
        removedAt = null;
        removedByUndo = false;
        say(next, stamp);
        return new TimeEntryRevision(this, Cause.IMPORT_UNDONE, undone, stamp);
    }

    private TimeEntryRevision remove(Cause cause, UUID undone, Stamp stamp) {
        version++;
        removedAt = stamp.at();
        changedAt = stamp.at();
        return new TimeEntryRevision(this, cause, undone, stamp);
    }

    private void say(EntryContent content, Stamp stamp) {
        version++;
        changedAt = stamp.at();
        activityId = content.activityId();
        startedAt = content.time().startedAt();
        endedAt = content.time().endedAt();
        localDay = content.time().localDay();
        placedAt = content.time().placedAt();
        Instant saidAt = sourced == null ? placedAt : sourced.time().placedAt();
        sourcedAt = saidAt.equals(placedAt) ? null : saidAt;
        seconds = content.time().seconds();
        zone = content.time().zone();
        description = content.text().description();
        client = content.text().client();
        project = content.text().project();
        task = content.text().task();
        tags = content.text().tags().toArray(String[]::new);
        billable = content.text().billable();
        planned = content.planned();
    }

    /** What its source last said, whatever a person corrected since. */
    EntryContent sourceSaid() {
        return sourced == null ? content() : sourced;
    }

    EntryContent content() {
        return new EntryContent(
                activityId,
                new StoredTime(startedAt, endedAt, startedAt == null ? localDay : null, seconds, zone),
                new EntryText(description, client, project, task, Arrays.asList(tags), billable),
                planned);
    }

    Origin origin() {
        return new Origin(source, externalId, evidence, importId, sourceChangedAt);
    }
}
