package dev.handover.classification.decision;

import dev.handover.chassis.problem.ProblemType;
import dev.handover.chassis.problem.Refusal;
import dev.handover.classification.decision.state.DecisionStatus;
import dev.handover.classification.method.rule.Category;
import dev.handover.classification.method.rule.Verdict;
import dev.handover.classification.reconsideration.Bundles;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class Decisions implements PanacheRepositoryBase<Decision, UUID> {

    /** The activity's current decision. */
    public Optional<Decision> current(UUID activity) {
        return find("activityId = ?1 and current", activity).firstResultOptional();
    }

    /** Up to {@code most + 1} current decisions about these activities, or all, by activity; withdrawn ones left out. */
    public List<Decision> current(Collection<UUID> activities, int most) {
        Sort order = Sort.by("activityId");
        return (activities.isEmpty()
                        ? find("current and status <> ?1", order, DecisionStatus.WITHDRAWN)
                        : find(
                                "current and status <> ?1 and activityId in ?2",
                                order,
                                DecisionStatus.WITHDRAWN,
                                activities))
                .range(0, most)
                .list();
    }

    /** The activity's current decision, held until the transaction ends: answers and new decisions about one activity go one by one. */
    Optional<Decision> currentLocked(UUID activity) {
        return find("activityId = ?1 and current", activity)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The current decision, held, which must be the one the owner saw. */
    Decision required(UUID activity, UUID decisionId) {
        Decision decision = required(activity);
        if (!decision.id.equals(decisionId)) {
            throw DecisionProblem.DECISION_SUPERSEDED.because(
                    "Read the current decision and answer that one.",
                    Map.of("decisionId", decision.id.toString(), "decision", "/v1/decisions/" + activity));
        }
        return decision;
    }

    /** The current decision, held; 404 where there is none. */
    Decision required(UUID activity) {
        // Who waited for a row that gave way meanwhile gets none; the next decision is there for the next statement.
        return currentLocked(activity).or(() -> currentLocked(activity)).orElseThrow(Decisions::unknown);
    }

    public static Refusal unknown() {
        return ProblemType.Common.NOT_FOUND.because("This workspace has no decision about such an activity.");
    }

    /** Which current decisions to list; null does not select. */
    record Filter(Verdict verdict, Category category, Instant changedSince, LocalDate reviewDueBefore) {}

    /** The activities whose cluster is known. */
    List<Bundles.Member> clusters() {
        return find("select activityId, cluster from Decision where current and cluster is not null")
                .project(Bundles.Member.class)
                .list();
    }

    /** Activities of a cluster with a decision, the longest work first. */
    List<Bundles.Member> ofCluster(String cluster, int most) {
        return find(
                        "select activityId, cluster from Decision where current and cluster = ?1 and status <> ?2"
                                + " order by hoursPerMonth desc nulls last, activityId",
                        cluster,
                        DecisionStatus.WITHDRAWN)
                .project(Bundles.Member.class)
                .range(0, most - 1)
                .list();
    }

    /** Decisions below MEDIUM confidence or without a verdict, those of the most hours first. */
    public List<Decision> unclear(int most) {
        return find(
                        "current and status <> ?1 and (verdict = ?2 or confidenceLevel is null or confidenceLevel = 'LOW')"
                                + " order by hoursPerMonth desc nulls last, activityId",
                        DecisionStatus.WITHDRAWN,
                        Verdict.NEEDS_INPUT)
                .range(0, most - 1)
                .list();
    }

    /** Activities whose review day has come without anybody saying so. */
    List<Bundles.Member> toReview(LocalDate today, int most) {
        return find(
                        "select activityId, cluster from Decision where current and not reviewDue and reviewOn <= ?1"
                                + " and status <> ?2 order by activityId",
                        today,
                        DecisionStatus.WITHDRAWN)
                .project(Bundles.Member.class)
                .range(0, most - 1)
                .list();
    }

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
        if (filter.reviewDueBefore() != null) {
            query.append(" and reviewOn < :review");
            parameters.put("review", filter.reviewDueBefore());
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
    public List<Decision> standing(UUID after, int limit) {
        return find(
                        "current and status <> ?1 and id > ?2",
                        Sort.by("id"),
                        DecisionStatus.WITHDRAWN,
                        after == null ? new UUID(0, 0) : after)
                .range(0, limit - 1)
                .list();
    }
}
