package dev.handover.hiring.workload;

import dev.handover.chassis.event.CloudEvent;
import dev.handover.chassis.event.Consumers;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads measured workloads from audit-service. */
@ApplicationScoped
class WorkloadMeasuredConsumer {
    /** A workload; only what this service reads. */
    record Payload(
            UUID activityId,
            long version,
            Instant measuredAt,
            Window window,
            BigDecimal hoursPerMonth,
            BigDecimal occurrencesPerMonth,
            List<String> tools,
            List<WorkloadSnapshot.Step> steps) {

        /** The days it was measured over. */
        record Window(int days) {}
    }

    private final KeepingWorkloads keeping;

    WorkloadMeasuredConsumer(KeepingWorkloads keeping) {
        this.keeping = keeping;
    }

    void start(@Observes StartupEvent event, Consumers consumers) {
        consumers.subscribe("audit.workload", "workload", Map.of("audit.workload-measured.v1", this::keep));
    }

    void keep(CloudEvent event) {
        keeping.keep(event.dataAs(Payload.class));
    }
}
