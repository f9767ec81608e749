package dev.handover.audit.workload;

import dev.handover.audit.timeentry.content.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One member's work on one activity in one local day.
 *
 * @param seconds summed, overlaps counted each time
 * @param evidenceSeconds the same by what stands behind it
 * @param blockSeconds length of each block, in order of time
 * @param switches how many of the blocks followed a block of another activity
 */
record DayWork(long seconds, Map<Evidence, Long> evidenceSeconds, List<Integer> blockSeconds, int switches) {

    /** A pause up to this long doesn't end a block: a timer stopped for a telephone call. */
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    /**
     * A stretch of the day spent on something.
     *
     * @param from null where only a duration is known
     * @param to null where only a duration is known
     */
    record Stretch(UUID activityId, Instant from, Instant to, long seconds, Evidence evidence) {}

    /**
     * Rolls one member's day up. A block is a run of stretches of one activity, in order of their start, with pauses of at most
     * {@link #LONGEST_PAUSE} and no other activity between; it lasts from its first start to its last end and ends at midnight.
     * Durations without a start count in the sums and make no block; what took no time counts nowhere.
     *
     * @param recorded in any order, cut at the day's midnights
     * @return by activity
     */
    static Map<UUID, DayWork> of(List<Stretch> recorded) {
        List<Stretch> stretches =
                recorded.stream().filter(stretch -> stretch.seconds() > 0).toList();
        Map<UUID, Builder> activities = new LinkedHashMap<>();
        stretches.forEach(stretch -> activities
                .computeIfAbsent(stretch.activityId(), id -> new Builder())
                .sum(stretch));
        List<Stretch> timed = stretches.stream()
                .filter(stretch -> stretch.from() != null)
                .sorted(Comparator.comparing(Stretch::from)
                        .thenComparing(Stretch::to)
                        .thenComparing(Stretch::activityId))
                .toList();
        UUID current = null;
        Instant start = null;
        Instant end = null;
        for (Stretch stretch : timed) {
            boolean same = stretch.activityId().equals(current);
            if (same && !stretch.from().isAfter(end.plus(LONGEST_PAUSE))) {
                end = stretch.to().isAfter(end) ? stretch.to() : end;
                continue;
            }
            if (current != null) {
                activities.get(current).block(start, end);
            }
            if (current != null && !same) {
                activities.get(stretch.activityId()).switches++;
            }
            current = stretch.activityId();
            start = stretch.from();
            end = stretch.to();
        }
        if (current != null) {
            activities.get(current).block(start, end);
        }
        Map<UUID, DayWork> work = new LinkedHashMap<>();
        activities.forEach((activity, builder) -> work.put(activity, builder.build()));
        return work;
    }

    private static final class Builder {
        private long seconds;
        private final Map<Evidence, Long> evidence = new LinkedHashMap<>();
        private final List<Integer> blocks = new ArrayList<>();
        private int switches;

        void sum(Stretch stretch) {
            seconds += stretch.seconds();
            evidence.merge(stretch.evidence(), stretch.seconds(), Long::sum);
        }

        void block(Instant from, Instant to) {
            blocks.add(Math.toIntExact(Duration.between(from, to).toSeconds()));
        }

        DayWork build() {
            return new DayWork(seconds, Map.copyOf(evidence), List.copyOf(blocks), switches);
        }
    }
}
