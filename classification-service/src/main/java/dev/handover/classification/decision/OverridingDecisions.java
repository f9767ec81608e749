package dev.handover.classification.decision;

import dev.handover.chassis.http.Preconditions;
import dev.handover.chassis.problem.ProblemType;
import dev.handover.chassis.problem.Refusal;
import dev.handover.chassis.problem.Violation;
import dev.handover.chassis.workspace.WorkspaceContext;
import dev.handover.classification.decision.state.DecisionEvent;
import dev.handover.classification.decision.state.DecisionStatus;
import dev.handover.classification.decision.state.DecisionView;
import dev.handover.classification.decision.state.MethodSays;
import dev.handover.classification.decision.state.Overridden;
import dev.handover.classification.decision.state.WhatChanged;
import dev.handover.classification.method.Answer;
import dev.handover.classification.method.Method;
import dev.handover.classification.method.canonical.Canonical;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.method.rule.Flag;
import dev.handover.classification.method.rule.Verdict;
import dev.handover.classification.policy.ReadingPolicies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Puts the owner's own verdict in place of the method's, and takes it back. */
@ApplicationScoped
public class OverridingDecisions {

    private final Decisions decisions;
    private final Answers answers;
    private final MakingDecisions making;
    private final BundlingActivities bundling;
    private final TellingDecisions telling;
    private final WorkspaceContext workspace;
    private final ReadingPolicies policies;
    private final Clock clock;

    OverridingDecisions(
            Decisions decisions,
            Answers answers,
            MakingDecisions making,
            BundlingActivities bundling,
            TellingDecisions telling,
            WorkspaceContext workspace,
            Clock clock,
            ReadingPolicies policies) {
        this.policies = policies;
        this.decisions = decisions;
        this.answers = answers;
        this.making = making;
        this.bundling = bundling;
        this.telling = telling;
        this.workspace = workspace;
        this.clock = clock;
    }

    /**
     * The owner decides differently.
     *
     * @param activity the activity
     * @param decisionId the decision the owner saw
     * @param verdict the owner's
     * @param target who is to do it; null unless it is handed over
     * @param reason why, in the owner's words
     * @return the decision that holds the owner's verdict, accepted
     */
    @Transactional
    DecisionView override(UUID activity, UUID decisionId, Verdict verdict, Target target, String reason) {
        Decision current = decisions.required(activity, decisionId);
        if (current.status == DecisionStatus.WITHDRAWN) {
            throw DecisionProblem.DECISION_WITHDRAWN.because(
                    "The activity was merged or retired, so there is nothing to decide.");
        }
        Inputs inputs = Canonical.inputs(current.inputs);
        Policy policy = policies.thatDecided(current.policyVersion);
        refuse(current, inputs, policy, verdict, target);
        Answer owners = Method.overridden(inputs, policy, verdict, Optional.ofNullable(target));
        if (target != null
                && target.isStatusAtRisk()
                && owners.explanation().flags().contains(Flag.MISCLASSIFICATION_RISK)) {
            throw invalid("target", "must not be " + target + ", because " + target.statusRisk());
        }
        Instant now = clock.instant();
        MethodSays says = current.isOverridden()
                ? answers.read(current.methodSays, MethodSays.class)
                : MethodSays.of(Method.decide(inputs, policy, Method.Detail.BRIEF), now);
        BundlingActivities.Share before = BundlingActivities.Share.of(current);
        making.giveWay(current);
        Decision own =
                new Decision(activity, current, current.activity(), owners, current.inputs, answers.write(owners), now);
        UUID member = workspace.member().orElse(null);
        own.override(
                answers.write(new Overridden(says.verdict(), says.rule(), reason, member)),
                answers.write(says),
                member,
                now);
        own.changed(answers.write(WhatChanged.byOwner(current.point(answers.read(current)), own.point(owners))));
        decisions.persist(own);
        bundling.tellPeers(before, BundlingActivities.Share.of(own));
        return telling.tell(own, DecisionEvent.DecisionAccepted::new);
    }

    /**
     * The method decides again.
     *
     * @param activity the activity
     * @param ifMatch the ETag the owner saw
     * @return the decision made in place of the owner's
     */
    @Transactional
    DecisionView takeBack(UUID activity, String ifMatch) {
        Decision current = decisions.required(activity);
        Preconditions.ifMatch(ifMatch, current.eventVersion);
        if (!current.isOverridden() || current.status == DecisionStatus.WITHDRAWN) {
            throw ProblemType.Common.NOT_FOUND.because(
                    "The current decision is not an override, so there is nothing to delete.");
        }
        return making.takeBack(current);
    }

    private static void refuse(Decision current, Inputs inputs, Policy policy, Verdict verdict, Target target) {
        if (verdict == Verdict.NEEDS_INPUT) {
            throw invalid("verdict", "must be a verdict other than NEEDS_INPUT");
        } else if (verdict.handsOver() != (target != null)) {
            throw invalid(
                    "target",
                    verdict.handsOver()
                            ? "is required, because the verdict hands the work over"
                            : "must be left out, because nothing is handed over");
        } else if (verdict.leavesTheOwner() && Method.locksHandingOver(inputs, policy)) {
            throw DecisionProblem.DELEGATION_LOCKED.because(
                    "Sales and marketing can't be handed over or automated before they are mastered. An override can't"
                            + " change that.",
                    Map.of("facts", "/v1/activities/" + current.activityId + "/facts"));
        } else if (verdict.handsOver() && current.hoursPerMonth == null) {
            throw DecisionProblem.DECISION_NEEDS_INPUT.because(
                    "The hours per month are unknown, so the work can't be handed over yet.",
                    Map.of("facts", "/v1/activities/" + current.activityId + "/facts"));
        }
    }

    private static RuntimeException invalid(String field, String rule) {
        return Refusal.ofFields(List.of(new Violation(field, rule, "string")));
    }
}
