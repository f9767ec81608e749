package dev.handover.classification.activity.workload;

import dev.handover.chassis.event.CloudEvent;
import dev.handover.chassis.event.Consumers;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Receives how much time an activity takes. */
@ApplicationScoped
class WorkloadMeasuredConsumer {

    record Payload(
            UUID activityId,
            Long version,
            Instant measuredAt,
            BigDecimal hoursPerMonth,
            BigDecimal teamHoursPerMonth,
            BigDecimal occurrencesPerMonth,
            Integer observedDays,
            Window window) {

        record Window(LocalDate from, LocalDate to) {}

        MeasuringWorkloads.Measurement measurement() {
            if (activityId == null || version == null || measuredAt == null) {
                throw new IllegalArgumentException("activityId, version and measuredAt are needed");
            }
            return new MeasuringWorkloads.Measurement(
                    activityId,
                    version,
                    measuredAt,
                    hoursPerMonth,
                    teamHoursPerMonth,
                    occurrencesPerMonth,
                    observedDays,
                    window == null ? null : window.from(),
                    window == null ? null : window.to());
        }
    }

    private final MeasuringWorkloads measuring;

    WorkloadMeasuredConsumer(MeasuringWorkloads measuring) {
        this.measuring = measuring;
    }

    void start(@Observes StartupEvent event, Consumers consumers) {
        consumers.subscribe("audit.workload", "workload", Map.of("audit.workload-measured.v1", this::on));
    }

    private void on(CloudEvent event) {
        measuring.measure(event.dataAs(Payload.class).measurement());
    }
}
