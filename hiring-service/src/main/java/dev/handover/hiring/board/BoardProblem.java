package dev.handover.hiring.board;

import dev.handover.chassis.problem.ProblemType;

/** What the public pages refuse beyond what the features behind them do. */
public enum BoardProblem implements ProblemType {
    TOO_MANY_APPLICATIONS("too-many-applications", 429, "Too many applications came from this address.");

    private final String slug;
    private final int status;
    private final String title;

    BoardProblem(String slug, int status, String title) {
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
