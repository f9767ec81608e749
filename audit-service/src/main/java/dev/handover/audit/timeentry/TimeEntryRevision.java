package dev.handover.audit.timeentry;

import dev.handover.audit.timeentry.content.Cause;
import dev.handover.audit.timeentry.content.EntryContent;
import dev.handover.chassis.workspace.WorkspaceContext;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** One state of an entry, kept for good. */
@Entity
@Immutable
@Table(name = "time_entry_revision")
@IdClass(TimeEntryRevision.Key.class)
class TimeEntryRevision {

    record Key(UUID entryId, long revision) {}

    @Id
    @Column(name = "entry_id")
    UUID entryId;

    @Id
    long revision;

    @TenantId
    @Convert(converter = WorkspaceContext.Column.class)
    @Column(updatable = false)
    String workspace;

    @Enumerated(EnumType.STRING)
    Cause cause;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by")
    UUID recordedBy;

    @Column(name = "import_id")
    UUID importId;

    @JdbcTypeCode(SqlTypes.JSON)
    EntryContent content;

    @JdbcTypeCode(SqlTypes.JSON)
    EntryContent sourced;

    protected TimeEntryRevision() {}

    TimeEntryRevision(TimeEntry entry, Cause cause, UUID importId, Stamp stamp) {
        this.entryId = entry.id;
        this.revision = entry.version;
        this.cause = cause;
        this.recordedAt = stamp.at();
        this.recordedBy = stamp.by();
        this.importId = importId;
        this.content = entry.removedAt == null ? entry.content() : null;
        this.sourced = entry.sourced;
    }

    /**
     * When and by whom something is written.
     *
     * @param by the member of the token; null where none acts
     */
    record Stamp(Instant at, UUID by) {}
}
