package dev.handover.audit.capture;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import dev.handover.audit.capture.file.Encoding;
import dev.handover.audit.capture.format.DateOrder;
import dev.handover.audit.capture.format.ExportFormat;
import dev.handover.audit.capture.format.HourClock;
import dev.handover.audit.capture.format.ReadingChoices;
import dev.handover.audit.capture.format.Survey;
import dev.handover.audit.capture.match.ImportOptions;
import dev.handover.audit.capture.match.ImportOptions.Mirror;
import dev.handover.audit.capture.match.ImportOptions.Similar;
import dev.handover.audit.capture.match.UserAnswerInput;
import dev.handover.audit.capture.written.Quoted;
import dev.handover.audit.member.IanaZone;
import dev.handover.chassis.problem.ProblemType;
import dev.handover.chassis.problem.Refusal;
import dev.handover.chassis.problem.Violation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What callers send with an import: the file, what they know about it, and their answers to what was assumed. */
final class ImportInput {

    /** A file as Toggl Track writes it. */
    static final String FILE = "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,"
            + "End date,End time,Duration,Tags\nAda Example,ada@example.com,,Finance,Bookkeeping,Send invoices,No,"
            + "2026-03-02,10:00:00,2026-03-02,11:30:00,01:30:00,tool:Xero\n";

    /** Ten years: as much as anybody sends at once. */
    private static final int LONGEST_MIRROR = 3_653;

    /** As many rows are declined at once. */
    private static final int MOST_DECLINED = 10_000;

    private ImportInput() {}

    /** What the sender may say beside the file; an Idempotency-Key takes it into account by its fields. */
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    static class Hints {

        @QueryParam("memberId")
        @Parameter(
                description =
                        "Whose time it is, where the file names one user that no member has among the `externalIds`.")
        UUID memberId;

        @QueryParam("zone")
        @Size(max = 60)
        @Parameter(
                description = "IANA time zone of the local times in the file; each member's own where absent.",
                example = "Europe/Berlin",
                schema = @Schema(type = SchemaType.STRING, pattern = IanaZone.PATTERN, maxLength = 60))
        String zone;

        @QueryParam("format")
        @Parameter(description = "Which export the file is. Where absent, its columns decide.")
        ExportFormat format;

        @QueryParam("dateOrder")
        @Parameter(description = "How the dates are written. Where absent, the dates themselves decide.")
        DateOrder dateOrder;

        @QueryParam("dryRun")
        @DefaultValue("false")
        @Parameter(
                description =
                        "Whether to stop at the preview. Otherwise the rows are recorded at once, unless an assumption"
                                + " stays open: then the import stops at the preview too.")
        boolean dryRun;

        @QueryParam("charset")
        @Size(max = 40)
        @Parameter(
                description = "How the file's bytes become text, by its IANA name. Where absent, the bytes decide.",
                example = "windows-1250")
        String charset;

        @QueryParam("clock")
        @Parameter(description = "On which clock times of day were written. Where absent, the times decide.")
        HourClock clock;

        @QueryParam("similar")
        @Parameter(description = "What rows are that begin like known entries and say something else.")
        Similar similar;

        @QueryParam("exportedAt")
        @Parameter(
                description =
                        "When the tool wrote the file: what it says never changes what a file written later said.",
                example = "2026-03-02T08:30:00Z")
        Instant exportedAt;

        @QueryParam("mode")
        @DefaultValue("ADD")
        @Parameter(
                description =
                        "ADD: what the file doesn't hold stays as it is. MIRROR: the file holds everything of the days"
                                + " from `from` to `to` and of `people`. Then what is stored becomes equal to it: the import stops at the"
                                + " preview, which shows each entry that is added, changed or removed.")
        Mode mode = Mode.ADD;

        @QueryParam("from")
        @Parameter(description = "The first day of a mirror.", example = "2026-03-01")
        LocalDate from;

        @QueryParam("to")
        @Parameter(description = "The last day of a mirror, inclusive.", example = "2026-03-31")
        LocalDate to;

        @QueryParam("people")
        @Size(max = 200)
        @Parameter(
                description = "The members whose time a mirror holds; where absent, the members that the file names."
                        + " Repeat the parameter for each.")
        List<UUID> people;

        ImportOptions options() {
            return ImportInput.options(
                            memberId, zone, new ReadingChoices(format, charset, dateOrder, clock), similar, exportedAt)
                    .mirror(mirror());
        }

        private Mirror mirror() {
            if (mode != Mode.MIRROR) {
                if (from != null || to != null || (people != null && !people.isEmpty())) {
                    throw invalid("from", "must be left out without mode=MIRROR", from);
                }
                return null;
            }
            if (from == null || to == null) {
                throw invalid(from == null ? "from" : "to", "must be given with mode=MIRROR", null);
            }
            if (to.isBefore(from)) {
                throw invalid("to", "must not lie before `from`", to);
            }
            if (to.isAfter(from.plusDays(LONGEST_MIRROR))) {
                throw invalid("to", "must lie at most " + LONGEST_MIRROR + " days after `from`", to);
            }
            return new Mirror(from, to, people);
        }

        private static Refusal invalid(String field, String rule, Object given) {
            return ProblemType.Common.INVALID.because(
                    "`" + field + "` " + rule + ".", List.of(new Violation(field, rule, Violation.shapeOf(given))));
        }
    }

