package dev.handover.hiring.engagement;

import dev.handover.chassis.problem.ProblemType;

/** What an engagement refuses. */
public enum EngagementProblem implements ProblemType {
    ENGAGEMENT_ENDED("engagement-ended", 409, "The engagement has ended."),
    NOT_AN_APPLICANT("not-an-applicant", 422, "The application is not one for this opening."),
    DAY_OUTSIDE_ENGAGEMENT("day-outside-engagement", 422, "The day is not one of the engagement."),
    CURRENCY_DIFFERS("currency-differs", 422, "The decision was made in another currency."),
    HOURS_ABOVE_DAYS("hours-above-days", 422, "More hours than the days have."),
    NO_SUCH_DELIVERY("no-such-delivery", 404, "There is no such delivery in the engagement."),
    REWORK_ABOVE_HOURS("rework-above-hours", 422, "More hours of rework than hours.");

    private final String slug;
    private final int status;
    private final String title;

    EngagementProblem(String slug, int status, String title) {
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
