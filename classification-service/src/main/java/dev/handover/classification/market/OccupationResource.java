package dev.handover.classification.market;

import dev.handover.chassis.http.Page;
import dev.handover.classification.method.fact.Area;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/occupations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("classification:read")
@Tag(name = "Market rates")
class OccupationResource {

    private final ReadingOccupations reading;

    OccupationResource(ReadingOccupations reading) {
        this.reading = reading;
    }

    @GET
    @Operation(
            operationId = "listOccupations",
            summary = "Lists the built-in catalogue of occupations, in the order of codes",
            description = "Median wages in the United States with their source, and the rates per target that are"
                    + " calculated from them in the workspace's currency.")
    public Page<ReadingOccupations.OccupationView> list(
            @QueryParam("q") @Size(max = 100) String words,
            @QueryParam("area") Area area,
            @QueryParam("cursor") @Size(max = 2000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        return reading.page(words, area, cursor, limit);
    }
}
