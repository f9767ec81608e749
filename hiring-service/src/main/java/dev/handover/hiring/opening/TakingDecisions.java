package dev.handover.hiring.opening;

import dev.handover.chassis.event.Outbox;
import dev.handover.hiring.activity.KeepingActivities;
import dev.handover.hiring.activity.LockingActivities;
import dev.handover.hiring.workload.KeepingWorkloads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * What a decision does to openings. The topic is compacted per activity, so the last state counts and not the way to it: an accepted
 * delegation has its one opening; where the last word is anything else, drafts are closed and published ads flagged.
 */
@ApplicationScoped
public class TakingDecisions {
    private final Openings openings;
    private final DecisionsSeen seen;
    private final LockingActivities locking;
    private final KeepingActivities activities;
    private final KeepingWorkloads workloads;
    private final Outbox outbox;
    private final Clock clock;

    TakingDecisions(
            Openings openings,
            DecisionsSeen seen,
            LockingActivities locking,
            KeepingActivities activities,
            KeepingWorkloads workloads,
            Outbox outbox,
            Clock clock) {
        this.openings = openings;
        this.seen = seen;
        this.locking = locking;
        this.activities = activities;
        this.workloads = workloads;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Takes a decision; one that is not newer than the last about its activity changes nothing. */
    @Transactional
    public void take(Decision decision) {
        decision.check();
        locking.lock(decision.activityId());
        if (!isNews(decision)) {
            return;
        }
        Instant now = clock.instant();
        boolean handedOver = decision.accepted() && decision.handsOver();
        for (Opening opening : openings.openOf(decision.activityId())) {
            if (opening.decisionId != null && !(handedOver && opening.decisionId.equals(decision.decisionId()))) {
                CloseReason reason = handedOver ? CloseReason.DECISION_SUPERSEDED : CloseReason.DECISION_WITHDRAWN;
                tell(opening.decisionGone(reason, now));
            }
        }
        if (handedOver && openings.ofDecision(decision.decisionId()).isEmpty()) {
            draft(decision, now);
        }
    }

    private boolean isNews(Decision decision) {
        DecisionSeen last = seen.findById(decision.activityId());
        if (last != null) {
            return last.heard(decision);
        }
        DecisionSeen first = new DecisionSeen(decision.activityId());
        boolean news = first.heard(decision);
        seen.persist(first);
        return news;
    }

    private void draft(Decision decision, Instant now) {
        String work = activities
                .nameOf(decision.activityId())
                .orElse(decision.activity().name());
        Opening opening = Opening.decided(decision, work, now);
        workloads.of(decision.activityId()).ifPresent(opening::measured);
        openings.persist(opening);
        tell(Optional.of(opening.drafted(now)));
    }

    private void tell(Optional<OpeningEvent> event) {
        event.map(OpeningEvent::toDomainEvent).ifPresent(outbox::append);
    }
}
