package dev.handover.audit.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Holds members, so that others wait with what they write about them. */
@ApplicationScoped
public class HoldingMembers {

    private final Members members;
    private final MemberSnapshots snapshots;

    HoldingMembers(Members members, MemberSnapshots snapshots) {
        this.members = members;
        this.snapshots = snapshots;
    }

    /**
     * As {@link ReadingMembers#byIds}, and holds the members until the transaction ends: what is written about one member is written one
     * after the other, so that day sums see all entries and events keep their order.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, MemberSnapshot> holding(Collection<UUID> ids) {
        return snapshots.of(members.lock(ids));
    }
}
