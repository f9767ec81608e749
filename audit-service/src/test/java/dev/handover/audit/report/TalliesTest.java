package dev.handover.audit.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.audit.timeentry.content.Evidence;
import dev.handover.audit.timeentry.spent.SpentTime;
import dev.handover.chassis.problem.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TalliesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final DayRange MARCH =
            new DayRange(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-31"), BERLIN);
    private static final UUID ADA = new UUID(0, 1);

    private static SpentTime spent(UUID activity, Instant from, Instant to) {
        return new SpentTime(
                ADA, activity, null, from, to, null, to.getEpochSecond() - from.getEpochSecond(), Evidence.TIMER);
    }

    private static Tallies tallies(DayRange range, Set<Grouping> groupings) {
        return new Tallies(range, groupings, id -> null, 0);
    }

    @Test
    void whatLiesOutsideTheRangeIsCutOff() {
        Tallies tallies = tallies(MARCH, EnumSet.of(Grouping.DAY));

        tallies.add(spent(ADA, Instant.parse("2026-02-28T22:00:00Z"), Instant.parse("2026-02-28T23:30:00Z")));
        tallies.add(spent(ADA, Instant.parse("2026-03-31T21:00:00Z"), Instant.parse("2026-04-01T05:00:00Z")));

        assertEquals(1_800 + 3_600, tallies.total.summedSeconds());
        assertEquals(2, tallies.groups.size());
    }

    @Test
    void isoWeeksCrossTheYear() {
        assertEquals("2026-W53", Tallies.weekOf(LocalDate.parse("2027-01-03")));
        assertEquals("2026-W01", Tallies.weekOf(LocalDate.parse("2025-12-29")));
    }

    @Test
    void tooManyGroupsAreRefusedBeforeTheyFillTheMemory() {
        Tallies tallies = tallies(MARCH, EnumSet.of(Grouping.ACTIVITY));
        Instant from = Instant.parse("2026-03-02T08:00:00Z");

        Refusal refusal = assertThrows(Refusal.class, () -> {
            for (int i = 0; i <= Tallies.MOST_GROUPS; i++) {
                tallies.add(spent(new UUID(1, i), from, from.plusSeconds(60)));
            }
        });
        assertEquals(OverviewProblem.TOO_MANY_GROUPS, refusal.type());
    }

    @Property(tries = 200)
    void dayGroupsAddUpToTheTotalAndTheClockNeverShowsMoreThanTheSum(
            @ForAll @Size(max = 30) List<@LongRange(min = 1_772_000_000L, max = 1_775_200_000L) Long> starts) {
        Tallies byDay = tallies(MARCH, EnumSet.of(Grouping.DAY));
        Map<Long, Boolean> covered = new HashMap<>();
        List<Long> sorted = new ArrayList<>(starts);
        sorted.sort(Comparator.naturalOrder());
        for (long start : sorted) {
            long length = start % 200_000;
            byDay.add(spent(ADA, Instant.ofEpochSecond(start), Instant.ofEpochSecond(start + length)));
            for (long second = start / 1_000; second <= (start + length) / 1_000; second++) {
                covered.put(second, true);
            }
        }
        long summed =
                byDay.groups.values().stream().mapToLong(Tally::summedSeconds).sum();
        long clock =
                byDay.groups.values().stream().mapToLong(Tally::clockSeconds).sum();

        assertEquals(byDay.total.summedSeconds(), summed);
        assertEquals(byDay.total.clockSeconds(), clock);
        assertTrue(clock <= summed);
        assertTrue(clock <= covered.size() * 1_000L);
        byDay.groups.values().forEach(day -> assertTrue(day.clockSeconds() <= 25 * 3_600));
        assertEquals(byDay.groups.size(), new HashSet<>(byDay.groups.keySet()).size());
    }
}
