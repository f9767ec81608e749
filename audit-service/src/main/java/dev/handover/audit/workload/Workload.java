package dev.handover.audit.workload;

import dev.handover.audit.timeentry.content.Evidence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The measures of one activity in a window, as {@code audit.workload-measured.v1} carries them. Definitions:
 *
 * <ul>
 *   <li>hours a month = summed hours in the window / window days × 7 × 52/12, the owner's own apart from the team's;
 *   <li>an occurrence = a local day of a member on which the activity was done;
 *   <li>trend = the owner's hours a month in each half of the window;
 *   <li>median block = of all blocks (see {@link DayWork}); between two middle ones their mean, rounded down;
 *   <li>switches per day = switches into the activity / occurrences;
 *   <li>evidence = shares of the activity's seconds, four decimals.
 * </ul>
 */
record Workload(
        BigDecimal hoursPerMonth,
        BigDecimal teamHoursPerMonth,
        BigDecimal occurrencesPerMonth,
        BigDecimal hoursPerMonthFirstHalf,
        BigDecimal hoursPerMonthSecondHalf,
        int medianBlockSeconds,
        BigDecimal switchesPerDay,
        Map<Evidence, Double> evidence) {

    /**
     * One member's day with the activity.
     *
     * @param own whether the member counts as the owner
     */
    record Day(LocalDate day, boolean own, DayWork work) {}

    /**
     * Measures an activity.
     *
     * @param days its days inside the window, in any order; none is an activity no longer seen
     */
    static Workload of(Window window, List<Day> days) {
        long own = 0;
        long team = 0;
        long firstHalf = 0;
        long secondHalf = 0;
        long switches = 0;
        long all = 0;
        Map<Evidence, Long> byEvidence = new EnumMap<>(Evidence.class);
        for (Day day : days) {
            long seconds = day.work().seconds();
            all += seconds;
            switches += day.work().switches();
            day.work().evidenceSeconds().forEach((kind, part) -> byEvidence.merge(kind, part, Long::sum));
            if (!day.own()) {
                team += seconds;
                continue;
            }
            own += seconds;
            if (day.day().isBefore(window.middle())) {
                firstHalf += seconds;
            } else {
                secondHalf += seconds;
            }
        }
        Window first = window.firstHalf();
        return new Workload(
                window.hoursPerMonth(own),
                window.hoursPerMonth(team),
                window.timesPerMonth(days.size()),
                first == null ? window.hoursPerMonth(own) : first.hoursPerMonth(firstHalf),
                window.secondHalf().hoursPerMonth(secondHalf),
                median(days.stream()
                        .flatMap(day -> day.work().blockSeconds().stream())
                        .mapToInt(Integer::intValue)
                        .sorted()
                        .toArray()),
                days.isEmpty()
                        ? BigDecimal.ZERO.setScale(2)
                        : BigDecimal.valueOf(switches).divide(BigDecimal.valueOf(days.size()), 2, RoundingMode.HALF_UP),
                shares(byEvidence, all));
    }

    private static Map<Evidence, Double> shares(Map<Evidence, Long> seconds, long all) {
        Map<Evidence, Double> shares = new EnumMap<>(Evidence.class);
        for (Evidence kind : Evidence.values()) {
            shares.put(kind, share(seconds.getOrDefault(kind, 0L), all));
        }
        return shares;
    }

    private static int median(int[] sorted) {
        if (sorted.length == 0) {
            return 0;
        }
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (int) (((long) sorted[middle - 1] + sorted[middle]) / 2);
    }

    private static double share(long part, long all) {
        return all == 0
                ? 0
                : BigDecimal.valueOf(part)
                        .divide(BigDecimal.valueOf(all), 4, RoundingMode.HALF_UP)
                        .doubleValue();
    }
}
