package dev.handover.classification.policy;

import dev.handover.chassis.problem.ProblemType;

/** Why a change of a policy version is refused. */
enum PolicyProblem implements ProblemType {
    POLICY_VERSION_TAKEN("policy-version-taken", 409, "There is a policy version of that name."),
    POLICY_NOT_A_DRAFT("policy-not-a-draft", 409, "Only a draft can be changed, deleted or activated."),
    POLICY_NOT_ACTIVE("policy-not-active", 409, "Only the active version can be retired."),
    POLICY_HAS_ERRORS("policy-has-errors", 409, "The lint of this version finds errors."),
    POLICY_NOT_BACKTESTED("policy-not-backtested", 409, "Nobody looked yet at what this version would change."),
    TOO_MANY_POLICY_VERSIONS("too-many-policy-versions", 409, "The workspace has as many policy versions as it may.");

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
