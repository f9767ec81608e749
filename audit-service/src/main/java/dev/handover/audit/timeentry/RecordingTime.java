package dev.handover.audit.timeentry;

import java.util.List;

/**
 * Records time. Joins the caller's transaction or opens its own.
 *
 * <p>An identity (workspace, source, externalId) exists once: known and the same is UNCHANGED, known and different is a new revision,
 * so that the same batch sent twice doubles nothing. Where a person corrected a field since, the correction stands
 * and a source that still says what it said before is UNCHANGED.
 */
public class RecordingTime {

    /**
     * Records up to 1,000 drafts; one that breaks a rule is rejected without failing the rest.
     *
     * @param drafts in any order; the activities must exist, see {@code NamingActivities}
     * @return one outcome per draft, in the same order
     */
    public List<Outcome> record(List<EntryDraft> drafts) {
        throw new UnsupportedOperationException("follows");
    }
}
