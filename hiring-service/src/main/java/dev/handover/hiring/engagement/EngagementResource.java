package dev.handover.hiring.engagement;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.chassis.http.Idempotent;
import dev.handover.chassis.http.MergePatch;
import dev.handover.chassis.http.Page;
import dev.handover.chassis.http.Preconditions;
import dev.handover.chassis.openapi.Refuses;
import dev.handover.chassis.openapi.Versioned;
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

@Path("/v1/engagements")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("hiring:read")
@Tag(name = "Engagements", description = "Who does the work of an opening, for what, and what was delivered.")
class EngagementResource {

    @Schema(name = "EngagementChange", description = "A field that is left out stays as it is.")
    record EngagementChangeInput(
            @NotNull
            @DecimalMin("0.01")
            @DecimalMax("100000")
            @Digits(integer = 6, fraction = 2)
            @Schema(
                    type = SchemaType.STRING,
                    maxLength = 20,
                    description = "Money an hour in the engagement's currency, for deliveries from now on.",
                    examples = "32.00")
            BigDecimal rate,

            @NotNull
            @DecimalMin("0.25")
            @DecimalMax("744")
            @Digits(integer = 3, fraction = 2)
            @Schema(
                    type = SchemaType.STRING,
                    maxLength = 20,
                    description = "Hours a month at most, from now on.",
                    examples = "45")
            BigDecimal capHoursPerMonth) {

        static EngagementChangeInput of(ChangingEngagements.Terms terms) {
            return new EngagementChangeInput(terms.rate(), terms.capHoursPerMonth());
        }

        ChangingEngagements.Terms terms() {
            return new ChangingEngagements.Terms(cents(rate), cents(capHoursPerMonth));
        }
    }

    @Schema(name = "NewEngagementEnd", description = "How an engagement ends.")
    record EndingInput(
            @NotNull @Schema(description = "The last day.", examples = "2026-10-30")
            LocalDate endedOn,

            @NotNull EndReason reason,

            @Schema(nullable = true, description = "Would you hire them again?", examples = "true")
            Boolean wouldHireAgain) {}

    private final StartingEngagements starting;
    private final ReadingEngagements reading;
    private final ChangingEngagements changing;
    private final MergePatch patches;

    EngagementResource(
            StartingEngagements starting,
            ReadingEngagements reading,
            ChangingEngagements changing,
            MergePatch patches) {
        this.patches = patches;
        this.starting = starting;
        this.reading = reading;
        this.changing = changing;
    }

    /** As the columns hold it. */
    static BigDecimal cents(BigDecimal number) {
        return number == null ? null : number.setScale(2, RoundingMode.UNNECESSARY);
    }

    @GET
    @Operation(operationId = "listEngagements", summary = "List engagements", description = "The newest come first.")
    @APIResponse(responseCode = "200", description = "A page of engagements.")
    public Page<EngagementView> list(
            @QueryParam("status") @Parameter(description = "Only engagements in this status.") EngagementStatus status,
            @QueryParam("activityId") @Parameter(description = "Only engagements for this activity.") UUID activityId,
            @QueryParam("cursor") @Size(max = 2000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        return reading.page(status, activityId, cursor, limit).map(EngagementView::of);
    }

    @POST
    @Idempotent
    @RolesAllowed("hiring:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Versioned
    @Refuses({"not-found", "opening-over", "not-an-applicant", "day-outside-engagement", "currency-differs"})
    @Operation(
            operationId = "startEngagement",
            summary = "Start an engagement",
            description =
                    "Fills the opening; the page of its ad answers 410 from then on. The rate is in the decision's currency; a rate above"
                            + " the decision's cap is accepted with the warning `RATE_ABOVE_CAP`. With `applicationId` the"
                            + " applicant's name is taken over, and the applicant's status page says that they are hired.")
    @APIResponse(
            responseCode = "201",
            description = "The engagement.",
            content = @Content(schema = @Schema(implementation = EngagementView.class)))
    public RestResponse<EngagementView> start(@Valid @NotNull EngagementInput body) {
        EngagementWithHours started = starting.start(body.openingId(), body.agreement());
        return created("/v1/engagements/" + started.engagement().id, started);
    }

    @GET
    @Path("/{id}")
    @Versioned
    @Operation(
            operationId = "getEngagement",
            summary = "Read an engagement",
            description = "With the sums of what was delivered and spent, and what to look at.")
    @APIResponse(responseCode = "200", description = "The engagement; its version is the ETag.")
    public RestResponse<EngagementView> get(@PathParam("id") UUID id) {
        return answer(reading.require(id));
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed("hiring:write")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Versioned
    @Refuses("engagement-ended")
    @Operation(
            operationId = "changeEngagement",
            summary = "Agree on another rate or cap",
            description = "A merge patch (RFC 7396): a field that is left out stays as it is. Deliveries"
                    + " that were accepted before keep their rate.")
    @APIResponse(responseCode = "200", description = "The engagement as it is now.")
    public RestResponse<EngagementView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Size(max = 200)
                    @Parameter(required = true, description = "The ETag that was read, or `*`.", example = "\"v1\"")
                    String ifMatch,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MergePatch.MEDIA_TYPE,
                                        schema = @Schema(implementation = EngagementChangeInput.class)),
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(implementation = EngagementChangeInput.class))
                            })
                    JsonNode patch) {
        return answer(changing.change(
                id,
                ifMatch,
                terms -> patches.apply(EngagementChangeInput.of(terms), patch).terms()));
    }

    @POST
    @Path("/{id}/ending")
    @Idempotent
    @RolesAllowed("hiring:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Versioned
    @Refuses({"engagement-ended", "day-outside-engagement"})
    @Operation(
            operationId = "endEngagement",
            summary = "End an engagement",
            description = "An engagement that has ended stays ended; a new one needs a new opening. What it brought is"
                    + " reported to classification-service.")
    @APIResponse(responseCode = "200", description = "The engagement as it ended.")
    public RestResponse<EngagementView> end(@PathParam("id") UUID id, @Valid @NotNull EndingInput body) {
        return answer(changing.end(id, body.endedOn(), body.reason(), body.wouldHireAgain()));
    }

    private static RestResponse<EngagementView> created(String location, EngagementWithHours shown) {
        return Preconditions.created(location, EngagementView.of(shown), shown.engagement().version);
    }

    private static RestResponse<EngagementView> answer(EngagementWithHours shown) {
        return Preconditions.tagged(EngagementView.of(shown), shown.engagement().version);
    }
}
