package dev.handover.classification.outcome.engagement;

import dev.handover.classification.reconsideration.AskingAgain;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Keeps the read model of engagements; events may come twice, late or in any order. */
@ApplicationScoped
class FollowingEngagements {

    private final Engagements engagements;
    private final AskingAgain asking;

    FollowingEngagements(Engagements engagements, AskingAgain asking) {
        this.engagements = engagements;
        this.asking = asking;
    }

    /** Stores what is newer than what is known, and has its outcome measured and its decision made again. */
    @Transactional
    public void follow(EngagementSnapshot published) {
        Engagement engagement = engagements.findById(published.id());
        boolean first = engagement == null;
        if (first) {
            engagement = new Engagement(published.id());
        }
        if (!engagement.follow(published)) {
            return;
        }
        if (first) {
            engagements.persist(engagement);
        }
        if (published.work().activityId() != null) {
            asking.about(published.work().activityId());
        }
    }
}
