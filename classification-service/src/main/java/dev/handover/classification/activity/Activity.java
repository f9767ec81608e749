package dev.handover.classification.activity;

import dev.handover.chassis.workspace.WorkspaceContext;
import dev.handover.classification.method.fact.Area;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** An activity as audit-service last published it. */
@Entity
class Activity {

    @Id
    UUID id;

    @TenantId
    @Convert(converter = WorkspaceContext.Column.class)
    @Column(updatable = false)
    String workspace;

    long knownVersion;

    String name;

    @Enumerated(EnumType.STRING)
    Area area;

    @Enumerated(EnumType.STRING)
    ActivityStatus status;

    UUID mergedInto;

    protected Activity() {}

    Activity(UUID id) {
        this.id = id;
    }

    /** Takes what is newer than what is known; says whether it was. */
    boolean follow(FollowingActivities.Published published) {
        if (published.version() <= knownVersion) {
            return false;
        }
        knownVersion = published.version();
        name = published.name();
        area = published.area();
        status = published.status();
        mergedInto = published.mergedInto();
        return true;
    }
}
