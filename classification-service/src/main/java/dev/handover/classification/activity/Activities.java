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
}
