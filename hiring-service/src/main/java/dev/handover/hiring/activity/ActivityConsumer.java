package dev.handover.hiring.activity;

import dev.handover.chassis.event.CloudEvent;
import dev.handover.chassis.event.Consumers;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.UUID;

/** Reads the names of activities from audit-service. */
@ApplicationScoped
class ActivityConsumer {
    /** An activity's state; only what this service reads. */
    record Payload(UUID activityId, long version, String name, String area, String status, UUID mergedInto) {}

    private final KeepingActivities keeping;

    ActivityConsumer(KeepingActivities keeping) {
        this.keeping = keeping;
    }

    void start(@Observes StartupEvent event, Consumers consumers) {
        consumers.subscribe(
                "audit.activity",
                "activity",
                Map.of(
                        "audit.activity-defined.v1", this::keep,
                        "audit.activity-changed.v1", this::keep,
                        "audit.activity-merged.v1", this::keep,
                        "audit.activity-retired.v1", this::keep));
    }

    void keep(CloudEvent event) {
        keeping.keep(event.dataAs(Payload.class));
    }
}
