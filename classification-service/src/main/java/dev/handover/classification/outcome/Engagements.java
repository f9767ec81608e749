package dev.handover.classification.outcome;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Engagements implements PanacheRepositoryBase<Engagement, UUID> {

    /** An activity has one at a time; the bound only keeps a defect from loading all. */
    private static final int MOST_PER_ACTIVITY = 100;

    List<Engagement> of(UUID activity) {
        return find("activityId", Sort.by("id"), activity)
                .page(0, MOST_PER_ACTIVITY)
                .list();
    }
}
