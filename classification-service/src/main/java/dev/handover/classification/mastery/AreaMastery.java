package dev.handover.classification.mastery;

import dev.handover.chassis.id.Ids;
import dev.handover.chassis.workspace.WorkspaceContext;
import dev.handover.classification.method.fact.Area;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** How well the owner says they master an area; one per area. */
@Entity
class AreaMastery {

    @Id
    UUID id;

    @TenantId
    @Convert(converter = WorkspaceContext.Column.class)
    @Column(updatable = false)
    String workspace;

    @Version
    long version = 1;

    @Enumerated(EnumType.STRING)
    Area area;

    /** 0 to 4; null is not stated. */
    Integer mastery;

    String note;
    Instant statedAt;

    protected AreaMastery() {}

    AreaMastery(Area area) {
        this.id = Ids.next();
        this.area = area;
    }

    void state(Integer mastery, String note, Instant now) {
        this.mastery = mastery;
        this.note = note;
        this.statedAt = now;
    }
}
