package dev.handover.audit.member;

import dev.handover.chassis.http.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/** Takes members in and keeps what is known of them up to date. */
@ApplicationScoped
class KeepingMembers {

    private final Members members;
    private final ExternalIds externalIds;
    private final Event<MemberChanged> changes;
    private final Jdbi jdbi;
    private final Clock clock;

    KeepingMembers(Members members, ExternalIds externalIds, Event<MemberChanged> changes, Jdbi jdbi, Clock clock) {
        this.members = members;
        this.externalIds = externalIds;
        this.changes = changes;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Transactional
    MemberSnapshot add(Member.Profile profile) {
        Member member = new Member(profile, clock.instant());
        checkCurrency(member.id, profile.hourlyValue());
        members.persistAndFlush(member);
        externalIds.give(member.id, profile.externalIds());
        return member.snapshot(externalIds.of(member.id));
    }

    /**
     * Changes a member.
     *
     * @param ifMatch the caller's If-Match header
     * @param change makes the new profile out of the present one
     */
    @Transactional
    MemberSnapshot change(UUID id, String ifMatch, Function<MemberSnapshot, Member.Profile> change) {
        Member member = members.requireLocked(id);
        Preconditions.ifMatch(ifMatch, member.version);
        Member.Profile profile = change.apply(member.snapshot(externalIds.of(id)));
        checkCurrency(id, profile.hourlyValue());
        MemberChanged changed = member.change(profile, clock.instant());
        externalIds.give(id, profile.externalIds());
        members.flush();
        changes.fire(changed);
        return member.snapshot(externalIds.of(id));
    }

    private void checkCurrency(UUID member, Money value) {
        if (value == null) {
            return;
        }
        // Two members can't bring two currencies at the same moment: the second waits here and then sees the first.
        jdbi.useHandle(handle -> handle.execute(
                "SELECT pg_advisory_xact_lock(hashtextextended('currency/' || current_workspace(), 0))"));
        members.currencyBeside(member)
                .filter(other -> !other.equals(value.currency()))
                .ifPresent(other -> {
                    throw MemberProblem.CURRENCY_DIFFERS.because("Other members' hourly values are in " + other
                            + ": give this one in " + other + " too, since costs are summed.");
                });
    }
}
