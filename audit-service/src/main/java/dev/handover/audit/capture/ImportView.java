package dev.handover.audit.capture;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.handover.audit.capture.certificate.CertificateView.TotalsView;
import dev.handover.audit.capture.format.Assumption;
import dev.handover.audit.capture.format.ExportFormat;
import dev.handover.audit.capture.format.ExportedRow.Note;
import dev.handover.audit.capture.format.Survey;
import dev.handover.audit.capture.match.Findings;
import dev.handover.audit.capture.match.ImportOptions;
import dev.handover.audit.capture.match.OpenUser;
import dev.handover.audit.capture.match.OpenUser.Likely;
import dev.handover.chassis.problem.Problem;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import as callers see it. */
@Schema(name = "ImportJob", description = "A file on its way into time entries.", examples = ImportView.EXAMPLE)
@JsonInclude(JsonInclude.Include.ALWAYS)
record ImportView(
        UUID id,
        ImportStatus status,

        @JsonUnwrapped FileSent file,
        @JsonUnwrapped Dates dates,

        @Size(max = 30) @Schema(description = "What the file does not say and the import assumed, with the reasons.")
        List<AssumptionView> assumptions,

        @JsonUnwrapped Figures figures,

        @Schema(nullable = true, description = "What taking it back did; null where it was not taken back.")
        Undone undone,

        @Schema(nullable = true, description = "Why it failed; null where it did not.")
        Problem problem) {

    private static final int MOST_USERS_LISTED = 20;

    static final String EXAMPLE = """
            {"id":"0195c0de-0001-7000-8000-000000000001","status":"COMMITTED","format":"TOGGL_DETAILED",\
            "memberId":"01928f3e-6b00-7aaa-8123-5c1d2e3f4a01","bytes":48213,\
            "sha256":"ea53c6f5e3af21b2a3a9ef0b9c1f3d4f0a3a4b8f6cf0d9b1e1fbd1d8a7e4c2b1",\
            "createdAt":"2026-03-29T09:00:00Z","changedAt":"2026-03-29T09:00:02Z","expiresAt":"2026-04-28T09:00:00Z",\
            "assumptions":[{"what":"dateOrder","value":"YEAR_FIRST",\
            "because":"All dates begin with a year.","alternatives":[],"open":false,"users":[]}],\
            "counts":{"created":412,"unchanged":0,"updated":0,"removed":0,"rejected":1},\
            "progress":{"rowsRead":413,"rowsDone":413,"rowsTotal":413},\
            "totals":{"comparedAt":"2026-03-29T09:00:02Z","fileRows":413,"fileSeconds":590400,"statedSeconds":590400,\
            "storedEntries":412,"storedSeconds":586800,"differences":[{"difference":"REJECTED",\
            "code":"time-in-clock-change","rows":1,"seconds":3600}]},"undone":null,"problem":null}""";

    /** What was sent, and by whom. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record FileSent(
            @Schema(nullable = true, description = "Which export the file is; null until it was read.")
            ExportFormat format,

            @Schema(nullable = true, description = "The member that the sender named; null where none was named.")
            UUID memberId,

            @Schema(description = "The length of the file, unpacked.", minimum = "0")
            long bytes,

            @Size(max = 64)
            @Schema(
                    nullable = true,
                    description = "SHA-256 of the file, unpacked; null for a file that was sent before it was kept.",
                    pattern = "^[0-9a-f]{64}$")
            String sha256) {}

    /** When the import began, moved on, and is forgotten. */
    record Dates(
            @Schema(description = "When the file was sent.") Instant createdAt,

            @Schema(description = "When the import last changed.")
            Instant changedAt,

            @Schema(description = "When the file and its rows are deleted. What was recorded stays.")
            Instant expiresAt) {}

    @Schema(name = "ImportAssumption", description = "Something that the file does not say and the import assumed.")
    record AssumptionView(
            @Schema(
                    description =
                            "What it is about. Where it can be answered, the name of the answer in `commitImport`.",
                    examples = "dateOrder")
            @Size(max = 40)
            @JsonProperty("what")
            String topic,

            @Schema(description = "What was assumed.", examples = "DAY_FIRST") @Size(max = 4000)
            String value,

            @Schema(description = "Why, for people to read.", examples = "A number above 12 stands first.")
            @Size(max = 4000)
            String because,

            @Schema(description = "Other values that an answer can have.", examples = "[\"MONTH_FIRST\"]")
            @Size(max = 10)
            List<@Size(max = 100) String> alternatives,

            @Schema(
                    description = "Whether the file decides nothing here and nobody answered: then nothing is recorded"
                            + " before `commitImport` names an answer, which may be `value`.")
            boolean open,

            @Size(max = Survey.MOST_USERS)
            @Schema(
                    description =
                            "For the question `users`: the users that it is about, most time first; the list of imports"
                                    + " shows the first 20. Empty for anything else.")
            List<OpenUserView> users) {

        static List<AssumptionView> of(List<Assumption> assumptions, List<OpenUser> users) {
            return assumptions.stream()
                    .map(assumption -> new AssumptionView(
                            assumption.topic(),
                            assumption.value(),
                            assumption.because(),
                            assumption.alternatives(),
                            assumption.open(),
                            assumption.open() && assumption.topic().equals(Assumption.USERS)
                                    ? users.stream().map(OpenUserView::of).toList()
                                    : List.of()))
                    .toList();
        }
    }

    @Schema(name = "ImportOpenUser", description = "A user of the file who is no member that is known.")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record OpenUserView(
            @Size(max = 320)
            @Schema(
                    description = "What an answer names: the address, else the name; empty for rows that name nobody.",
                    examples = "ben@example.com")
            String user,

            @Size(max = 320)
            @Schema(description = "The user's name in the file; empty where there is none.", examples = "Ben Example")
            String name,

            @Schema(minimum = "0", description = "How many rows could be recorded.", examples = "5")
            int rows,

            @Schema(minimum = "0", description = "How many seconds these rows hold.", examples = "18000")
            long seconds,

            @Schema(nullable = true, description = "The member that it seems to be; null where none is near.")
            UUID memberId,

            @Size(max = 200)
            @Schema(nullable = true, description = "That member's name.", examples = "Benjamin Example")
            String memberName,

            @Size(max = 1000)
            @Schema(
                    nullable = true,
                    description = "Why it seems to be that member.",
                    examples = "the name has the same words")
            String because) {

        static OpenUserView of(OpenUser asked) {
            Likely likely = asked.likely();
            return new OpenUserView(
                    asked.user().key(),
                    asked.user().name(),
                    asked.share().rows(),
                    asked.share().seconds(),
                    likely == null ? null : likely.memberId(),
                    likely == null ? null : likely.name(),
                    likely == null ? null : likely.because());
        }
    }

    /** How many rows, and how much time. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Figures(
            Counts counts,
            Progress progress,

            @Schema(
                    nullable = true,
                    description = "What the file holds beside what is stored of it, when the import last came to rest;"
                            + " by person and month under `getImportCertificate`.")
            TotalsView totals) {}

    @Schema(name = "ImportCounts", description = "How many rows had each outcome, or would have it in a preview.")
    record Counts(
            @Schema(minimum = "0", examples = "412") int created,
            @Schema(minimum = "0", examples = "0") int unchanged,
            @Schema(minimum = "0", examples = "0") int updated,
            @Schema(minimum = "0", examples = "0") int removed,
            @Schema(minimum = "0", examples = "1") int rejected) {}

    @Schema(name = "ImportProgress", description = "How far the import is.")
    record Progress(
            @Schema(minimum = "0", description = "Rows that were read.")
            int rowsRead,

            @Schema(minimum = "0", description = "Rows that were recorded, or taken back.")
            int rowsDone,

            @Schema(minimum = "0", description = "Rows of the file, as far as they are known.")
            int rowsTotal) {}

    @Schema(name = "ImportUndone", description = "How many entries were taken back.")
    record Undone(
            @Schema(minimum = "0", description = "Entries that it had created and that are removed now.")
            int removed,

            @Schema(
                    minimum = "0",
                    description = "Entries that it had updated and that say again what they said before.")
            int restored,

            @Schema(minimum = "0", description = "Entries that stay as they are, since they were changed afterwards.")
            int kept) {}

    static ImportView of(Import job) {
        return of(job, Survey.MOST_USERS);
    }

    /** As one of many: of whom it is asked is shortened. */
    static ImportView listed(Import job) {
        return of(job, MOST_USERS_LISTED);
    }

    private static ImportView of(Import job, int mostUsers) {
        return new ImportView(
                job.id,
                job.status,
                new FileSent(
                        job.findings == null
                                ? job.options.reading().format()
                                : job.findings.plan().format(),
                        job.options.memberId(),
                        job.bytes,
                        job.sha256),
                new Dates(job.createdAt, job.changedAt, job.expiresAt),
                job.findings == null
                        ? List.of()
                        : AssumptionView.of(
                                assumptions(job.findings, job.options),
                                job.findings.unknownUsers().openUnder(job.options).stream()
                                        .limit(mostUsers)
                                        .toList()),
                new Figures(
                        new Counts(
                                job.figures.created,
                                job.figures.unchanged,
                                job.figures.updated,
                                job.figures.removed,
                                job.figures.rejected),
                        new Progress(job.figures.rowsRead, job.figures.rowsDone, job.figures.rowsTotal),
                        job.totals == null ? null : TotalsView.of(job.totals)),
                job.status == ImportStatus.REVERTED
                        ? new Undone(job.figures.undoneRemoved, job.figures.undoneRestored, job.figures.undoneKept)
                        : null,
                job.failureSlug == null
                        ? null
                        : ImportProblem.named(job.failureSlug)
                                .because(job.failureDetail)
                                .toProblem());
    }

    /** What was decided for the whole file, followed by what was decided for single rows, with their number. */
    private static List<Assumption> assumptions(Findings findings, ImportOptions given) {
        List<Assumption> all = new ArrayList<>(findings.assumptions(given));
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
                Note.ASSUMED_DAYTIME,
                Assumption.CLOCK,
                "by day",
                " have a time without AM or PM that could be before or after noon; the one between 7:00 and 19:00 is taken");
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
            List<Assumption> all, Findings findings, Note note, String topic, String value, String because) {
        int count = findings.notes().getOrDefault(note, 0);
        if (count > 0) {
            all.add(Assumption.settled(topic, value, rows(count) + because));
        }
    }

    private static String rows(int count) {
        return count == 1 ? "1 row" : count + " rows";
    }
}
