package dev.handover.classification.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

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

    private final EntityManager entities;

    RememberingWorkloads(EntityManager entities) {
        this.entities = entities;
    }

    /** Keeps a measurement; says whether it is a new one. */
    @Transactional(TxType.MANDATORY)
    boolean remember(MeasuringWorkloads.Told told) {
        if (told.hoursPerMonth() == null) {
            return false;
        }
        int inserted = entities.createNativeQuery("INSERT INTO workload_history"
                        + " (workspace, activity_id, version, measured_at, window_from, window_to, hours_per_month)"
                        + " VALUES (current_workspace(), :activity, :version, :measured, CAST(:from AS date),"
                        + " CAST(:to AS date), :hours) ON CONFLICT DO NOTHING")
                .setParameter("activity", told.activityId())
                .setParameter("version", told.version())
                .setParameter("measured", told.measuredAt())
                .setParameter(
                        "from",
                        told.windowFrom() == null ? null : told.windowFrom().toString())
                .setParameter(
                        "to", told.windowTo() == null ? null : told.windowTo().toString())
                .setParameter("hours", told.hoursPerMonth())
                .executeUpdate();
        if (inserted > 0) {
            forgetTheOldest(told.activityId());
        }
        return inserted > 0;
    }

    private void forgetTheOldest(UUID activity) {
        entities.createNativeQuery("DELETE FROM workload_history WHERE workspace = current_workspace()"
                        + " AND activity_id = :activity AND version <= (SELECT version FROM workload_history"
                        + " WHERE workspace = current_workspace() AND activity_id = :activity"
                        + " ORDER BY version DESC OFFSET :most LIMIT 1)")
                .setParameter("activity", activity)
                .setParameter("most", MOST_PER_ACTIVITY)
                .executeUpdate();
    }

    /** {@return the measurements of an activity that are kept, by the last day they are about and version} */
    @Transactional
    public List<Point> of(UUID activity) {
        @SuppressWarnings("unchecked") // the columns are those of the statement
        List<Object[]> rows = entities.createNativeQuery(
                        "SELECT CAST(window_from AS text), CAST(window_to AS text), measured_at, hours_per_month"
                                + " FROM workload_history WHERE workspace = current_workspace()"
                                + " AND activity_id = :activity"
                                + " ORDER BY COALESCE(window_to, CAST(measured_at AT TIME ZONE 'UTC' AS date)), version")
                .setParameter("activity", activity)
                .getResultList();
        return rows.stream().map(RememberingWorkloads::point).toList();
    }

    private static Point point(Object[] row) {
        LocalDate to = row[1] == null
                ? LocalDate.ofInstant((Instant) row[2], ZoneOffset.UTC)
                : LocalDate.parse((String) row[1]);
        return new Point(row[0] == null ? null : LocalDate.parse((String) row[0]), to, (BigDecimal) row[3]);
    }
}
