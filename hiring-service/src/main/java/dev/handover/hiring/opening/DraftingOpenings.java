package dev.handover.hiring.opening;

import dev.handover.chassis.event.Outbox;
import dev.handover.hiring.activity.LockingActivities;
import dev.handover.hiring.delegation.Target;
import dev.handover.hiring.workload.KeepingWorkloads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** The owner makes an opening without a decision. */
@ApplicationScoped
public class DraftingOpenings {
    private final Openings openings;
    private final LockingActivities locking;
    private final KeepingWorkloads workloads;
    private final Outbox outbox;
    private final Clock clock;

    DraftingOpenings(
            Openings openings, LockingActivities locking, KeepingWorkloads workloads, Outbox outbox, Clock clock) {
        this.openings = openings;
        this.locking = locking;
        this.workloads = workloads;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Drafts an opening.
     *
     * @param activityId whose measured work fills it in, or null
     * @param work what it is called
     * @param target to whom it goes
     * @param change what else is known already
     */
    @Transactional
    public OpeningSnapshot draft(UUID activityId, String work, Target target, ChangingOpenings.Change change) {
        Instant now = clock.instant();
        Opening opening = Opening.byHand(activityId, work, target, now);
        if (activityId != null) {
            locking.lock(activityId);
            workloads.of(activityId).ifPresent(opening::measured);
        }
        opening.describe(change);
        openings.persist(opening);
        outbox.append(opening.drafted(now).toDomainEvent());
        openings.flush();
        return OpeningSnapshot.of(opening);
    }
}
