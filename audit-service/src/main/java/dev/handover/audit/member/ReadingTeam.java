package dev.handover.audit.member;

import dev.handover.chassis.http.Cursor;
import dev.handover.chassis.http.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Reads who is in the workspace. */
@ApplicationScoped
public class ReadingTeam {

    private final Members members;
    private final ExternalIds externalIds;
    private final MemberSnapshots snapshots;

    ReadingTeam(Members members, ExternalIds externalIds, MemberSnapshots snapshots) {
        this.members = members;
        this.externalIds = externalIds;
        this.snapshots = snapshots;
    }

    /** A page of the members, by name. */
    @Transactional
    Page<MemberSnapshot> page(String cursor, int limit) {
        Cursor.After after = Cursor.decode(cursor, "members");
        List<Member> rows = members.page(after.text(0), after.id(1), limit + 1);
        return Page.of(
                List.copyOf(snapshots.of(rows).values()),
                limit,
                last -> Cursor.encode("members", last.name(), last.id().toString()));
    }

    /** Up to 10,000 members of the workspace. */
    @Transactional
    public List<MemberSnapshot> all() {
        return List.copyOf(snapshots.of(members.page(null, null, 10_000)).values());
    }

    /** The first owner, where there is one. */
    @Transactional
    public Optional<MemberSnapshot> owner() {
        return members.find("owner = true order by createdAt, id")
                .firstResultOptional()
                .map(member -> member.snapshot(externalIds.of(member.id)));
    }
}
