package dev.handover.hiring.activity;

import dev.handover.chassis.workspace.WorkspaceContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;

/**
 * One at a time per activity. Decisions, measures and names come from three topics; whichever comes second must see what the first one stored,
 * or a draft would miss its hours for good.
 */
@ApplicationScoped
public class LockingActivities {
    private final EntityManager entities;
    private final WorkspaceContext workspace;

    LockingActivities(EntityManager entities, WorkspaceContext workspace) {
        this.entities = entities;
        this.workspace = workspace;
    }

    /** Waits for and takes the activity's lock until the end of the transaction. */
    @Transactional(TxType.MANDATORY)
    public void lock(UUID activityId) {
        entities.createNativeQuery("SELECT CAST(pg_advisory_xact_lock(hashtextextended(:key, 0)) AS text)")
                .setParameter("key", "activity/" + workspace.id() + "/" + activityId)
                .getSingleResult();
    }
}
