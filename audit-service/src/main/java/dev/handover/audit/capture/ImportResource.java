package dev.handover.audit.capture;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import dev.handover.audit.capture.Import.Wishes;
import dev.handover.audit.capture.ImportRowView.RowOutcome;
import dev.handover.audit.capture.csv.DateOrder;
import dev.handover.audit.capture.csv.ExportFormat;
import dev.handover.audit.member.IanaZone;
import dev.handover.audit.timeentry.Outcome;
import dev.handover.chassis.http.Idempotent;
import dev.handover.chassis.http.Page;
import dev.handover.chassis.http.Preconditions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

@Path("/v1/imports")
@Tag(name = "Imports", description = "Exports of other tools on their way into time entries.")
@RolesAllowed("audit:read")
@Produces(MediaType.APPLICATION_JSON)
class ImportResource {

    private static final String EXAMPLE = "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,"
            + "End date,End time,Duration,Tags\nAda Example,ada@example.com,,Finance,Bookkeeping,Send invoices,No,"
            + "2026-03-02,10:00:00,2026-03-02,11:30:00,01:30:00,tool:Xero\n";

    /** What the sender may tell beside the file; an Idempotency-Key takes it into account by its fields. */
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    static class Told {

        @QueryParam("memberId")
        @Parameter(description = "The member behind the one user of the file who is known by no member's externalIds.")
        UUID memberId;

        @QueryParam("zone")
        @Size(max = 60)
        @Parameter(
                description = "Zone of the file's local times, an IANA name; each member's own by default.",
                schema = @Schema(pattern = IanaZone.PATTERN, maxLength = 60))
        String zone;

        @QueryParam("format")
        @Parameter(description = "Insists on a format instead of telling it by the columns.")
        ExportFormat format;

        @QueryParam("dateOrder")
        @Parameter(description = "Insists on an order of dates instead of telling it by the dates.")
        DateOrder dateOrder;

        @QueryParam("dryRun")
        @DefaultValue("false")
        @Parameter(
                description = "Stops at the preview. Without it, rows are recorded at once, unless the file leaves an"
                        + " assumption open: then it stops at the preview as well.")
        boolean dryRun;

        Wishes wishes() {
            return new Wishes(memberId, zone, format, dateOrder);
        }
    }

    @Schema(name = "ImportForm", description = "A form with the file as its part `file`.")
    record ImportForm(
            @Schema(type = SchemaType.STRING, format = "binary", required = true)
            String file) {}

    @Schema(
            name = "ImportAnswers",
            description = "Answers to assumptions; what is absent stays as assumed.",
            examples = "{\"dateOrder\":\"DAY_FIRST\"}")
    record Answers(
            UUID memberId,

            @Size(max = 60) @Schema(pattern = IanaZone.PATTERN)
            String zone,

            ExportFormat format,
            DateOrder dateOrder) {}

    @Schema(name = "ImportCommit", examples = "{\"answers\":{\"dateOrder\":\"DAY_FIRST\"}}")
    record CommitInput(@Valid Answers answers) {

        Wishes wishes() {
            return answers == null
                    ? new Wishes(null, null, null, null)
                    : new Wishes(answers.memberId(), answers.zone(), answers.format(), answers.dateOrder());
        }
    }

    private final SubmittingFile submitting;
    private final SettlingImport settling;
    private final FindingImports finding;
    private final RowsCsv csv;

    ImportResource(SubmittingFile submitting, SettlingImport settling, FindingImports finding, RowsCsv csv) {
        this.submitting = submitting;
        this.settling = settling;
        this.finding = finding;
        this.csv = csv;
    }

