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
@Tag(
        name = "Outcomes",
        description = "The results of handing work over: hours, money and quality, promised and measured.")
class OutcomeResource {

    private final ReadingOutcomes reading;

    OutcomeResource(ReadingOutcomes reading) {
        this.reading = reading;
    }

    @GET
    @Operation(
            operationId = "listOutcomes",
            summary = "Lists the outcome of each engagement, the oldest first",
            description = "An outcome is measured again after each event about the engagement, after each new workload,"
                    + " and once a day.")
    public Page<OutcomeView> list(
            @QueryParam("activityId") UUID activityId,
            @QueryParam("cursor") @Size(max = 2000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        return reading.page(activityId, cursor, limit);
    }

    @GET
    @Path("/forecast-error")
    @Operation(
            operationId = "getForecastError",
            summary = "Returns how far the promises differed from the outcomes",
            description = "Mean absolute error and mean signed error of the hours and the money per month, for all"
                    + " outcomes except those that are TOO_EARLY, and for each calibration.")
    public ReadingOutcomes.ForecastErrorsView forecastError() {
        return reading.errors();
    }

    @GET
    @Path("/{engagementId}")
    @Operation(
            operationId = "getOutcome",
            summary = "Returns the outcome of one engagement",
            description = "What was promised and what was measured. Null means not known yet. 404 until the service has"
                    + " received the engagement's first event.")
    public OutcomeView get(@PathParam("engagementId") UUID engagementId) {
        return reading.get(engagementId);
    }
}
