package dev.handover.hiring.opening;

import dev.handover.chassis.problem.ProblemType;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class Openings implements PanacheRepositoryBase<Opening, UUID> {
    private static final int MOST_NAMESAKES = 10_000;

    Opening require(UUID id) {
        return findByIdOptional(id).orElseThrow(Openings::none);
    }

    /** Held until the transaction ends: one move at a time per opening, so that the second finds what the first left. */
    Opening requireLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Openings::none);
    }

    private static RuntimeException none() {
        return ProblemType.Common.NOT_FOUND.because("There is no such opening.");
    }

    Optional<Opening> ofDecision(UUID decisionId) {
        return find("decisionId", decisionId).firstResultOptional();
    }

    /**
     * The open ones of an activity, which has one at a time, rarely a few; the bound only keeps a defect from loading all.
     * It is written out, since with a bound for a parameter the database plans each of these frequent queries again.
     */
    List<Opening> openOf(UUID activityId) {
        return list(
                "activityId = ?1 and status in (DRAFT, READY, PUBLISHED) order by id fetch first 100 rows only",
                activityId);
    }

    Optional<Opening> atSlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /** Slugs that begin like this one. */
    Set<String> slugsLike(String slug) {
        return new HashSet<>(getEntityManager()
                .createQuery("select o.slug from Opening o where o.slug like :prefix", String.class)
                .setParameter("prefix", slug + "%")
                .setMaxResults(MOST_NAMESAKES)
                .getResultList());
    }

    List<Opening> publicAt(Instant now, int most) {
        return find(
                        "status = ?1 and validThrough > ?2",
                        Sort.descending("publishedAt", "id"),
                        OpeningStatus.PUBLISHED,
                        now)
                .page(0, most)
                .list();
    }

    List<Opening> closedBefore(Instant moment, int most) {
        return find("closedAt < ?1", Sort.by("closedAt"), moment).page(0, most).list();
    }

    /** Newest first. */
    List<Opening> page(OpeningStatus status, UUID before, int rows) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder query = new StringBuilder("1 = 1");
        if (status != null) {
            query.append(" and status = :status");
            values.put("status", status);
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
