package dev.handover.classification.decision;

import dev.handover.classification.method.rule.Category;
import dev.handover.classification.method.rule.Verdict;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Decisions implements PanacheRepositoryBase<Decision, UUID> {

    /** The activity's current decision. */
    Optional<Decision> current(UUID activity) {
        return find("activityId = ?1 and current", activity).firstResultOptional();
    }

    /** The same, held until the transaction ends: answers and new decisions about one activity go one by one. */
    Optional<Decision> currentLocked(UUID activity) {
        return find("activityId = ?1 and current", activity)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Which current decisions to list; null does not select. */
    record Filter(Verdict verdict, Category category, Instant changedSince) {}

    /** Up to {@code limit + 1} current decisions, the longest unchanged first, after this change and id. */
    List<Decision> page(Filter filter, Instant afterChange, UUID afterId, int limit) {
        StringBuilder query = new StringBuilder("current");
        Map<String, Object> parameters = new HashMap<>();
        if (filter.verdict() != null) {
            query.append(" and verdict = :verdict");
            parameters.put("verdict", filter.verdict());
        }
        if (filter.category() != null) {
            query.append(" and category = :category");
            parameters.put("category", filter.category());
        }
        if (filter.changedSince() != null) {
            query.append(" and changedAt >= :since");
            parameters.put("since", filter.changedSince());
        }
        if (afterChange != null) {
            query.append(" and (changedAt > :change or (changedAt = :change and id > :id))");
            parameters.put("change", afterChange);
            parameters.put("id", afterId);
        }
        return find(query.toString(), Sort.by("changedAt", "id"), parameters)
                .range(0, limit)
                .list();
    }

    /** Up to {@code limit + 1} decisions about an activity, the latest first, before this ordinal. */
    List<Decision> history(UUID activity, long before, int limit) {
        return find("activityId = ?1 and ordinal < ?2", Sort.by("ordinal").descending(), activity, before)
                .range(0, limit)
                .list();
    }

    /** Up to {@code limit} current decisions that were not withdrawn, in the order of ids, after this one. */
    List<Decision> standing(UUID after, int limit) {
        return find(
                        "current and status <> ?1 and id > ?2",
                        Sort.by("id"),
                        DecisionStatus.WITHDRAWN,
                        after == null ? new UUID(0, 0) : after)
                .range(0, limit - 1)
                .list();
    }
}
