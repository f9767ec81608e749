package dev.handover.classification.activity.workload;

import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.reconsideration.AskingAgain;
import dev.handover.classification.revision.RecordingRevisions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Keeps the read model of workloads; a workload may come before its activity. */
@ApplicationScoped
public class MeasuringWorkloads {

    /**
     * A measurement, hours of one month of 52/12 weeks; null is not measured.
     *
     * @param windowFrom the first day it is about, or null where nobody said
     * @param windowTo the last one, or null
     */
    record Measurement(
            UUID activityId,
            long version,
            Instant measuredAt,
            BigDecimal hoursPerMonth,
            BigDecimal teamHoursPerMonth,
            BigDecimal occurrencesPerMonth,
            Integer observedDays,
            LocalDate windowFrom,
            LocalDate windowTo) {

        /** The same ranges hold for measured facts as for stated ones. */
        Measurement {
            check(FactName.HOURS_PER_MONTH, hoursPerMonth);
            check(FactName.OCCURRENCES_PER_MONTH, occurrencesPerMonth);
            check(FactName.OBSERVED_DAYS, observedDays);
        }

        private static void check(FactName name, Object value) {
            if (value != null) {
                Object unused = name.checked(value);
            }
        }
    }

    private final Workloads workloads;
    private final RecordingRevisions revisions;
    private final RememberingWorkloads history;
    private final AskingAgain asking;

    MeasuringWorkloads(
            Workloads workloads, RecordingRevisions revisions, RememberingWorkloads history, AskingAgain asking) {
        this.workloads = workloads;
        this.revisions = revisions;
        this.history = history;
        this.asking = asking;
    }

    /** Stores what is newer than what is known, and has the activity's decision made again. */
    @Transactional
    public void measure(Measurement measurement) {
        if (history.remember(measurement)) {
            // Also of one that comes late: what was spent before an engagement may hang on it.
            asking.about(measurement.activityId());
        }
        Workload workload = workloads.findById(measurement.activityId());
        boolean first = workload == null;
        if (first) {
            workload = new Workload(measurement.activityId());
        }
        if (!workload.measure(measurement)) {
            return;
        }
        if (first) {
            workloads.persist(workload);
        }
        UUID activity = measurement.activityId();
        revisions.measured(activity, FactName.HOURS_PER_MONTH, measurement.hoursPerMonth(), measurement.measuredAt());
        revisions.measured(
                activity, FactName.OCCURRENCES_PER_MONTH, measurement.occurrencesPerMonth(), measurement.measuredAt());
        revisions.measured(activity, FactName.OBSERVED_DAYS, measurement.observedDays(), measurement.measuredAt());
        asking.about(activity);
    }
}
