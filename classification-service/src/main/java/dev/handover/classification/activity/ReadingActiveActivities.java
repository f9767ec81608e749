package dev.handover.classification.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Shows which activities are to be decided about. */
@ApplicationScoped
public class ReadingActiveActivities {

    private final Activities activities;

    ReadingActiveActivities(Activities activities) {
        this.activities = activities;
    }

    /** {@return the ids of all active activities, in their order} */
    @Transactional
    public List<UUID> active() {
        return activities.active();
    }

    /**
     * The active activities that take the most hours, stated or measured.
     *
     * @param most how many at most
     * @return their ids, the most hours first, those without hours last
     */
    @Transactional
    public List<UUID> busiest(int most) {
        return activities.busiest(most);
    }
}
