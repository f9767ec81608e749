package dev.handover.classification.activity.workload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Remembers how much time an activity took over time. A measurement is kept by its version, whenever it comes and
 * however often, so that the order of events changes nothing.
 */
@ApplicationScoped
class RememberingWorkloads {

    /** More than a year of one a day. */
    static final int MOST_PER_ACTIVITY = 400;

    private final Jdbi jdbi;

    RememberingWorkloads(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Keeps a measurement; says whether it is a new one. */
    @Transactional(TxType.MANDATORY)
    boolean remember(MeasuringWorkloads.Measurement measurement) {
        if (measurement.hoursPerMonth() == null) {
            return false;
        }
        int inserted = jdbi.withHandle(handle -> handle.createUpdate("INSERT INTO workload_history"
                        + " (workspace, activity_id, version, measured_at, window_from, window_to, hours_per_month)"
                        + " VALUES (current_workspace(), :activity, :version, :measured, :from, :to, :hours)"
                        + " ON CONFLICT DO NOTHING")
                .bind("activity", measurement.activityId())
                .bind("version", measurement.version())
                .bind("measured", measurement.measuredAt().atOffset(ZoneOffset.UTC))
                .bind("from", measurement.windowFrom())
                .bind("to", measurement.windowTo())
                .bind("hours", measurement.hoursPerMonth())
                .execute());
        if (inserted > 0) {
            forgetTheOldest(measurement.activityId());
        }
        return inserted > 0;
    }

    private void forgetTheOldest(UUID activity) {
        jdbi.useHandle(
                handle -> handle.createUpdate("DELETE FROM workload_history WHERE workspace = current_workspace()"
                                + " AND activity_id = :activity AND version <= (SELECT version FROM workload_history"
                                + " WHERE workspace = current_workspace() AND activity_id = :activity"
                                + " ORDER BY version DESC OFFSET :most LIMIT 1)")
                        .bind("activity", activity)
                        .bind("most", MOST_PER_ACTIVITY)
                        .execute());
    }
}
