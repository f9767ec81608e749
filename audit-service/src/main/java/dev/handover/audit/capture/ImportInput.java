package dev.handover.audit.capture;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import dev.handover.audit.capture.format.DateOrder;
import dev.handover.audit.capture.format.ExportFormat;
import dev.handover.audit.capture.format.ReadingChoices;
import dev.handover.audit.capture.match.ImportOptions;
import dev.handover.audit.member.IanaZone;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
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

        ImportOptions options() {
            return ImportInput.options(memberId, zone, format, dateOrder);
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
            description = "Answers to the assumptions. What is absent stays as it was assumed.",
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
            DateOrder dateOrder) {}

    @Schema(
            name = "ImportCommit",
            description = "What to change before the rows are recorded.",
            examples = "{\"answers\":{\"dateOrder\":\"DAY_FIRST\"}}")
    record Commit(@Valid Answers answers) {

        ImportOptions options() {
            return answers == null
                    ? ImportOptions.NONE
                    : ImportInput.options(answers.memberId(), answers.zone(), answers.format(), answers.dateOrder());
        }
    }

    private static ImportOptions options(UUID memberId, String zone, ExportFormat format, DateOrder dateOrder) {
        return new ImportOptions(
                memberId, zone, new ReadingChoices(format, null, dateOrder, null), List.of(), null, null, null);
    }
}
