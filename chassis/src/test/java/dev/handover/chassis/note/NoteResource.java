package dev.handover.chassis.note;

import dev.handover.chassis.http.Cursor;
import dev.handover.chassis.http.Idempotent;
import dev.handover.chassis.http.Page;
import dev.handover.chassis.http.Preconditions;
import dev.handover.chassis.openapi.Refuses;
import dev.handover.chassis.openapi.Versioned;
import dev.handover.chassis.problem.ProblemType;
import io.quarkus.panache.common.Sort;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/notes")
@Tag(name = "Notes", description = "What somebody wrote down.")
@RolesAllowed("note:read")
@Produces(MediaType.APPLICATION_JSON)
class NoteResource {

    @Schema(name = "NewNote")
    record NewNote(
            @NotBlank @Size(max = 100) @Schema(examples = "Buy ink.")
            String text,

            @Min(0) @Max(5) @Schema(examples = "3") Integer stars) {}

    @Schema(name = "Note")
    record NoteView(
            UUID id,
            @Schema(examples = "Buy ink.", maxLength = 100) String text) {}

    private final WritingNotes writing;
    private final Notes notes;

    NoteResource(WritingNotes writing, Notes notes) {
        this.writing = writing;
        this.notes = notes;
    }

    @POST
    @Idempotent
    @RolesAllowed("note:write")
    @Versioned
    @Refuses("conflict")
    @Operation(operationId = "writeNote", summary = "Write a note", description = "A text is written once.")
    @APIResponse(
            responseCode = "201",
            description = "The note.",
            content = @Content(schema = @Schema(implementation = NoteView.class)))
    public RestResponse<NoteView> write(@Valid @NotNull NewNote body) {
        Note note = writing.write(body.text());
        return Preconditions.created("/v1/notes/" + note.id, new NoteView(note.id, note.text), note.version);
    }

    @GET
    @Transactional
    @Operation(operationId = "listNotes", summary = "List notes", description = "In the order of writing.")
    public Page<NoteView> list(
            @QueryParam("cursor") @Size(max = 2000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        Cursor.After after = Cursor.decode(cursor, "notes");
        List<Note> rows = (after.isStart()
                        ? notes.findAll(Sort.by("id"))
                        : notes.find("id > ?1", Sort.by("id"), after.id(0)))
                .range(0, limit)
                .list();
        return Page.of(rows, limit, note -> Cursor.encode("notes", note.id.toString()))
                .map(note -> new NoteView(note.id, note.text));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Versioned
    @Operation(operationId = "getNote", summary = "Read a note", description = "With its version.")
    public RestResponse<NoteView> get(@PathParam("id") UUID id) {
        Note note = require(id);
        return Preconditions.tagged(new NoteView(note.id, note.text), note.version);
    }

    @PATCH
    @Path("/{id}")
    @Transactional
    @RolesAllowed("note:write")
    @Refuses("conflict")
    @Operation(operationId = "rewriteNote", summary = "Rewrite a note", description = "Replaces its text.")
    public NoteView rewrite(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch,
            @Valid @NotNull NewNote body) {
        Note note = require(id);
        Preconditions.ifMatch(ifMatch, note.version);
        note.rewrite(body.text());
        return new NoteView(note.id, note.text);
    }

    private Note require(UUID id) {
        return notes.findByIdOptional(id)
                .orElseThrow(() -> ProblemType.Common.NOT_FOUND.because("There is no such note."));
    }
}
