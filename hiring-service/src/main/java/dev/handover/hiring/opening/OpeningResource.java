package dev.handover.hiring.opening;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.chassis.http.Idempotent;
import dev.handover.chassis.http.MergePatch;
import dev.handover.chassis.http.Page;
import dev.handover.chassis.http.Preconditions;
import dev.handover.chassis.openapi.Refuses;
import dev.handover.chassis.openapi.Versioned;
import dev.handover.hiring.delegation.Target;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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

@Path("/v1/openings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("hiring:read")
@Tag(name = "Openings", description = "Work that somebody else is to do, drafted by accepted decisions or by hand.")
class OpeningResource {

    @Schema(name = "NewOpening", description = "An opening without a decision behind it.")
    record OpeningInput(
            @Schema(nullable = true, description = "The activity whose measured work fills it in.")
            UUID activityId,

            @NotBlank @Size(max = 200) @Schema(description = "The work's name.", examples = "Invoicing")
            String work,

            @NotNull Target target,

            @Valid @NotNull @Schema(description = "What else is known already; may be empty.")
            OpeningChangeInput details) {}

    @Schema(
            name = "OpeningChange",
            description = "A field that is left out stays as it is; null takes back what was stated.")
    record OpeningChangeInput(
            @Size(max = 200)
            @Schema(
                    nullable = true,
                    description =
                            "A title of your own; null or blank goes back to the made one. Publication takes at most 80"
                                    + " characters.",
                    examples = "Invoicing for a small studio")
            String title,

            @Schema(nullable = true, description = "Who is to do the work.")
            Target target,

            @DecimalMin("0.25")
            @DecimalMax("744")
            @Digits(integer = 3, fraction = 2)
            @Schema(
                    nullable = true,
                    type = SchemaType.STRING,
                    maxLength = 20,
                    description =
                            "Hours a month; a stated value is not replaced by measured ones; null goes back to those.",
                    examples = "40")
            BigDecimal hoursPerMonth,

            @Valid @JsonUnwrapped OpeningSnapshot.Terms terms,

            @Pattern(regexp = "^[A-Z]{3}$")
            @Schema(
                    nullable = true,
                    minLength = 3,
                    maxLength = 3,
                    description = "Currency of the pay, ISO 4217.",
                    examples = "EUR")
            String currency,

            @DecimalMin("0.01")
            @DecimalMax("100000")
            @Digits(integer = 6, fraction = 2)
            @Schema(
                    nullable = true,
                    type = SchemaType.STRING,
                    maxLength = 20,
                    description = "The least that is offered for an hour.",
                    examples = "40.50")
            BigDecimal payFrom,

            @DecimalMin("0.01")
            @DecimalMax("100000")
            @Digits(integer = 6, fraction = 2)
            @Schema(
                    nullable = true,
                    type = SchemaType.STRING,
                    maxLength = 20,
                    description =
                            "The most that is offered for an hour; in the decision's currency not above its rate cap.",
                    examples = "54.00")
            BigDecimal payTo) {

        static OpeningChangeInput of(ChangingOpenings.Change stated) {
            return new OpeningChangeInput(
                    stated.title(),
                    stated.target(),
                    stated.hoursPerMonth(),
                    stated.terms(),
                    stated.currency(),
                    stated.payFrom(),
                    stated.payTo());
        }

        ChangingOpenings.Change change() {
            return new ChangingOpenings.Change(title, target, hoursPerMonth, terms, currency, payFrom, payTo);
        }
    }

    @Schema(name = "OpeningClosure", description = "Why the opening ends.")
    record ClosureInput(
            @NotNull
            @Schema(
                    description = "`FILLED`, `NO_LONGER_NEEDED` or `OTHER`; events give the other reasons.",
                    examples = "FILLED")
            CloseReason reason) {}

    private final ReadingOpenings reading;
    private final DraftingOpenings drafting;
    private final ChangingOpenings changing;
    private final ClosingOpenings closing;
    private final MergePatch patches;

    OpeningResource(
            ReadingOpenings reading,
            DraftingOpenings drafting,
            ChangingOpenings changing,
            ClosingOpenings closing,
            MergePatch patches) {
        this.patches = patches;
        this.reading = reading;
        this.drafting = drafting;
        this.changing = changing;
        this.closing = closing;
    }

    @GET
    @Operation(operationId = "listOpenings", summary = "List openings", description = "The newest come first.")
    @APIResponse(responseCode = "200", description = "A page of openings.")
    public Page<OpeningView> list(
            @QueryParam("status") @Parameter(description = "Only openings in this status.") OpeningStatus status,
            @QueryParam("cursor") @Size(max = 2000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        return reading.page(status, cursor, limit).map(OpeningView::of);
    }

    @POST
    @Idempotent
    @RolesAllowed("hiring:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Versioned
    @Refuses({"pay-incomplete", "rate-above-cap"})
    @Operation(
            operationId = "createOpening",
            summary = "Draft an opening by hand",
            description =
                    "For work without an accepted decision. Accepted decisions draft their openings by themselves.")
    @APIResponse(
            responseCode = "201",
            description = "The draft.",
            content = @Content(schema = @Schema(implementation = OpeningView.class)))
    public RestResponse<OpeningView> create(@Valid @NotNull OpeningInput body) {
        OpeningSnapshot opening = drafting.draft(
                body.activityId(), body.work(), body.target(), body.details().change());
        return Preconditions.created("/v1/openings/" + opening.id(), OpeningView.of(opening), opening.version());
    }

    @GET
    @Path("/{id}")
    @Versioned
    @Operation(
            operationId = "getOpening",
            summary = "Read an opening",
            description = "With the reason of its decision, its pay and the measured work.")
    @APIResponse(responseCode = "200", description = "The opening; its version is the ETag.")
    public RestResponse<OpeningView> get(@PathParam("id") UUID id) {
        return answer(reading.require(id));
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed("hiring:write")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Versioned
    @Refuses({"opening-over", "published-stands", "pay-incomplete", "rate-above-cap"})
    @Operation(
            operationId = "changeOpening",
            summary = "Change a draft",
            description =
                    "A merge patch (RFC 7396): a field that is left out stays as it is, and null takes back what was"
                            + " stated. A published ad must be withdrawn first.")
    @APIResponse(responseCode = "200", description = "The opening as it is now.")
    public RestResponse<OpeningView> change(
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
                                        schema = @Schema(implementation = OpeningChangeInput.class)),
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(implementation = OpeningChangeInput.class))
                            })
                    JsonNode patch) {
        return answer(changing.change(
                id,
                ifMatch,
                stated -> patches.apply(OpeningChangeInput.of(stated), patch).change()));
    }

    @POST
    @Path("/{id}/closure")
    @Idempotent
    @RolesAllowed("hiring:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Versioned
    @Refuses({"opening-over", "reason-not-yours"})
    @Operation(
            operationId = "closeOpening",
            summary = "Close an opening",
            description = "A closed opening stays closed. Its ad is withdrawn with it: the page answers 410.")
    @APIResponse(responseCode = "200", description = "The opening as it ended.")
    public RestResponse<OpeningView> close(@PathParam("id") UUID id, @Valid @NotNull ClosureInput body) {
        return answer(closing.close(id, body.reason()));
    }

    private static RestResponse<OpeningView> answer(OpeningSnapshot opening) {
        return Preconditions.tagged(OpeningView.of(opening), opening.version());
    }
}
