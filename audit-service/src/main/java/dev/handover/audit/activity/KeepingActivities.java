package dev.handover.audit.activity;

import dev.handover.chassis.event.Outbox;
import dev.handover.chassis.http.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Defines activities and changes them; each says what happened. */
@ApplicationScoped
class KeepingActivities {

    private final Activities activities;
    private final Outbox outbox;
    private final Clock clock;

    KeepingActivities(Activities activities, Outbox outbox, Clock clock) {
        this.activities = activities;
        this.outbox = outbox;
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
        Activity activity = activities.requireLocked(id);
        Preconditions.ifMatch(ifMatch, activity.version);
        Choice choice = change.apply(activity.snapshot());
        ActivityName name = ActivityName.of(choice.name());
        activities.named(name).filter(other -> !other.id.equals(id)).ifPresent(KeepingActivities::refuseAsTaken);
        ActivityEvent.Changed changed = activity.change(name, choice.area(), choice.color(), clock.instant());
        activities.flush();
        outbox.append(changed.published());
        return activity.snapshot();
    }

    private static void refuseAsTaken(Activity other) {
        throw ActivityProblem.ACTIVITY_NAME_TAKEN.because(
                "Use the activity that has the name, or choose another name; case, width and spacing make no difference.",
                Map.of("activityId", other.id, "href", "/v1/activities/" + other.id));
    }
}
