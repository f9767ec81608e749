package dev.handover.hiring.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Keeps the names of activities as audit-service has them. */
@ApplicationScoped
public class KeepingActivities {

    private final Activities activities;
    private final LockingActivities locking;
    private final Event<ActivitySnapshot> named;

    KeepingActivities(Activities activities, LockingActivities locking, Event<ActivitySnapshot> named) {
        this.activities = activities;
        this.locking = locking;
        this.named = named;
    }

    /** Stores the state if it is newer than what is stored. */
    @Transactional
    void keep(ActivityConsumer.Payload state) {
        Objects.requireNonNull(state.activityId(), "activityId");
        Objects.requireNonNull(state.name(), "name");
        Objects.requireNonNull(state.status(), "status");
        if (state.version() < 1) {
            throw new IllegalArgumentException("version is missing");
        }
        locking.lock(state.activityId());
        Activity activity = activities.findById(state.activityId());
        boolean first = activity == null;
        if (first) {
            activity = new Activity(state.activityId());
        }
        if (activity.take(state)) {
            if (first) {
                activities.persist(activity);
            }
            named.fire(new ActivitySnapshot(state.activityId(), state.name()));
        }
    }

    /** The activity's name, if audit-service has sent it. */
    public Optional<String> nameOf(UUID activityId) {
        return activities.findByIdOptional(activityId).map(activity -> activity.name);
    }
}
