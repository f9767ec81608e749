package dev.handover.classification.revision;

import dev.handover.chassis.id.Ids;
import dev.handover.chassis.workspace.WorkspaceContext;
import dev.handover.classification.method.fact.FactSource;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** One change of one fact; it is never changed itself. Values are JSON; null is unknown. */
@Entity
class FactRevision {

    @Id
    UUID id;

    @TenantId
    @Convert(converter = WorkspaceContext.Column.class)
    @Column(updatable = false)
    String workspace;

    UUID activityId;
    String fact;

    @Enumerated(EnumType.STRING)
    @Column(name = "how")
    RevisionCause cause;

    String oldValue;

    @Enumerated(EnumType.STRING)
    FactSource oldSource;

    String newValue;

    @Enumerated(EnumType.STRING)
    FactSource newSource;

    Instant observedAt;
    UUID member;
    Instant at;

    protected FactRevision() {}

    /** What was known of a fact at one time; null in both is unknown. */
    record Known(String value, FactSource source) {

        static final Known NOTHING = new Known(null, null);
    }

    FactRevision(UUID activity, String fact, RevisionCause cause, Known before, Known after) {
        this.id = Ids.next();
        this.activityId = activity;
        this.fact = fact;
        this.cause = cause;
        this.oldValue = before.value();
        this.oldSource = before.source();
        this.newValue = after.value();
        this.newSource = after.source();
    }

    FactRevision happened(Instant at, Instant observedAt, UUID member) {
        this.at = at;
        this.observedAt = observedAt;
        this.member = member;
        return this;
    }
}
