package dev.handover.hiring.activity;

import dev.handover.chassis.sql.Sql;
import dev.handover.chassis.workspace.WorkspaceContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * One at a time per activity. Decisions, measures and names come from three topics; whichever comes second must see what the first one stored,
 * or a draft would miss its hours for good.
 */
@ApplicationScoped
public class LockingActivities {
    private final Jdbi jdbi;
    private final WorkspaceContext workspace;

    LockingActivities(Jdbi jdbi, WorkspaceContext workspace) {
        this.jdbi = jdbi;
        this.workspace = workspace;
    }

    /** Waits for and takes the activity's lock until the end of the transaction. */
    @Transactional(TxType.MANDATORY)
    public void lock(UUID activityId) {
        Sql.lock(jdbi, "activity/" + workspace.id() + "/" + activityId);
    }
}
