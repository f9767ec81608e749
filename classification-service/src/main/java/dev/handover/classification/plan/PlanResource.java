package dev.handover.classification.plan;

import dev.handover.chassis.http.Idempotent;
import dev.handover.chassis.http.Page;
import dev.handover.chassis.problem.ProblemType;
import dev.handover.chassis.problem.Violation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("classification:read")
@Tag(name = "Plans", description = "What to hand over together under a budget, cash and wanted hours.")
class PlanResource {

    private static final int MOST_COMPARED = 5;
    private static final String EXAMPLE = """
            {"name": "Spring", "budget": "1500", "cash": "3000", "wantedHoursPerMonth": "20", "reinvest": "0.5"}""";
    private static final String GO = """
            {"note": "agreed on Monday"}""";

    /** What to plan for; null or left out is the economics' limit or the default. */
    @Schema(name = "NewPlan")
    record NewPlan(
            @Schema(nullable = true) @Size(max = 200) String name,

            @Schema(nullable = true, description = "Money a month; null takes the economics', and none there no limit.")
            @DecimalMin("0")
            @DecimalMax("1000000000000")
            BigDecimal budget,

            @Schema(nullable = true, description = "Money for one-off costs; null takes the economics'.")
            @DecimalMin("0")
            @DecimalMax("1000000000000")
            BigDecimal cash,

            @Schema(nullable = true, description = "Hours a month to be freed at least, running ones included.")
            @DecimalMin("0")
            @DecimalMax("100000")
            BigDecimal wantedHoursPerMonth,

            @Schema(nullable = true, description = "Share of each month's net gain that is put back; default 0.5.")
            @DecimalMin("0")
            @DecimalMax("1")
            BigDecimal reinvest,

            @Schema(nullable = true, description = "Months to look ahead; default 12.") @Min(1) @Max(60)
            Integer horizonMonths,

            @Schema(
                    nullable = true,
                    description = "Whether as many as can be of what is always to be outsourced come first, even at a"
                            + " loss; default false: worth decides.")
            Boolean alwaysFirst,

            @Schema(nullable = true, maxItems = 200, description = "Only these activities; null is all.")
            @Size(min = 1, max = 200)
            List<@NotNull UUID> activityIds) {}

    /** The owner goes for the plan. */
    @Schema(name = "PlanAgreement")
    record PlanAgreement(
            @Schema(nullable = true, description = "Kept with each decision accepted.") @Size(max = 2000)
            String note) {}

    private final MakingPlans making;
    private final ReadingPlans reading;
    private final CarryingOutPlans carryingOut;

    PlanResource(MakingPlans making, ReadingPlans reading, CarryingOutPlans carryingOut) {
        this.making = making;
        this.reading = reading;
        this.carryingOut = carryingOut;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed("classification:write")
    @Operation(
            operationId = "makePlan",
            summary = "Makes and keeps a plan out of the current decisions",
            description = "Worth most under the limits, at most one target per activity. Decisions the owner accepted"
                    + " run already: their cost is taken off the budget. Declined ones stay out. `exact` says whether it"
                    + " is proven that no plan is better. 422 too-many-activities above 1,000.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewPlan.class),
                            examples = @ExampleObject(name = "spring", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The plan",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    public RestResponse<PlanView> make(@Valid @NotNull NewPlan body) {
        UUID id = making.make(body);
        return ResponseBuilder.create(RestResponse.Status.CREATED, reading.get(id))
                .location(URI.create("/v1/plans/" + id))
                .build();
    }

    @GET
    @Operation(
            operationId = "listPlans",
            summary = "The plans, the latest first",
            description = "Each with its sums; the plan itself holds the rest.")
    public Page<ReadingPlans.PlanSummary> list(
            @QueryParam("cursor") @Size(max = 2000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit) {
        return reading.page(cursor, limit);
    }

    @GET
    @Path("/{planId}")
    @Operation(
            operationId = "getPlan",
            summary = "A plan as it was made",
            description = "It is never recalculated: make another to see what the decisions of today give.")
    public PlanView get(@PathParam("planId") UUID planId) {
        return reading.get(planId);
    }

    @DELETE
    @Path("/{planId}")
    @RolesAllowed("classification:write")
    @Operation(
            operationId = "deletePlan",
            summary = "Forgets a plan",
            description = "What was accepted through it stays accepted.")
    @APIResponse(responseCode = "204", description = "Forgotten")
    public void delete(@PathParam("planId") UUID planId) {
        reading.forget(planId);
    }

    @GET
    @Path("/comparison")
    @Operation(
            operationId = "comparePlans",
            summary = "Two to five plans side by side",
            description = "Their sums, and the activities that they do not handle alike.")
    public ReadingPlans.PlanComparison compare(
            @QueryParam("ids") @NotNull @Size(max = 200) @Schema(description = "Ids of 2 to 5 plans, by comma.")
                    String ids) {
        return reading.compare(read(ids));
    }

    private static List<UUID> read(String ids) {
        try {
            List<UUID> read = Stream.of(ids.split(",", MOST_COMPARED + 1))
                    .map(String::strip)
                    .map(UUID::fromString)
                    .distinct()
                    .toList();
            if (read.size() >= 2) {
                return read;
            }
        } catch (IllegalArgumentException unreadable) {
            // refused below, like too few
        }
        throw ProblemType.Common.INVALID.because(
                "Mend the fields under `violations`.",
                List.of(new Violation("ids", "must be ids of 2 to 5 different plans, by comma", "string")));
    }

    @POST
    @Path("/{planId}/acceptance")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed("classification:decide")
    @Operation(
            operationId = "acceptPlan",
            summary = "Accepts the decisions of the plan's items, with its targets",
            description = "Each item tells what became of it: ACCEPTED; ALREADY accepted; SUPERSEDED, since the"
                    + " decision was made anew and is not accepted unseen; REFUSED with the problem's slug.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = PlanAgreement.class),
                            examples = @ExampleObject(name = "agreed", value = GO)))
    public CarryingOutPlans.PlanAcceptance accept(
            @PathParam("planId") UUID planId, @Valid @NotNull PlanAgreement body) {
        return carryingOut.accept(planId, body.note());
    }

    @GET
    @Path("/{planId}/progress")
    @Operation(
            operationId = "getPlanProgress",
            summary = "How far a plan has come",
            description = "The hours measured when it was made, less those measured now, against those promised.")
    public CarryingOutPlans.PlanProgress progress(@PathParam("planId") UUID planId) {
        return carryingOut.progress(planId);
    }
}
