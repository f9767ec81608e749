package dev.handover.audit.capture;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import dev.handover.audit.capture.file.Encoding;
import dev.handover.audit.capture.format.DateOrder;
import dev.handover.audit.capture.format.ExportFormat;
import dev.handover.audit.capture.format.HourClock;
import dev.handover.audit.capture.format.ReadingChoices;
import dev.handover.audit.capture.format.Survey;
import dev.handover.audit.capture.match.ImportOptions;
import dev.handover.audit.capture.match.ImportOptions.Similar;
import dev.handover.audit.capture.match.UserAnswerInput;
import dev.handover.audit.capture.written.Quoted;
import dev.handover.audit.member.IanaZone;
import dev.handover.chassis.problem.ProblemType;
import dev.handover.chassis.problem.Violation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
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

        ImportOptions options() {
            return ImportInput.options(
                    memberId, zone, new ReadingChoices(format, charset, dateOrder, clock), similar, exportedAt);
        }
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
    record Commit(@Valid Answers answers) {

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
