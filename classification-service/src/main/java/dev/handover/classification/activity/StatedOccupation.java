package dev.handover.classification.activity;

import dev.handover.chassis.workspace.WorkspaceContext;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** Whose work the owner says an activity is; its id is the activity's. */
@Entity
class StatedOccupation {

    /** The version where nothing was ever said. */
    static final long BLANK = 0;

    @Id
    UUID id;

    @TenantId
    @Convert(converter = WorkspaceContext.Column.class)
    @Column(updatable = false)
    String workspace;

    @Version
    long version = BLANK + 1;

    /** SOC 2018; null is said no more. */
    String code;

    protected StatedOccupation() {}

    StatedOccupation(UUID activity) {
        this.id = activity;
    }

    void state(String code) {
        this.code = code;
    }
}
