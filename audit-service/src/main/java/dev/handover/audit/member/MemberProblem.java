package dev.handover.audit.member;

import dev.handover.chassis.problem.ProblemType;

/** Why a member can't be taken or found. */
public enum MemberProblem implements ProblemType {
    MEMBER_NOT_FOUND("member-not-found", 404, "There is no such member."),
    EXTERNAL_ID_TAKEN("external-id-taken", 409, "An external id belongs to one member only."),
    EXTERNAL_IDS_FULL("external-ids-full", 409, "A member has at most 20 external ids."),
    CURRENCY_DIFFERS("currency-differs", 422, "All hourly values of a workspace are in one currency.");

    private final String slug;
    private final int status;
    private final String title;

    MemberProblem(String slug, int status, String title) {
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
