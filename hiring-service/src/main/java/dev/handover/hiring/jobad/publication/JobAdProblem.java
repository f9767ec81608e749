package dev.handover.hiring.jobad.publication;

import dev.handover.chassis.problem.ProblemType;

/** What a job ad refuses. */
public enum JobAdProblem implements ProblemType {
    AD_INCOMPLETE("ad-incomplete", 422, "The ad lacks something that it must have."),
    AD_GONE("ad-gone", 410, "The ad is no longer open."),
    NO_SUCH_AD("no-such-ad", 404, "There is no such ad.");

    private final String slug;
    private final int status;
    private final String title;

    JobAdProblem(String slug, int status, String title) {
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
