package dev.handover.audit.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.handover.audit.activity.Area;
import dev.handover.audit.member.IanaZone;
import dev.handover.audit.member.Money;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the time of a range went. */
@Schema(
        name = "Overview",
        requiredProperties = {"range", "zone", "totals", "groups", "evidence"},
        description = "Where the time went. Planned, running and removed entries don't count.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OverviewView(
        Range range,

        @Schema(description = "The zone whose days were followed.", pattern = IanaZone.PATTERN, maxLength = 60)
        String zone,

        Totals totals,

        @Size(max = Tallies.MOST_GROUPS)
        @Schema(description = "In order of time where grouped by day or week, otherwise the most time first.")
        List<Group> groups,

        EvidenceSeconds evidence) {

    @Schema(
            name = "DayRange",
            requiredProperties = {"from", "to", "days"},
            description = "Local days, both inclusive.")
    record Range(
            LocalDate from,
            LocalDate to,
            @Schema(minimum = "1", maximum = "400") int days) {}

    @Schema(
            name = "OverviewFigures",
            requiredProperties = {"summedSeconds", "clockSeconds"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Figures(
            @Schema(minimum = "0", description = "Durations added up: overlaps count each time.")
            long summedSeconds,

            @Schema(
                    minimum = "0",
                    description =
                            "The union of intervals, member by member: overlaps count once. Durations without a start are not in it.")
            long clockSeconds,

            @Schema(description = "Summed hours at each member's hourly value; absent where none is known.")
            Money cost) {}

    @Schema(
            name = "OverviewTotals",
            requiredProperties = {"summedSeconds", "clockSeconds"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Totals(
            @Schema(minimum = "0") long summedSeconds,
            @Schema(minimum = "0") long clockSeconds,
            Money cost,

            @Schema(description = "The same of as many days before; only with compareTo=previous.")
            Figures previous) {}

    @Schema(
            name = "OverviewGroup",
            requiredProperties = {"keys", "summedSeconds", "clockSeconds", "share"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Group(
            Keys keys,
            @Schema(minimum = "0") long summedSeconds,
            @Schema(minimum = "0") long clockSeconds,
            Money cost,

            @Schema(minimum = "0", maximum = "1", description = "Of the range's summed time, four decimals.")
            double share,

            @Schema(description = "The same group in as many days before; only with compareTo=previous.")
            Figures previous) {}

    @Schema(name = "OverviewKeys", description = "What the group is about; absent: not grouped by, or unknown.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Keys(
            Named activity,
            Area area,
            @Size(max = 200) String project,
            Named member,
            LocalDate day,

            @Schema(
                    description = "ISO week, from Monday.",
                    pattern = "^[0-9]{4}-W[0-9]{2}$",
                    maxLength = 8,
                    examples = "2026-W10")
            String week) {}

    @Schema(
            name = "Named",
            requiredProperties = {"id", "name"})
    record Named(UUID id, @Size(max = 200) String name) {}

    @Schema(
            name = "OverviewEvidence",
            requiredProperties = {
                "timerSeconds",
                "importedSeconds",
                "statedSeconds",
                "untimedSeconds",
                "unpricedSeconds"
            },
            description = "What stands behind the summed time, in seconds.")
    record EvidenceSeconds(
            @Schema(minimum = "0", description = "A timer ran.")
            long timerSeconds,

            @Schema(minimum = "0", description = "Taken over from another tool.")
            long importedSeconds,

            @Schema(minimum = "0", description = "Written down by a person.")
            long statedSeconds,

            @Schema(minimum = "0", description = "Durations without a start: in summed time, not in clock time.")
            long untimedSeconds,

            @Schema(minimum = "0", description = "Time of members without an hourly value: not in the cost.")
            long unpricedSeconds) {}
}
