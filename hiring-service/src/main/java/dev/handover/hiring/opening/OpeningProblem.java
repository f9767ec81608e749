package dev.handover.hiring.opening;

import dev.handover.chassis.problem.ProblemType;

/** What an opening refuses. */
public enum OpeningProblem implements ProblemType {
    OPENING_OVER("opening-over", 409, "The opening is filled or closed."),
    NOT_A_DRAFT("not-a-draft", 409, "Only a draft can be made ready."),
    NOT_PUBLISHED("not-published", 409, "There is no published ad to withdraw."),
    PUBLISHED_STANDS("published-stands", 409, "A published ad is not changed under its readers."),
    RATE_ABOVE_CAP("rate-above-cap", 422, "The pay is above the decision's rate cap."),
    PAY_INCOMPLETE("pay-incomplete", 422, "The pay range can't be used."),
    REASON_NOT_YOURS("reason-not-yours", 422, "This reason is given by events only.");

    private final String slug;
    private final int status;
    private final String title;

    OpeningProblem(String slug, int status, String title) {
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
