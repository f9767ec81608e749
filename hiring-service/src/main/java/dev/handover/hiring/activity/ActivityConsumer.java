package dev.handover.hiring.activity;

import dev.handover.chassis.event.CloudEvent;
import dev.handover.chassis.event.Consumers;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/** Listens to audit-service for the names of activities. */
@ApplicationScoped
class ActivityConsumer {
    private final KeepingActivities keeping;

    ActivityConsumer(KeepingActivities keeping) {
        this.keeping = keeping;
    }

    void start(@Observes StartupEvent event, Consumers consumers) {
        consumers.subscribe(
                "audit.activity",
                "activity",
                Map.of(
                        "audit.activity-defined.v1", this::heard,
                        "audit.activity-changed.v1", this::heard,
                        "audit.activity-merged.v1", this::heard,
                        "audit.activity-retired.v1", this::heard));
    }

    void heard(CloudEvent event) {
        keeping.keep(event.dataAs(KeepingActivities.State.class));
    }
}
