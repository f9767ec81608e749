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
@Tag(name = "Clarity", description = "How much of the owner's time has a decision that is sure.")
class ClarityResource {

    private final MeasuringClarity measuring;

    ClarityResource(MeasuringClarity measuring) {
        this.measuring = measuring;
    }

    @GET
    @RolesAllowed("classification:read")
    @Operation(
            operationId = "getClarity",
            summary = "The share of hours with a decision at MEDIUM confidence or better",
            description = "With the hours by confidence and by verdict, and up to ten activities that are least clear,"
                    + " each with the question to ask. Hours are those the current decisions were made from.")
    public Clarity get() {
        return measuring.measure();
    }
}
