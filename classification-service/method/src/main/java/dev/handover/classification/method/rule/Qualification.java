package dev.handover.classification.method.rule;

/** What an offer must be like to be chosen under a row of the rules. */
public enum Qualification {
    /** Nothing is asked of it. */
    ANY,
    /** Good enough, and worth more than it costs over the horizon. */
    PAYS,
    /** Good enough, and worth more than it costs month by month once everybody is up to speed. */
    PAYS_MONTHLY,
    /** Better than the owner by so much that the price does not decide. */
    BETTER,
    /** {@link #PAYS} or {@link #BETTER}. */
    PAYS_OR_BETTER
}
