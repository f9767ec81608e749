package dev.handover.audit.activity;

import dev.handover.chassis.problem.ProblemType;

/** Why an activity can't be made, changed or found. */
public enum ActivityProblem implements ProblemType {
    ACTIVITY_NOT_FOUND("activity-not-found", 404, "There is no such activity."),
    ACTIVITY_NAME_TAKEN("activity-name-taken", 409, "Another activity has this name."),
    ACTIVITY_MERGED("activity-merged", 409, "The activity went into another one."),
    MERGE_INTO_ITSELF("merge-into-itself", 422, "An activity can't go into itself.");

    private final String slug;
    private final int status;
    private final String title;

    ActivityProblem(String slug, int status, String title) {
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
