package dev.handover.audit.member;

import dev.handover.chassis.http.Cursor;
import dev.handover.chassis.http.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds members for other features. */
@ApplicationScoped
public class FindingMembers {

    private final Members members;
    private final ExternalIds externalIds;

    FindingMembers(Members members, ExternalIds externalIds) {
        this.members = members;
        this.externalIds = externalIds;
    }

    /**
     * The members known under the given external ids, compared without regard to case and surrounding space.
     *
     * @param ids e-mail addresses or names as exported by tools, up to 1,000
     * @return by the id as it was given; unknown ones are absent
     */
    @Transactional
    public Map<String, KnownMember> byExternalId(Collection<String> ids) {
        Map<String, String> normalised = new LinkedHashMap<>();
        ids.stream()
                .filter(id -> id != null && !id.isBlank())
                .forEach(id -> normalised.put(id, ExternalId.normalise(id)));
        if (normalised.isEmpty()) {
            return Map.of();
        }
        Map<String, UUID> owners = externalIds.known(normalised.values()).stream()
                .collect(Collectors.toMap(known -> known.normalised, known -> known.memberId));
        Map<UUID, KnownMember> known = byIds(owners.values());
        Map<String, KnownMember> found = new LinkedHashMap<>();
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
    public KnownMember require(UUID id) {
        return members.require(id).known(externalIds.of(id));
    }

    /** The members with these ids; unknown ones are absent. */
    @Transactional
    public Map<UUID, KnownMember> byIds(Collection<UUID> ids) {
        return known(members.list("id in ?1", ids));
    }

    /**
     * As {@link #byIds}, and holds the members until the transaction ends: what is written about one member is written one
     * after the other, so that day sums see all entries and events keep their order.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, KnownMember> holding(Collection<UUID> ids) {
        return known(members.lock(ids));
    }

    /** A page of the members, by name. */
    @Transactional
    Page<KnownMember> page(String cursor, int limit) {
        Cursor.After after = Cursor.decode(cursor, "members");
        List<Member> rows = members.page(after.text(0), after.id(1), limit + 1);
        return Page.of(
                List.copyOf(known(rows).values()),
                limit,
                last -> Cursor.encode("members", last.name(), last.id().toString()));
    }

    /** Up to 10,000 members of the workspace. */
    @Transactional
    public List<KnownMember> all() {
        return List.copyOf(known(members.page(null, null, 10_000)).values());
    }

    /** The first owner, where there is one. */
    @Transactional
    public Optional<KnownMember> owner() {
        return members.find("owner = true order by createdAt, id")
                .firstResultOptional()
                .map(member -> member.known(externalIds.of(member.id)));
    }

    private Map<UUID, KnownMember> known(List<Member> found) {
        Map<UUID, List<String>> ids =
                externalIds.of(found.stream().map(member -> member.id).toList());
        Map<UUID, KnownMember> known = new LinkedHashMap<>();
        found.forEach(member -> known.put(member.id, member.known(ids.getOrDefault(member.id, List.of()))));
        return known;
    }
}
