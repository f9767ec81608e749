package dev.handover.audit.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ClockTimeTest {

    private static Instant second(int second) {
        return Instant.ofEpochSecond(second);
    }

    private static long clock(int... bounds) {
        ClockTime clock = new ClockTime();
        for (int i = 0; i < bounds.length; i += 2) {
            clock.add(second(bounds[i]), second(bounds[i + 1]));
        }
        return clock.seconds();
    }

    @Test
    void separateIntervalsAddUp() {
        assertEquals(30, clock(0, 10, 20, 40));
    }

    @Test
    void overlappingTimeIsOneTime() {
        assertEquals(25, clock(0, 20, 10, 25));
    }

    @Test
    void anIntervalInsideAnotherAddsNothing() {
        assertEquals(100, clock(0, 100, 10, 20, 15, 90));
    }

    @Test
    void touchingIntervalsLeaveNoGap() {
        assertEquals(20, clock(0, 10, 10, 20));
    }

    @Test
    void nothingIsZero() {
        assertEquals(0, clock());
    }

    @Property(tries = 300)
    void theUnionCountsEachCoveredSecondOnce(
            @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 500) Integer> starts,
            @ForAll @IntRange(min = 0, max = 80) int length) {
        BitSet covered = new BitSet();
        ClockTime clock = new ClockTime();
        starts.stream().sorted(Comparator.naturalOrder()).forEach(start -> {
            int end = start + (length + start * 7) % 90;
            covered.set(start, end);
            clock.add(second(start), second(end));
        });

        assertEquals(covered.cardinality(), clock.seconds());
    }
}
