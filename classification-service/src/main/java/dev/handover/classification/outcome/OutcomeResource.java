package dev.handover.classification.outcome;

import dev.handover.chassis.http.Page;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/outcomes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("classification:read")
@Tag(name = "Outcomes", description = "What became of handing work over: hours, money and quality, promised and real.")
class OutcomeResource {

    private final ReadingOutcomes reading;

    OutcomeResource(ReadingOutcomes reading) {
        this.reading = reading;
    }

    @GET
    @Operation(
            operationId = "listOutcomes",
            summary = "The outcome of each engagement about a known activity, the longest known first",
            description = "Measured anew with each event about the engagement and each workload, and once a day.")
    public Page<OutcomeState> list(
            @QueryParam("activityId") UUID activityId,
            @QueryParam("cursor") @Size(max = 2000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        return reading.page(activityId, cursor, limit);
    }

    @GET
    @Path("/forecast-error")
    @Operation(
            operationId = "getForecastError",
            summary = "How far the promises were off",
            description = "Mean absolute and mean signed error of hours and money a month, over all outcomes that are"
                    + " not TOO_EARLY and per calibration.")
    public ReadingOutcomes.ForecastErrors forecastError() {
        return reading.errors();
    }

    @GET
    @Path("/{engagementId}")
    @Operation(
            operationId = "getOutcome",
            summary = "The outcome of one engagement",
            description = "Promised against real; null is not known yet. 404 until the engagement was heard of.")
    public OutcomeState get(@PathParam("engagementId") UUID engagementId) {
        return reading.get(engagementId);
    }
}
