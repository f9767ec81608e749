package dev.handover.audit.timeentry;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.audit.timeentry.RecordingTime.Attempt;
import dev.handover.audit.timeentry.SubmittingTime.Submission;
import dev.handover.chassis.http.Idempotent;
import dev.handover.chassis.http.MergePatch;
import dev.handover.chassis.http.Page;
import dev.handover.chassis.http.Preconditions;
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
            description = "A state the entry had; a revision without `content` removed it.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RevisionView(
            @Schema(minimum = "1") long revision,
            Cause cause,
            Instant recordedAt,
            @Schema(description = "The member who acted.") UUID recordedBy,
            UUID importId,

            @Schema(implementation = TimeEntryCorrection.class, description = "What the entry said.")
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
    private final FindingTime finding;
    private final MergePatch patches;

    TimeEntryResource(SubmittingTime submitting, CorrectingTime correcting, FindingTime finding, MergePatch patches) {
        this.submitting = submitting;
        this.correcting = correcting;
        this.finding = finding;
        this.patches = patches;
    }

    @POST
    @Idempotent
    @RolesAllowed("audit:write")
    @Operation(
            operationId = "recordTimeEntry",
            summary = "Record time",
            description =
                    "Where (source, externalId) is known, the entry is found: unchanged, or updated if it differs.")
    @APIResponse(
            responseCode = "201",
            description = "A new entry.",
            content = @Content(schema = @Schema(implementation = TimeEntryView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The known entry.",
            content = @Content(schema = @Schema(implementation = TimeEntryView.class)))
    public RestResponse<TimeEntryView> record(@Valid @NotNull TimeEntryInput body) {
        Attempt attempt = submitting.submit(List.of(new Submission(body, null))).get(0);
        if (attempt.refusal() != null) {
            throw attempt.refusal();
        }
        TimeEntry entry = finding.require(attempt.entryId());
        return attempt.kind() == Outcome.Kind.CREATED
                ? Preconditions.created("/v1/time-entries/" + entry.id, TimeEntryView.of(entry), entry.version)
                : answer(entry);
    }

    /** The filters of the list. */
    static class Filters {

        @QueryParam("from")
        @Size(max = 40)
        @Parameter(description = "Entries that start at or after this day or instant.", example = "2026-03-02")
        String from;

        @QueryParam("to")
        @Size(max = 40)
        @Parameter(
                description = "Entries that start on or before this day, or before this instant.",
                example = "2026-03-29")
        String to;

        @QueryParam("zone")
        @Size(max = 60)
        @Parameter(description = "IANA zone of `from` and `to` given as days; UTC where absent.")
        String zone;

        @QueryParam("memberId")
        UUID memberId;

        @QueryParam("activityId")
        UUID activityId;

        @QueryParam("source")
        @Size(max = EntryRules.LONGEST_SOURCE)
        String source;

        @QueryParam("text")
        @Size(min = 1, max = EntryRules.LONGEST_NAME)
        @Parameter(description = "Part of description, client, project or task.")
        String text;

        @QueryParam("changedSince")
        @Parameter(
                description =
                        "Delta: what changed since, removed entries included. Ask a minute before your last answer's time:"
                                + " a change becomes visible when its transaction ends.")
        Instant changedSince;

        FindingTime.Filter filter() {
            return new FindingTime.Filter(from, to, zone, memberId, activityId, source, text, changedSince);
        }
    }

    @GET
    @Operation(
            operationId = "listTimeEntries",
            summary = "List entries by start, or by change under changedSince",
            description = "Filters combine. A cursor belongs to its filters.")
    public Page<TimeEntryView> list(
            @BeanParam @Valid Filters filters,
            @QueryParam("cursor") @Size(max = 2000) @Parameter(description = "`nextCursor` of the page before.")
                    String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        return finding.page(filters.filter(), cursor, limit).map(TimeEntryView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getTimeEntry",
            summary = "Read an entry",
            description = "A removed entry is not found; its revisions are.")
    public RestResponse<TimeEntryView> get(@PathParam("id") UUID id) {
        return answer(finding.require(id));
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed("audit:write")
    @Consumes({MergePatch.MEDIA_TYPE, "application/json"})
    @Operation(
            operationId = "correctTimeEntry",
            summary = "Correct an entry",
            description = "RFC 7396 merge patch. What was recorded first stays in the entry's revisions.")
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
                                            schema = @Schema(implementation = TimeEntryCorrection.class)))
                    JsonNode patch) {
        boolean endMoves = patch != null && patch.hasNonNull("seconds") && !patch.has("endedAt");
        return answer(correcting.correct(
                id,
                ifMatch,
                (entry, zone) -> patches.apply(TimeEntryCorrection.of(entry, endMoves), patch)
                        .draft(entry, zone)));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("audit:write")
    @Operation(
            operationId = "removeTimeEntry",
            summary = "Remove an entry",
            description = "It counts no more; its revisions stay readable and its external id stays taken.")
    @APIResponse(responseCode = "204", description = "Removed.")
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
    @Operation(
            operationId = "listTimeEntryRevisions",
            summary = "List an entry's states, oldest first",
            description = "Append-only: what was recorded first is the first of them.")
    public Page<RevisionView> revisions(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Size(max = 2000) @Parameter(description = "`nextCursor` of the page before.")
                    String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        return finding.revisions(id, cursor, limit).map(RevisionView::of);
    }

    private static RestResponse<TimeEntryView> answer(TimeEntry entry) {
        return Preconditions.tagged(TimeEntryView.of(entry), entry.version);
    }
}
