package dev.handover.classification.calibration;

import dev.handover.chassis.http.Idempotent;
import dev.handover.chassis.http.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/v1/calibration")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("classification:read")
@Tag(name = "Calibration", description = "The model's numbers, corrected by what this workspace's engagements showed.")
class CalibrationResource {

    private final ReadingCalibration reading;
    private final ApplyingCalibration applying;

    CalibrationResource(ReadingCalibration reading, ApplyingCalibration applying) {
        this.reading = reading;
        this.applying = applying;
    }

    @GET
    @Operation(
            operationId = "getCalibration",
            summary = "What was observed, what it would change, and what is in force",
            description = "Per target the delegate's hours per hour handed over, the share of the hours that the owner"
                    + " keeps, and the months until it runs; each with its engagements, prior and proposed value.")
    public ReadingCalibration.Shown get() {
        return reading.shown();
    }

    @GET
    @Path("/history")
    @Operation(
            operationId = "listCalibrations",
            summary = "Every calibration that was applied, the latest first",
            description = "Each with what was observed when it was applied, and when it was taken back.")
    public Page<ReadingCalibration.Applied> history(
            @QueryParam("cursor") @Size(max = 2000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        return reading.history(cursor, limit);
    }

    @POST
    @Path("/application")
    @Idempotent
    @RolesAllowed("classification:decide")
    @Operation(
            operationId = "applyCalibration",
            summary = "Applies what is observed now",
            description = "The next version; every decision is made anew soon after. 409 nothing-observed,"
                    + " calibration-applied.")
    @APIResponse(
            responseCode = "201",
            description = "The calibration with the new version in force",
            content = @Content(schema = @Schema(implementation = ReadingCalibration.Shown.class)))
    public RestResponse<ReadingCalibration.Shown> apply() {
        applying.apply();
        return ResponseBuilder.create(RestResponse.Status.CREATED, reading.shown())
                .build();
    }

    @DELETE
    @Path("/application")
    @RolesAllowed("classification:decide")
    @Operation(
            operationId = "revertCalibration",
            summary = "Takes the calibration in force back",
            description = "The version before it is in force again, or none; every decision is made anew soon after."
                    + " 409 not-calibrated.")
    @APIResponse(
            responseCode = "200",
            description = "The calibration after it",
            content = @Content(schema = @Schema(implementation = ReadingCalibration.Shown.class)))
    public ReadingCalibration.Shown revert() {
        applying.revert();
        return reading.shown();
    }
}
