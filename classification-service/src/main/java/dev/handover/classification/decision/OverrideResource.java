package dev.handover.classification.decision;

import dev.handover.chassis.http.Idempotent;
import dev.handover.chassis.http.Preconditions;
import dev.handover.chassis.openapi.Refuses;
import dev.handover.chassis.openapi.Versioned;
import dev.handover.classification.decision.state.DecisionView;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.rule.Verdict;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/decisions/{activityId}/override")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("classification:decide")
@Tag(name = "Decisions", description = "What to do with each activity, why, and what the owner answered.")
class OverrideResource {

    private static final String EXAMPLE = """
            {"decisionId": "01928f4a-11c2-7d10-8a3b-5c6d7e8f9a0b", "verdict": "DELEGATE",
             "target": "VIRTUAL_EMPLOYEE", "reason": "Our bookkeeper retires in June."}""";

    /** The owner decides differently. */
    @Schema(name = "DecisionOverride")
    record OverrideInput(
            @NotNull
            @Schema(
                    description =
                            "The id of the decision that the owner saw. If there is a newer decision, the answer is a 409.")
            UUID decisionId,

            @NotNull @Schema(description = "Any verdict except NEEDS_INPUT.")
            Verdict verdict,

            @Schema(nullable = true, description = "Who does the work. Required if the verdict hands the work over.")
            Target target,

            @NotBlank @Size(max = 2000) @Schema(description = "The reason, in the owner's words.")
            String reason) {}

    private final OverridingDecisions overriding;

    OverrideResource(OverridingDecisions overriding) {
        this.overriding = overriding;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Versioned
    @Refuses({"decision-needs-input", "decision-superseded", "decision-withdrawn", "delegation-locked"})
    @Operation(
            operationId = "overrideDecision",
            summary = "Replaces the method's verdict by the owner's own",
            description = "Creates a new, accepted decision with the owner's verdict. Its rate cap and figures"
                    + " are those of the target. It stays in use until the override is deleted. `methodSays`"
                    + " holds what the method would decide; if that changes, a review is due. 409"
                    + " delegation-locked: sales and marketing can't be handed over before they are"
                    + " mastered. 409 decision-superseded, decision-withdrawn and decision-needs-input have"
                    + " the same meaning as for an acceptance.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = OverrideInput.class),
                            examples = @ExampleObject(name = "overridden", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The decision with the owner's verdict",
            content = @Content(schema = @Schema(implementation = DecisionView.class)))
    public RestResponse<DecisionView> override(
            @PathParam("activityId") UUID activityId, @Valid @NotNull OverrideInput body) {
        return ok(overriding.override(activityId, body.decisionId(), body.verdict(), body.target(), body.reason()));
    }

    @DELETE
    @Versioned
    @Operation(
            operationId = "takeBackOverride",
            summary = "Deletes the owner's own verdict; the method decides again",
            description = "Requires If-Match with the decision's ETag. 404 if the current decision is not an override.")
    @APIResponse(
            responseCode = "200",
            description = "The method's decision, which replaces the override",
            content = @Content(schema = @Schema(implementation = DecisionView.class)))
    public RestResponse<DecisionView> takeBack(
            @PathParam("activityId") UUID activityId,
            @HeaderParam("If-Match")
                    @Size(max = 200)
                    @Parameter(required = true, description = "The `ETag` that was read, or `*`.", example = "\"v1\"")
                    String ifMatch) {
        return ok(overriding.takeBack(activityId, ifMatch));
    }

    private static RestResponse<DecisionView> ok(DecisionView state) {
        return Preconditions.tagged(state, state.version());
    }
}
