package dev.handover.classification.market;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.handover.chassis.http.Preconditions;
import dev.handover.chassis.openapi.Refuses;
import dev.handover.chassis.openapi.Versioned;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
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

@Path("/v1/market-rates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("classification:read")
@Tag(
        name = "Market rates",
        description = "What it costs to hand work over, per target and, optionally, per occupation.")
class MarketRateResource {

    private static final String EXAMPLE = """
            {"rates": [{"target": "FREELANCER", "rate": "45", "onCost": "0.05"}]}""";

    /** All rates of the workspace. */
    @Schema(name = "MarketRates")
    record MarketRatesInput(@NotNull @Size(max = 200) List<@Valid @NotNull MarketRate> rates) {}

    /** Shown as they were stated. */
    record MarketRatesView(@JsonValue MarketRatesInput rates) {}

    private final ReadingMarket reading;
    private final StatingMarketRates stating;
    private final ExplainingRates explaining;

    MarketRateResource(ReadingMarket reading, StatingMarketRates stating, ExplainingRates explaining) {
        this.reading = reading;
        this.stating = stating;
        this.explaining = explaining;
    }

    @GET
    @Path("/effective")
    @Refuses("not-found")
    @Operation(
            operationId = "getEffectiveMarketRates",
            summary = "Returns the rates that decisions about an activity use",
            description =
                    "For each target, the first of these that exists: the rate stated for the activity's name, for"
                            + " its occupation, for its area, for all activities; then the built-in wage of its occupation,"
                            + " or of the most common occupation of its area.")
    public ExplainingRates.EffectiveRatesView effective(@QueryParam("activityId") @NotNull UUID activityId) {
        return explaining.explain(activityId);
    }

    @GET
    @Versioned
    @Operation(
            operationId = "getMarketRates",
            summary = "Returns the stated market rates",
            description = "The list is empty until somebody states rates. Built-in wages, which are used where"
                    + " no rate is stated, are not included; see getEffectiveMarketRates.")
    @APIResponse(
            responseCode = "200",
            description = "The rates",
            content = @Content(schema = @Schema(implementation = MarketRatesInput.class)))
    public RestResponse<MarketRatesView> get() {
        return answer();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("classification:write")
    @Versioned
    @Operation(
            operationId = "putMarketRates",
            summary = "Replaces the stated market rates",
            description = "All decisions are updated in the background soon after. If-Match is optional; if it is sent,"
                    + " it is checked.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = MarketRatesInput.class),
                            examples = @ExampleObject(name = "rates", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The rates after the change",
            content = @Content(schema = @Schema(implementation = MarketRatesInput.class)))
    public RestResponse<MarketRatesView> put(
            @HeaderParam("If-Match")
                    @Size(max = 200)
                    @Parameter(
                            description = "The `ETag` that was read. It is checked only if it is sent.",
                            example = "\"v1\"")
                    String ifMatch,
            @Valid @NotNull MarketRatesInput input) {
        stating.state(input.rates(), ifMatch);
        return answer();
    }

    private RestResponse<MarketRatesView> answer() {
        ReadingMarket.Stated stated = reading.stated();
        return Preconditions.tagged(new MarketRatesView(new MarketRatesInput(stated.rates())), stated.version());
    }
}
