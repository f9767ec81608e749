package dev.handover.hiring.workload;

import dev.handover.hiring.activity.LockingActivities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Keeps the last measured workload of each activity. */
@ApplicationScoped
public class KeepingWorkloads {

    private final Workloads workloads;
    private final LockingActivities locking;
    private final Event<WorkloadSnapshot> measured;

    KeepingWorkloads(Workloads workloads, LockingActivities locking, Event<WorkloadSnapshot> measured) {
        this.workloads = workloads;
        this.locking = locking;
        this.measured = measured;
    }

    /** Stores the measure if it is newer than what is stored, and fires {@link WorkloadSnapshot} inside the transaction. */
    @Transactional
    void keep(WorkloadMeasuredConsumer.Payload measure) {
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
        if (workload.take(measure)) {
            if (first) {
                workloads.persist(workload);
            }
            measured.fire(workload.snapshot());
        }
    }

    /** The last measure of an activity, if there is one. */
    public Optional<WorkloadSnapshot> of(UUID activityId) {
        return workloads.findByIdOptional(activityId).map(Workload::snapshot);
    }
}
