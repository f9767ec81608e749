package dev.handover.audit.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.handover.audit.timeentry.content.Evidence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkloadTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-02-02");
    private static final Window EIGHT_WEEKS = new Window(MONDAY, MONDAY.plusDays(55));

    private static Workload.Day day(int offset, boolean own, long hours, Evidence evidence, Integer... blocks) {
        return new Workload.Day(
                MONDAY.plusDays(offset),
                own,
                new DayWork(hours * 3600, Map.of(evidence, hours * 3600), List.of(blocks), 1));
    }

    @Test
    void nineHoursAWeekAreThirtyNineAMonth() {
        List<Workload.Day> days = new ArrayList<>();
        for (int week = 0; week < 8; week++) {
            days.add(day(week * 7, true, 9, Evidence.IMPORTED, 5400));
        }

        Workload workload = Workload.of(EIGHT_WEEKS, days);

        assertEquals(new BigDecimal("39.00"), workload.hoursPerMonth());
        assertEquals(new BigDecimal("0.00"), workload.teamHoursPerMonth());
        assertEquals(new BigDecimal("4.33"), workload.occurrencesPerMonth());
        assertEquals(new BigDecimal("39.00"), workload.hoursPerMonthFirstHalf());
        assertEquals(new BigDecimal("39.00"), workload.hoursPerMonthSecondHalf());
        assertEquals(new BigDecimal("1.00"), workload.switchesPerDay());
        assertEquals(Map.of(Evidence.TIMER, 0.0, Evidence.IMPORTED, 1.0, Evidence.STATED, 0.0), workload.evidence());
    }

    @Test
    void theTeamsHoursAreKeptApartFromTheOwners() {
        Workload workload = Workload.of(
                EIGHT_WEEKS, List.of(day(0, true, 4, Evidence.TIMER, 100), day(0, false, 12, Evidence.STATED, 300)));

        // 4 h / 56 d × 7 × 52/12 = 2.1666…, 12 h = 6.5
        assertEquals(new BigDecimal("2.17"), workload.hoursPerMonth());
        assertEquals(new BigDecimal("6.50"), workload.teamHoursPerMonth());
        assertEquals(new BigDecimal("1.08"), workload.occurrencesPerMonth());
        assertEquals(200, workload.medianBlockSeconds());
        assertEquals(0.25, workload.evidence().get(Evidence.TIMER));
    }

    @Test
    void theTrendComparesTheHalvesOfTheWindow() {
        Workload workload = Workload.of(
                EIGHT_WEEKS, List.of(day(27, true, 8, Evidence.TIMER, 60), day(28, true, 4, Evidence.TIMER, 60)));

        assertEquals(new BigDecimal("8.67"), workload.hoursPerMonthFirstHalf());
        assertEquals(new BigDecimal("4.33"), workload.hoursPerMonthSecondHalf());
    }

    @Test
    void anActivityNoLongerSeenMeasuresZero() {
        Workload workload = Workload.of(EIGHT_WEEKS, List.of());

        assertEquals(new BigDecimal("0.00"), workload.hoursPerMonth());
        assertEquals(0, workload.medianBlockSeconds());
        assertEquals(0.0, workload.evidence().get(Evidence.IMPORTED));
    }

    @Test
    void theWindowIsAtMostTwelveWeeksAndBeginsWithTheFirstRecord() {
        LocalDate last = LocalDate.parse("2026-03-29");

        assertEquals(new Window(MONDAY, last), Window.of(MONDAY, last));
        assertEquals(56, Window.of(MONDAY, last).days());
        assertEquals(84, Window.of(LocalDate.parse("2020-01-01"), last).days());
        assertEquals(1, Window.of(last, last).days());
        assertEquals(
                new BigDecimal("30.33"),
                Workload.of(Window.of(MONDAY, MONDAY), List.of(day(0, true, 1, Evidence.TIMER)))
                        .hoursPerMonth());
    }

    @Test
    void anOddWindowsFirstHalfIsTheShorterOne() {
        Window week = new Window(MONDAY, MONDAY.plusDays(6));

        assertEquals(3, week.firstHalf().days());
        assertEquals(4, week.secondHalf().days());
    }
}
