package dev.handover.hiring.application;

import dev.handover.chassis.problem.ProblemType;

/** Why an application is not taken. */
public enum ApplicationProblem implements ProblemType {
    ALREADY_APPLIED("already-applied", 409, "There is an application with this e-mail address already."),
    ALREADY_HIRED("already-hired", 409, "The applicant was hired."),
    NOT_BY_A_PERSON("not-by-a-person", 422, "The form was not filled in by a person."),
    FORM_EXPIRED("form-expired", 422, "The form is too old or was changed."),
    NO_SUCH_APPLICATION("no-such-application", 404, "There is no such application.");

    private final String slug;
    private final int status;
    private final String title;

    ApplicationProblem(String slug, int status, String title) {
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
