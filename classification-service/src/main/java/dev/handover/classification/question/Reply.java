package dev.handover.classification.question;

/** What somebody replied who did not answer. */
enum Reply {
    /** Put off: asked again after all others, or after a while. */
    SKIPPED,
    /** Cannot say: not asked again. */
    DONT_KNOW
}
