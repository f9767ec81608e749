package dev.handover.classification.mastery;

import dev.handover.chassis.http.Idempotent;
import dev.handover.chassis.http.Page;
import dev.handover.chassis.http.Preconditions;
import dev.handover.chassis.openapi.Refuses;
import dev.handover.chassis.openapi.Versioned;
import dev.handover.classification.method.fact.Area;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
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
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/v1/areas/{area}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("classification:read")
@Tag(name = "Mastery", description = "How well the owner masters an area: stated, or shown by evidence.")
class MasteryResource {

    private static final String STATED = """
            {"mastery": 3, "note": "Led a team of five closers"}""";
    private static final String NEW = """
            {"kind": "TAUGHT_IT", "on": "2026-03-02", "text": "Ran the onboarding of two sellers", "link": null}""";

    /** What the owner says of an area. */
    @Schema(name = "StatedMastery")
    record MasteryInput(
            @Schema(
                    nullable = true,
                    description =
                            "0 none, 1 learning, 2 can do it, 3 can judge the work of others, 4 can teach it. Null"
                                    + " removes the statement, so that the evidence is used.")
            @Min(0)
            @Max(4)
            Integer mastery,

            @Schema(nullable = true) @Size(max = 400) String note) {}

    private final ReadingMastery reading;
    private final StatingMastery stating;
    private final CollectingEvidence collecting;

    MasteryResource(ReadingMastery reading, StatingMastery stating, CollectingEvidence collecting) {
        this.reading = reading;
        this.stating = stating;
        this.collecting = collecting;
    }

    @GET
    @Path("/mastery")
    @Versioned
    @Operation(
            operationId = "getMastery",
            summary = "Returns how well the owner masters an area",
            description = "The stated mastery, or else the mastery that the strongest evidence shows.")
    @APIResponse(
            responseCode = "200",
            description = "The mastery",
            content = @Content(schema = @Schema(implementation = ReadingMastery.MasteryView.class)))
    public RestResponse<ReadingMastery.MasteryView> get(@PathParam("area") Area area) {
        return answer(area);
    }

    @PUT
    @Path("/mastery")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("classification:write")
    @Versioned
    @Operation(
            operationId = "putMastery",
            summary = "Sets how well the owner masters an area",
            description = "It applies to all activities of the area that have no mastery of their own. Their decisions"
                    + " are updated in the background soon after. If-Match is optional; if it is sent, it is checked.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = MasteryInput.class),
                            examples = @ExampleObject(name = "mastery", value = STATED)))
    @APIResponse(
            responseCode = "200",
            description = "The mastery after the change",
            content = @Content(schema = @Schema(implementation = ReadingMastery.MasteryView.class)))
    public RestResponse<ReadingMastery.MasteryView> put(
            @PathParam("area") Area area,
            @HeaderParam("If-Match")
                    @Size(max = 200)
                    @Parameter(
                            description = "The `ETag` that was read. It is checked only if it is sent.",
                            example = "\"v1\"")
                    String ifMatch,
            @Valid @NotNull MasteryInput body) {
        stating.state(area, body.mastery(), body.note(), ifMatch);
        return answer(area);
    }

    @GET
    @Path("/evidence")
    @Operation(
            operationId = "listEvidence",
            summary = "Lists the evidence of mastery in an area, the latest first",
            description = "What the owner did or taught, or which work of others the owner judged.")
    public Page<ReadingMastery.EvidenceView> list(
            @PathParam("area") Area area,
            @QueryParam("cursor") @Size(max = 2000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        return reading.page(area, cursor, limit);
    }

    @POST
    @Path("/evidence")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("classification:write")
    @Idempotent
    @Refuses("conflict")
    @Operation(
            operationId = "addEvidence",
            summary = "Adds evidence of mastery in an area",
            description = "If no mastery is stated, the strongest evidence is used: DID_IT shows mastery 2,"
                    + " JUDGED_OTHERS 3, TAUGHT_IT 4.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = EvidenceInput.class),
                            examples = @ExampleObject(name = "evidence", value = NEW)))
    @APIResponse(
            responseCode = "201",
            description = "The evidence",
            content = @Content(schema = @Schema(implementation = ReadingMastery.EvidenceView.class)))
    public RestResponse<ReadingMastery.EvidenceView> add(
            @PathParam("area") Area area, @Valid @NotNull EvidenceInput body) {
        ReadingMastery.EvidenceView piece = collecting.collect(area, body);
        return ResponseBuilder.create(RestResponse.Status.CREATED, piece)
                .location(URI.create("/v1/areas/" + area + "/evidence/" + piece.id()))
                .build();
    }

    @GET
    @Path("/evidence/{id}")
    @Operation(
            operationId = "getEvidence",
            summary = "Returns one piece of evidence",
            description = "404 if the area has no evidence with this id.")
    public ReadingMastery.EvidenceView piece(@PathParam("area") Area area, @PathParam("id") UUID id) {
        return reading.piece(area, id);
    }

    @DELETE
    @Path("/evidence/{id}")
    @RolesAllowed("classification:write")
    @Operation(
            operationId = "deleteEvidence",
            summary = "Deletes a piece of evidence",
            description = "If no other evidence shows the same mastery, the mastery falls or becomes unknown.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void delete(@PathParam("area") Area area, @PathParam("id") UUID id) {
        collecting.discard(area, id);
    }

    private RestResponse<ReadingMastery.MasteryView> answer(Area area) {
        ReadingMastery.Stated stated = reading.stated(area);
        return Preconditions.tagged(stated.mastery(), stated.version());
    }
}
