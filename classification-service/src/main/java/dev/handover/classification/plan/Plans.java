package dev.handover.classification.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Plans implements PanacheRepositoryBase<Plan, UUID> {

    /** Up to {@code limit + 1} plans before this id, the latest first: ids are in the order of time. */
    List<Plan> page(UUID before, int limit) {
        Sort latestFirst = Sort.by("id").descending();
        return (before == null ? findAll(latestFirst) : find("id < ?1", latestFirst, before))
                .range(0, limit)
                .list();
    }
}
