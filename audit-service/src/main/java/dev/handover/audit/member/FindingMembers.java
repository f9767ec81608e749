package dev.handover.audit.member;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Finds members for other features. */
public class FindingMembers {

    /**
     * The members known under the given external ids, compared without regard to case and surrounding space.
     *
     * @param externalIds e-mail addresses or names as exported by tools, up to 1,000
     * @return by the id as it was given; unknown ones are absent
     */
    public Map<String, KnownMember> byExternalId(Collection<String> externalIds) {
        throw new UnsupportedOperationException("follows");
    }

    /**
     * The member with this id.
     *
     * @throws dev.handover.chassis.Refusal 404 when the workspace has none
     */
    public KnownMember require(UUID id) {
        throw new UnsupportedOperationException("follows");
    }
}
