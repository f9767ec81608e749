package dev.handover.audit.workload;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.handover.audit.timeentry.Evidence;
import dev.handover.chassis.event.DomainEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What is told about workloads, see {@code contracts/events}. */
sealed interface WorkloadEvent {

    /**
     * What was measured, without when: two of these are equal when nothing changed.
     *
     * @param steps the most frequent descriptions, most frequent first
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Measures(
            Days window,
            String hoursPerMonth,
            String teamHoursPerMonth,
            String occurrencesPerMonth,
            int observedDays,
            Trend trend,
            int medianBlockSeconds,
            String switchesPerDay,
            Shares evidence,
            List<String> tools,
            List<Step> steps) {

        static Measures of(Window window, int observedDays, Workload workload, List<String> tools, List<Step> steps) {
            return new Measures(
                    new Days(window.from(), window.to(), window.days()),
                    workload.hoursPerMonth().toPlainString(),
                    workload.teamHoursPerMonth().toPlainString(),
                    workload.occurrencesPerMonth().toPlainString(),
                    observedDays,
                    new Trend(
                            workload.hoursPerMonthFirstHalf().toPlainString(),
                            workload.hoursPerMonthSecondHalf().toPlainString()),
                    workload.medianBlockSeconds(),
                    workload.switchesPerDay().toPlainString(),
                    new Shares(
                            workload.evidence().get(Evidence.TIMER),
                            workload.evidence().get(Evidence.IMPORTED),
                            workload.evidence().get(Evidence.STATED)),
                    tools,
                    steps);
        }
    }

    record Days(LocalDate from, LocalDate to, int days) {}

    record Trend(String hoursPerMonthFirstHalf, String hoursPerMonthSecondHalf) {}

    /** Named as the evidence is. */
    record Shares(
            @com.fasterxml.jackson.annotation.JsonProperty("TIMER")
            double timer,

            @com.fasterxml.jackson.annotation.JsonProperty("IMPORTED")
            double imported,

            @com.fasterxml.jackson.annotation.JsonProperty("STATED")
            double stated) {}

    record Step(String text, long occurrences, long seconds) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Measured(
            UUID activityId,
            long version,
            Instant measuredAt,
            Days window,
            String hoursPerMonth,
            String teamHoursPerMonth,
            String occurrencesPerMonth,
            int observedDays,
            Trend trend,
            int medianBlockSeconds,
            String switchesPerDay,
            Shares evidence,
            List<String> tools,
            List<Step> steps)
            implements WorkloadEvent {

        static Measured of(UUID activityId, long version, Instant measuredAt, Measures measures) {
            return new Measured(
                    activityId,
                    version,
                    measuredAt,
                    measures.window(),
                    measures.hoursPerMonth(),
                    measures.teamHoursPerMonth(),
                    measures.occurrencesPerMonth(),
                    measures.observedDays(),
                    measures.trend(),
                    measures.medianBlockSeconds(),
                    measures.switchesPerDay(),
                    measures.evidence(),
                    measures.tools(),
                    measures.steps());
        }

        DomainEvent published() {
            return new DomainEvent(
                    "audit.workload", activityId.toString(), "audit.workload-measured.v1", activityId.toString(), this);
        }
    }
}
