package dev.handover.classification.activity.workload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Shows how much time activities took, last and over time. */
@ApplicationScoped
public class ReadingWorkloads {

    /** The last measurement of an activity, hours of one month of 52/12 weeks; null is not measured. */
    public record WorkloadSnapshot(
            UUID activityId,
            Instant measuredAt,
            BigDecimal hoursPerMonth,
            BigDecimal teamHoursPerMonth,
            BigDecimal occurrencesPerMonth,
            Integer observedDays) {}

    /**
     * A measurement.
     *
     * @param from the first day it is about; null where nobody said
     * @param to the last day it is about, or the day it was measured where nobody said
     * @param hoursPerMonth the owner's hours of a month of 52/12 weeks
     */
    public record Point(LocalDate from, LocalDate to, BigDecimal hoursPerMonth) {}

    private final Workloads workloads;
    private final Jdbi jdbi;

    ReadingWorkloads(Workloads workloads, Jdbi jdbi) {
        this.workloads = workloads;
        this.jdbi = jdbi;
    }

    /** {@return the last measurement of an activity, or empty when there is none} */
    @Transactional
    public Optional<WorkloadSnapshot> last(UUID activity) {
        return workloads.findByIdOptional(activity).map(Workload::snapshot);
    }

    /** {@return the last measurement of each activity that has one} */
    @Transactional
    public List<WorkloadSnapshot> last(Collection<UUID> activities) {
        return workloads.list("id in ?1", activities).stream()
                .map(Workload::snapshot)
                .toList();
    }

    /** {@return the measurements of an activity that are kept, by the last day they are about and version} */
    @Transactional
    public List<Point> history(UUID activity) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT window_from,"
                        + " COALESCE(window_to, CAST(measured_at AT TIME ZONE 'UTC' AS date)) AS until, hours_per_month"
                        + " FROM workload_history WHERE workspace = current_workspace() AND activity_id = :activity"
                        + " ORDER BY until, version")
                .bind("activity", activity)
                .map((row, context) -> new Point(
                        row.getObject("window_from", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getBigDecimal("hours_per_month")))
                .list());
    }
}
