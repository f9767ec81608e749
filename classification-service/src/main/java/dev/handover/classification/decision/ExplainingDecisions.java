package dev.handover.classification.decision;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.handover.classification.decision.state.WhatChanged;
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
    record ExplanationView(
            UUID activityId,
            UUID decisionId,
            @JsonUnwrapped Ruling ruling,
            @Schema(nullable = true) WhatChanged change,
            @JsonUnwrapped Grounds grounds,
            @JsonUnwrapped Alternatives alternatives,
            @JsonUnwrapped Provenance provenance) {

        /** What is to be done and by which rule. */
        record Ruling(
                @Schema(maxLength = 2000) String sentence,
                RuleName rule,
                @Schema(maxLength = 500) String ruleSentence) {}

        /** What speaks for it. */
        record Grounds(
                @Schema(maxItems = 50) List<String> because,
                @Schema(maxItems = 50) List<String> assumptions,
                @Schema(nullable = true) Answer.Score strategicScore,
                @Schema(maxItems = 100) List<Formulas.Figure> formulas,
                @Schema(maxItems = 20) List<Answer.Stage> path,
                @Schema(nullable = true, maxLength = 500) String placement) {}

        /** What could change it. */
        record Alternatives(
                @Schema(nullable = true) Answer.Question nextBestQuestion,
                @Schema(maxItems = 100) List<Answer.Flip> flips,
                @Schema(maxItems = 20) List<Rules.NotHit> rulesNotHit) {}

        /** What it was made from. */
        record Provenance(
                @Schema(maxLength = 100) String policyVersion,
                @Schema(maxLength = 64) String policyHash,
                @Schema(maxLength = 64) String inputsHash) {}
    }

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
    ExplanationView explain(UUID activity) {
        Decision decision = decisions.current(activity).orElseThrow(Decisions::unknown);
        Answer a = answers.read(decision);
        return new ExplanationView(
                activity,
                decision.id,
                new ExplanationView.Ruling(
                        a.ruling().sentence(), a.rule(), a.rule().sentence()),
                answers.read(decision.change, WhatChanged.class),
                new ExplanationView.Grounds(
                        a.explanation().because(),
                        a.explanation().assumptions(),
                        a.assessment().strategicScore(),
                        Formulas.of(Canonical.inputs(decision.inputs), policies.thatDecided(decision.policyVersion)),
                        a.path(),
                        a.handover().placement()),
                new ExplanationView.Alternatives(
                        a.explanation().nextBestQuestion(),
                        a.explanation().flips(),
                        a.explanation().rulesNotHit()),
                new ExplanationView.Provenance(
                        a.provenance().policyVersion(),
                        a.provenance().policyHash(),
                        a.provenance().inputsHash()));
    }
}
