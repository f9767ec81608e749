package dev.handover.audit.capture;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.handover.audit.capture.csv.Assumption;
import dev.handover.audit.capture.csv.ExportFormat;
import dev.handover.audit.capture.csv.ExportedRow.Note;
import dev.handover.chassis.problem.Problem;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import as callers see it. */
@Schema(name = "Import")
@JsonInclude(JsonInclude.Include.ALWAYS)
record ImportView(
        UUID id,
        ImportStatus status,

        @Schema(nullable = true, description = "Which export the file is; null until it was looked at.")
        ExportFormat format,

        @Schema(nullable = true, description = "The member whom the sender named.")
        UUID memberId,

        @Schema(description = "Length of the file, unpacked.", minimum = "0")
        long bytes,

        Instant createdAt,
        Instant changedAt,

        @Schema(description = "When the file and its rows are dropped; what was recorded stays.")
        Instant expiresAt,

        @Size(max = 30) List<AssumptionView> assumptions,
        Counts counts,
        Progress progress,

        @Schema(nullable = true, description = "What taking it back did.")
        Undone undone,

        @Schema(nullable = true, description = "Why it failed.")
        Problem problem) {

    @Schema(name = "ImportAssumption", description = "Something the file doesn't say and the import had to assume.")
    record AssumptionView(
            @Schema(
                    description = "The question, and the key of its answer where it can be answered.",
                    examples = "dateOrder")
            @Size(max = 40)
            String what,

            @Schema(description = "What was assumed.", examples = "DAY_FIRST") @Size(max = 4000)
            String value,

            @Schema(description = "The reason, in words.") @Size(max = 4000)
            String because,

            @Schema(description = "Other values that an answer may name.") @Size(max = 10)
            List<@Size(max = 100) String> alternatives,

            @Schema(
                    description =
                            "Whether the file really leaves it open: nothing is recorded before somebody commits.")
            boolean open) {

        static AssumptionView of(Assumption assumption) {
            return new AssumptionView(
                    assumption.what(),
                    assumption.value(),
                    assumption.because(),
                    assumption.alternatives(),
                    assumption.open());
        }
    }

    @Schema(name = "ImportCounts", description = "Rows by outcome; in a preview, by the outcome to expect.")
    record Counts(
            @Schema(minimum = "0") int created,
            @Schema(minimum = "0") int unchanged,
            @Schema(minimum = "0") int updated,
            @Schema(minimum = "0") int rejected) {}

    @Schema(name = "ImportProgress")
    record Progress(
            @Schema(minimum = "0") int rowsRead,
            @Schema(minimum = "0") int rowsDone,
            @Schema(minimum = "0") int rowsTotal) {}

    @Schema(name = "ImportUndone")
    record Undone(
            @Schema(minimum = "0", description = "Entries that it had created.")
            int removed,

            @Schema(minimum = "0", description = "Entries that it had changed, now as before.")
            int restored,

            @Schema(minimum = "0", description = "Entries left alone, since somebody changed them afterwards.")
            int kept) {}

    static ImportView of(Import job) {
        return new ImportView(
                job.id,
                job.status,
                job.findings == null ? job.format : job.findings.plan().format(),
                job.memberId,
                job.bytes,
                job.createdAt,
                job.changedAt,
                job.expiresAt,
                job.findings == null
                        ? List.of()
                        : assumptions(job.findings).stream()
                                .map(AssumptionView::of)
                                .toList(),
                new Counts(job.created, job.unchanged, job.updated, job.rejected),
                new Progress(job.rowsRead, job.rowsDone, job.rowsTotal),
                job.status == ImportStatus.REVERTED
                        ? new Undone(job.undoneRemoved, job.undoneRestored, job.undoneKept)
                        : null,
                job.failureSlug == null
                        ? null
                        : ImportProblem.named(job.failureSlug)
                                .because(job.failureDetail)
                                .toProblem());
    }

    /** What was decided for the whole file, followed by what was decided for single rows, with their number. */
    private static List<Assumption> assumptions(Findings findings) {
        List<Assumption> all = new ArrayList<>(findings.assumptions());
        add(
                all,
                findings,
                Note.TAGS_SPLIT,
                Assumption.TAGS,
                "separated by comma and blank",
                " with several tags; a tag that itself holds a comma and a blank can't be told from two");
        add(
                all,
                findings,
                Note.DURATION_DISAGREES,
                Assumption.DURATION,
                "end minus start",
                " state a duration that differs from end minus start; the interval is taken");
        add(
                all,
                findings,
                Note.ASSUMED_EARLIER,
                Assumption.CLOCK_CHANGE,
                "the earlier",
                " name a time that occurred twice when clocks went back, and nothing decides which; the earlier is taken");
        add(
                all,
                findings,
                Note.DECIDED_BY_DURATION,
                Assumption.CLOCK_CHANGE,
                "by the stated duration",
                " name a time that occurred twice or never when clocks changed; the stated duration leaves one reading");
        add(
                all,
                findings,
                Note.RUNNING,
                "running",
                "recorded without an end",
                " have neither end nor duration: the timer was running; a later export finishes them");
        add(
                all,
                findings,
                Note.BILLABLE_UNKNOWN,
                Assumption.BILLABLE,
                "unknown",
                " say in words unknown here whether they are billable");
        if (findings.breaks() > 0) {
            all.add(Assumption.settled(
                    Assumption.BREAKS, "left out", rows(findings.breaks()) + " are breaks, which are no work"));
        }
        return all;
    }

    private static void add(
            List<Assumption> all, Findings findings, Note note, String what, String value, String because) {
        int count = findings.notes().getOrDefault(note, 0);
        if (count > 0) {
            all.add(Assumption.settled(what, value, rows(count) + because));
        }
    }

    private static String rows(int count) {
        return count == 1 ? "1 row" : count + " rows";
    }
}
