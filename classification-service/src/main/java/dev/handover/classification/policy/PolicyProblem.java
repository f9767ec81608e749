package dev.handover.classification.policy;

import dev.handover.chassis.problem.ProblemType;

/** Why a change of a policy version is refused. */
enum PolicyProblem implements ProblemType {
    POLICY_VERSION_TAKEN("policy-version-taken", 409, "There is already a policy version with this name."),
    POLICY_NOT_A_DRAFT("policy-not-a-draft", 409, "Only a draft can be changed, deleted or activated."),
    POLICY_NOT_ACTIVE("policy-not-active", 409, "Only the active version can be retired."),
    POLICY_HAS_ERRORS("policy-has-errors", 409, "The lint finds errors in this version."),
    POLICY_NOT_BACKTESTED("policy-not-backtested", 409, "The version has no backtest of its latest content."),
    TOO_MANY_POLICY_VERSIONS(
            "too-many-policy-versions", 409, "The workspace has reached its limit of policy versions.");

    private final String slug;
    private final int status;
    private final String title;

    PolicyProblem(String slug, int status, String title) {
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
