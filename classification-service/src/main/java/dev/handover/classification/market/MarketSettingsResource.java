package dev.handover.classification.market;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.handover.chassis.http.Preconditions;
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
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/market-settings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("classification:read")
@Tag(name = "Market rates")
class MarketSettingsResource {

    private static final String EXAMPLE = """
            {"locale": "DE", "currency": "EUR", "usdRate": "0.92", "platformFee": "0.05", "useDefaults": true}""";

    /** Shown as they were stated. */
    record MarketSettingsView(@JsonValue MarketSettingsInput settings) {}

    private final ReadingMarketSettings reading;
    private final StatingMarketSettings stating;

    MarketSettingsResource(ReadingMarketSettings reading, StatingMarketSettings stating) {
        this.reading = reading;
        this.stating = stating;
    }

    @GET
    @Versioned
    @Operation(
            operationId = "getMarketSettings",
            summary = "Returns how the workspace uses the built-in wages",
            description =
                    "The locale is US until somebody states another one; wages in US dollars are then used without"
                            + " conversion.")
    @APIResponse(
            responseCode = "200",
            description = "The settings",
            content = @Content(schema = @Schema(implementation = MarketSettingsInput.class)))
    public RestResponse<MarketSettingsView> get() {
        return answer();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("classification:write")
    @Versioned
    @Operation(
            operationId = "putMarketSettings",
            summary = "Replaces how the workspace uses the built-in wages",
            description = "All decisions are updated in the background soon after. If-Match is optional; if it is sent,"
                    + " it is checked.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = MarketSettingsInput.class),
                            examples = @ExampleObject(name = "settings", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The settings after the change",
            content = @Content(schema = @Schema(implementation = MarketSettingsInput.class)))
    public RestResponse<MarketSettingsView> put(
            @HeaderParam("If-Match")
                    @Size(max = 200)
                    @Parameter(
                            description = "The `ETag` that was read. It is checked only if it is sent.",
                            example = "\"v1\"")
                    String ifMatch,
            @Valid @NotNull MarketSettingsInput input) {
        stating.state(input, ifMatch);
        return answer();
    }

    private RestResponse<MarketSettingsView> answer() {
        ReadingMarketSettings.Stated stated = reading.stated();
        return Preconditions.tagged(new MarketSettingsView(stated.settings()), stated.version());
    }
}
