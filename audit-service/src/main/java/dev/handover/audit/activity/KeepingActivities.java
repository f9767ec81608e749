package dev.handover.audit.activity;

import dev.handover.chassis.event.Outbox;
import dev.handover.chassis.http.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Defines, changes, merges and retires activities; each says what happened. */
@ApplicationScoped
class KeepingActivities {

    private final Activities activities;
    private final Outbox outbox;
    private final Event<ActivityEvent.Merged> merges;
    private final Clock clock;

    KeepingActivities(Activities activities, Outbox outbox, Event<ActivityEvent.Merged> merges, Clock clock) {
        this.activities = activities;
        this.outbox = outbox;
        this.merges = merges;
        this.clock = clock;
    }

    /** What a caller can choose about an activity. */
    record Choice(String name, Area area, String color) {}

    @Transactional
    ActivitySnapshot define(Choice choice) {
        ActivityName name = ActivityName.of(choice.name());
        activities.named(name).ifPresent(KeepingActivities::refuseAsTaken);
        Activity activity = new Activity(name, choice.area(), choice.color(), clock.instant());
        activities.persistAndFlush(activity);
        outbox.append(activity.defined().published());
        return activity.snapshot();
    }

    @Transactional
    ActivitySnapshot change(UUID id, String ifMatch, Function<ActivitySnapshot, Choice> change) {
        Activity activity = locked(id);
        Preconditions.ifMatch(ifMatch, activity.version);
        Choice choice = change.apply(activity.snapshot());
        ActivityName name = ActivityName.of(choice.name());
        activities.named(name).filter(other -> !other.id.equals(id)).ifPresent(KeepingActivities::refuseAsTaken);
        ActivityEvent.Changed changed = activity.change(name, choice.area(), choice.color(), clock.instant());
        activities.flush();
        outbox.append(changed.published());
        return activity.snapshot();
    }

    /** Moves all time of one activity to another; the name of the first means the second from now on. */
    @Transactional
    ActivitySnapshot merge(UUID id, UUID into) {
        List<Activity> locked = activities.lock(List.of(id, into), LockModeType.PESSIMISTIC_WRITE);
        Activity from = among(locked, id);
        ActivityEvent.Merged merged = from.merge(among(locked, into), clock.instant());
        activities.flush();
        outbox.append(merged.published());
        merges.fire(merged);
        return from.snapshot();
    }

    /** Retires an activity; one that is retired stays so, without a further event. */
    @Transactional
    ActivitySnapshot retire(UUID id) {
        Activity activity = locked(id);
        if (activity.status != ActivityStatus.RETIRED) {
            ActivityEvent.Retired retired = activity.retire(clock.instant());
            activities.flush();
            outbox.append(retired.published());
        }
        return activity.snapshot();
    }

    private Activity locked(UUID id) {
        return among(activities.lock(List.of(id), LockModeType.PESSIMISTIC_WRITE), id);
    }

    private static Activity among(List<Activity> found, UUID id) {
        Optional<Activity> activity =
                found.stream().filter(candidate -> candidate.id.equals(id)).findFirst();
        return activity.orElseThrow(Activities::unknown);
    }

    private static void refuseAsTaken(Activity other) {
        throw ActivityProblem.ACTIVITY_NAME_TAKEN.because(
                "Use the activity that has the name, or choose another name; case, width and spacing make no difference.",
                Map.of("activityId", other.id, "href", "/v1/activities/" + other.id));
    }
}
