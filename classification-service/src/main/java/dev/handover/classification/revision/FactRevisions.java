package dev.handover.classification.revision;

import dev.handover.classification.method.fact.FactSource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class FactRevisions implements PanacheRepositoryBase<FactRevision, UUID> {

    private static final Sort LATEST_FIRST = Sort.by("id").descending();

    /** What was last recorded as measured. */
    Optional<FactRevision> lastMeasured(UUID activity, String fact) {
        return find(
                        "activityId = ?1 and fact = ?2 and newSource = ?3 and cause = ?4",
                        LATEST_FIRST,
                        activity,
                        fact,
                        FactSource.MEASURED,
                        RevisionCause.MEASURED)
                .range(0, 0)
                .firstResultOptional();
    }

    /** Lets go of all but the latest revisions of a fact. */
    void keep(UUID activity, String fact, int most) {
        find("activityId = ?1 and fact = ?2", LATEST_FIRST, activity, fact)
                .range(most, most)
                .firstResultOptional()
                .ifPresent(first -> delete("activityId = ?1 and fact = ?2 and id <= ?3", activity, fact, first.id));
    }

    /** Up to {@code limit + 1} revisions, the latest first, before this id; a null fact is all facts. */
    List<FactRevision> page(UUID activity, String fact, UUID before, int limit) {
        UUID from = before == null ? new UUID(-1L, -1L) : before;
        if (fact == null) {
            return find("activityId = ?1 and id < ?2", LATEST_FIRST, activity, from)
                    .range(0, limit)
                    .list();
        }
        return find("activityId = ?1 and id < ?2 and fact = ?3", LATEST_FIRST, activity, from, fact)
                .range(0, limit)
                .list();
    }
}
