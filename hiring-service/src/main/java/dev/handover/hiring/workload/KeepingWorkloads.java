package dev.handover.hiring.workload;

import dev.handover.hiring.activity.LockingActivities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Keeps the last measured workload of each activity. */
@ApplicationScoped
public class KeepingWorkloads {

    /** A workload as an event tells it; only what this service reads. */
    public record Measure(
            UUID activityId,
            long version,
            Instant measuredAt,
            Window window,
            BigDecimal hoursPerMonth,
            BigDecimal occurrencesPerMonth,
            List<String> tools,
            List<Measured.Step> steps) {

        /** The days it was measured over. */
        public record Window(int days) {}
    }

    private final Workloads workloads;
    private final LockingActivities locking;
    private final Event<Measured> measured;

    KeepingWorkloads(Workloads workloads, LockingActivities locking, Event<Measured> measured) {
        this.workloads = workloads;
        this.locking = locking;
        this.measured = measured;
    }

    /** Stores the measure if it is newer than what is stored, and fires {@link Measured} inside the transaction. */
    @Transactional
    public void keep(Measure measure) {
        Objects.requireNonNull(measure.activityId(), "activityId");
        Objects.requireNonNull(measure.measuredAt(), "measuredAt");
        Objects.requireNonNull(measure.window(), "window");
        Objects.requireNonNull(measure.hoursPerMonth(), "hoursPerMonth");
        if (measure.version() < 1) {
            throw new IllegalArgumentException("version is missing");
        }
        locking.lock(measure.activityId());
        Workload workload = workloads.findById(measure.activityId());
        boolean first = workload == null;
        if (first) {
            workload = new Workload(measure.activityId());
        }
        if (workload.measured(measure)) {
            if (first) {
                workloads.persist(workload);
            }
            measured.fire(workload.measured());
        }
    }

    /** The last measure of an activity, if there is one. */
    public Optional<Measured> of(UUID activityId) {
        return workloads.findByIdOptional(activityId).map(Workload::measured);
    }
}
