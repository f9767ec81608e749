package dev.handover.classification.feed;

import dev.handover.chassis.problem.ProblemType;

/** Why nobody more may listen. */
enum FeedProblem implements ProblemType {
    TOO_MANY_LISTENERS("too-many-listeners", 429, "The workspace has reached its limit of open event streams."),
    STREAMS_EXHAUSTED("streams-exhausted", 503, "The service has reached its limit of open event streams.");

    private final String slug;
    private final int status;
    private final String title;

    FeedProblem(String slug, int status, String title) {
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
