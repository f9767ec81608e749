package dev.handover.audit.activity;

import dev.handover.chassis.http.Cursor;
import dev.handover.chassis.http.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads activities for other features. */
@ApplicationScoped
public class ReadingActivities {

    private final Activities activities;

    ReadingActivities(Activities activities) {
        this.activities = activities;
    }

    /**
     * The activity with this id.
     *
     * @throws dev.handover.chassis.problem.Refusal 404 when the workspace has none
     */
    @Transactional
    public ActivitySnapshot require(UUID id) {
        return activities.require(id).snapshot();
    }

    /** The activities with these ids; unknown ones are absent. */
    @Transactional
    public Map<UUID, ActivitySnapshot> byIds(Collection<UUID> ids) {
        Map<UUID, ActivitySnapshot> known = new HashMap<>();
        activities.list("id in ?1", ids).forEach(activity -> known.put(activity.id, activity.snapshot()));
        return known;
    }

    /** A page of the activities, by name. */
    @Transactional
    Page<ActivitySnapshot> page(ActivityStatus status, Area area, String text, String cursor, int limit) {
        String filter = "activities/" + status + "/" + area + "/" + text;
        Cursor.After after = Cursor.decode(cursor, filter);
        List<Activity> rows = activities.page(status, area, text, after.text(0), limit + 1);
        return Page.of(rows, limit, last -> Cursor.encode(filter, last.normalisedName))
                .map(Activity::snapshot);
    }
}
