package dev.handover.audit.workload;

import dev.handover.audit.member.MemberChanged;
import dev.handover.audit.member.MemberSnapshot;
import dev.handover.audit.member.ReadingMembers;
import dev.handover.audit.timeentry.content.DayPart;
import dev.handover.audit.timeentry.content.TimeChanged;
import dev.handover.audit.timeentry.spent.ReadingTime;
import dev.handover.audit.timeentry.spent.SpentTime;
import dev.handover.audit.workload.DayWork.Stretch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Keeps the day sums in the transaction that changes the entries. Touched days are summed anew from their entries, so that no sum can
 * drift; the member is held meanwhile, so that two transactions never sum the same day.
 */
@ApplicationScoped
class KeepingDayWork {

    /** Days read in one go may lie this far apart: beyond it two queries read less than one. */
    private static final int WIDEST_GAP_DAYS = 14;

    private static final Instant BEGINNING = Instant.EPOCH.minusSeconds(86_400);
    private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

    private final DayWorks works;
    private final ReadingTime reading;
    private final ReadingMembers members;

    KeepingDayWork(DayWorks works, ReadingTime reading, ReadingMembers members) {
        this.works = works;
        this.reading = reading;
        this.members = members;
    }

    void follow(@Observes TimeChanged changed) {
        Map<UUID, MemberSnapshot> known = members.byIds(changed.days().keySet());
        Set<UUID> touched = new HashSet<>();
        changed.days()
                .forEach((member, days) ->
                        touched.addAll(roll(member, known.get(member).zone(), days)));
        log(touched);
    }

    /** A new zone gives a member's days other bounds; another owner moves hours between the owner's and the team's. */
    void follow(@Observes MemberChanged changed) {
        if (changed.zoneChanged()) {
            ZoneId zone = members.require(changed.memberId()).zone();
            Set<LocalDate> days = new TreeSet<>(works.daysOf(changed.memberId()));
            reading.touching(
                    changed.memberId(),
                    BEGINNING,
                    END,
                    spent -> parts(spent, zone).forEach(part -> days.add(part.day())));
            log(roll(changed.memberId(), zone, days));
        }
        if (changed.ownerChanged()) {
            works.logAll();
        }
    }

    private void log(Set<UUID> touched) {
        if (!touched.isEmpty()) {
            works.log(touched);
        }
    }

    private Set<UUID> roll(UUID member, ZoneId zone, Collection<LocalDate> days) {
        Set<UUID> touched = new HashSet<>();
        for (List<LocalDate> run : runs(days)) {
            Set<LocalDate> wanted = new HashSet<>(run);
            Map<LocalDate, List<Stretch>> stretches = new LinkedHashMap<>();
            run.forEach(day -> stretches.put(day, new ArrayList<>()));
            Instant from = DayPart.startOf(run.get(0), zone);
            Instant to = DayPart.startOf(run.get(run.size() - 1).plusDays(1), zone);
            reading.touching(member, from, to, spent -> {
                for (Part part : parts(spent, zone)) {
                    if (wanted.contains(part.day())) {
                        stretches.get(part.day()).add(part.stretch());
                    }
                }
            });
            Map<LocalDate, Map<UUID, DayWork>> sums = new LinkedHashMap<>();
            stretches.forEach((day, of) -> sums.put(day, DayWork.of(of)));
            touched.addAll(works.replace(member, sums));
        }
        return touched;
    }

    private record Part(LocalDate day, Stretch stretch) {}

    private static List<Part> parts(SpentTime spent, ZoneId zone) {
        if (spent.startedAt() == null) {
            return List.of(new Part(
                    spent.day(), new Stretch(spent.activityId(), null, null, spent.seconds(), spent.evidence())));
        }
        return DayPart.split(spent.startedAt(), spent.endedAt(), zone).stream()
                .map(part -> new Part(
                        part.day(),
                        new Stretch(spent.activityId(), part.from(), part.to(), part.seconds(), spent.evidence())))
                .toList();
    }

    private static List<List<LocalDate>> runs(Collection<LocalDate> days) {
        List<List<LocalDate>> runs = new ArrayList<>();
        LocalDate last = null;
        for (LocalDate day : new TreeSet<>(days)) {
            if (last == null || day.isAfter(last.plusDays(WIDEST_GAP_DAYS))) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(day);
            last = day;
        }
        return runs;
    }
}
