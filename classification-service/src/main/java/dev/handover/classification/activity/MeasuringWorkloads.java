package dev.handover.classification.activity;

import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.reconsideration.AskingAgain;
import dev.handover.classification.revision.RecordingRevisions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Keeps the read model of workloads; a workload may be told before its activity. */
@ApplicationScoped
public class MeasuringWorkloads {

    /**
     * A measurement, hours of one month of 52/12 weeks; null is not measured.
     *
     * @param windowFrom the first day it is about, or null where nobody said
     * @param windowTo the last one, or null
     */
    public record Told(
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
        public Told {
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

    /** Stores what is newer than what is known, and has the activity's decision made anew. */
    @Transactional
    public void measure(Told told) {
        if (history.remember(told)) {
            // Also of one that comes late: what was spent before an engagement may hang on it.
            asking.about(told.activityId());
        }
        Workload workload = workloads.findById(told.activityId());
        boolean first = workload == null;
        if (first) {
            workload = new Workload(told.activityId());
        }
        if (!workload.measure(told)) {
            return;
        }
        if (first) {
            workloads.persist(workload);
        }
        UUID activity = told.activityId();
        revisions.measured(activity, FactName.HOURS_PER_MONTH, told.hoursPerMonth(), told.measuredAt());
        revisions.measured(activity, FactName.OCCURRENCES_PER_MONTH, told.occurrencesPerMonth(), told.measuredAt());
        revisions.measured(activity, FactName.OBSERVED_DAYS, told.observedDays(), told.measuredAt());
        asking.about(activity);
    }
}
