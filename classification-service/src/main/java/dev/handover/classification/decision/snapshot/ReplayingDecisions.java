package dev.handover.classification.decision.snapshot;

import dev.handover.classification.decision.Answers;
import dev.handover.classification.decision.Decision;
import dev.handover.classification.decision.Decisions;
import dev.handover.classification.decision.state.DecisionStatus;
import dev.handover.classification.method.Answer;
import dev.handover.classification.method.canonical.Canonical;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.rule.RuleName;
import dev.handover.classification.method.rule.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** Gives the current decisions with the inputs they were made from, for whoever decides them again. */
@ApplicationScoped
public class ReplayingDecisions {

    /**
     * A current decision that was not withdrawn.
     *
     * @param answered whether the owner answered it
     * @param inputs the inputs' canonical JSON
     */
    public record ReplaySnapshot(
            UUID activityId,
            UUID decisionId,
            String name,
            BigDecimal hoursPerMonth,
            boolean answered,
            Ruling ruling,
            String inputs) {

        /**
         * What was decided.
         *
         * @param row the row that decided; null where it is not stored
         */
        public record Ruling(Verdict verdict, RuleName rule, Target target, String row) {}
    }

    private final Decisions decisions;
    private final Answers answers;

    ReplayingDecisions(Decisions decisions, Answers answers) {
        this.decisions = decisions;
        this.answers = answers;
    }

    /**
     * The next decisions in the order of their ids; only these are held in memory.
     *
     * @param last the last one seen, null at the start
     * @param limit at most so many
     */
    @Transactional
    public List<ReplaySnapshot> after(ReplaySnapshot last, int limit) {
        List<ReplaySnapshot> page = decisions.standing(last == null ? null : last.decisionId(), limit).stream()
                .map(this::snapshot)
                .toList();
        decisions.getEntityManager().clear();
        return page;
    }

    private ReplaySnapshot snapshot(Decision d) {
        Answer answer = answers.read(d);
        return new ReplaySnapshot(
                d.activityId(),
                d.id(),
                d.activityName(),
                Canonical.inputs(d.inputs())
                        .subject()
                        .facts()
                        .decimal(FactName.HOURS_PER_MONTH)
                        .orElse(null),
                d.status() == DecisionStatus.ACCEPTED || d.status() == DecisionStatus.DECLINED,
                new ReplaySnapshot.Ruling(
                        d.verdict(),
                        answer.rule(),
                        answer.target(),
                        answer.ruling().row()),
                d.inputs());
    }
}
