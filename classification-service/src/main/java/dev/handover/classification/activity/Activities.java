package dev.handover.classification.activity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class Activities implements PanacheRepositoryBase<Activity, UUID> {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Jdbi jdbi;

    Activities(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

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

    /** The active ones, in the order of ids. */
    List<UUID> active() {
        return find("select id from Activity where status = ?1 order by id", ActivityStatus.ACTIVE)
                .project(UUID.class)
                .list();
    }

    /** The active ones with the most hours, stated or else measured, first; row-level security keeps to the workspace. */
    List<UUID> busiest(int most) {
        flush();
        return jdbi.withHandle(handle -> handle.createQuery("SELECT a.id FROM activity a"
                        + " LEFT JOIN workload w ON w.workspace = a.workspace AND w.id = a.id"
                        + " LEFT JOIN fact_sheet f ON f.workspace = a.workspace AND f.id = a.id"
                        + " WHERE a.workspace = current_workspace() AND a.status = 'ACTIVE'"
                        + " ORDER BY COALESCE((f.facts #>> '{hoursPerMonth,value}')::numeric,"
                        + " w.hours_per_month, 0) DESC, a.id LIMIT :most")
                .bind("most", most)
                .mapTo(UUID.class)
                .list());
    }
}
