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
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** Something the owner did that shows how well they master an area. */
@Entity
class Evidence {

    @Id
    UUID id;

    @TenantId
    @Convert(converter = WorkspaceContext.Column.class)
    @Column(updatable = false)
    String workspace;

    @Enumerated(EnumType.STRING)
    Area area;

    @Enumerated(EnumType.STRING)
    EvidenceKind kind;

    LocalDate onDate;
    String text;
    String link;
    UUID member;
    Instant addedAt;

    protected Evidence() {}

    Evidence(Area area, EvidenceInput body, UUID member, Instant addedAt) {
        this.id = Ids.next();
        this.area = area;
        this.kind = body.kind();
        this.onDate = body.on();
        this.text = body.text();
        this.link = body.link();
        this.member = member;
        this.addedAt = addedAt;
    }
}
