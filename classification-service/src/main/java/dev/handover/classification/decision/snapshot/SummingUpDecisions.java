package dev.handover.classification.decision.snapshot;

import dev.handover.classification.decision.Answers;
import dev.handover.classification.decision.Decisions;
import dev.handover.classification.decision.state.DecisionStatus;
import dev.handover.classification.method.Answer;
import dev.handover.classification.method.rule.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** Sums up the workspace's current decisions. */
@ApplicationScoped
public class SummingUpDecisions {

    /**
     * Decisions alike.
     *
     * @param verdict theirs
     * @param level how sure they are: HIGH, MEDIUM, LOW; null where nothing says so
     * @param activities how many
     * @param hours a month in all; an activity without hours adds none
     */
    public record Sum(Verdict verdict, String level, long activities, BigDecimal hours) {}

    /**
     * A decision that is not sure.
     *
     * @param hours a month; null when not known
     * @param level LOW, or null where nothing says how sure it is
     * @param question what to ask the owner; null when no question would help
     */
    public record Unclear(
            UUID activityId, String name, Verdict verdict, BigDecimal hours, String level, Answer.Question question) {}

    private final Decisions decisions;
    private final Answers answers;
    private final EntityManager entities;

    SummingUpDecisions(Decisions decisions, Answers answers, EntityManager entities) {
        this.decisions = decisions;
        this.answers = answers;
        this.entities = entities;
    }

    /** {@return the current decisions by verdict and level} */
    @Transactional
    public List<Sum> byVerdictAndLevel() {
        return entities.createQuery(
                        "select d.verdict, d.confidenceLevel, count(*), sum(coalesce(d.hoursPerMonth, 0))"
                                + " from Decision d where d.current and d.status <> :gone"
                                + " group by d.verdict, d.confidenceLevel order by d.verdict, d.confidenceLevel",
                        Sum.class)
                .setParameter("gone", DecisionStatus.WITHDRAWN)
                .getResultList();
    }

    /** {@return the decisions that are least sure, those of the most hours first} */
    @Transactional
    public List<Unclear> leastClear(int most) {
        return decisions.unclear(most).stream()
                .map(d -> new Unclear(
                        d.activityId(),
                        d.activityName(),
                        d.verdict(),
                        d.hoursPerMonth(),
                        d.confidenceLevel(),
                        answers.read(d).explanation().nextBestQuestion()))
                .toList();
    }
}
