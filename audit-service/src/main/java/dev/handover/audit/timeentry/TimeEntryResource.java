package dev.handover.audit.timeentry;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.audit.timeentry.RecordingTime.Attempt;
import dev.handover.audit.timeentry.SubmittingTime.Submission;
import dev.handover.audit.timeentry.content.Cause;
import dev.handover.audit.timeentry.content.EntryContent;
import dev.handover.audit.timeentry.content.Outcome;
import dev.handover.audit.timeentry.input.TimeEntryInput;
import dev.handover.chassis.http.Idempotent;
import dev.handover.chassis.http.MergePatch;
import dev.handover.chassis.http.Page;
import dev.handover.chassis.http.Preconditions;
import dev.handover.chassis.openapi.Refuses;
import dev.handover.chassis.openapi.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/time-entries")
@Tag(name = "Time entries", description = "Recorded time, its corrections and its revisions.")
@RolesAllowed("audit:read")
@Produces(MediaType.APPLICATION_JSON)
class TimeEntryResource {

    @Schema(
            name = "TimeEntryRevision",
            requiredProperties = {"revision", "cause", "recordedAt"},
            description = "A state that the entry had. A revision without `content` removed it.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RevisionView(
            @Schema(minimum = "1", examples = "1", description = "Counts up from 1.")
            long revision,

            Cause cause,

            @Schema(description = "When the state was recorded.")
            Instant recordedAt,

            @Schema(
                    examples = "01928f3e-6b00-7aaa-8123-5c1d2e3f4a01",
                    description = "The member who acted; absent where the caller's token names none.")
            UUID recordedBy,

            @Schema(description = "The import that brought it; absent where none did.")
            UUID importId,

            @Schema(description = "What the entry said then; absent where it was removed.")
            EntryContent content) {

        static RevisionView of(TimeEntryRevision revision) {
            return new RevisionView(
                    revision.revision,
                    revision.cause,
                    revision.recordedAt,
                    revision.recordedBy,
                    revision.importId,
                    revision.content);
        }
    }

    private final SubmittingTime submitting;
    private final CorrectingTime correcting;
    private final ReadingEntries reading;
    private final MergePatch patches;

    TimeEntryResource(
            SubmittingTime submitting, CorrectingTime correcting, ReadingEntries reading, MergePatch patches) {
        this.submitting = submitting;
        this.correcting = correcting;
        this.reading = reading;
        this.patches = patches;
    }

    @POST
    @Idempotent
    @RolesAllowed("audit:write")
    @Versioned
    @Refuses({
        "before-1970",
        "blank-origin",
        "duration-disagrees",
        "end-before-start",
        "entry-not-found",
        "entry-of-another-member",
        "entry-removed",
        "longer-than-7-days",
        "longer-than-a-day",
        "more-than-a-year-ahead",
        "no-activity",
        "no-time",
        "text-too-long",
        "time-ambiguous",
        "time-in-gap",
        "too-many-tags",
        "unknown-activity",
        "unknown-member",
        "unreadable-time",
        "unstorable-text"
    })
    @Operation(
            operationId = "recordTimeEntry",
            summary = "Record time",
            description = "An entry whose `source` and `externalId` are known is found and not recorded twice: it is"
                    + " returned unchanged, or updated where it differs. What a person corrected stays corrected.")
    @APIResponse(
            responseCode = "201",
            description = "The entry that was recorded.",
            content = @Content(schema = @Schema(implementation = TimeEntryView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The entry that was known, unchanged or updated.",
            content = @Content(schema = @Schema(implementation = TimeEntryView.class)))
    public RestResponse<TimeEntryView> record(@Valid @NotNull TimeEntryInput body) {
        Attempt attempt = submitting.submit(List.of(new Submission(body, null))).get(0);
        if (attempt.refusal() != null) {
            throw attempt.refusal();
        }
        TimeEntry entry = reading.require(attempt.entryId());
        return attempt.kind() == Outcome.Kind.CREATED
                ? Preconditions.created("/v1/time-entries/" + entry.id, TimeEntryView.of(entry), entry.version)
                : answer(entry);
    }

    @GET
    @Operation(
            operationId = "listTimeEntries",
            summary = "List entries",
            description = "By start, or by change with `changedSince`. All filters that are given must match.")
    public Page<TimeEntryView> list(
            @BeanParam @Valid TimeEntryFilterInput filters,
            @QueryParam("cursor") @Size(max = 2000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        return reading.page(filters.filter(), cursor, limit).map(TimeEntryView::of);
    }

    @GET
    @Path("/{id}")
    @Versioned
    @Refuses("entry-not-found")
    @Operation(
            operationId = "getTimeEntry",
            summary = "Read an entry",
            description = "A removed entry is not found any more; its revisions are.")
    public RestResponse<TimeEntryView> get(@PathParam("id") UUID id) {
        return answer(reading.require(id));
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed("audit:write")
    @Consumes({MergePatch.MEDIA_TYPE, "application/json"})
    @Versioned
    @Refuses({
        "before-1970",
        "duration-disagrees",
        "end-before-start",
        "entry-not-found",
        "longer-than-7-days",
        "longer-than-a-day",
        "more-than-a-year-ahead",
        "no-activity",
        "no-time",
        "text-too-long",
        "time-ambiguous",
        "time-in-gap",
        "too-many-tags",
        "unknown-activity",
        "unreadable-time",
        "unstorable-text"
    })
    @Operation(
            operationId = "correctTimeEntry",
            summary = "Correct an entry",
            description =
                    "RFC 7396 merge patch. Nothing is overwritten: the states before are in the entry's revisions.")
    public RestResponse<TimeEntryView> correct(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Size(max = 200)
                    @Parameter(required = true, description = "The ETag that was read, or `*`.", example = "\"v1\"")
                    String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = TimeEntryCorrectionInput.class)))
                    JsonNode patch) {
        boolean endMoves = patch != null && patch.hasNonNull("seconds") && !patch.has("endedAt");
        return answer(correcting.correct(
                id,
                ifMatch,
                (entry, zone) -> patches.apply(TimeEntryCorrectionInput.of(entry, endMoves), patch)
                        .draft(entry, zone)));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("audit:write")
    @Refuses("entry-not-found")
    @Operation(
            operationId = "removeTimeEntry",
            summary = "Remove an entry",
            description = "It no longer counts. Its revisions stay readable, and its `externalId` stays taken.")
    @APIResponse(responseCode = "204", description = "The entry is removed.")
    public RestResponse<Void> remove(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Size(max = 200)
                    @Parameter(required = true, description = "The ETag that was read, or `*`.", example = "\"v1\"")
                    String ifMatch) {
        correcting.remove(id, ifMatch);
        return RestResponse.noContent();
    }

    @GET
    @Path("/{id}/revisions")
    @Refuses("entry-not-found")
    @Operation(
            operationId = "listTimeEntryRevisions",
            summary = "List the revisions of an entry",
            description = "All states that the entry had, oldest first. They are never changed.")
    public Page<RevisionView> revisions(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Size(max = 2000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        return reading.revisions(id, cursor, limit).map(RevisionView::of);
    }

    private static RestResponse<TimeEntryView> answer(TimeEntry entry) {
        return Preconditions.tagged(TimeEntryView.of(entry), entry.version);
    }
}
