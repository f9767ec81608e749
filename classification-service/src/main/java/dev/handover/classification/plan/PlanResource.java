package dev.handover.classification.plan;

import dev.handover.chassis.http.Idempotent;
import dev.handover.chassis.http.Page;
import dev.handover.chassis.openapi.Refuses;
import dev.handover.chassis.problem.Refusal;
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
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterStyle;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("classification:read")
@Tag(name = "Plans", description = "What to hand over together within a budget, one-off cash and wanted hours.")
class PlanResource {

    private static final int MOST_COMPARED = 5;
    private static final String EXAMPLE = """
            {"name": "Spring", "budget": "1500", "cash": "3000", "wantedHoursPerMonth": "20", "reinvest": "0.5"}""";
    private static final String GO = """
            {"note": "agreed on Monday"}""";

    /** What to plan for; null or left out is the economics' limit or the default. */
    @Schema(name = "NewPlan")
    record PlanInput(
            @Schema(nullable = true) @Size(max = 200) String name,

            @Schema(
                    nullable = true,
                    description =
                            "Money per month. With null, the budget of the economics is used; if there is none, there is"
                                    + " no limit.")
            @DecimalMin("0")
            @DecimalMax("1000000000000")
            BigDecimal budget,

            @Schema(
                    nullable = true,
                    description = "Money for one-off costs. With null, the cash of the economics is used.")
            @DecimalMin("0")
            @DecimalMax("1000000000000")
            BigDecimal cash,

            @Schema(
                    nullable = true,
                    description = "Minimum of hours to free per month, including those of accepted decisions.")
            @DecimalMin("0")
            @DecimalMax("100000")
            BigDecimal wantedHoursPerMonth,

            @Schema(nullable = true, description = "Share of each month's net gain that is reinvested. Default 0.5.")
            @DecimalMin("0")
            @DecimalMax("1")
            BigDecimal reinvest,

            @Schema(nullable = true, description = "The number of months to simulate. Default 12.") @Min(1) @Max(60)
            Integer horizonMonths,

            @Schema(
                    nullable = true,
                    description = "Whether as many OUTSOURCE_ALWAYS activities as possible are planned first, even at a"
                            + " loss. Default false: the value alone decides.")
            Boolean alwaysFirst,

            @Schema(nullable = true, maxItems = 200, description = "Only these activities. Null means all.")
            @Size(min = 1, max = 200)
            List<@NotNull UUID> activityIds) {}

    /** The owner goes for the plan. */
    @Schema(name = "PlanAgreement")
    record PlanAcceptanceInput(
            @Schema(nullable = true, description = "Stored with each decision that is accepted.") @Size(max = 2000)
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
    @Refuses({"not-found", "too-many-activities"})
    @Operation(
            operationId = "makePlan",
            summary = "Makes a plan from the current decisions and stores it",
            description = "The plan has the highest value within the limits, with at most one target per activity."
                    + " Accepted decisions are already running, so their cost is subtracted from the budget."
                    + " Declined decisions are not planned. `exact` says whether it is proven that no plan is"
                    + " better. 422 too-many-activities if there are more than 1,000.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = PlanInput.class),
                            examples = @ExampleObject(name = "spring", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The plan",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    public RestResponse<PlanView> make(@Valid @NotNull PlanInput body) {
        UUID id = making.make(body);
        return ResponseBuilder.create(RestResponse.Status.CREATED, reading.get(id))
                .location(URI.create("/v1/plans/" + id))
                .build();
    }

    @GET
    @Operation(
            operationId = "listPlans",
            summary = "Lists the plans, the latest first",
            description = "Each entry holds the totals. Read the plan for the rest.")
    public Page<ReadingPlans.PlanSummaryView> list(
            @QueryParam("cursor") @Size(max = 2000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit) {
        return reading.page(cursor, limit);
    }

    @GET
    @Path("/{planId}")
    @Operation(
            operationId = "getPlan",
            summary = "Returns a plan as it was made",
            description = "A plan is never recalculated. Make a new plan to use today's decisions.")
    public PlanView get(@PathParam("planId") UUID planId) {
        return reading.get(planId);
    }

    @DELETE
    @Path("/{planId}")
    @RolesAllowed("classification:write")
    @Operation(
            operationId = "deletePlan",
            summary = "Deletes a plan",
            description = "Decisions that were accepted with the plan stay accepted.")
    @APIResponse(responseCode = "204", description = "The plan is deleted")
    public void delete(@PathParam("planId") UUID planId) {
        reading.forget(planId);
    }

    @GET
    @Path("/comparison")
    @Refuses("not-found")
    @Operation(
            operationId = "comparePlans",
            summary = "Compares two to five plans",
            description = "Returns their totals, and the activities that they handle differently.")
    public ReadingPlans.PlanComparisonView compare(
            @QueryParam("ids")
                    @NotNull
                    @Size(max = 200)
                    @Parameter(
                            style = ParameterStyle.FORM,
                            explode = Explode.FALSE,
                            schema =
                                    @Schema(
                                            implementation = UUID[].class,
                                            minItems = 2,
                                            maxItems = MOST_COMPARED,
                                            uniqueItems = true))
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
        throw Refusal.ofFields(List.of(
                new Violation("ids", "must be the ids of 2 to 5 different plans, separated by commas", "string")));
    }

    @POST
    @Path("/{planId}/acceptance")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed("classification:decide")
    @Refuses(
            inTheAnswer = {
                "decision-answered",
                "decision-needs-input",
                "decision-superseded",
                "decision-withdrawn",
                "delegation-locked"
            })
    @Operation(
            operationId = "acceptPlan",
            summary = "Accepts the decisions of the plan's items, with the plan's targets",
            description = "Each item has its own outcome, and one item that can't be accepted does not stop the others."
                    + " ACCEPTED: accepted now. ALREADY: accepted before. SUPERSEDED: there is a newer decision,"
                    + " which the owner has not seen. REFUSED: the decision can't be accepted; `problem` holds the"
                    + " slug.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = PlanAcceptanceInput.class),
                            examples = @ExampleObject(name = "agreed", value = GO)))
    public CarryingOutPlans.PlanAcceptanceView accept(
            @PathParam("planId") UUID planId, @Valid @NotNull PlanAcceptanceInput body) {
        return carryingOut.accept(planId, body.note());
    }

    @GET
    @Path("/{planId}/progress")
    @Operation(
            operationId = "getPlanProgress",
            summary = "Returns the progress of a plan",
            description =
                    "Compares the hours freed (measured when the plan was made, minus measured now) with the hours"
                            + " promised.")
    public CarryingOutPlans.PlanProgressView progress(@PathParam("planId") UUID planId) {
        return carryingOut.progress(planId);
    }
}
