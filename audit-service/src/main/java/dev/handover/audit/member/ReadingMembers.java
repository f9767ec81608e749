package dev.handover.audit.member;

import dev.handover.chassis.input.PlainText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads members for other features. */
@ApplicationScoped
public class ReadingMembers {

    private final Members members;
    private final ExternalIds externalIds;
    private final MemberSnapshots snapshots;

    ReadingMembers(Members members, ExternalIds externalIds, MemberSnapshots snapshots) {
        this.members = members;
        this.externalIds = externalIds;
        this.snapshots = snapshots;
    }

    /**
     * The members known under the given external ids, compared without regard to case and surrounding space.
     *
     * @param ids e-mail addresses or names as exported by tools, up to 1,000
     * @return by the id as it was given; unknown ones are absent
     */
    @Transactional
    public Map<String, MemberSnapshot> byExternalId(Collection<String> ids) {
        Map<String, String> normalised = new LinkedHashMap<>();
        ids.stream()
                .filter(id -> id != null && PlainText.isVisible(id))
                .forEach(id -> normalised.put(id, ExternalId.normalise(id)));
        if (normalised.isEmpty()) {
            return Map.of();
        }
        Map<String, UUID> owners = externalIds.known(normalised.values()).stream()
                .collect(Collectors.toMap(known -> known.normalised, known -> known.memberId));
        Map<UUID, MemberSnapshot> known = byIds(owners.values());
        Map<String, MemberSnapshot> found = new LinkedHashMap<>();
        normalised.forEach((given, key) -> {
            if (owners.containsKey(key)) {
                found.put(given, known.get(owners.get(key)));
            }
        });
        return found;
    }

    /**
     * The member with this id.
     *
     * @throws dev.handover.chassis.problem.Refusal 404 when the workspace has none
     */
    @Transactional
    public MemberSnapshot require(UUID id) {
        return members.require(id).snapshot(externalIds.of(id));
    }

    /** The members with these ids; unknown ones are absent. */
    @Transactional
    public Map<UUID, MemberSnapshot> byIds(Collection<UUID> ids) {
        return snapshots.of(members.list("id in ?1", ids));
    }
}
