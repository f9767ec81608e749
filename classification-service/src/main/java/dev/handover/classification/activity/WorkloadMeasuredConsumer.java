package dev.handover.classification.activity;

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

/** Hears how much time an activity takes. */
@ApplicationScoped
class WorkloadMeasuredConsumer {

    record Heard(
            UUID activityId,
            Long version,
            Instant measuredAt,
            BigDecimal hoursPerMonth,
            BigDecimal teamHoursPerMonth,
            BigDecimal occurrencesPerMonth,
            Integer observedDays,
            Window window) {

        record Window(LocalDate from, LocalDate to) {}

        MeasuringWorkloads.Told told() {
            if (activityId == null || version == null || measuredAt == null) {
                throw new IllegalArgumentException("activityId, version and measuredAt are needed");
            }
            return new MeasuringWorkloads.Told(
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
        measuring.measure(event.dataAs(Heard.class).told());
    }
}