    @Schema(name = "ImportMode", description = "What becomes of stored entries that a file doesn't hold.")
    enum Mode {
        /** They stay: the file may be a part. */
        ADD,
        /** Within the range that the sender names, they are removed: the file holds everything. */
        MIRROR
    }

    @Schema(name = "ImportForm", description = "A form with the file as its part `file`.")
    record Form(
            @Schema(
                    type = SchemaType.STRING,
                    format = "binary",
                    required = true,
                    description = "The exported file, plain or gzip.",
                    examples = FILE)
            String file) {}

    @Schema(
            name = "ImportAnswers",
            description = "Answers to the assumptions, by what each is about. Each that is open needs one, which may be"
                    + " what was assumed; an answer given with the file counts. Others may be answered too.",
            examples = "{\"dateOrder\":\"DAY_FIRST\"}")
    record Answers(
            @Schema(description = "Whose time it is.") UUID memberId,

            @Size(max = 60)
            @Schema(
                    description = "IANA time zone of the local times in the file.",
                    pattern = IanaZone.PATTERN,
                    examples = "Europe/Berlin")
            String zone,

            ExportFormat format,

            @Size(max = 40)
            @Schema(description = "How the file's bytes become text, by its IANA name.", examples = "windows-1250")
            String charset,

            DateOrder dateOrder,
            HourClock clock,
            Similar similar,

            @Size(max = Survey.MOST_USERS)
            @Schema(description = "Who users of the file are: those that the question `users` lists, and others too.")
            List<@Valid @NotNull UserAnswerInput> users) {

        ImportOptions options() {
            return ImportInput.options(
                    memberId, zone, new ReadingChoices(format, charset, dateOrder, clock), similar, null);
        }
    }

    @Schema(
            name = "ImportCommit",
            description = "What to change before the rows are recorded.",
            examples = "{\"answers\":{\"dateOrder\":\"DAY_FIRST\"}}")
    record Commit(
            @Valid Answers answers,

            @Size(max = MOST_DECLINED)
            @Schema(
                    description =
                            "Numbers of previewed rows that are not to be recorded: what they would create, change or"
                                    + " remove stays as it is.",
                    examples = "[12, 415]")
            List<@NotNull @Min(2) @Max(10_000_000) Integer> declined) {

        Commit {
            declined = declined == null ? List.of() : declined;
        }

        ImportOptions options() {
            return answers == null ? ImportOptions.NONE : answers.options();
        }

        List<UserAnswerInput> users() {
            return answers == null || answers.users() == null ? List.of() : answers.users();
        }
    }

    /** The same rules wherever it is said: a zone and a charset that there are. */
    private static ImportOptions options(
            UUID memberId, String zone, ReadingChoices reading, Similar similar, Instant exportedAt) {
        return new ImportOptions(
                memberId,
                zone == null ? null : IanaZone.of("zone", zone).getId(),
                new ReadingChoices(reading.format(), charset(reading.charset()), reading.dateOrder(), reading.clock()),
                List.of(),
                similar,
                exportedAt,
                null);
    }

    /** The charset of this name; null for null. */
    static String charset(String name) {
        return name == null
                ? null
                : Encoding.known(name)
                        .orElseThrow(() -> ProblemType.Common.INVALID.because(
                                "No charset is known as " + Quoted.of(name)
                                        + ": give its IANA name, such as UTF-8, windows-1250 or Shift_JIS.",
                                List.of(new Violation(
                                        "charset", "must be the IANA name of a charset", Violation.shapeOf(name)))));
    }
}
