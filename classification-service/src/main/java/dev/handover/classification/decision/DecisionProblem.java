package dev.handover.classification.decision;

import dev.handover.chassis.problem.ProblemType;

/** Why an answer to decisions, or a calculation with them, is refused. */
public enum DecisionProblem implements ProblemType {
    DECISION_SUPERSEDED("decision-superseded", 409, "There is a newer decision."),
    DECISION_NEEDS_INPUT("decision-needs-input", 409, "The decision can't be accepted because a fact is missing."),
    DELEGATION_LOCKED("delegation-locked", 409, "The activity can't be handed over until the owner masters its area."),
    DECISION_ANSWERED("decision-answered", 409, "The decision is already answered."),
    DECISION_WITHDRAWN("decision-withdrawn", 409, "The decision was withdrawn."),
    TOO_MANY_ACTIVITIES("too-many-activities", 422, "There are more activities than one answer can hold.");

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
