package dev.handover.audit.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.audit.timeentry.content.Evidence;
import dev.handover.audit.workload.DayWork.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DayWorkTest {

    private static final UUID BOOKKEEPING = new UUID(0, 1);
    private static final UUID SALES = new UUID(0, 2);

    private static Stretch stretch(UUID activity, String from, String to) {
        Instant start = Instant.parse("2026-03-02T" + from + ":00Z");
        Instant end = Instant.parse("2026-03-02T" + to + ":00Z");
        return new Stretch(activity, start, end, Duration.between(start, end).toSeconds(), Evidence.TIMER);
    }

    @Test
    void pausesOfFiveMinutesDoNotEndABlock() {
        Map<UUID, DayWork> work = DayWork.of(List.of(
                stretch(BOOKKEEPING, "09:00", "09:30"),
                stretch(BOOKKEEPING, "09:35", "10:00"),
                stretch(BOOKKEEPING, "10:06", "10:10")));

        assertEquals(List.of(3600, 240), work.get(BOOKKEEPING).blockSeconds());
        assertEquals(0, work.get(BOOKKEEPING).switches());
        assertEquals(30 * 60 + 25 * 60 + 240, work.get(BOOKKEEPING).seconds());
    }

    @Test
    void anotherActivityBetweenEndsABlockAndIsASwitch() {
        Map<UUID, DayWork> work = DayWork.of(List.of(
                stretch(BOOKKEEPING, "09:00", "09:30"),
                stretch(SALES, "09:30", "09:32"),
                stretch(BOOKKEEPING, "09:32", "10:00")));

        assertEquals(List.of(1800, 1680), work.get(BOOKKEEPING).blockSeconds());
        assertEquals(1, work.get(BOOKKEEPING).switches());
        assertEquals(1, work.get(SALES).switches());
    }

    @Test
    void stretchesAreTakenInOrderOfTheirStart() {
        Map<UUID, DayWork> work =
                DayWork.of(List.of(stretch(BOOKKEEPING, "10:00", "10:30"), stretch(BOOKKEEPING, "09:00", "10:00")));

        assertEquals(List.of(5400), work.get(BOOKKEEPING).blockSeconds());
    }

    @Test
    void overlapsCountTwiceInTheSumAndOnceInTheBlock() {
        Map<UUID, DayWork> work =
                DayWork.of(List.of(stretch(BOOKKEEPING, "09:00", "10:00"), stretch(BOOKKEEPING, "09:30", "09:45")));

        assertEquals(4500, work.get(BOOKKEEPING).seconds());
        assertEquals(List.of(3600), work.get(BOOKKEEPING).blockSeconds());
    }

    @Test
    void aDurationWithoutAStartCountsButMakesNoBlock() {
        Map<UUID, DayWork> work = DayWork.of(List.of(new Stretch(BOOKKEEPING, null, null, 5400, Evidence.STATED)));

        assertEquals(5400, work.get(BOOKKEEPING).seconds());
        assertEquals(Map.of(Evidence.STATED, 5400L), work.get(BOOKKEEPING).evidenceSeconds());
        assertEquals(List.of(), work.get(BOOKKEEPING).blockSeconds());
    }

    @Test
    void whatTookNoTimeCountsNowhere() {
        assertTrue(DayWork.of(List.of(stretch(SALES, "09:00", "09:00"))).isEmpty());
    }
}
