package dev.handover.classification.outcome;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class Outcomes implements PanacheRepositoryBase<Outcome, UUID> {

    /** A workspace has few targets and few calibrations; the bound only keeps a defect from loading all. */
    private static final int MOST_GROUPS = 500;

    /** Up to {@code limit + 1} outcomes by id, after this one; null does not select. */
    List<Outcome> page(UUID activity, UUID after, int limit) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> values = new HashMap<>();
        if (activity != null) {
            conditions.add("activityId = :activity");
            values.put("activity", activity);
        }
        if (after != null) {
            conditions.add("id > :after");
            values.put("after", after);
        }
        return find(String.join(" and ", conditions), Sort.by("id"), values)
                .range(0, limit)
                .list();
    }

    /** Per calibration: its version, then count, Σ|error| and Σ error of hours and of money. */
    List<Object[]> errors() {
        return getEntityManager()
                .createQuery(
                        "select o.calibrationVersion, count(o.hoursError), sum(abs(o.hoursError)), sum(o.hoursError),"
                                + " count(o.moneyError), sum(abs(o.moneyError)), sum(o.moneyError) from Outcome o"
                                + " where o.status <> :early group by o.calibrationVersion"
                                + " order by o.calibrationVersion nulls first",
                        Object[].class)
                .setParameter("early", OutcomeStatus.TOO_EARLY)
                .setMaxResults(MOST_GROUPS)
                .getResultList();
    }

    /** Per target: the target, the first day, then count and sum of τ, of m and of the ramp. */
    List<Object[]> observed() {
        return getEntityManager()
                .createQuery(
                        "select o.target, min(o.startedOn), count(o.timeRatio), sum(o.timeRatio), count(o.oversight),"
                                + " sum(o.oversight), count(o.rampMonths), sum(o.rampMonths) from Outcome o"
                                + " where o.oversight is not null group by o.target order by o.target",
                        Object[].class)
                .setMaxResults(MOST_GROUPS)
                .getResultList();
    }
}
