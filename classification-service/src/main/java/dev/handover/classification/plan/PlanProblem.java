package dev.handover.classification.plan;

import dev.handover.chassis.problem.ProblemType;

/** Why a plan is refused. */
enum PlanProblem implements ProblemType {
    TOO_MANY_ACTIVITIES("too-many-activities", 422, "There are more activities than one plan can hold.");

    private final String slug;
    private final int status;
    private final String title;

    PlanProblem(String slug, int status, String title) {
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
