package dev.handover.audit.capture;

import dev.handover.audit.capture.format.ReadingChoices;
import dev.handover.audit.capture.match.ImportOptions;
import dev.handover.chassis.http.Idempotent;
import dev.handover.chassis.http.Page;
import dev.handover.chassis.http.Preconditions;
import dev.handover.chassis.openapi.Refuses;
import dev.handover.chassis.openapi.Versioned;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jboss.resteasy.reactive.multipart.FileUpload;

@Path("/v1/imports")
@Tag(name = "Imports", description = "Files exported from other time trackers, which become time entries.")
@RolesAllowed("audit:read")
@Produces(MediaType.APPLICATION_JSON)
class ImportResource {

    /** The bytes of a gzip file as a text can show them. */
    private static final String GZIP = "\\u001f\\u008b\\b\\u0000";

    private final SubmittingFile submitting;
    private final SettlingImport settling;
    private final ReadingImports reading;

    ImportResource(SubmittingFile submitting, SettlingImport settling, ReadingImports reading) {
        this.submitting = submitting;
        this.settling = settling;
        this.reading = reading;
    }

    @POST
    @Idempotent
    @RolesAllowed("audit:ingest")
    @Consumes({"text/csv", "text/plain", "application/octet-stream", "application/gzip", "application/vnd.ms-excel"})
    @Versioned
    @Refuses(
            value = {"file-empty", "file-not-gzip", "file-too-large", "member-not-found"},
            inTheAnswer = "import-failed")
    @Operation(
            operationId = "createImport",
            summary = "Import an export of another tool",
            description =
                    "Send the file as the body, plain or gzip, or as the part `file` of a form: up to 50 MiB unpacked"
                            + " and 200,000 rows. It is stored before the answer and read afterwards: ask the address in"
                            + " `Location` until `status` is none of READING and COMMITTING. The same file sent twice records"
                            + " nothing twice. A charset in the Content-Type of the body, or of the form's part, says in"
                            + " which one the file is written.")
    @RequestBody(
            required = true,
            content = {
                // First, since generated clients offer the first form of a body and no other.
                @Content(
                        mediaType = MediaType.MULTIPART_FORM_DATA,
                        schema = @Schema(implementation = ImportInput.Form.class)),
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = SchemaType.STRING, format = "binary", examples = ImportInput.FILE)),
                @Content(
                        mediaType = "text/plain",
                        schema = @Schema(type = SchemaType.STRING, format = "binary", examples = ImportInput.FILE)),
                @Content(
                        mediaType = "application/octet-stream",
                        schema = @Schema(type = SchemaType.STRING, format = "binary", examples = ImportInput.FILE)),
                @Content(
                        mediaType = "application/vnd.ms-excel",
                        schema = @Schema(type = SchemaType.STRING, format = "binary", examples = ImportInput.FILE)),
                @Content(
                        mediaType = "application/gzip",
                        schema = @Schema(type = SchemaType.STRING, format = "binary", examples = GZIP))
            })
    @APIResponse(
            responseCode = "202",
            description = "The import, whose file is stored and being read.",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public RestResponse<ImportView> create(
            java.nio.file.Path body, @BeanParam ImportInput.Hints hints, @Context HttpHeaders headers) {
        if (body == null) {
            throw ImportProblem.FILE_EMPTY.because("Send the exported file as the body, or as the part `file`.");
        }
        try {
            return accepted(submitting.submit(body, inCharset(headers.getMediaType(), hints), hints.dryRun));
        } finally {
            delete(body);
        }
    }

    @POST
    @Idempotent
    @RolesAllowed("audit:ingest")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Refuses(
            value = {"file-empty", "file-missing", "file-not-gzip", "file-too-large", "member-not-found"},
            inTheAnswer = "import-failed")
    // One operation of the document, whose body has another form here.
    @Operation(operationId = "createImport", hidden = true)
    public RestResponse<ImportView> createFromForm(
            @RestForm("file") FileUpload file, @BeanParam ImportInput.Hints hints) {
        if (file == null) {
            throw ImportProblem.FILE_MISSING.because("Name the form's part with the file `file`.");
        }
        MediaType type = file.contentType() == null ? null : MediaType.valueOf(file.contentType());
        return accepted(submitting.submit(file.uploadedFile(), inCharset(type, hints), hints.dryRun));
    }

    /** What the sender says, the charset of the file's media type included where nothing else names one. */
    private static ImportOptions inCharset(MediaType type, ImportInput.Hints hints) {
        ImportOptions options = hints.options();
        String charset =
                ImportInput.charset(type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER));
        return options.reading(options.reading().or(new ReadingChoices(null, charset, null, null)));
    }

    @GET
    @Refuses(inTheAnswer = "import-failed")
    @Operation(operationId = "listImports", summary = "List the imports", description = "Newest first.")
    public Page<ImportView> list(
            @QueryParam("cursor") @Size(max = 2000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        return reading.page(cursor, limit).map(ImportView::listed);
    }

    @GET
    @Path("/{id}")
    @Versioned
    @Refuses(value = "import-not-found", inTheAnswer = "import-failed")
    @Operation(
            operationId = "getImport",
            summary = "Read an import",
            description = "Its progress, what it assumed, and how many rows it recorded.")
    public RestResponse<ImportView> get(@PathParam("id") UUID id) {
        Import job = reading.require(id);
        return Preconditions.tagged(ImportView.of(job), job.version);
    }

    @POST
    @Path("/{id}/commit")
    @Idempotent
    @RolesAllowed("audit:ingest")
    @Versioned
    @Refuses(
            value = {
                "external-id-taken",
                "external-ids-full",
                "import-not-found",
                "import-not-previewed",
                "import-questions-open",
                "import-read-again",
                "member-not-found"
            },
            inTheAnswer = "import-failed")
    @Operation(
            operationId = "commitImport",
            summary = "Record the previewed rows",
            description =
                    "Each open assumption needs an answer, or the commit is refused with `import-questions-open`, whose"
                            + " `questions` lists them as `assumptions` does. Where an answer differs from what was"
                            + " assumed, the file is read again first; where that leaves something else open, the import"
                            + " stops at the preview again.")
    @APIResponse(
            responseCode = "202",
            description = "The import, whose rows are being recorded.",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public RestResponse<ImportView> commit(
            @PathParam("id") UUID id, @RequestBody(required = false) @Valid ImportInput.Commit body) {
        ImportInput.Commit given = body == null ? new ImportInput.Commit(null, null) : body;
        return accepted(settling.commit(id, given));
    }

    @POST
    @Path("/{id}/reversal")
    @Idempotent
    @RolesAllowed("audit:ingest")
    @Versioned
    @Refuses(
            value = {"import-not-committed", "import-not-found"},
            inTheAnswer = "import-failed")
    @Operation(
            operationId = "revertImport",
            summary = "Take back what the import recorded",
            description =
                    "Entries that it created are removed, and those that it updated get back what they said before."
                            + " Entries that a person or a later import changed since stay as they are and are counted.")
    @APIResponse(
            responseCode = "202",
            description = "The import, which is being taken back.",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public RestResponse<ImportView> revert(@PathParam("id") UUID id) {
        return accepted(settling.revert(id));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("audit:ingest")
    @Refuses({"import-busy", "import-not-found"})
    @Operation(
            operationId = "deleteImport",
            summary = "Delete an import",
            description =
                    "Its file and its rows are deleted. The entries that it recorded stay, and can no longer be taken"
                            + " back together.")
    @APIResponse(responseCode = "204", description = "The import is deleted.")
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

    private static void delete(java.nio.file.Path upload) {
        try {
            Files.deleteIfExists(upload);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
