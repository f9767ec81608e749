package dev.handover.audit.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What other features are given of members: with the external ids of all of them at once. */
@ApplicationScoped
class MemberSnapshots {

    private final ExternalIds externalIds;

    MemberSnapshots(ExternalIds externalIds) {
        this.externalIds = externalIds;
    }

    /** By id, in the order of the members. */
    Map<UUID, MemberSnapshot> of(List<Member> members) {
        Map<UUID, List<String>> ids =
                externalIds.of(members.stream().map(member -> member.id).toList());
        Map<UUID, MemberSnapshot> snapshots = new LinkedHashMap<>();
        members.forEach(member -> snapshots.put(member.id, member.snapshot(ids.getOrDefault(member.id, List.of()))));
        return snapshots;
    }
}
