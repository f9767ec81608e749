package dev.handover.audit.activity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Activities implements PanacheRepositoryBase<Activity, UUID> {

    Activity require(UUID id) {
        return findByIdOptional(id).orElseThrow(Activities::unknown);
    }

    static RuntimeException unknown() {
        return ActivityProblem.ACTIVITY_NOT_FOUND.because("Ask GET /v1/activities for the ids of your workspace.");
    }

    Optional<Activity> named(ActivityName name) {
        return find("normalisedName", name.normalised()).firstResultOptional();
    }

    /** In the order of their ids, so that two transactions never wait for each other crosswise. */
    List<Activity> lock(Collection<UUID> ids, LockModeType mode) {
        return find("id in ?1", Sort.by("id"), ids).withLock(mode).list();
    }

    Activity requireLocked(UUID id) {
        return among(lock(List.of(id), LockModeType.PESSIMISTIC_WRITE), id);
    }

    static Activity among(List<Activity> found, UUID id) {
        Optional<Activity> activity =
                found.stream().filter(candidate -> candidate.id.equals(id)).findFirst();
        return activity.orElseThrow(Activities::unknown);
    }

    /** Activities after the given keys, by name. */
    List<Activity> page(ActivityStatus status, Area area, String text, String after, int rows) {
        StringBuilder query = new StringBuilder("1 = 1");
        Map<String, Object> values = new HashMap<>();
        if (status != null) {
            query.append(" and status = :status");
            values.put("status", status);
        }
        if (area != null) {
            query.append(" and area = :area");
            values.put("area", area);
        }
        if (text != null) {
            query.append(" and locate(:text, lower(name)) > 0");
            values.put("text", text.toLowerCase(Locale.ROOT));
        }
        if (after != null) {
            query.append(" and normalisedName > :after");
            values.put("after", after);
        }
        return find(query.toString(), Sort.by("normalisedName"), values)
                .page(0, rows)
                .list();
    }
}
