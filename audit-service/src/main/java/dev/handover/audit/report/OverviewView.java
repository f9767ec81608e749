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
        description = "The time of a range of days, in total and by group.",
        examples = OverviewView.EXAMPLE)
@JsonInclude(JsonInclude.Include.NON_NULL)
record OverviewView(
        Range range,

        @Schema(
                description = "IANA time zone whose days were meant.",
                examples = "Europe/Berlin",
                pattern = IanaZone.PATTERN,
                maxLength = 60)
        String zone,

        Totals totals,

        @Size(max = Tallies.MOST_GROUPS)
        @Schema(description = "In order of time where grouped by day or week, otherwise the most time first.")
        List<Group> groups,

        EvidenceSeconds evidence) {

    static final String EXAMPLE = """
            {"range":{"from":"2026-03-02","to":"2026-03-29","days":28},"zone":"Europe/Berlin",\
            "totals":{"summedSeconds":403200,"clockSeconds":398700,"cost":{"amount":"5600.00","currency":"EUR"}},\
            "groups":[{"keys":{"activity":{"id":"01928f3e-7a10-7c3a-9d52-0b6f4f1f2a01","name":"Bookkeeping"}},\
            "summedSeconds":129600,"clockSeconds":129600,"cost":{"amount":"1800.00","currency":"EUR"},\
            "share":0.3214}],\
            "evidence":{"timerSeconds":0,"importedSeconds":397800,"statedSeconds":5400,"untimedSeconds":0,\
            "unpricedSeconds":0}}""";

    @Schema(
            name = "DayRange",
            requiredProperties = {"from", "to", "days"},
            description = "Local days; the first and the last are included.",
            examples = "{\"from\":\"2026-03-02\",\"to\":\"2026-03-29\",\"days\":28}")
    record Range(
            LocalDate from,
            LocalDate to,

            @Schema(minimum = "1", maximum = "400", examples = "28", description = "How many days it has.")
            int days) {}

    @Schema(
            name = "OverviewFigures",
            requiredProperties = {"summedSeconds", "clockSeconds"},
            description = "Sums of time, in seconds, and what it cost.",
            examples =
                    "{\"summedSeconds\":129600,\"clockSeconds\":129600,\"cost\":{\"amount\":\"1800.00\",\"currency\":\"EUR\"}}")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Figures(
            @Schema(
                    minimum = "0",
                    examples = "129600",
                    description = "All durations added up: time that overlaps counts each time.")
            long summedSeconds,

            @Schema(
                    minimum = "0",
                    examples = "129600",
                    description =
                            "The time by the clock: for each member, time that overlaps counts once. Durations without a"
                                    + " start are not in it.")
            long clockSeconds,

            @Schema(description = "The summed hours at the hourly value of each member; absent where none is known.")
            Money cost) {}

    @Schema(
            name = "OverviewTotals",
            requiredProperties = {"summedSeconds", "clockSeconds"},
            description = "The sums of the whole range.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Totals(
            @Schema(minimum = "0", description = "All durations added up: time that overlaps counts each time.")
            long summedSeconds,

            @Schema(
                    minimum = "0",
                    description = "The time by the clock: for each member, time that overlaps counts once.")
            long clockSeconds,

            @Schema(description = "The summed hours at the hourly value of each member; absent where none is known.")
            Money cost,

            @Schema(description = "The same of as many days before; only with `compareTo=previous`.")
            Figures previous) {}

    @Schema(
            name = "OverviewGroup",
            requiredProperties = {"keys", "summedSeconds", "clockSeconds", "share"},
            description = "The sums of one group.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Group(
            Keys keys,

            @Schema(minimum = "0", description = "All durations added up: time that overlaps counts each time.")
            long summedSeconds,

            @Schema(
                    minimum = "0",
                    description = "The time by the clock: for each member, time that overlaps counts once.")
            long clockSeconds,

            @Schema(description = "The summed hours at the hourly value of each member; absent where none is known.")
            Money cost,

            @Schema(
                    minimum = "0",
                    maximum = "1",
                    examples = "0.3214",
                    description = "The group's part of the summed time of the range, to four decimals.")
            double share,

            @Schema(description = "The same group in as many days before; only with `compareTo=previous`.")
            Figures previous) {}

    @Schema(
            name = "OverviewKeys",
            minProperties = 0,
            description =
                    "What the group is about: a field for each grouping that was asked for. A field is absent where the"
                            + " entries name nothing.",
            examples = "{\"area\":\"FINANCE\",\"week\":\"2026-W10\"}")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Keys(
            Named activity,
            Area area,
            @Size(max = 200) @Schema(examples = "Website") String project,
            Named member,
            LocalDate day,

            @Schema(
                    description = "ISO week, which starts on Monday.",
                    pattern = "^[0-9]{4}-W[0-9]{2}$",
                    maxLength = 8,
                    examples = "2026-W10")
            String week) {}

    @Schema(
            name = "Named",
            requiredProperties = {"id", "name"},
            description = "Something with its name.")
    record Named(
            UUID id,

            @Size(max = 200) @Schema(examples = "Bookkeeping")
            String name) {}

    @Schema(
            name = "OverviewEvidence",
            requiredProperties = {
                "timerSeconds",
                "importedSeconds",
                "statedSeconds",
                "untimedSeconds",
                "unpricedSeconds"
            },
            description = "How the summed time is known, in seconds.")
    record EvidenceSeconds(
            @Schema(minimum = "0", description = "A timer ran while the work was done.")
            long timerSeconds,

            @Schema(minimum = "0", description = "Taken over from another tool.")
            long importedSeconds,

            @Schema(minimum = "0", description = "Written down afterwards by a person.")
            long statedSeconds,

            @Schema(
                    minimum = "0",
                    description = "Durations without a start: they are in `summedSeconds` and not in `clockSeconds`.")
            long untimedSeconds,

            @Schema(minimum = "0", description = "Time of members without an hourly value: it is not in `cost`.")
            long unpricedSeconds) {}
}
