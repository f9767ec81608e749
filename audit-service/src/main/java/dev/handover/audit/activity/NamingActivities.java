package dev.handover.audit.activity;

import java.util.List;
import java.util.UUID;

/** Turns names into activities, making those that are new. Joins the caller's transaction or opens its own. */
public class NamingActivities {

    /**
     * Finds each activity by its normalised name, or makes it and says so with {@code audit.activity-defined.v1}.
     * Two transactions that name the same new activity at once get the same one. A merged activity answers with the one it went into.
     *
     * @param hints up to 1,000, repeated names allowed
     * @return one id per hint, in the same order
     */
    public List<UUID> resolve(List<ActivityHint> hints) {
        throw new UnsupportedOperationException("follows");
    }
}
