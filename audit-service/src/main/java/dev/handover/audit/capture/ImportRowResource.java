package dev.handover.audit.capture;

import dev.handover.audit.capture.rows.ImportRowView;
import dev.handover.audit.capture.rows.ImportRowView.RowOutcome;
import dev.handover.audit.capture.rows.ReadingCells;
import dev.handover.audit.capture.rows.RowsCsv;
import dev.handover.audit.timeentry.content.Outcome;
import dev.handover.chassis.http.Page;
import dev.handover.chassis.openapi.Refuses;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.file.Files;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/imports")
@Tag(name = "Imports")
@RolesAllowed("audit:read")
@Produces(MediaType.APPLICATION_JSON)
class ImportRowResource {

    private static final String ROWS =
            "Row,Outcome,Code,Reason,Entry,Activity,Start,End,Day,Seconds,Description,Client,Project,Task,Tags\n"
                    + "2,created,,,0195c0de-0001-7000-8000-000000000001,Bookkeeping,2026-03-02T09:00:00Z,"
                    + "2026-03-02T10:30:00Z,,5400,Send invoices,,Finance,Bookkeeping,tool:Xero\n";

    private final ReadingImports reading;
    private final ReadingCells cells;
    private final RowsCsv csv;

    ImportRowResource(ReadingImports reading, ReadingCells cells, RowsCsv csv) {
        this.reading = reading;
        this.cells = cells;
        this.csv = csv;
    }

    @GET
    @Path("/{id}/rows")
    @Refuses({"import-file-expired", "import-not-found"})
    @Operation(
            operationId = "listImportRows",
            summary = "List the rows of an import",
            description = "What each row of the file became, or would become where it is a preview, and why not.")
    public Page<ImportRowView> rows(
            @PathParam("id") UUID id,
            @QueryParam("outcome") @Parameter(description = "Only rows with this outcome.") RowOutcome outcome,
            @QueryParam("cursor") @Size(max = 2000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        return reading.rows(id, kind(outcome), cursor, limit).map(row -> ImportRowView.of(row.decided(), row.cells()));
    }

    @GET
    @Path("/{id}/rows.csv")
    @Produces("text/csv")
    @Refuses({"import-file-expired", "import-not-found"})
    @Operation(
            operationId = "exportImportRows",
            summary = "Read the rows of an import as CSV",
            description = "For a spreadsheet. A cell that begins like a formula gets an apostrophe before it.")
    @APIResponse(
            responseCode = "200",
            description = "The rows.",
            headers =
                    @Header(
                            name = "Content-Disposition",
                            required = true,
                            description = "The name of the file.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            maxLength = 200,
                                            examples = "attachment; filename=\"import.csv\"")),
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING, format = "binary", examples = ROWS)))
    public Response rowsCsv(
            @PathParam("id") UUID id,
            @QueryParam("outcome") @Parameter(description = "Only rows with this outcome.") RowOutcome outcome) {
        reading.planOfRows(id);
        StreamingOutput rows = out -> csv.write(id, kind(outcome), out);
        return Response.ok(rows, "text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"import-" + id + ".csv\"")
                .build();
    }

    @GET
    @Path("/{id}/rejected.csv")
    @Produces("text/csv")
    @Refuses({"import-file-expired", "import-not-found"})
    @Operation(
            operationId = "exportRejectedRows",
            summary = "Read the rejected rows as the export has them",
            description =
                    "With the headings and the delimiter of the file that was sent, in UTF-8: correct the cells that the"
                            + " reasons of `listImportRows` name, and send it as a file of its own, with the answers that"
                            + " the first one needed. Breaks are left out. A cell that begins like a formula gets an"
                            + " apostrophe before it, which an import takes away again.")
    @APIResponse(
            responseCode = "200",
            description = "The rows.",
            headers =
                    @Header(
                            name = "Content-Disposition",
                            required = true,
                            description = "The name of the file.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            maxLength = 200,
                                            examples = "attachment; filename=\"rejected.csv\"")),
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING, format = "binary", examples = ImportInput.FILE)))
    public Response rejectedCsv(@PathParam("id") UUID id) {
        java.nio.file.Path file = cells.rejected(id, reading.planOfRows(id));
        StreamingOutput rows = out -> {
            try {
                Files.copy(file, out);
            } finally {
                Files.deleteIfExists(file);
            }
        };
        return Response.ok(rows, "text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"rejected-" + id + ".csv\"")
                .build();
    }

    private static Outcome.Kind kind(RowOutcome outcome) {
        return outcome == null ? null : outcome.kind();
    }
}
