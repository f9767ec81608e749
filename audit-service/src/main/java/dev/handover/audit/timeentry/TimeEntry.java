package dev.handover.audit.timeentry;

import dev.handover.audit.timeentry.TimeEntryRevision.Stamp;
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

    @Column(updatable = false)
    String source;

    @Column(name = "external_id", updatable = false)
    String externalId;

    @Column(name = "external_group")
    String externalGroup;

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

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "removed_at")
    Instant removedAt;

    @Column(name = "removed_by_undo")
    boolean removedByUndo;

    protected TimeEntry() {}

    TimeEntry(EntryDraft draft, EntryContent content, Stamp stamp) {
        this.id = Ids.next();
        this.memberId = draft.memberId();
        this.source = draft.source().strip();
        this.externalId = draft.externalId();
        this.evidence = draft.evidence();
        this.createdAt = stamp.at();
        this.externalGroup = draft.externalGroup();
        this.importId = draft.importId();
        say(content, stamp);
    }

    TimeEntryRevision recorded(Stamp stamp) {
        return new TimeEntryRevision(this, Cause.RECORDED, importId, stamp);
    }

    /** Comes back after its import was undone, as its source tells it now. */
    TimeEntryRevision comeBack(EntryDraft draft, EntryContent content, Stamp stamp) {
        removedAt = null;
        removedByUndo = false;
        sourced = null;
        evidence = draft.evidence();
        externalGroup = draft.externalGroup();
        importId = draft.importId();
        say(content, stamp);
        return recorded(stamp);
    }

    /** Follows its source, see {@link EntryContent#following}. */
    TimeEntryRevision follow(EntryDraft draft, EntryContent told, Stamp stamp) {
        EntryContent next = content().following(sourceSaid(), told);
        sourced = sourced == null || next.equals(told) ? null : told;
        externalGroup = draft.externalGroup();
        importId = draft.importId();
        say(next, stamp);
        return new TimeEntryRevision(this, Cause.SOURCE_CHANGED, importId, stamp);
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

    /** Goes, because the import that brought it is undone. */
    TimeEntryRevision undo(UUID undone, Stamp stamp) {
        removedByUndo = true;
        return remove(Cause.IMPORT_UNDONE, undone, stamp);
    }

    /** Is as it was before an import changed it. */
    TimeEntryRevision restore(TimeEntryRevision before, UUID activity, UUID undone, Stamp stamp) {
        sourced = before.sourced;
        importId = before.importId;
        say(before.content.on(activity), stamp);
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
        startedAt = content.startedAt();
        endedAt = content.endedAt();
        localDay = content.localDay();
        placedAt = content.placedAt();
        seconds = content.seconds();
        zone = content.zone();
        description = content.description();
        client = content.client();
        project = content.project();
        task = content.task();
        tags = content.tags().toArray(String[]::new);
        billable = content.billable();
        planned = content.planned();
    }

    /** What its source last said, whatever a person corrected since. */
    EntryContent sourceSaid() {
        return sourced == null ? content() : sourced;
    }

    EntryContent content() {
        return new EntryContent(
                activityId,
                startedAt,
                endedAt,
                startedAt == null ? localDay : null,
                seconds,
                zone,
                description,
                client,
                project,
                task,
                Arrays.asList(tags),
                billable,
                planned);
    }

    KnownEntry known() {
        EntryContent content = content();
        return new KnownEntry(
                id,
                version,
                memberId,
                activityId,
                content.time(),
                source,
                externalId,
                externalGroup,
                description,
                client,
                project,
                task,
                content.tags(),
                billable,
                planned,
                evidence,
                importId,
                removedAt,
                removedByUndo,
                sourced != null);
    }
}
