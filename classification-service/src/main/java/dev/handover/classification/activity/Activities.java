package dev.handover.classification.activity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Activities implements PanacheRepositoryBase<Activity, UUID> {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** Up to {@code limit + 1} activities after this id, in the order of ids. */
    List<Activity> page(ActivityStatus status, UUID after, int limit) {
        UUID from = after == null ? BEFORE_ALL : after;
        if (status == null) {
            return find("id > ?1", Sort.by("id"), from).range(0, limit).list();
        }
        return find("id > ?1 and status = ?2", Sort.by("id"), from, status)
                .range(0, limit)
                .list();
    }

    /** The active ones with the most hours, stated or else measured, first; row-level security keeps to the workspace. */
    List<UUID> busiest(int most) {
        List<?> ids = getEntityManager()
                .createNativeQuery(
                        "SELECT a.id FROM activity a"
                                + " LEFT JOIN workload w ON w.workspace = a.workspace AND w.id = a.id"
                                + " LEFT JOIN fact_sheet f ON f.workspace = a.workspace AND f.id = a.id"
                                + " WHERE a.workspace = current_workspace() AND a.status = 'ACTIVE'"
                                + " ORDER BY COALESCE((f.facts #>> '{hoursPerMonth,value}')::numeric,"
                                + " w.hours_per_month, 0) DESC, a.id LIMIT :most",
                        UUID.class)
                .setParameter("most", most)
                .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }
}
