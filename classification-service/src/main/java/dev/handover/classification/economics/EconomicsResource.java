package dev.handover.classification.economics;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.handover.chassis.http.Preconditions;
import dev.handover.chassis.openapi.Refuses;
import dev.handover.chassis.openapi.Versioned;
import dev.handover.chassis.problem.ProblemType;
import dev.handover.chassis.problem.Refusal;
import dev.handover.chassis.problem.Violation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/economics")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("classification:read")
@Tag(name = "Economics", description = "What the owner's hour is worth.")
class EconomicsResource {

    private static final String EXAMPLE = """
            {"currency": "EUR", "income": "100000", "hoursPerYear": "2000", "buybackFactor": "4", "absorption": "1"}""";

    /** What is stated, flat; its schema is that of the economics. */
    record EconomicsInput(@JsonUnwrapped @Valid OwnerEconomics economics) {}

    /** What is known, flat; its schema is that of the economics. */
    record EconomicsView(@JsonUnwrapped OwnerEconomics economics) {}

    private final ReadingEconomics reading;
    private final StatingEconomics stating;

    EconomicsResource(ReadingEconomics reading, StatingEconomics stating) {
        this.reading = reading;
        this.stating = stating;
    }

    @GET
    @Versioned
    @Refuses("not-found")
    @Operation(
            operationId = "getEconomics",
            summary = "Returns the owner's economics",
            description = "404 until somebody states them. Until then, decisions that need money figures ask for them.")
    @APIResponse(
            responseCode = "200",
            description = "The economics",
            content = @Content(schema = @Schema(implementation = OwnerEconomics.class)))
    public RestResponse<EconomicsView> get() {
        return answer(reading.stated()
                .orElseThrow(() -> ProblemType.Common.NOT_FOUND.because(
                        "The owner's economics are not stated yet. Send a PUT to this address to state them.")));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("classification:write")
    @Versioned
    @Operation(
            operationId = "putEconomics",
            summary = "Replaces the owner's economics",
            description = "All decisions are updated in the background soon after. If-Match is optional; if it is sent,"
                    + " it is checked.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = OwnerEconomics.class),
                            examples = @ExampleObject(name = "economics", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The economics after the change",
            content = @Content(schema = @Schema(implementation = OwnerEconomics.class)))
    public RestResponse<EconomicsView> put(
            @HeaderParam("If-Match")
                    @Size(max = 200)
                    @Parameter(
                            description = "The `ETag` that was read. It is checked only if it is sent.",
                            example = "\"v1\"")
                    String ifMatch,
            @Valid @NotNull EconomicsInput body) {
        if (body.economics().currency() == null) {
            throw Refusal.ofFields(List.of(new Violation("currency", "must be an ISO 4217 code like EUR", "null")));
        }
        stating.state(body.economics().owner(), ifMatch);
        return answer(reading.stated().orElseThrow());
    }

    private static RestResponse<EconomicsView> answer(ReadingEconomics.Stated stated) {
        return Preconditions.tagged(new EconomicsView(OwnerEconomics.of(stated.owner())), stated.version());
    }
}
