package dev.handover.audit.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/** Holds activities, so that others wait with merging them. */
@ApplicationScoped
public class HoldingActivities {

    private final Activities activities;

    HoldingActivities(Activities activities) {
        this.activities = activities;
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
        Map<UUID, UUID> successors = new HashMap<>();
        for (UUID id : ids) {
            Activity successor = held.get(id);
            while (successor != null && successor.mergedInto != null) {
                successor = held.get(successor.mergedInto);
            }
            if (successor != null) {
                successors.put(id, successor.id);
            }
        }
        return successors;
    }
}
