package dev.handover.classification.outcome.engagement;

import dev.handover.classification.reconsideration.ReadOnce;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Engagements implements PanacheRepositoryBase<Engagement, UUID> {

    private final ReadOnce once;

    Engagements(ReadOnce once) {
        this.once = once;
    }

    /**
     * Those of an activity, which has one at a time; the bound only keeps a defect from loading all. It is written out,
     * since with a bound for a parameter the database plans each of these frequent queries again.
     */
    List<Engagement> of(UUID activity) {
        return once.get(
                List.of("engagements", activity),
                () -> list("activityId = ?1 order by id fetch first 100 rows only", activity));
    }
}
