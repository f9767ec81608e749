package dev.handover.audit.report;

import dev.handover.audit.member.MemberSnapshot;
import dev.handover.audit.member.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Time of one group: summed, by the clock and in money. Takes what it counts ordered by member, then by start, so that it holds one
 * union at a time. Clock time is each member's own: two people at work for an hour are two hours.
 */
final class Tally {

    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

    private final Map<UUID, Long> seconds = new HashMap<>();
    private UUID member;
    private ClockTime clock = new ClockTime();
    private long earlierMembersClock;

    void timed(UUID of, Instant from, Instant to) {
        if (!of.equals(member)) {
            earlierMembersClock += clock.seconds();
            clock = new ClockTime();
            member = of;
        }
        clock.add(from, to);
        seconds.merge(of, to.getEpochSecond() - from.getEpochSecond(), Long::sum);
    }

    /** A duration without a start: it has no place on the clock. */
    void untimed(UUID of, long duration) {
        seconds.merge(of, duration, Long::sum);
    }

    long summedSeconds() {
        return seconds.values().stream().mapToLong(Long::longValue).sum();
    }

    long clockSeconds() {
        return earlierMembersClock + clock.seconds();
    }

    /** Summed hours at each member's hourly value; null where nobody's is known. */
    Money cost(Map<UUID, MemberSnapshot> members, String currency) {
        BigDecimal cost = BigDecimal.ZERO;
        for (Map.Entry<UUID, Long> spent : seconds.entrySet()) {
            Money value = valueOf(members.get(spent.getKey()));
            if (value != null && value.currency().equals(currency)) {
                cost = cost.add(value.amount().multiply(BigDecimal.valueOf(spent.getValue())));
            }
        }
        return currency == null ? null : new Money(cost.divide(SECONDS_PER_HOUR, 2, RoundingMode.HALF_UP), currency);
    }

    /** Time of members without an hourly value. */
    long unpricedSeconds(Map<UUID, MemberSnapshot> members, String currency) {
        long unpriced = 0;
        for (Map.Entry<UUID, Long> spent : seconds.entrySet()) {
            Money value = valueOf(members.get(spent.getKey()));
            if (value == null || !value.currency().equals(currency)) {
                unpriced += spent.getValue();
            }
        }
        return unpriced;
    }

    private static Money valueOf(MemberSnapshot member) {
        return member == null ? null : member.hourlyValue();
    }
}
