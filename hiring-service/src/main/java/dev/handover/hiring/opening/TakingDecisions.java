package dev.handover.hiring.opening;

import dev.handover.chassis.Outbox;
import dev.handover.hiring.activity.KeepingActivities;
import dev.handover.hiring.activity.LockingActivities;
import dev.handover.hiring.workload.KeepingWorkloads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * What a decision does to openings. The topic is compacted per activity, so the last state counts: an accepted delegation has its one opening;
 * where the last word no longer hands the work over, drafts are closed and published ads flagged.
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
        if (decision.accepted() && decision.handsOver()) {
            endOthers(decision, now);
            if (openings.ofDecision(decision.decisionId()).isEmpty()) {
                draft(decision, now);
            }
        } else if (!(decision.made() && decision.handsOver())) {
            // A decision made anew that still hands the work over leaves the accepted one standing until the owner
            // answers it.
            for (Opening opening : openings.openOf(decision.activityId())) {
                if (opening.decisionId != null) {
                    tell(opening.decisionGone(CloseReason.DECISION_WITHDRAWN, now));
                }
            }
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

    private void endOthers(Decision decision, Instant now) {
        for (Opening opening : openings.openOf(decision.activityId())) {
            if (opening.decisionId != null && !opening.decisionId.equals(decision.decisionId())) {
                tell(opening.decisionGone(CloseReason.DECISION_SUPERSEDED, now));
            }
        }
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
