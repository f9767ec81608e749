package dev.handover.classification.decision;

import dev.handover.chassis.problem.Refusal;
import dev.handover.chassis.problem.Violation;
import dev.handover.chassis.workspace.WorkspaceContext;
import dev.handover.classification.decision.state.DecisionEvent;
import dev.handover.classification.decision.state.DecisionStatus;
import dev.handover.classification.decision.state.DecisionView;
import dev.handover.classification.method.Answer;
import dev.handover.classification.method.Method;
import dev.handover.classification.method.canonical.Canonical;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.method.rule.Flag;
import dev.handover.classification.policy.ReadingPolicies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes the owner's answer to a decision. */
@ApplicationScoped
public class AnsweringDecisions {

    private final Decisions decisions;
    private final Answers answers;
    private final TellingDecisions telling;
    private final BundlingActivities bundling;
    private final WorkspaceContext workspace;
    private final ReadingPolicies policies;
    private final Clock clock;

    AnsweringDecisions(
            Decisions decisions,
            Answers answers,
            TellingDecisions telling,
            BundlingActivities bundling,
            WorkspaceContext workspace,
            Clock clock,
            ReadingPolicies policies) {
        this.policies = policies;
        this.decisions = decisions;
        this.answers = answers;
        this.telling = telling;
        this.bundling = bundling;
        this.workspace = workspace;
        this.clock = clock;
    }

    /**
     * The owner accepts.
     *
     * @param activity the activity
     * @param decisionId the decision the owner saw
     * @param target who is to do it; null leaves it as decided
     * @param note the owner's words, or null
     * @return the decision after it
     */
    @Transactional
    DecisionView accept(UUID activity, UUID decisionId, Target target, String note) {
        return take(activity, decisionId, target, note);
    }

    /** Refuses before it changes anything, and without marking the transaction: those of several decisions go on. */
    private DecisionView take(UUID activity, UUID decisionId, Target target, String note) {
        Decision decision = decisions.required(activity, decisionId);
        BundlingActivities.Share before = BundlingActivities.Share.of(decision);
        Answer agreed = agreed(decision, target);
        decision.accept(agreed, answers.write(agreed), workspace.member().orElse(null), note, clock.instant());
        bundling.tellPeers(before, BundlingActivities.Share.of(decision));
        return telling.tell(decision, DecisionEvent.DecisionAccepted::new);
    }

    /**
     * What became of an acceptance among several.
     *
     * @param taken whether it took effect now
     * @param current the activity's decision as it is; null without one
     * @param status where that stands; null without one
     * @param problem the slug of the refusal; null when it took effect
     */
    public record Taken(boolean taken, UUID current, DecisionStatus status, String problem) {}

    /**
     * The owner accepts one of several decisions: a refusal is returned, not thrown, so that the others stand.
     *
     * @param activity the activity
     * @param decisionId the decision the owner saw; another one is never accepted in its place
     * @param target who is to do it; null leaves it as decided
     * @param note the owner's words, or null
     * @return what became of it
     */
    @Transactional
    public Taken acceptAmongOthers(UUID activity, UUID decisionId, Target target, String note) {
        String problem = null;
        try {
            take(activity, decisionId, target, note);
        } catch (Refusal refused) {
            problem = refused.type().slug();
        }
        Decision now = decisions.current(activity).orElse(null);
        return new Taken(problem == null, now == null ? null : now.id, now == null ? null : now.status, problem);
    }

    /** The owner declines; parameters as in {@link #accept}. */
    @Transactional
    DecisionView decline(UUID activity, UUID decisionId, String note) {
        Decision decision = decisions.required(activity, decisionId);
        BundlingActivities.Share before = BundlingActivities.Share.of(decision);
        decision.decline(answers.read(decision), workspace.member().orElse(null), note, clock.instant());
        bundling.tellPeers(before, BundlingActivities.Share.of(decision));
        return telling.tell(decision, DecisionEvent.DecisionDeclined::new);
    }

    /** The answer for the target agreed on: caps and figures are those of that target. */
    private Answer agreed(Decision decision, Target target) {
        Answer answer = answers.read(decision);
        if (target == null || target == answer.target()) {
            return answer;
        }
        if (!answer.verdict().handsOver()) {
            throw refused("must be left out, because nothing is handed over");
        }
        if (target.isStatusAtRisk() && answer.explanation().flags().contains(Flag.MISCLASSIFICATION_RISK)) {
            throw refused("must not be " + target + ", because " + target.statusRisk());
        }
        Inputs inputs = Canonical.inputs(decision.inputs);
        Policy policy = policies.thatDecided(decision.policyVersion);
        return decision.isOverridden()
                ? Method.overridden(inputs, policy, answer.verdict(), Optional.of(target))
                : Method.decide(inputs, policy, Method.Detail.FULL, Optional.of(target));
    }

    private static RuntimeException refused(String rule) {
        return Refusal.ofFields(List.of(new Violation("target", rule, "string")));
    }
}
