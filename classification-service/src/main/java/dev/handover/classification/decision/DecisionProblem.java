package dev.handover.classification.decision;

import dev.handover.chassis.problem.ProblemType;

/** Why an answer to a decision is refused. */
enum DecisionProblem implements ProblemType {
    DECISION_SUPERSEDED("decision-superseded", 409, "The decision was made anew since."),
    DECISION_NEEDS_INPUT("decision-needs-input", 409, "There is nothing to accept yet: a fact is missing."),
    DELEGATION_LOCKED("delegation-locked", 409, "Handing this activity over is locked until its area is mastered."),
    DECISION_ANSWERED("decision-answered", 409, "The decision was answered before."),
    DECISION_WITHDRAWN("decision-withdrawn", 409, "The decision was withdrawn.");

    private final String slug;
    private final int status;
    private final String title;

    DecisionProblem(String slug, int status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
