package dev.handover.audit.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Gives members the names under which tools export them, and makes those of whom nothing but a name is known. */
@ApplicationScoped
public class NamingMembers {

    /** As many names a member can have in other tools. */
    static final int MOST_EXTERNAL_IDS = 20;

    private final Members members;
    private final ExternalIds externalIds;
    private final ReadingTeam team;
    private final Event<MemberChanged> changes;
    private final Clock clock;

    NamingMembers(
            Members members, ExternalIds externalIds, ReadingTeam team, Event<MemberChanged> changes, Clock clock) {
        this.members = members;
        this.externalIds = externalIds;
        this.team = team;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Makes a member of whom a tool knows the name alone: without a working week and an hourly value, and no owner.
     *
     * @param name how to call the member, cut to 200 characters
     * @param zone the zone of the member's days; the owner's where null, else UTC
     * @param ids names under which tools export the member; those that another member has are left to that one
     * @return the member's id
     */
    @Transactional(TxType.MANDATORY)
    public UUID placeholder(String name, ZoneId zone, Collection<String> ids) {
        ZoneId days = zone == null ? team.owner().map(MemberSnapshot::zone).orElse(ZoneOffset.UTC) : zone;
        List<String> free = ids.stream()
                .filter(id ->
                        externalIds.known(List.of(ExternalId.normalise(id))).isEmpty())
                .toList();
        String shortened = name.codePointCount(0, name.length()) <= 200
                ? name
                : name.substring(0, name.offsetByCodePoints(0, 200));
        Member member = new Member(new Member.Profile(shortened, days, null, false, null, free), clock.instant());
        members.persistAndFlush(member);
        externalIds.give(member.id, free);
        return member.id;
    }

    /**
     * Has a member found under a further name from now on.
     *
     * @param id an address or a name, as a tool exports it
     * @throws dev.handover.chassis.problem.Refusal 409 where it belongs to another member, or the member has as many as
     *     can be
     */
    @Transactional(TxType.MANDATORY)
    public void alsoKnownAs(UUID memberId, String id) {
        Member member = members.requireLocked(memberId);
        MemberSnapshot present = member.snapshot(externalIds.of(memberId));
        String normalised = ExternalId.normalise(id);
        if (present.externalIds().stream()
                .anyMatch(known -> ExternalId.normalise(known).equals(normalised))) {
            return;
        }
        if (present.externalIds().size() >= MOST_EXTERNAL_IDS) {
            throw MemberProblem.EXTERNAL_IDS_FULL.because(
                    present.name() + " has " + MOST_EXTERNAL_IDS
                            + " external ids: take one away first, or don't have the" + " answer remembered.",
                    Map.of("memberId", memberId));
        }
        List<String> all = new ArrayList<>(present.externalIds());
        all.add(id);
        Member.Profile profile = new Member.Profile(
                present.name(), present.zone(), present.schedule(), present.isOwner(), present.hourlyValue(), all);
        MemberChanged changed = member.change(profile, clock.instant());
        externalIds.give(memberId, all);
        members.flush();
        changes.fire(changed);
    }
}
