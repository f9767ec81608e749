package dev.handover.audit.timeentry.content;

import dev.handover.chassis.problem.Refusal;
import java.util.UUID;

/**
 * What became of one draft.
 *
 * @param kind see {@link Kind}
 * @param entryId the entry; null when rejected without an entry being known
 * @param problem why it was rejected; null otherwise
 */
public record Outcome(Kind kind, UUID entryId, Problem problem) {

    /** What can become of a draft, or of an entry that a complete file no longer has. */
    public enum Kind {
        /** A new entry; also one that came back after its import was undone. */
        CREATED,
        /** (source, externalId) was known with other contents: a new revision. */
        UPDATED,
        /** (source, externalId) was known with the same contents: nothing written. */
        UNCHANGED,
        /** A complete file no longer has the entry: it is removed. */
        REMOVED,
        /** A rule forbids it: nothing written. */
        REJECTED
    }

    /**
     * A refusal in the terms of RFC 9457.
     *
     * @param slug the stable last part of the problem type
     * @param status the HTTP status it has when sent alone
     * @param title the rule
     * @param detail what was wrong and what to do
     * @param field the draft's field it is about; null when it is about the whole
     */
    public record Problem(String slug, int status, String title, String detail, String field) {

        public static Problem of(Refusal refusal) {
            return new Problem(
                    refusal.type().slug(),
                    refusal.type().status(),
                    refusal.type().title(),
                    refusal.getMessage(),
                    refusal.violations().isEmpty()
                            ? null
                            : refusal.violations().get(0).field());
        }
    }
}
