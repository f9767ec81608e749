package dev.handover.classification.plan;

import dev.handover.chassis.id.Ids;
import dev.handover.chassis.workspace.WorkspaceContext;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.TenantId;

/** A plan as it was made. */
@Entity
class Plan {

    @Id
    UUID id;

    @TenantId
    @Convert(converter = WorkspaceContext.Column.class)
    @Column(updatable = false)
    String workspace;

    @Version
    long rowVersion;

    String name;
    Instant createdAt;
    UUID createdBy;
    Instant acceptedAt;
    UUID acceptedBy;

    /** A {@link PlanView.Result}. */
    @ColumnTransformer(write = "?::json")
    String result;

    protected Plan() {}

    Plan(String name, String result, UUID member, Instant now) {
        this.id = Ids.next();
        this.name = name;
        this.result = result;
        this.createdBy = member;
        this.createdAt = now;
    }

    /** The owner went for it; the first time counts. */
    void accept(UUID member, Instant now) {
        if (acceptedAt == null) {
            acceptedAt = now;
            acceptedBy = member;
        }
    }
}
