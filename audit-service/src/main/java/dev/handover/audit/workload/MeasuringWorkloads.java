package dev.handover.audit.workload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.audit.member.MemberSnapshot;
import dev.handover.audit.member.ReadingTeam;
import dev.handover.audit.timeentry.spent.ReadingTime;
import dev.handover.audit.workload.WorkloadEvent.Measured;
import dev.handover.audit.workload.WorkloadEvent.Measures;
import dev.handover.audit.workload.WorkloadEvent.Step;
import dev.handover.audit.workload.WorkloadLog.Stored;
import dev.handover.chassis.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Measures the workloads of a workspace whose entries changed: of the activities touched, and of all others when the window or
 * the observed days moved, since every measure depends on them. However many changes wait, an activity is measured once and
 * announced only when a measure is another than the one announced last.
 */
@ApplicationScoped
class MeasuringWorkloads {

    private static final int MOST_TOOLS = 20;
    private static final int MOST_STEPS = 20;
    private static final int CHUNK = 200;

    private final WorkloadLog log;
    private final DayWorks works;
    private final ReadingTime reading;
    private final ReadingTeam team;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Clock clock;

    MeasuringWorkloads(
            WorkloadLog log,
            DayWorks works,
            ReadingTime reading,
            ReadingTeam team,
            Outbox outbox,
            ObjectMapper json,
            Clock clock) {
        this.log = log;
        this.works = works;
        this.reading = reading;
        this.team = team;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Measures the current workspace, unless another replica is at it.
     *
     * @return how many measures were announced
     */
    @Transactional
    int measure() {
        Optional<WorkloadLog.Scope> before = log.hold();
        if (before.isEmpty()) {
            return 0;
        }
        Set<UUID> touched = log.take();
        Window window = works.window();
        int observedDays = window == null ? 0 : works.observedDays(window);
        WorkloadLog.Scope scope = new WorkloadLog.Scope(window, observedDays);
        // A workspace without any time left still has to say so: over a window of the day on which it does.
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        Window published = window == null ? new Window(today, today) : window;
        Set<UUID> due = new HashSet<>(touched);
        if (!scope.equals(before.get())) {
            due.addAll(works.activities(published));
            log.keep(scope);
        }
        int announced = 0;
        List<UUID> waiting = new ArrayList<>(due);
        for (int from = 0; from < waiting.size(); from += CHUNK) {
            announced +=
                    measure(waiting.subList(from, Math.min(waiting.size(), from + CHUNK)), published, observedDays);
        }
        return announced;
    }

    private int measure(List<UUID> activities, Window window, int observedDays) {
        Instant now = clock.instant();
        Map<UUID, List<Workload.Day>> days = works.days(activities, window, owners());
        Map<UUID, List<String>> tools = reading.tools(activities, window.from(), window.to(), MOST_TOOLS);
        Map<UUID, List<ReadingTime.Step>> steps = reading.steps(activities, window.from(), window.to(), MOST_STEPS);
        Map<UUID, Stored> stored = log.stored(activities);
        int announced = 0;
        for (UUID activity : activities) {
            Stored last = stored.get(activity);
            if (last == null && !days.containsKey(activity)) {
                continue;
            }
            Measures measures = Measures.of(
                    window,
                    observedDays,
                    Workload.of(window, days.getOrDefault(activity, List.of())),
                    tools.getOrDefault(activity, List.of()),
                    steps.getOrDefault(activity, List.of()).stream()
                            .map(step -> new Step(step.text(), step.entries(), step.seconds()))
                            .toList());
            String written = write(measures);
            if (last == null || !last.measures().equals(written)) {
                long version = last == null ? 1 : last.version() + 1;
                log.store(activity, version, now, written);
                outbox.append(new Measured(activity, version, now, measures).published());
                announced++;
            }
        }
        return announced;
    }

    private Set<UUID> owners() {
        return team.all().stream()
                .filter(MemberSnapshot::isOwner)
                .map(MemberSnapshot::id)
                .collect(Collectors.toSet());
    }

    private String write(Measures measures) {
        try {
            return json.writeValueAsString(measures);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Measures can't be written", impossible);
        }
    }
}
