package dev.handover.audit.report;

import dev.handover.audit.timeentry.content.DayPart;
import dev.handover.audit.timeentry.content.Evidence;
import dev.handover.audit.timeentry.spent.SpentTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Tallies of a range: one over all and one for each group. An entry over midnight is cut here, and only here. */
final class Tallies {

    /** A group for each of 400 days and a dozen activities; more is a list, not an overview. */
    static final int MOST_GROUPS = 5_000;

    /**
     * What a group is about; a field that isn't grouped by is null.
     *
     * @param week ISO week, such as {@code 2026-W10}
     */
    record Key(UUID activity, String area, String project, UUID member, LocalDate day, String week) {}

    final Tally total = new Tally();
    final Map<Key, Tally> groups = new HashMap<>();
    final Map<Evidence, Long> evidence = new EnumMap<>(Evidence.class);
    long untimedSeconds;

    private final DayRange range;
    private final Set<Grouping> groupings;
    private final Function<UUID, String> areaOf;
    private final int shiftDays;

    /**
     * Opens tallies.
     *
     * @param areaOf an activity's area, null while unknown
     * @param shiftDays moves days and weeks, so that an earlier range's groups meet those of the range it is compared with
     */
    Tallies(DayRange range, Set<Grouping> groupings, Function<UUID, String> areaOf, int shiftDays) {
        this.range = range;
        this.groupings = groupings;
        this.areaOf = areaOf;
        this.shiftDays = shiftDays;
    }

    /** Counts what lies in the range; ordered by member, then by start. */
    void add(SpentTime spent) {
        if (spent.startedAt() == null) {
            if (range.contains(spent.day())) {
                total.untimed(spent.memberId(), spent.seconds());
                group(spent, spent.day()).untimed(spent.memberId(), spent.seconds());
                untimedSeconds += spent.seconds();
                evidence.merge(spent.evidence(), spent.seconds(), Long::sum);
            }
            return;
        }
        Instant from = spent.startedAt().isAfter(range.start()) ? spent.startedAt() : range.start();
        Instant to = spent.endedAt().isBefore(range.end()) ? spent.endedAt() : range.end();
        if (!to.isAfter(from)) {
            return;
        }
        total.timed(spent.memberId(), from, to);
        evidence.merge(spent.evidence(), to.getEpochSecond() - from.getEpochSecond(), Long::sum);
        if (groupings.contains(Grouping.DAY) || groupings.contains(Grouping.WEEK)) {
            for (DayPart part : DayPart.split(from, to, range.zone())) {
                group(spent, part.day()).timed(spent.memberId(), part.from(), part.to());
            }
        } else {
            group(spent, null).timed(spent.memberId(), from, to);
        }
    }

    private Tally group(SpentTime spent, LocalDate day) {
        LocalDate shifted = day == null ? null : day.plusDays(shiftDays);
        Key key = new Key(
                groupings.contains(Grouping.ACTIVITY) ? spent.activityId() : null,
                groupings.contains(Grouping.AREA) ? areaOf.apply(spent.activityId()) : null,
                groupings.contains(Grouping.PROJECT) ? spent.project() : null,
                groupings.contains(Grouping.MEMBER) ? spent.memberId() : null,
                groupings.contains(Grouping.DAY) ? shifted : null,
                groupings.contains(Grouping.WEEK) ? weekOf(shifted) : null);
        Tally tally = groups.computeIfAbsent(key, any -> new Tally());
        if (groups.size() > MOST_GROUPS) {
            throw OverviewProblem.TOO_MANY_GROUPS.because(
                    "There are more than " + MOST_GROUPS + " groups: take a shorter range, or group by less.");
        }
        return tally;
    }

    static String weekOf(LocalDate day) {
        return String.format(
                Locale.ROOT,
                "%04d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
