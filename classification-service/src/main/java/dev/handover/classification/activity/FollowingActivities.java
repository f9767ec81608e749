package dev.handover.classification.activity;

import dev.handover.classification.method.fact.Area;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Facts;
import dev.handover.classification.reconsideration.AskingAgain;
import dev.handover.classification.revision.RecordingRevisions;
import dev.handover.classification.revision.RevisionMode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Keeps the read model of activities; events may come twice, late or in any order. */
@ApplicationScoped
public class FollowingActivities {

    /** An activity's full state as told, version rising per activity. */
    public record Told(UUID activityId, long version, String name, Area area, ActivityStatus status, UUID mergedInto) {}

    private final Activities activities;
    private final RecordingRevisions revisions;
    private final AskingAgain asking;

    FollowingActivities(Activities activities, RecordingRevisions revisions, AskingAgain asking) {
        this.activities = activities;
        this.revisions = revisions;
        this.asking = asking;
    }

    /** Stores what is newer than what is known, and has its decision made anew. */
    @Transactional
    public void follow(Told told) {
        Activity activity = activities.findById(told.activityId());
        boolean first = activity == null;
        if (first) {
            activity = new Activity(told.activityId());
        }
        Facts before = area(activity);
        if (!activity.follow(told)) {
            return;
        }
        if (first) {
            activities.persist(activity);
        }
        revisions.record(told.activityId(), before, area(activity), RevisionMode.ACTIVITY);
        asking.about(told.activityId());
    }

    private static Facts area(Activity activity) {
        return Facts.none().with(FactName.AREA, activity.area);
    }
}
