package dev.handover.hiring.engagement.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.chassis.http.Idempotent;
import dev.handover.chassis.http.MergePatch;
import dev.handover.chassis.http.Page;
import dev.handover.chassis.http.Preconditions;
import dev.handover.chassis.openapi.Refuses;
import dev.handover.chassis.openapi.Versioned;
import dev.handover.hiring.engagement.DeliveredWork;
import dev.handover.hiring.engagement.EngagementView;
import dev.handover.hiring.engagement.EngagementWithHours;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/engagements/{id}/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("hiring:read")
@Tag(name = "Engagements", description = "Who does the work of an opening, for what, and what was delivered.")
class DeliveryResource {

    @Schema(name = "DeliveryCorrection", description = "A field that is left out stays as it is.")
    record CorrectionInput(
            @NotNull @Schema(description = "The day of delivery.", examples = "2026-05-29")
            LocalDate deliveredOn,

            @Schema(
                    nullable = true,
                    description = "The first day of the work; null is the day of delivery.",
                    examples = "2026-05-25")
            LocalDate workedFrom,

            @NotNull
            @DecimalMin("0.01")
            @DecimalMax("744")
            @Digits(integer = 3, fraction = 2)
            @Schema(type = SchemaType.STRING, maxLength = 20, description = "Hours paid for.", examples = "17.5")
            BigDecimal hours,

            @NotNull @Min(1) @Max(5) @Schema(description = "The mark, 1 to 5, as in `NewDelivery`.", examples = "4")
            Integer quality,

            @NotNull
            @DecimalMin("0")
            @DecimalMax("744")
            @Digits(integer = 3, fraction = 2)
            @Schema(
                    type = SchemaType.STRING,
                    maxLength = 20,
                    description = "How many of the hours went into doing it again.",
                    examples = "0")
            BigDecimal reworkHours,

            @Size(max = 2000)
            @Schema(
                    nullable = true,
                    description = "Your words; null takes them back.",
                    examples = "April closed, nothing left to ask.")
            String note) {

        static CorrectionInput of(DeliveredWork work) {
            return new CorrectionInput(
                    work.deliveredOn(),
                    work.earlierFirstDay(),
                    work.hours(),
                    work.quality(),
                    work.reworkHours(),
                    work.note());
        }

        DeliveredWork work() {
            return new DeliveryInput(deliveredOn, workedFrom, hours, quality, reworkHours, true, note).work();
        }
    }

    @Schema(name = "Delivery", description = "Accepted work, after corrections.")
    record DeliveryView(
            @Schema(required = true) UUID id,

            @Schema(required = true, description = "The day of delivery.", examples = "2026-05-29")
            LocalDate deliveredOn,

            @Schema(required = true, description = "The first day of the work.", examples = "2026-05-25")
            LocalDate workedFrom,

            @Schema(required = true, maxLength = 20, description = "Hours paid for.", examples = "17.50")
            String hours,

            @Schema(
                    required = true,
                    minimum = "1",
                    maximum = "5",
                    description = "The mark, 1 to 5, as in `NewDelivery`.",
                    examples = "4")
            int quality,

            @Schema(
                    required = true,
                    maxLength = 20,
                    description = "How many of the hours went into doing it again.",
                    examples = "0.00")
            String reworkHours,

            @Schema(
                    required = true,
                    maxLength = 20,
                    description = "Money an hour that held when it was accepted, in the engagement's currency.",
                    examples = "30.00")
            String rate,

            @Schema(
                    required = true,
                    nullable = true,
                    maxLength = 2000,
                    description = "Your words.",
                    examples = "April closed, nothing left to ask.")
            String note,

            @Schema(required = true, description = "When you accepted it.", examples = "2026-05-29T16:00:00Z")
            Instant acceptedAt) {

        static DeliveryView of(Delivery d) {
            return new DeliveryView(
                    d.id,
                    d.deliveredOn,
                    d.work().workedFrom(),
                    d.hours.toPlainString(),
                    d.quality,
                    d.reworkHours.toPlainString(),
                    d.rate.toPlainString(),
                    d.note,
                    d.acceptedAt);
        }
    }

    private final ReadingDeliveries reading;
    private final AcceptingDeliveries accepting;
    private final CorrectingDeliveries correcting;
    private final MergePatch patches;

    DeliveryResource(
            ReadingDeliveries reading,
            AcceptingDeliveries accepting,
            CorrectingDeliveries correcting,
            MergePatch patches) {
        this.reading = reading;
        this.accepting = accepting;
        this.correcting = correcting;
        this.patches = patches;
    }

    @GET
    @Operation(
            operationId = "listDeliveries",
            summary = "List accepted deliveries",
            description = "The one that was accepted last comes first. Each shows what it says after corrections.")
    @APIResponse(responseCode = "200", description = "A page of deliveries.")
    public Page<DeliveryView> deliveries(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Size(max = 2000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        return reading.page(id, cursor, limit).map(DeliveryView::of);
    }

    @POST
    @Idempotent
    @RolesAllowed("hiring:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Versioned
    @Refuses({"engagement-ended", "day-outside-engagement", "hours-above-days", "rework-above-hours"})
    @Operation(
            operationId = "acceptDelivery",
            summary = "Accept what was delivered",
            description = "Its hours are paid at the engagement's present rate. From 80 % of the month's hours on, the"
                    + " engagement has a warning; nothing is refused for it. More than 24 hours a day are"
                    + " refused.")
    @APIResponse(
            responseCode = "201",
            description = "The engagement; its sums hold the delivery. The Location is the list of deliveries.",
            content = @Content(schema = @Schema(implementation = EngagementView.class)))
    public RestResponse<EngagementView> accept(@PathParam("id") UUID id, @Valid @NotNull DeliveryInput body) {
        EngagementWithHours engagement = accepting.accept(id, body.work());
        return Preconditions.created(
                "/v1/engagements/" + id + "/deliveries", EngagementView.of(engagement), engagement.version());
    }

    @PATCH
    @Path("/{deliveryId}")
    @RolesAllowed("hiring:write")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Versioned
    @Refuses({"engagement-ended", "no-such-delivery", "day-outside-engagement", "hours-above-days", "rework-above-hours"
    })
    @Operation(
            operationId = "correctDelivery",
            summary = "Correct an accepted delivery",
            description =
                    "A merge patch (RFC 7396) for hours, days, mark or note that were typed wrong. The delivery keeps"
                            + " the rate that held when it was accepted, and what it said before is kept. The sums"
                            + " of the engagement change with it.")
    @APIResponse(responseCode = "200", description = "The engagement as it is now.")
    public RestResponse<EngagementView> correct(
            @PathParam("id") UUID id,
            @PathParam("deliveryId") UUID deliveryId,
            @HeaderParam("If-Match")
                    @Size(max = 200)
                    @Parameter(
                            required = true,
                            description = "The ETag of the engagement that was read, or `*`.",
                            example = "\"v1\"")
                    String ifMatch,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MergePatch.MEDIA_TYPE,
                                        schema = @Schema(implementation = CorrectionInput.class)),
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(implementation = CorrectionInput.class))
                            })
                    JsonNode patch) {
        EngagementWithHours engagement = correcting.correct(
                id,
                deliveryId,
                ifMatch,
                work -> patches.apply(CorrectionInput.of(work), patch).work());
        return Preconditions.tagged(EngagementView.of(engagement), engagement.version());
    }
}
