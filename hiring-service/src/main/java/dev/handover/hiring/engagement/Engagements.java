package dev.handover.hiring.engagement;

import dev.handover.chassis.problem.ProblemType;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
public class Engagements implements PanacheRepositoryBase<Engagement, UUID> {

    public Engagement require(UUID id) {
        return findByIdOptional(id).orElseThrow(Engagements::none);
    }

    /** Held until the transaction ends: what happens to one engagement happens one by one. */
    public Engagement requireLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Engagements::none);
    }

    private static RuntimeException none() {
        return ProblemType.Common.NOT_FOUND.because("There is no such engagement.");
    }

    /** Hours accepted for the calendar month of each engagement's latest delivery; none for those without one. */
    Map<UUID, BigDecimal> hoursInLatestMonth(Collection<UUID> engagementIds) {
        Map<UUID, BigDecimal> hours = new HashMap<>();
        getEntityManager()
                .createQuery(
                        "select d.engagementId, sum(d.hours) from Delivery d join Engagement e on e.id = d.engagementId"
                                + " where e.id in :engagements"
                                + " and year(d.deliveredOn) = year(e.lastDeliveredOn)"
                                + " and month(d.deliveredOn) = month(e.lastDeliveredOn) group by d.engagementId",
                        Object[].class)
                .setParameter("engagements", engagementIds)
                .getResultList()
                .forEach(row -> hours.put((UUID) row[0], (BigDecimal) row[1]));
        return hours;
    }

    /** Newest first; null does not select. */
    List<Engagement> page(EngagementStatus status, UUID activityId, UUID before, int rows) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder query = new StringBuilder("1 = 1");
        if (status != null) {
            query.append(" and status = :status");
            values.put("status", status);
        }
        if (activityId != null) {
            query.append(" and activityId = :activityId");
            values.put("activityId", activityId);
        }
        if (before != null) {
            query.append(" and id < :before");
            values.put("before", before);
        }
        return find(query.toString(), Sort.descending("id"), values)
                .page(0, rows)
                .list();
    }
}
