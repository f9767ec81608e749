package dev.handover.hiring.workload;

import dev.handover.chassis.event.CloudEvent;
import dev.handover.chassis.event.Consumers;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/** Listens to audit-service for measured workloads. */
@ApplicationScoped
class WorkloadMeasuredConsumer {
    private final KeepingWorkloads keeping;

    WorkloadMeasuredConsumer(KeepingWorkloads keeping) {
        this.keeping = keeping;
    }

    void start(@Observes StartupEvent event, Consumers consumers) {
        consumers.subscribe("audit.workload", "workload", Map.of("audit.workload-measured.v1", this::measured));
    }

    void measured(CloudEvent event) {
        keeping.keep(event.dataAs(KeepingWorkloads.Measure.class));
    }
}
