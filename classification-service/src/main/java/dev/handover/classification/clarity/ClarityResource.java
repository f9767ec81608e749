package dev.handover.classification.clarity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/clarity")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clarity", description = "Shows how much of the owner's time has a reliable decision.")
class ClarityResource {

    private final MeasuringClarity measuring;

    ClarityResource(MeasuringClarity measuring) {
        this.measuring = measuring;
    }

    @GET
    @RolesAllowed("classification:read")
    @Operation(
            operationId = "getClarity",
            summary = "Returns the share of hours with a decision of MEDIUM or HIGH confidence",
            description = "Also returns the hours by confidence and by verdict, and up to ten activities with the least"
                    + " certain decisions, each with the question to ask. The hours are those that the current"
                    + " decisions were made from.")
    public ClarityView get() {
        return measuring.measure();
    }
}