    @POST
    @Idempotent
    @RolesAllowed("audit:ingest")
    @Consumes({"text/csv", "text/plain", "application/octet-stream", "application/gzip", "application/vnd.ms-excel"})
    @Operation(
            operationId = "createImport",
            summary = "Import an export of another tool",
            description = "The file is the body, plain or gzip, or the part `file` of a form; up to 50 MiB unpacked and"
                    + " 200,000 rows. It is stored before the answer and worked on afterwards: follow `Location`.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = SchemaType.STRING, format = "binary", examples = EXAMPLE)),
                @Content(
                        mediaType = "application/octet-stream",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "application/gzip", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(implementation = ImportForm.class))
            })
    @APIResponse(
            responseCode = "202",
            description = "The import, being read.",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public RestResponse<ImportView> create(java.nio.file.Path body, @BeanParam Told told) {
        if (body == null) {
            throw ImportProblem.FILE_EMPTY.because("Send the exported file as the body, or as the part `file`.");
        }
        try {
            return accepted(submitting.submit(body, told.wishes(), told.dryRun));
        } finally {
            delete(body);
        }
    }

    @POST
    @Idempotent
    @RolesAllowed("audit:ingest")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(operationId = "createImportFromForm", hidden = true)
    public RestResponse<ImportView> createFromForm(@RestForm("file") java.nio.file.Path file, @BeanParam Told told) {
        if (file == null) {
            throw ImportProblem.FILE_MISSING.because("Name the form's part with the file `file`.");
        }
        return accepted(submitting.submit(file, told.wishes(), told.dryRun));
    }

    @GET
    @Operation(operationId = "listImports", summary = "List imports, newest first")
    public Page<ImportView> list(
            @QueryParam("cursor") @Size(max = 2000) @Parameter(description = "`nextCursor` of the page before.")
                    String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        return finding.page(cursor, limit).map(ImportView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getImport", summary = "Read an import: its progress, assumptions and counts")
    public RestResponse<ImportView> get(@PathParam("id") UUID id) {
        Import job = finding.require(id);
        return Preconditions.tagged(ImportView.of(job), job.version);
    }

    @GET
    @Path("/{id}/rows")
    @Operation(operationId = "listImportRows", summary = "List what each row became, or would become")
    public Page<ImportRowView> rows(
            @PathParam("id") UUID id,
            @QueryParam("outcome") @Parameter(description = "Only rows with this outcome.") RowOutcome outcome,
            @QueryParam("cursor") @Size(max = 2000) @Parameter(description = "`nextCursor` of the page before.")
                    String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        return finding.rows(id, kind(outcome), cursor, limit).map(ImportRowView::of);
    }

    @GET
    @Path("/{id}/rows.csv")
    @Produces("text/csv")
    @Operation(
            operationId = "exportImportRows",
            summary = "Read the rows as CSV",
            description = "For a spreadsheet: cells that begin like a formula are prefixed with an apostrophe.")
    @APIResponse(
            responseCode = "200",
            description = "The rows.",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response rowsCsv(
            @PathParam("id") UUID id,
            @QueryParam("outcome") @Parameter(description = "Only rows with this outcome.") RowOutcome outcome) {
        finding.mustHaveRows(id);
        StreamingOutput rows = out -> csv.write(id, kind(outcome), out);
        return Response.ok(rows, "text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"import-" + id + ".csv\"")
                .build();
    }

    @POST
    @Path("/{id}/commit")
    @Idempotent
    @RolesAllowed("audit:ingest")
    @Operation(
            operationId = "commitImport",
            summary = "Record the previewed rows",
            description = "If an answer differs from what was assumed, the file is read again first.")
    @APIResponse(
            responseCode = "202",
            description = "The import, being recorded.",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public RestResponse<ImportView> commit(
            @PathParam("id") UUID id, @RequestBody(required = false) @Valid CommitInput body) {
        CommitInput given = body == null ? new CommitInput(null) : body;
        return accepted(settling.commit(id, given.wishes()));
    }

    @POST
    @Path("/{id}/reversal")
    @Idempotent
    @RolesAllowed("audit:ingest")
    @Operation(
            operationId = "revertImport",
            summary = "Take back what the import recorded",
            description = "Entries that a person or a later import changed since are left alone and counted.")
    @APIResponse(
            responseCode = "202",
            description = "The import, being taken back.",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public RestResponse<ImportView> revert(@PathParam("id") UUID id) {
        return accepted(settling.revert(id));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("audit:ingest")
    @Operation(
            operationId = "deleteImport",
            summary = "Forget an import: its file, its rows and what is known about it",
            description = "What it recorded stays, and can't be taken back as one any more.")
    @APIResponse(responseCode = "204", description = "It is forgotten.")
    public void delete(@PathParam("id") UUID id) {
        settling.forget(id);
    }

    private static RestResponse<ImportView> accepted(Import job) {
        return ResponseBuilder.<ImportView>create(Status.ACCEPTED)
                .entity(ImportView.of(job))
                .location(URI.create("/v1/imports/" + job.id))
                .tag(Preconditions.tag(job.version))
                .build();
    }

    private static Outcome.Kind kind(RowOutcome outcome) {
        return outcome == null ? null : outcome.kind();
    }

    private static void delete(java.nio.file.Path upload) {
        try {
            Files.deleteIfExists(upload);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
