package dev.handover.classification.activity;

import dev.handover.chassis.event.CloudEvent;
import dev.handover.chassis.event.Consumers;
import dev.handover.classification.method.fact.Area;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Receives activities that were defined, changed, merged or retired: all four carry the full state. */
@ApplicationScoped
class ActivityConsumer {

    record Payload(UUID activityId, Long version, String name, String area, String status, UUID mergedInto) {

        FollowingActivities.Published published() {
            if (activityId == null || version == null || name == null || status == null) {
                throw new IllegalArgumentException("activityId, version, name and status are needed");
            }
            return new FollowingActivities.Published(
                    activityId, version, name, known(area), ActivityStatus.valueOf(status), mergedInto);
        }

        /** An area that this version does not know is as good as none: the owner is then asked for it. */
        private static Area known(String area) {
            return Stream.of(Area.values())
                    .filter(a -> a.name().equals(area))
                    .findFirst()
                    .orElse(null);
        }
    }

    private final FollowingActivities following;

    ActivityConsumer(FollowingActivities following) {
        this.following = following;
    }

    void start(@Observes StartupEvent event, Consumers consumers) {
        consumers.subscribe(
                "audit.activity",
                "activity",
                Map.of(
                        "audit.activity-defined.v1", this::on,
                        "audit.activity-changed.v1", this::on,
                        "audit.activity-merged.v1", this::on,
                        "audit.activity-retired.v1", this::on));
    }

    private void on(CloudEvent event) {
        following.follow(event.dataAs(Payload.class).published());
    }
}
