package dev.handover.classification.calibration;

import dev.handover.chassis.id.Ids;
import dev.handover.chassis.workspace.WorkspaceContext;
import dev.handover.classification.outcome.ObservingTargets.Observed;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** What was observed up to a moment, applied to the offers until it is reverted or another one is applied. */
@Entity
class Calibration {

    @Id
    UUID id;

    @TenantId
    @Convert(converter = WorkspaceContext.Column.class)
    @Column(updatable = false)
    String workspace;

    @Version
    long rowVersion;

    /** Which calibration of the workspace it is, from 1. */
    long ordinal;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Observed> observed;

    Instant appliedAt;
    UUID appliedBy;
    Instant revertedAt;
    UUID revertedBy;

    protected Calibration() {}

    Calibration(long ordinal, List<Observed> observed, UUID member, Instant now) {
        this.id = Ids.next();
        this.ordinal = ordinal;
        this.observed = List.copyOf(observed);
        this.appliedBy = member;
        this.appliedAt = now;
    }

    void revert(UUID member, Instant now) {
        this.revertedBy = member;
        this.revertedAt = now;
    }
}
