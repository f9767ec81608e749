package dev.handover.audit.report;

import dev.handover.audit.report.OverseeingTime.Question;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/overview")
@Tag(name = "Reports", description = "Where the time went.")
@RolesAllowed("audit:read")
@Produces(MediaType.APPLICATION_JSON)
class OverviewResource {

    private final OverseeingTime overseeing;

    OverviewResource(OverseeingTime overseeing) {
        this.overseeing = overseeing;
    }

    @GET
    @Operation(
            operationId = "getOverview",
            summary = "Tell where the time of a range went",
            description = "Days follow the zone, daylight saving time included: one is 23 hours long and one is 25."
                    + " An entry over midnight counts in each of its days what lies in it.")
    public OverviewView overview(
            @QueryParam("from")
                    @NotNull
                    @Parameter(required = true, description = "First day, inclusive.", example = "2026-03-02")
                    LocalDate from,
            @QueryParam("to")
                    @NotNull
                    @Parameter(
                            required = true,
                            description = "Last day, inclusive; at most 400 days.",
                            example = "2026-03-29")
                    LocalDate to,
            @QueryParam("zone")
                    @Size(max = 60)
                    @Parameter(
                            description = "IANA zone; absent: the member's, or the owner's, or UTC.",
                            example = "Europe/Berlin")
                    String zone,
            @QueryParam("memberId") UUID memberId,
            @QueryParam("groupBy")
                    @Size(max = 100)
                    @Parameter(
                            description =
                                    "Up to 3 of activity, area, project, member, day, week (ISO, from Monday), separated by commas.",
                            example = "activity,day")
                    String groupBy,
            @QueryParam("compareTo")
                    @Pattern(regexp = "^previous$")
                    @Parameter(description = "`previous`: tells the same figures of as many days before.")
                    String compareTo) {
        return overseeing.answer(new Question(from, to, zone, memberId, Grouping.of(groupBy), compareTo != null));
    }
}
