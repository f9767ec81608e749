package dev.handover.audit.capture;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.handover.audit.activity.ActivityHint;
import dev.handover.audit.activity.Area;
import dev.handover.audit.capture.ImportRows.Decided;
import dev.handover.audit.capture.csv.ActivityRule;
import dev.handover.audit.capture.csv.ExportedRow;
import dev.handover.audit.timeentry.Outcome;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row of a file as callers see it: what it says, and what it became or would become. */
@Schema(name = "ImportRow")
@JsonInclude(JsonInclude.Include.ALWAYS)
record ImportRowView(
        @Schema(minimum = "2", description = "The row in a spreadsheet, the header being row 1.")
        int row,

        @Schema(nullable = true, description = "Null while undecided.")
        RowOutcome outcome,

        @Schema(nullable = true, description = "Why it was rejected, for machines.") @Size(max = 60)
        String code,

        @Schema(nullable = true, description = "Why it was rejected, and what to do.") @Size(max = 1000)
        String reason,

        @Schema(nullable = true, description = "The entry that it became or is.")
        UUID entryId,

        @Schema(nullable = true, description = "Null where the row could not be read.")
        Entry entry) {

    /** Lower case, as everywhere on the wire. */
    @Schema(name = "RowOutcome")
    enum RowOutcome {
        created,
        unchanged,
        updated,
        rejected;

        Outcome.Kind kind() {
            return Outcome.Kind.valueOf(name().toUpperCase(java.util.Locale.ROOT));
        }

        static RowOutcome of(Outcome.Kind kind) {
            return kind == null ? null : valueOf(kind.name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    @Schema(name = "ImportRowEntry")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Entry(
            @Schema(nullable = true) Instant startedAt,
            @Schema(nullable = true) Instant endedAt,

            @Schema(nullable = true, description = "The day of a duration without a start.")
            LocalDate day,

            @Schema(nullable = true, minimum = "0") Long seconds,
            @Size(max = 60) String zone,
            @Size(max = 80) String activity,
            @Schema(nullable = true) Area area,
            @Schema(nullable = true) @Size(max = 10_000) String description,
            @Schema(nullable = true) @Size(max = 10_000) String client,
            @Schema(nullable = true) @Size(max = 10_000) String project,
            @Schema(nullable = true) @Size(max = 10_000) String task,
            @Size(max = 5_000) List<@Size(max = 10_000) String> tags,
            @Schema(nullable = true) Boolean billable) {

        static Entry of(ExportedRow row) {
            ActivityHint hint = ActivityRule.of(row);
            return new Entry(
                    row.startedAt(),
                    row.endedAt(),
                    row.day(),
                    row.day() == null && row.endedAt() != null
                            ? Long.valueOf(row.endedAt().getEpochSecond()
                                    - row.startedAt().getEpochSecond())
                            : row.seconds(),
                    row.zone(),
                    hint.name(),
                    hint.area(),
                    row.description(),
                    row.client(),
                    row.project(),
                    row.task(),
                    row.tags(),
                    row.billable());
        }
    }

    static ImportRowView of(Decided decided) {
        return new ImportRowView(
                decided.number(),
                RowOutcome.of(decided.outcome()),
                decided.code(),
                decided.reason(),
                decided.entryId(),
                decided.row() == null ? null : Entry.of(decided.row()));
    }
}
