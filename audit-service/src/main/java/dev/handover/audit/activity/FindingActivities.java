package dev.handover.audit.activity;

import dev.handover.chassis.http.Cursor;
import dev.handover.chassis.http.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/** Finds activities for other features. */
@ApplicationScoped
public class FindingActivities {

    private final Activities activities;

    FindingActivities(Activities activities) {
        this.activities = activities;
    }

    /**
     * The activity with this id.
     *
     * @throws dev.handover.chassis.problem.Refusal 404 when the workspace has none
     */
    @Transactional
    public KnownActivity require(UUID id) {
        return activities.require(id).known();
    }

    /** The activities with these ids; unknown ones are absent. */
    @Transactional
    public Map<UUID, KnownActivity> byIds(Collection<UUID> ids) {
        Map<UUID, KnownActivity> known = new HashMap<>();
        activities.list("id in ?1", ids).forEach(activity -> known.put(activity.id, activity.known()));
        return known;
    }

    /**
     * Where time given to these activities belongs now: to themselves, or to what they were merged into. They are held until the
     * transaction ends, so that none of them is merged away under the entries about to be written.
     *
     * @return unknown ids are absent
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, UUID> holding(Collection<UUID> ids) {
        Map<UUID, Activity> held = new HashMap<>();
        TreeSet<UUID> missing = new TreeSet<>(ids);
        while (!missing.isEmpty()) {
            List<Activity> found = activities.lock(missing, LockModeType.PESSIMISTIC_READ);
            missing.clear();
            for (Activity activity : found) {
                held.put(activity.id, activity);
                if (activity.mergedInto != null && !held.containsKey(activity.mergedInto)) {
                    missing.add(activity.mergedInto);
                }
            }
        }
        Map<UUID, UUID> heirs = new HashMap<>();
        for (UUID id : ids) {
            Activity heir = held.get(id);
            while (heir != null && heir.mergedInto != null) {
                heir = held.get(heir.mergedInto);
            }
            if (heir != null) {
                heirs.put(id, heir.id);
            }
        }
        return heirs;
    }

    /** A page of the activities, by name. */
    @Transactional
    Page<KnownActivity> page(ActivityStatus status, Area area, String text, String cursor, int limit) {
        String filter = "activities/" + status + "/" + area + "/" + text;
        Cursor.After after = Cursor.decode(cursor, filter);
        List<Activity> rows = activities.page(status, area, text, after.text(0), limit + 1);
        return Page.of(rows, limit, last -> Cursor.encode(filter, last.normalisedName))
                .map(Activity::known);
    }
}
