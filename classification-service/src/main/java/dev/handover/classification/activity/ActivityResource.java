package dev.handover.classification.activity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.handover.chassis.http.Page;
import dev.handover.chassis.http.Preconditions;
import dev.handover.chassis.openapi.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/activities")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("classification:read")
@Tag(name = "Activities", description = "Activities as measured, with what the owner says about them.")
class ActivityResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String EXAMPLE = """
            {"growth": 1, "skill": {"value": 2, "note": "slow at it"}, "mastery": null}""";

    /** Whose work an activity is. */
    @Schema(name = "StatedOccupation")
    record OccupationInput(
            @Schema(
                    nullable = true,
                    description = "A SOC 2018 code of the catalogue. With null, the service recognises the occupation"
                            + " from the activity's name.",
                    pattern = "^[0-9]{2}-[0-9]{4}$",
                    maxLength = 7,
                    examples = "43-3031")
            @Pattern(regexp = "[0-9]{2}-[0-9]{4}", message = "must be a SOC code like 43-3031")
            String code) {}

    private final ReadingActivities reading;
    private final RevisingFacts revising;
    private final StatingOccupation stating;

    ActivityResource(ReadingActivities reading, RevisingFacts revising, StatingOccupation stating) {
        this.reading = reading;
        this.revising = revising;
        this.stating = stating;
    }

    @GET
    @Operation(
            operationId = "listActivities",
            summary = "Lists activities with their measured workload, in the order of ids",
            description = "All activities that audit-service has published, including merged and retired ones."
                    + " Use `status` to select.")
    public Page<ReadingActivities.ActivityView> list(
            @QueryParam("status") ActivityStatus status,
            @QueryParam("cursor") @Size(max = 2000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        return reading.page(status, cursor, limit);
    }

    @GET
    @Path("/{id}")
    @Versioned
    @Operation(
            operationId = "getActivity",
            summary = "Returns one activity with its measured workload",
            description = "`workload` is null until there is a measurement. A month has 52/12 weeks. The ETag changes"
                    + " when the stated occupation changes.")
    @APIResponse(
            responseCode = "200",
            description = "The activity",
            content = @Content(schema = @Schema(implementation = ReadingActivities.ActivityView.class)))
    public RestResponse<ReadingActivities.ActivityView> get(@PathParam("id") UUID id) {
        return one(id);
    }

    @PUT
    @Path("/{id}/occupation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("classification:write")
    @Versioned
    @Operation(
            operationId = "putOccupation",
            summary = "Sets the occupation that an activity belongs to",
            description = "The occupation decides which built-in wages are used where no rate is stated, and which"
                    + " activities can go to the same person. If-Match is optional; if it is sent, it is checked.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = OccupationInput.class),
                            examples = @ExampleObject(name = "bookkeeper", value = "{\"code\": \"43-3031\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The activity after the change",
            content = @Content(schema = @Schema(implementation = ReadingActivities.ActivityView.class)))
    public RestResponse<ReadingActivities.ActivityView> put(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Size(max = 200)
                    @Parameter(
                            description = "The `ETag` that was read. It is checked only if it is sent.",
                            example = "\"v1\"")
                    String ifMatch,
            @Valid @NotNull OccupationInput body) {
        stating.state(id, body.code(), ifMatch);
        return one(id);
    }

    @GET
    @Path("/{id}/facts")
    @Versioned
    @Operation(
            operationId = "getFacts",
            summary = "Returns the facts about an activity, with their sources",
            description = "A fact that is missing is unknown. An INFERRED fact is derived from the activity's"
                    + " name and area; its note says how. The ETag changes when a stated fact changes, not"
                    + " when a new measurement arrives.")
    @APIResponse(
            responseCode = "200",
            description = "The facts by name",
            content = @Content(schema = @Schema(ref = "#/components/schemas/ActivityFacts")))
    public RestResponse<Map<String, ObjectNode>> facts(@PathParam("id") UUID id) {
        return answer(id);
    }

    @PATCH
    @Path("/{id}/facts")
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    @RolesAllowed("classification:write")
    @Versioned
    @Operation(
            operationId = "patchFacts",
            summary = "Changes the stated facts about an activity",
            description = "A JSON merge patch (RFC 7396). null removes a stated fact. A plain value is short for"
                    + " {\"value\": …}. The decision is updated in the background soon after.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MERGE_PATCH,
                        schema = @Schema(ref = "#/components/schemas/FactsPatch"),
                        examples = @ExampleObject(name = "stated", value = EXAMPLE)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(ref = "#/components/schemas/FactsPatch"),
                        examples = @ExampleObject(name = "stated", value = EXAMPLE))
            })
    @APIResponse(
            responseCode = "200",
            description = "The facts after the change",
            content = @Content(schema = @Schema(ref = "#/components/schemas/ActivityFacts")))
    public RestResponse<Map<String, ObjectNode>> patch(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Size(max = 200)
                    @Parameter(required = true, description = "The `ETag` that was read, or `*`.", example = "\"v1\"")
                    String ifMatch,
            @NotNull @Size(max = 100) Map<String, JsonNode> patch) {
        revising.revise(id, ifMatch, patch);
        return answer(id);
    }

    private RestResponse<ReadingActivities.ActivityView> one(UUID id) {
        ReadingActivities.Stated stated = reading.get(id);
        return Preconditions.tagged(stated.activity(), stated.version());
    }

    private RestResponse<Map<String, ObjectNode>> answer(UUID id) {
        ReadingActivities.Sheet sheet = reading.facts(id);
        return Preconditions.tagged(sheet.facts(), sheet.version());
    }
}
