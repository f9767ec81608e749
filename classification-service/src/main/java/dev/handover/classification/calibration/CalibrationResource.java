package dev.handover.classification.calibration;

import dev.handover.chassis.http.Idempotent;
import dev.handover.chassis.http.Page;
import dev.handover.chassis.openapi.Refuses;
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
import java.net.URI;
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
@Tag(
        name = "Calibration",
        description = "Corrects the model's figures by what was observed in this workspace's engagements.")
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
            summary = "Returns the observations, the values they suggest, and the calibration in use",
            description = "For each target: the delegate's hours per owner hour, the share of the hours that the owner"
                    + " keeps, and the months until the delegate works at full speed. Each has its number of engagements,"
                    + " its prior value and its proposed value.")
    public ReadingCalibration.CalibrationView get() {
        return reading.shown();
    }

    @GET
    @Path("/history")
    @Operation(
            operationId = "listCalibrations",
            summary = "Lists the calibrations that were applied, the latest first",
            description = "Each entry holds the observations at that time, and the time at which it was reverted, if it"
                    + " was.")
    public Page<ReadingCalibration.AppliedView> history(
            @QueryParam("cursor") @Size(max = 2000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        return reading.history(cursor, limit);
    }

    @POST
    @Path("/application")
    @Idempotent
    @RolesAllowed("classification:decide")
    @Refuses({"calibration-applied", "nothing-observed"})
    @Operation(
            operationId = "applyCalibration",
            summary = "Applies the current observations",
            description =
                    "Creates the next calibration version. All decisions are updated in the background soon after."
                            + " 409 nothing-observed, calibration-applied.")
    @APIResponse(
            responseCode = "201",
            description = "The calibration, with the new version in use",
            content = @Content(schema = @Schema(implementation = ReadingCalibration.CalibrationView.class)))
    public RestResponse<ReadingCalibration.CalibrationView> apply() {
        applying.apply();
        return ResponseBuilder.create(RestResponse.Status.CREATED, reading.shown())
                .location(URI.create("/v1/calibration"))
                .build();
    }

    @DELETE
    @Path("/application")
    @RolesAllowed("classification:decide")
    @Refuses("not-calibrated")
    @Operation(
            operationId = "revertCalibration",
            summary = "Reverts the calibration in use",
            description = "The previous version is used again, if there is one. All decisions are updated in the"
                    + " background soon after. 409 not-calibrated.")
    @APIResponse(
            responseCode = "200",
            description = "The calibration after the change",
            content = @Content(schema = @Schema(implementation = ReadingCalibration.CalibrationView.class)))
    public ReadingCalibration.CalibrationView revert() {
        applying.revert();
        return reading.shown();
    }
}
