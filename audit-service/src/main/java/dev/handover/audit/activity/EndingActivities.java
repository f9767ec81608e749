package dev.handover.audit.activity;

import dev.handover.chassis.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Merges activities and retires them; each says what happened. */
@ApplicationScoped
class EndingActivities {

    private final Activities activities;
    private final Outbox outbox;
    private final Event<ActivityEvent.Merged> merges;
    private final Clock clock;

    EndingActivities(Activities activities, Outbox outbox, Event<ActivityEvent.Merged> merges, Clock clock) {
        this.activities = activities;
        this.outbox = outbox;
        this.merges = merges;
        this.clock = clock;
    }

    /** Moves all time of one activity to another; the name of the first means the second from now on. */
    @Transactional
    ActivitySnapshot merge(UUID id, UUID into) {
        List<Activity> locked = activities.lock(List.of(id, into), LockModeType.PESSIMISTIC_WRITE);
        Activity from = Activities.among(locked, id);
        ActivityEvent.Merged merged = from.merge(Activities.among(locked, into), clock.instant());
        activities.flush();
        outbox.append(merged.published());
        merges.fire(merged);
        return from.snapshot();
    }

    /** Retires an activity; one that is retired stays so, without a further event. */
    @Transactional
    ActivitySnapshot retire(UUID id) {
        Activity activity = activities.requireLocked(id);
        if (activity.status != ActivityStatus.RETIRED) {
            ActivityEvent.Retired retired = activity.retire(clock.instant());
            activities.flush();
            outbox.append(retired.published());
        }
        return activity.snapshot();
    }
}
