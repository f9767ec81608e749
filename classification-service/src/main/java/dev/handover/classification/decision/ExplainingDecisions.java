package dev.handover.classification.decision;

import dev.handover.classification.method.Answer;
import dev.handover.classification.method.Formulas;
import dev.handover.classification.method.canonical.Canonical;
import dev.handover.classification.method.rule.RuleName;
import dev.handover.classification.method.rule.Rules;
import dev.handover.classification.policy.ReadingPolicies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says why a decision is what it is, with every formula and number. */
@ApplicationScoped
public class ExplainingDecisions {

    /** Why a decision is what it is. */
    @Schema(name = "Explanation")
    record Explanation(
            UUID activityId,
            UUID decisionId,
            @Schema(maxLength = 2000) String sentence,
            RuleName rule,
            @Schema(maxLength = 500) String ruleSentence,
            @Schema(nullable = true) WhatChanged change,
            @Schema(maxItems = 50) List<String> because,
            @Schema(maxItems = 50) List<String> assumptions,
            @Schema(nullable = true) Answer.Score strategicScore,
            @Schema(maxItems = 100) List<Formulas.Figure> formulas,
            @Schema(maxItems = 20) List<Answer.Stage> path,
            @Schema(nullable = true, maxLength = 500) String placement,
            @Schema(nullable = true) Answer.Question nextBestQuestion,
            @Schema(maxItems = 100) List<Answer.Flip> flips,
            @Schema(maxItems = 20) List<Rules.NotHit> rulesNotHit,
            @Schema(maxLength = 100) String policyVersion,
            @Schema(maxLength = 64) String policyHash,
            @Schema(maxLength = 64) String inputsHash) {}

    private final Decisions decisions;
    private final ReadingPolicies policies;
    private final Answers answers;

    ExplainingDecisions(Decisions decisions, Answers answers, ReadingPolicies policies) {
        this.policies = policies;
        this.decisions = decisions;
        this.answers = answers;
    }

    /** {@return the explanation of the activity's current decision} */
    @Transactional
    Explanation explain(UUID activity) {
        Decision decision = decisions.current(activity).orElseThrow(Decisions::unknown);
        Answer a = answers.read(decision);
        return new Explanation(
                activity,
                decision.id,
                a.sentence(),
                a.rule(),
                a.rule().sentence(),
                answers.read(decision.change, WhatChanged.class),
                a.because(),
                a.assumptions(),
                a.strategicScore(),
                Formulas.of(Canonical.inputs(decision.inputs), policies.thatDecided(decision.policyVersion)),
                a.path(),
                a.placement(),
                a.nextBestQuestion(),
                a.flips(),
                a.rulesNotHit(),
                a.policyVersion(),
                a.policyHash(),
                a.inputsHash());
    }
}
