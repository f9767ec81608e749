package dev.handover.hiring.activity;

import dev.handover.chassis.workspace.WorkspaceContext;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** An activity in its last state in audit-service. */
@Entity
class Activity {
    @Id
    UUID id;

    @TenantId
    @Convert(converter = WorkspaceContext.Column.class)
    @Column(updatable = false)
    String workspace;

    long version;
    String name;
    String area;
    String status;
    UUID mergedInto;

    protected Activity() {}

    Activity(UUID id) {
        this.id = id;
    }

    /** Takes what is newer than what it holds; tells whether it was. */
    boolean take(ActivityConsumer.Payload state) {
        if (state.version() <= version) {
            return false;
        }
        this.version = state.version();
        this.name = state.name();
        this.area = state.area();
        this.status = state.status();
        this.mergedInto = state.mergedInto();
        return true;
    }
}
