package dev.handover.hiring.engagement;

import dev.handover.chassis.http.Idempotent;
import dev.handover.chassis.http.Page;
import dev.handover.chassis.http.Preconditions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/v1/engagements")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("hiring:read")
@Tag(name = "Engagements", description = "Who does the work of an opening, for what, and what was delivered.")
class EngagementResource {

    @Schema(name = "EngagementChange", description = "A field that is left out stays as it is.")
    record EngagementChange(
            @DecimalMin("0.01")
            @DecimalMax("100000")
            @Digits(integer = 6, fraction = 2)
            @Schema(
                    nullable = true,
                    type = SchemaType.STRING,
                    maxLength = 20,
                    description = "Money an hour in the engagement's currency, for deliveries from now on.",
                    examples = "32.00")
            BigDecimal rate,

            @DecimalMin("0.25")
            @DecimalMax("744")
            @Digits(integer = 3, fraction = 2)
            @Schema(nullable = true, type = SchemaType.STRING, maxLength = 20, examples = "45")
            BigDecimal capHoursPerMonth) {}

    @Schema(name = "NewEngagementEnd")
    record NewEnding(
            @NotNull @Schema(examples = "2026-10-30") LocalDate endedOn,
            @NotNull EndReason reason,

            @Schema(nullable = true, description = "Would you hire them again?")
            Boolean wouldHireAgain) {}

    @Schema(name = "Delivery")
    record DeliveryView(
            @Schema(required = true) UUID id,
            @Schema(required = true) LocalDate deliveredOn,

            @Schema(required = true, maxLength = 20, examples = "17.50")
            String hours,

            @Schema(required = true, minimum = "1", maximum = "5")
            int quality,

            @Schema(required = true, maxLength = 20, examples = "0.00")
            String reworkHours,

            @Schema(required = true, maxLength = 20, description = "Money an hour when it was accepted.")
            String rate,

            @Schema(required = true, nullable = true, maxLength = 2000)
            String note,

            @Schema(required = true) Instant acceptedAt) {

        static DeliveryView of(Delivery d) {
            return new DeliveryView(
                    d.id,
                    d.deliveredOn,
                    d.hours.toPlainString(),
                    d.quality,
                    d.reworkHours.toPlainString(),
                    d.rate.toPlainString(),
                    d.note,
                    d.acceptedAt);
        }
    }

    private final StartingEngagements starting;
    private final ReadingEngagements reading;
    private final AcceptingDeliveries accepting;
    private final ChangingEngagements changing;

    EngagementResource(
            StartingEngagements starting,
            ReadingEngagements reading,
            AcceptingDeliveries accepting,
            ChangingEngagements changing) {
        this.starting = starting;
        this.reading = reading;
        this.accepting = accepting;
        this.changing = changing;
    }

    /** As the columns hold it. */
    static BigDecimal cents(BigDecimal number) {
        return number == null ? null : number.setScale(2, RoundingMode.UNNECESSARY);
    }

    @GET
    @Operation(operationId = "listEngagements", summary = "Engagements, newest first")
    @APIResponse(responseCode = "200", description = "A page of engagements.")
    public Page<EngagementView> list(
            @QueryParam("status") EngagementStatus status,
            @QueryParam("activityId") UUID activityId,
            @QueryParam("cursor") @Size(max = 2000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        return reading.page(status, activityId, cursor, limit).map(EngagementView::of);
    }

    @POST
    @Idempotent
    @RolesAllowed("hiring:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "startEngagement",
            summary = "Start an engagement",
            description = "Fills the opening: a published ad goes with it. An opening that is filled or closed already"
                    + " is a 409 `opening-over`. A rate above the decision's cap is warned about.")
    @APIResponse(responseCode = "201", description = "The engagement.")
    @APIResponse(responseCode = "409", description = "The opening is over.")
    public RestResponse<EngagementView> start(@Valid @NotNull NewEngagement body) {
        Engagement engagement = starting.start(body.openingId(), body.agreement());
        return ResponseBuilder.<EngagementView>created(URI.create("/v1/engagements/" + engagement.id))
                .entity(EngagementView.of(engagement))
                .tag(Preconditions.tag(engagement.version))
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getEngagement", summary = "One engagement with what was delivered and spent")
    @APIResponse(responseCode = "200", description = "The engagement; its version is the ETag.")
    public RestResponse<EngagementView> get(@PathParam("id") UUID id) {
        return answer(reading.require(id));
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed("hiring:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeEngagement",
            summary = "Agree on another rate or cap",
            description = "Deliveries accepted before keep their rate.")
    @APIResponse(responseCode = "200", description = "The engagement as it is now.")
    @APIResponse(responseCode = "409", description = "The engagement has ended.")
    public RestResponse<EngagementView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(required = true, description = "The ETag read before.") String ifMatch,
            @Valid @NotNull EngagementChange body) {
        return answer(changing.change(id, ifMatch, cents(body.rate()), cents(body.capHoursPerMonth())));
    }

    @GET
    @Path("/{id}/deliveries")
    @Operation(operationId = "listDeliveries", summary = "Accepted deliveries, the latest accepted first")
    @APIResponse(responseCode = "200", description = "A page of deliveries.")
    public Page<DeliveryView> deliveries(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Size(max = 2000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        return reading.deliveries(id, cursor, limit).map(DeliveryView::of);
    }

    @POST
    @Path("/{id}/deliveries")
    @Idempotent
    @RolesAllowed("hiring:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "acceptDelivery",
            summary = "Accept what was delivered",
            description = "Its hours cost the rate of now. From 80 % of the month's cap on it is warned about, never"
                    + " refused.")
    @APIResponse(responseCode = "201", description = "The engagement with it.")
    @APIResponse(responseCode = "409", description = "The engagement has ended.")
    public RestResponse<EngagementView> accept(@PathParam("id") UUID id, @Valid @NotNull NewDelivery body) {
        AcceptingDeliveries.Taken taken = accepting.accept(id, body.work());
        return ResponseBuilder.<EngagementView>created(URI.create("/v1/engagements/" + id + "/deliveries"))
                .entity(EngagementView.of(taken.engagement(), taken.hoursInMonth()))
                .tag(Preconditions.tag(taken.engagement().version))
                .build();
    }

    @POST
    @Path("/{id}/ending")
    @Idempotent
    @RolesAllowed("hiring:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "endEngagement",
            summary = "End an engagement",
            description = "It is over for good; the one question is whether you would hire them again.")
    @APIResponse(responseCode = "200", description = "The engagement as it ended.")
    @APIResponse(responseCode = "409", description = "The engagement has ended before.")
    public RestResponse<EngagementView> end(@PathParam("id") UUID id, @Valid @NotNull NewEnding body) {
        return answer(changing.end(id, body.endedOn(), body.reason(), body.wouldHireAgain()));
    }

    private static RestResponse<EngagementView> answer(Engagement engagement) {
        return ResponseBuilder.ok(EngagementView.of(engagement))
                .tag(Preconditions.tag(engagement.version))
                .build();
    }
}
