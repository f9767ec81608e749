package dev.handover.classification.backtest;

import dev.handover.chassis.http.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/policies/{version}/backtest")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("classification:read")
@Tag(name = "Policies")
class BacktestResource {

    private final RunningBacktests running;

    BacktestResource(RunningBacktests running) {
        this.running = running;
    }

    @POST
    @Idempotent
    @RolesAllowed("classification:write")
    @Operation(
            operationId = "backtestPolicy",
            summary = "Every current decision that this version would change",
            description =
                    "Each current decision is decided again from the inputs that are stored with it; no decision is"
                            + " touched. A draft can be activated once it was backtested as it is.")
    @APIResponse(
            responseCode = "200",
            description = "What would change",
            content = @Content(schema = @Schema(implementation = BacktestResult.class)))
    public RestResponse<BacktestResult> run(@PathParam("version") @Size(max = 60) String version) {
        return RestResponse.ok(running.run(version));
    }

    @GET
    @Operation(
            operationId = "getBacktest",
            summary = "The version's last backtest",
            description = "404 before the first. A hash other than the version's says that it was revised since.")
    public BacktestResult last(@PathParam("version") @Size(max = 60) String version) {
        return running.last(version);
    }
}
