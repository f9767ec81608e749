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
            summary = "Finds every current decision that this version would change",
            description = "Decides each current decision again from its stored inputs. No decision is changed. A"
                    + " draft can be activated only after a backtest of its latest content.")
    @APIResponse(
            responseCode = "200",
            description = "What would change",
            content = @Content(schema = @Schema(implementation = BacktestView.class)))
    public RestResponse<BacktestView> run(@PathParam("version") @Size(max = 60) String version) {
        return RestResponse.ok(running.run(version));
    }

    @GET
    @Operation(
            operationId = "getBacktest",
            summary = "Returns the version's last backtest",
            description =
                    "404 if there is no backtest yet. If the hash differs from the version's hash, the version was"
                            + " changed after the backtest.")
    public BacktestView last(@PathParam("version") @Size(max = 60) String version) {
        return running.last(version);
    }
}
