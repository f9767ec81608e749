package dev.handover.classification.whatif;

import dev.handover.chassis.problem.ProblemType;

/** Why a what-if is refused. */
enum WhatIfProblem implements ProblemType {
    TOO_MANY_ACTIVITIES("too-many-activities", 422, "There are more activities than one answer can hold.");

    private final String slug;
    private final int status;
    private final String title;

    WhatIfProblem(String slug, int status, String title) {
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
