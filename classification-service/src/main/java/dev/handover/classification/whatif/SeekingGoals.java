package dev.handover.classification.whatif;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.handover.chassis.problem.Violation;
import dev.handover.classification.decision.snapshot.ListingDecisions;
import dev.handover.classification.decision.snapshot.ListingDecisions.DecisionSnapshot;
import dev.handover.classification.method.GoalSeek;
import dev.handover.classification.method.GoalVariable;
import dev.handover.classification.method.rule.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Seeks the value of one input that reaches a goal. */
@ApplicationScoped
class SeekingGoals {

    /** What was found; values are written as the fact or amount is. */
    @Schema(name = "SoughtGoal")
    record GoalView(
            UUID activityId,
            UUID decisionId,
            @Schema(maxLength = 50) String variable,
            boolean reachable,

            @Schema(nullable = true, maxLength = 50, description = "The current value; null if it is unknown.")
            String from,

            @Schema(
                    nullable = true,
                    maxLength = 50,
                    description = "The nearest value that reaches the goal. Null if no value does, or if the goal is"
                            + " already reached while the value is unknown.")
            String value,

            @Schema(nullable = true, description = "The verdict at that value.")
            Verdict verdict,

            @Schema(nullable = true, description = "The verdict just beyond that value; null at the end of the range.")
            Verdict verdictBeyond,

            @JsonUnwrapped Range range) {

        /** What was searched. */
        record Range(
                @Schema(maxLength = 50, description = "The start of the range that was searched.")
                String lowest,

                @Schema(maxLength = 50, description = "The end of the range that was searched.")
                String highest) {}
    }

    private final ListingDecisions decisions;

    SeekingGoals(ListingDecisions decisions) {
        this.decisions = decisions;
    }

    GoalView seek(WhatIfEvaluationResource.GoalInput asked) {
        WhatIfEvaluationResource.Goal goal = asked.goal();
        List<Violation> violations = new ArrayList<>();
        if (Stream.of(goal.verdict(), goal.npv(), goal.hoursFreed())
                        .filter(Objects::nonNull)
                        .count()
                != 1) {
            violations.add(new Violation("goal", "must have exactly one of verdict, npv and hoursFreed", "object"));
        }
        GoalVariable variable = GoalVariable.named(asked.variable()).orElse(null);
        if (variable == null) {
            violations.add(new Violation(
                    "variable",
                    "must be rate:TARGET, nextBestUse, income, hoursPerMonth or a fact with a scale",
                    Violation.shapeOf(asked.variable())));
        }
        AskingWhatIf.refuse(violations);
        DecisionSnapshot decision = decisions.current(asked.activityId());
        GoalSeek.Found found = GoalSeek.seek(
                decision.inputs(),
                decision.policy(),
                new GoalSeek.Goal(goal.verdict(), goal.npv(), goal.hoursFreed()),
                variable);
        return new GoalView(
                decision.activityId(),
                decision.decisionId(),
                asked.variable(),
                found.reachable(),
                found.from(),
                found.value(),
                found.verdict(),
                found.verdictBeyond(),
                new GoalView.Range(found.lowest(), found.highest()));
    }
}
