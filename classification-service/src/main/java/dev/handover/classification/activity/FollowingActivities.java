package dev.handover.classification.activity;

import dev.handover.classification.method.fact.Area;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Facts;
import dev.handover.classification.reconsideration.AskingAgain;
import dev.handover.classification.revision.RecordingRevisions;
import dev.handover.classification.revision.RevisionCause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Keeps the read model of activities; events may come twice, late or in any order. */
@ApplicationScoped
public class FollowingActivities {

    /** An activity's full state as audit-service publishes it, version rising per activity. */
    record Published(UUID activityId, long version, String name, Area area, ActivityStatus status, UUID mergedInto) {}

    private final Activities activities;
    private final RecordingRevisions revisions;
    private final AskingAgain asking;

    FollowingActivities(Activities activities, RecordingRevisions revisions, AskingAgain asking) {
        this.activities = activities;
        this.revisions = revisions;
        this.asking = asking;
    }

    /** Stores what is newer than what is known, and has its decision made again. */
    @Transactional
    public void follow(Published published) {
        Activity activity = activities.findById(published.activityId());
        boolean first = activity == null;
        if (first) {
            activity = new Activity(published.activityId());
        }
        Facts before = area(activity);
        if (!activity.follow(published)) {
            return;
        }
        if (first) {
            activities.persist(activity);
        }
        revisions.record(published.activityId(), before, area(activity), RevisionCause.ACTIVITY);
        asking.about(published.activityId());
    }

    private static Facts area(Activity activity) {
        return Facts.none().with(FactName.AREA, activity.area);
    }
}
