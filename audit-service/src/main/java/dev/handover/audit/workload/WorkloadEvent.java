package dev.handover.audit.workload;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.handover.audit.timeentry.content.Evidence;
import dev.handover.chassis.event.DomainEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What is published about workloads, see {@code contracts/events}. */
sealed interface WorkloadEvent {

    /**
     * What was measured, without when: two of these are equal when nothing changed.
     *
     * @param steps the most frequent descriptions, most frequent first
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Measures(
            Days window,
            @JsonUnwrapped PerMonth perMonth,
            int observedDays,
            Trend trend,
            @JsonUnwrapped Rhythm rhythm,
            Shares evidence,
            List<String> tools,
            List<Step> steps) {

        static Measures of(Window window, int observedDays, Workload workload, List<String> tools, List<Step> steps) {
            return new Measures(
                    new Days(window.from(), window.to(), window.days()),
                    new PerMonth(
                            workload.hoursPerMonth().toPlainString(),
                            workload.teamHoursPerMonth().toPlainString(),
                            workload.occurrencesPerMonth().toPlainString()),
                    observedDays,
                    new Trend(
                            workload.hoursPerMonthFirstHalf().toPlainString(),
                            workload.hoursPerMonthSecondHalf().toPlainString()),
                    new Rhythm(
                            workload.medianBlockSeconds(),
                            workload.switchesPerDay().toPlainString()),
                    new Shares(
                            workload.evidence().get(Evidence.TIMER),
                            workload.evidence().get(Evidence.IMPORTED),
                            workload.evidence().get(Evidence.STATED)),
                    tools,
                    steps);
        }
    }

    record Days(LocalDate from, LocalDate to, int days) {}

    /** How much, and how often. */
    record PerMonth(String hoursPerMonth, String teamHoursPerMonth, String occurrencesPerMonth) {}

    /** How long at a stretch, and how often it interrupts something else. */
    record Rhythm(int medianBlockSeconds, String switchesPerDay) {}

    record Trend(String hoursPerMonthFirstHalf, String hoursPerMonthSecondHalf) {}

    /** Named as the evidence is. */
    record Shares(
            @JsonProperty("TIMER") double timer,

            @JsonProperty("IMPORTED") double imported,

            @JsonProperty("STATED") double stated) {}

    record Step(String text, long occurrences, long seconds) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Measured(
            UUID activityId,
            long version,
            Instant measuredAt,
            @JsonUnwrapped Measures measures) implements WorkloadEvent {

        DomainEvent published() {
            return new DomainEvent(
                    "audit.workload", activityId.toString(), "audit.workload-measured.v1", activityId.toString(), this);
        }
    }
}
