package dev.handover.audit.report;

import dev.handover.chassis.problem.ProblemType;

/** Why an overview can't be given. */
enum OverviewProblem implements ProblemType {
    RANGE_BACKWARDS("range-backwards", 422, "A range ends no earlier than it begins."),
    RANGE_TOO_LONG("range-too-long", 422, "A range has at most 400 days."),
    TOO_MANY_GROUPS("too-many-groups", 422, "An overview has at most 5,000 groups.");

    private final String slug;
    private final int status;
    private final String title;

    OverviewProblem(String slug, int status, String title) {
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
