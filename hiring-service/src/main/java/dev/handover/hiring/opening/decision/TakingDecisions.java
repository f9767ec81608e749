package dev.handover.hiring.opening.decision;

import dev.handover.hiring.activity.LockingActivities;
import dev.handover.hiring.opening.DecidingOpenings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * What a decision does to openings. The topic is compacted per activity, so the last state counts and not the way to it: an accepted
 * delegation has its one opening; where the last word is anything else, drafts are closed and published ads flagged.
 */
@ApplicationScoped
class TakingDecisions {
    private final DecisionsSeen seen;
    private final LockingActivities locking;
    private final DecidingOpenings openings;

    TakingDecisions(DecisionsSeen seen, LockingActivities locking, DecidingOpenings openings) {
        this.seen = seen;
        this.locking = locking;
        this.openings = openings;
    }

    /** Takes a decision; one that is not newer than the last about its activity changes nothing. */
    @Transactional
    void take(DecisionConsumer.Payload decision) {
        decision.check();
        locking.lock(decision.activityId());
        if (!isNews(decision)) {
            return;
        }
        if (decision.accepted() && decision.handsOver()) {
            openings.handOver(decision.decision());
        } else {
            openings.keep(decision.activityId());
        }
    }

    private boolean isNews(DecisionConsumer.Payload decision) {
        DecisionSeen last = seen.findById(decision.activityId());
        if (last != null) {
            return last.isNews(decision);
        }
        DecisionSeen first = new DecisionSeen(decision.activityId());
        boolean news = first.isNews(decision);
        seen.persist(first);
        return news;
    }
}
