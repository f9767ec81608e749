package dev.handover.audit.report;

import dev.handover.audit.report.ReadingOverview.Question;
import dev.handover.chassis.openapi.Refuses;
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
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterStyle;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/overview")
@Tag(name = "Reports", description = "Sums of the recorded time.")
@RolesAllowed("audit:read")
@Produces(MediaType.APPLICATION_JSON)
class OverviewResource {

    private final ReadingOverview reading;

    OverviewResource(ReadingOverview reading) {
        this.reading = reading;
    }

    @GET
    @Refuses({"activity-not-found", "member-not-found", "range-backwards", "range-too-long", "too-many-groups"})
    @Operation(
            operationId = "getOverview",
            summary = "Sum the time of a range of days",
            description =
                    "In total and by group. Days follow the time zone, daylight saving time included: one day of the"
                            + " year has 23 hours and one has 25. Of an entry over midnight, each day gets the part that lies in"
                            + " it. Planned, running and removed entries are not counted.")
    public OverviewView overview(
            @QueryParam("from")
                    @NotNull
                    @Parameter(required = true, description = "The first day, inclusive.", example = "2026-03-02")
                    LocalDate from,
            @QueryParam("to")
                    @NotNull
                    @Parameter(
                            required = true,
                            description = "The last day, inclusive. A range has at most 400 days.",
                            example = "2026-03-29")
                    LocalDate to,
            @QueryParam("zone")
                    @Size(max = 60)
                    @Parameter(
                            description =
                                    "IANA time zone whose days are meant. Where absent: the member's, else the owner's, else UTC.",
                            example = "Europe/Berlin")
                    String zone,
            @QueryParam("memberId") @Parameter(description = "Only the time of this member.") UUID memberId,
            @QueryParam("groupBy")
                    @Size(max = 100)
                    @Parameter(
                            description = "Up to 3 groupings, separated by commas. Without any there are only totals.",
                            style = ParameterStyle.FORM,
                            explode = Explode.FALSE,
                            schema =
                                    @Schema(
                                            implementation = Grouping[].class,
                                            maxItems = Grouping.MOST,
                                            examples = "[\"activity\",\"day\"]"))
                    String groupBy,
            @QueryParam("compareTo")
                    @Pattern(regexp = "^previous$")
                    @Parameter(
                            description = "`previous` adds the same figures of as many days before.",
                            schema = @Schema(type = SchemaType.STRING, enumeration = "previous"))
                    String compareTo) {
        return reading.answer(new Question(from, to, zone, memberId, Grouping.of(groupBy), compareTo != null));
    }
}
