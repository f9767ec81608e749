package dev.handover.hiring.opening.decision;

import dev.handover.chassis.workspace.WorkspaceContext;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** The last decision known about an activity. */
@Entity
class DecisionSeen {
    @Id
    UUID activityId;

    @TenantId
    @Convert(converter = WorkspaceContext.Column.class)
    @Column(updatable = false)
    String workspace;

    long version;
    UUID decisionId;
    String status;

    protected DecisionSeen() {}

    DecisionSeen(UUID activityId) {
        this.activityId = activityId;
    }

    /** Takes what is newer than what it holds; tells whether it was. */
    boolean isNews(DecisionConsumer.Payload decision) {
        if (decision.version() <= version) {
            return false;
        }
        this.version = decision.version();
        this.decisionId = decision.decisionId();
        this.status = decision.status();
        return true;
    }
}
