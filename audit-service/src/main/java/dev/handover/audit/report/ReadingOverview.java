package dev.handover.audit.report;

import dev.handover.audit.activity.ActivitySnapshot;
import dev.handover.audit.activity.Area;
import dev.handover.audit.activity.ReadingActivities;
import dev.handover.audit.member.IanaZone;
import dev.handover.audit.member.MemberSnapshot;
import dev.handover.audit.member.ReadingMembers;
import dev.handover.audit.member.ReadingTeam;
import dev.handover.audit.report.OverviewView.EvidenceSeconds;
import dev.handover.audit.report.OverviewView.Figures;
import dev.handover.audit.report.OverviewView.Group;
import dev.handover.audit.report.OverviewView.Keys;
import dev.handover.audit.report.OverviewView.Named;
import dev.handover.audit.report.OverviewView.Totals;
import dev.handover.audit.timeentry.content.Evidence;
import dev.handover.audit.timeentry.spent.ReadingTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells where the time of a range went. Reads each entry once and keeps only the tallies. */
@ApplicationScoped
class ReadingOverview {

    private final ReadingTime reading;
    private final ReadingMembers members;
    private final ReadingTeam team;
    private final ReadingActivities activities;

    ReadingOverview(ReadingTime reading, ReadingMembers members, ReadingTeam team, ReadingActivities activities) {
        this.reading = reading;
        this.members = members;
        this.team = team;
        this.activities = activities;
    }

    /**
     * What to tell.
     *
     * @param zone null: the member's, or the owner's, or UTC
     * @param memberId null for all members
     */
    record Question(
            LocalDate from,
            LocalDate to,
            String zone,
            UUID memberId,
            Set<Grouping> groupings,
            boolean comparePrevious) {}

    @Transactional
    OverviewView answer(Question question) {
        DayRange range = rangeOf(question);
        Map<UUID, MemberSnapshot> known = question.memberId() == null
                ? team.all().stream().collect(Collectors.toMap(MemberSnapshot::id, Function.identity()))
                : Map.of(question.memberId(), members.require(question.memberId()));
        Map<UUID, ActivitySnapshot> seen = new HashMap<>();
        Tallies present = tally(question, range, 0, seen);
        Tallies previous = question.comparePrevious() ? tally(question, range.previous(), range.days(), seen) : null;
        name(present, previous, seen);
        String currency = known.values().stream()
                .filter(member -> member.hourlyValue() != null)
                .map(member -> member.hourlyValue().currency())
                .findFirst()
                .orElse(null);
        return new OverviewWriter(known, seen, currency).view(range, question.groupings(), present, previous);
    }

    private DayRange rangeOf(Question question) {
        if (question.to().isBefore(question.from())) {
            throw OverviewProblem.RANGE_BACKWARDS.because("Give `from` and `to` as days in order; both count.");
        }
        DayRange range = new DayRange(question.from(), question.to(), zoneOf(question));
        if (range.days() > DayRange.LONGEST_DAYS) {
            throw OverviewProblem.RANGE_TOO_LONG.because(
                    "It has " + range.days() + " days: ask for up to " + DayRange.LONGEST_DAYS + " at a time.");
        }
        return range;
    }

    private ZoneId zoneOf(Question question) {
        if (question.zone() != null) {
            return IanaZone.of("zone", question.zone());
        }
        Optional<MemberSnapshot> member =
                question.memberId() == null ? team.owner() : Optional.of(members.require(question.memberId()));
        return member.map(MemberSnapshot::zone).orElse(ZoneId.of("UTC"));
    }

    private Tallies tally(Question question, DayRange range, int shiftDays, Map<UUID, ActivitySnapshot> seen) {
        Tallies tallies = new Tallies(range, question.groupings(), id -> area(activity(seen, id)), shiftDays);
        reading.touching(question.memberId(), range.start(), range.end(), tallies::add);
        return tallies;
    }

    /** Areas are asked for while the entries stream by: each activity once. */
    private ActivitySnapshot activity(Map<UUID, ActivitySnapshot> seen, UUID id) {
        return seen.computeIfAbsent(id, activities::require);
    }

    private static String area(ActivitySnapshot activity) {
        return activity.area() == null ? null : activity.area().name();
    }

    private void name(Tallies present, Tallies previous, Map<UUID, ActivitySnapshot> seen) {
        Set<UUID> ids = new HashSet<>();
        present.groups.keySet().forEach(key -> ids.add(key.activity()));
        if (previous != null) {
            previous.groups.keySet().forEach(key -> ids.add(key.activity()));
        }
        ids.remove(null);
        ids.removeAll(seen.keySet());
        if (!ids.isEmpty()) {
            seen.putAll(activities.byIds(ids));
        }
    }

    /** Puts tallies into words and money. */
    private record OverviewWriter(
            Map<UUID, MemberSnapshot> members, Map<UUID, ActivitySnapshot> activities, String currency) {

        OverviewView view(DayRange range, Set<Grouping> groupings, Tallies present, Tallies previous) {
            long all = present.total.summedSeconds();
            Set<Tallies.Key> keys = new HashSet<>(present.groups.keySet());
            if (previous != null) {
                keys.addAll(previous.groups.keySet());
            }
            List<Group> groups = groupings.isEmpty()
                    ? List.of()
                    : keys.stream()
                            .map(key -> group(key, present, previous, all))
                            .sorted(order())
                            .toList();
            return new OverviewView(
                    new OverviewView.Range(range.from(), range.to(), range.days()),
                    range.zone().getId(),
                    new Totals(
                            all,
                            present.total.clockSeconds(),
                            present.total.cost(members, currency),
                            previous == null ? null : figures(previous.total)),
                    groups,
                    new EvidenceSeconds(
                            present.evidence.getOrDefault(Evidence.TIMER, 0L),
                            present.evidence.getOrDefault(Evidence.IMPORTED, 0L),
                            present.evidence.getOrDefault(Evidence.STATED, 0L),
                            present.untimedSeconds,
                            present.total.unpricedSeconds(members, currency)));
        }

        private Group group(Tallies.Key key, Tallies present, Tallies previous, long all) {
            Tally tally = present.groups.getOrDefault(key, new Tally());
            return new Group(
                    new Keys(
                            key.activity() == null
                                    ? null
                                    : new Named(
                                            key.activity(),
                                            activities.get(key.activity()).name()),
                            key.area() == null ? null : Area.valueOf(key.area()),
                            key.project(),
                            key.member() == null
                                    ? null
                                    : new Named(
                                            key.member(),
                                            members.get(key.member()).name()),
                            key.day(),
                            key.week()),
                    tally.summedSeconds(),
                    tally.clockSeconds(),
                    tally.cost(members, currency),
                    share(tally.summedSeconds(), all),
                    previous == null ? null : figures(previous.groups.getOrDefault(key, new Tally())));
        }

        private Figures figures(Tally tally) {
            return new Figures(tally.summedSeconds(), tally.clockSeconds(), tally.cost(members, currency));
        }

        private static double share(long part, long all) {
            return all == 0
                    ? 0
                    : BigDecimal.valueOf(part)
                            .divide(BigDecimal.valueOf(all), 4, RoundingMode.HALF_UP)
                            .doubleValue();
        }

        private static Comparator<Group> order() {
            Comparator<Group> byTime = Comparator.comparing(
                            (Group group) -> group.keys().day(), Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(group -> group.keys().week(), Comparator.nullsFirst(Comparator.naturalOrder()));
            return byTime.thenComparing(Group::summedSeconds, Comparator.reverseOrder())
                    .thenComparing(group -> group.keys().toString());
        }
    }
}
