package dev.handover.classification.decision;

import dev.handover.chassis.http.Idempotent;
import dev.handover.chassis.http.Page;
import dev.handover.chassis.http.Preconditions;
import dev.handover.chassis.openapi.Refuses;
import dev.handover.chassis.openapi.Versioned;
import dev.handover.classification.decision.state.DecisionView;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.rule.Category;
import dev.handover.classification.method.rule.Verdict;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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

@Path("/v1/decisions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("classification:read")
@Tag(name = "Decisions", description = "What to do with each activity, why, and what the owner answered.")
class DecisionResource {

    private static final String ACCEPTANCE = """
            {"decisionId": "01928f4a-11c2-7d10-8a3b-5c6d7e8f9a0b", "target": "FREELANCER", "note": "from May on"}""";
    private static final String REFUSAL = """
            {"decisionId": "01928f4a-11c2-7d10-8a3b-5c6d7e8f9a0b", "note": "I like doing it"}""";

    /** The owner agrees. */
    @Schema(name = "Acceptance")
    record AcceptanceInput(
            @NotNull
            @Schema(
                    description =
                            "The id of the decision that the owner saw. If there is a newer decision, the answer is a 409.")
            UUID decisionId,

            @Schema(nullable = true, description = "Who does the work. With null, the target of the decision is used.")
            Target target,

            @Schema(nullable = true) @Size(max = 2000) String note) {}

    /** The owner disagrees. */
    @Schema(name = "Refusal")
    record RefusalInput(
            @NotNull
            @Schema(
                    description =
                            "The id of the decision that the owner saw. If there is a newer decision, the answer is a 409.")
            UUID decisionId,

            @Schema(nullable = true) @Size(max = 2000) String note) {}

    private final ReadingDecisions reading;
    private final ExplainingDecisions explaining;
    private final AnsweringDecisions answering;

    DecisionResource(ReadingDecisions reading, ExplainingDecisions explaining, AnsweringDecisions answering) {
        this.reading = reading;
        this.explaining = explaining;
        this.answering = answering;
    }

    @GET
    @Operation(
            operationId = "listDecisions",
            summary = "Lists the current decision of each activity, the oldest change first",
            description = "With `changedSince`, the list holds only what changed; withdrawn decisions are included with"
                    + " their status. A change can become visible shortly after its time, so ask again from one"
                    + " minute before your last request.")
    public Page<DecisionView> list(
            @QueryParam("verdict") Verdict verdict,
            @QueryParam("category") Category category,
            @QueryParam("changedSince") OffsetDateTime changedSince,
            @QueryParam("reviewDueBefore")
                    @Parameter(description = "Only decisions whose review date is before this day (UTC).")
                    LocalDate reviewDueBefore,
            @QueryParam("cursor") @Size(max = 2000) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        Instant since = changedSince == null ? null : changedSince.toInstant();
        return reading.page(new Decisions.Filter(verdict, category, since, reviewDueBefore), cursor, limit);
    }

    @GET
    @Path("/{activityId}")
    @Versioned
    @Operation(
            operationId = "getDecision",
            summary = "Returns an activity's current decision with its full answer",
            description = "The answer holds every figure, alternative, flip and rule. The ETag is the version of the"
                    + " decision.")
    @APIResponse(
            responseCode = "200",
            description = "The decision",
            content = @Content(schema = @Schema(implementation = ReadingDecisions.DecisionWithAnswerView.class)))
    public RestResponse<ReadingDecisions.DecisionWithAnswerView> get(@PathParam("activityId") UUID activityId) {
        ReadingDecisions.DecisionWithAnswerView full = reading.get(activityId);
        return Preconditions.tagged(full, full.state().version());
    }

    @GET
    @Path("/{activityId}/history")
    @Operation(
            operationId = "listDecisionHistory",
            summary = "Lists all decisions about an activity with their inputs, the latest first",
            description = "SUPERSEDED means that a newer decision was made before the owner answered.")
    public Page<ReadingDecisions.DecisionWithAnswerView> history(
            @PathParam("activityId") UUID activityId,
            @QueryParam("cursor") @Size(max = 2000) String cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return reading.history(activityId, cursor, limit);
    }

    @GET
    @Path("/{activityId}/explanation")
    @Operation(
            operationId = "explainDecision",
            summary = "Explains the decision with formulas and numbers",
            description =
                    "Each figure has its formula in symbols and in numbers, so that you can check it by hand. Each"
                            + " rule that did not decide has the condition that is not met.")
    public ExplainingDecisions.ExplanationView explain(@PathParam("activityId") UUID activityId) {
        return explaining.explain(activityId);
    }

    @POST
    @Path("/{activityId}/acceptance")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed("classification:decide")
    @Versioned
    @Refuses({
        "decision-answered",
        "decision-needs-input",
        "decision-superseded",
        "decision-withdrawn",
        "delegation-locked"
    })
    @Operation(
            operationId = "acceptDecision",
            summary = "Accepts the decision",
            description = "409 decision-superseded names the current decision. 409 decision-needs-input,"
                    + " delegation-locked, decision-answered and decision-withdrawn say why the decision"
                    + " can't be accepted.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = AcceptanceInput.class),
                            examples = @ExampleObject(name = "accepted", value = ACCEPTANCE)))
    @APIResponse(
            responseCode = "200",
            description = "The decision after the answer",
            content = @Content(schema = @Schema(implementation = DecisionView.class)))
    public RestResponse<DecisionView> accept(
            @PathParam("activityId") UUID activityId, @Valid @NotNull AcceptanceInput body) {
        return ok(answering.accept(activityId, body.decisionId(), body.target(), body.note()));
    }

    @POST
    @Path("/{activityId}/refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed("classification:decide")
    @Versioned
    @Refuses({"decision-answered", "decision-superseded", "decision-withdrawn"})
    @Operation(
            operationId = "declineDecision",
            summary = "Declines the decision",
            description = "The decision stays declined until the facts lead to another verdict.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = RefusalInput.class),
                            examples = @ExampleObject(name = "declined", value = REFUSAL)))
    @APIResponse(
            responseCode = "200",
            description = "The decision after the answer",
            content = @Content(schema = @Schema(implementation = DecisionView.class)))
    public RestResponse<DecisionView> decline(
            @PathParam("activityId") UUID activityId, @Valid @NotNull RefusalInput body) {
        return ok(answering.decline(activityId, body.decisionId(), body.note()));
    }

    private static RestResponse<DecisionView> ok(DecisionView state) {
        return Preconditions.tagged(state, state.version());
    }
}
