package dev.handover.classification.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Remembers how much time an activity took over time. A measurement is kept by its version, whenever it comes and
 * however often, so that the order of events changes nothing.
 */
@ApplicationScoped
public class RememberingWorkloads {

    /** More than a year of one a day. */
    static final int MOST_PER_ACTIVITY = 400;

    /**
     * A measurement.
     *
     * @param from the first day it is about; null where nobody said
     * @param to the last day it is about, or the day it was measured where nobody said
     * @param hoursPerMonth the owner's hours of a month of 52/12 weeks
     */
    public record Point(LocalDate from, LocalDate to, BigDecimal hoursPerMonth) {}

    private final Jdbi jdbi;

    RememberingWorkloads(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Keeps a measurement; says whether it is a new one. */
    @Transactional(TxType.MANDATORY)
    boolean remember(MeasuringWorkloads.Told told) {
        if (told.hoursPerMonth() == null) {
            return false;
        }
        int inserted = jdbi.withHandle(handle -> handle.createUpdate("INSERT INTO workload_history"
                        + " (workspace, activity_id, version, measured_at, window_from, window_to, hours_per_month)"
                        + " VALUES (current_workspace(), :activity, :version, :measured, :from, :to, :hours)"
                        + " ON CONFLICT DO NOTHING")
                .bind("activity", told.activityId())
                .bind("version", told.version())
                .bind("measured", told.measuredAt().atOffset(ZoneOffset.UTC))
                .bind("from", told.windowFrom())
                .bind("to", told.windowTo())
                .bind("hours", told.hoursPerMonth())
                .execute());
        if (inserted > 0) {
            forgetTheOldest(told.activityId());
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

    /** {@return the measurements of an activity that are kept, by the last day they are about and version} */
    @Transactional
    public List<Point> of(UUID activity) {
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
