package dev.handover.hiring.organization;

import dev.handover.chassis.problem.ProblemType;

/** What can stand in the way of describing or finding who hires. */
public enum OrganizationProblem implements ProblemType {
    NO_ORGANIZATION("no-organization", 404, "The workspace has not said who hires."),
    SLUG_TAKEN("slug-taken", 409, "Another organisation has this address."),
    TOO_MANY_SLUGS("too-many-slugs", 409, "The organisation had too many addresses already.");

    private final String slug;
    private final int status;
    private final String title;

    OrganizationProblem(String slug, int status, String title) {
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
