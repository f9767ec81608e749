package dev.handover.classification.evaluation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.handover.classification.economics.OwnerEconomics;
import dev.handover.classification.market.MarketRate;
import dev.handover.classification.method.Answer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The pure function over HTTP: nothing is stored, so there is nothing to repeat either. */
@Path("/v1/evaluations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evaluations", description = "The decision model as a pure function; nothing is stored.")
class EvaluationResource {

    private static final String EXAMPLE = """
            {"owner": {"currency": "EUR", "income": "100000", "hoursPerYear": "2000"},
             "activity": {"name": "Bookkeeping", "area": "FINANCE", "hoursPerMonth": "39",
                          "occurrencesPerMonth": "4.33", "growth": 1, "skill": 4},
             "market": [{"target": "FREELANCER", "rate": "45", "timeRatio": "0.3333"}],
             "explain": true, "flips": true}""";

    /** What is to be evaluated; anything left out is unknown or the policy's default. */
    @Schema(name = "Evaluation")
    record EvaluationInput(
            @Schema(nullable = true, description = "The name of a policy version. Null means the active one.")
            @Size(max = 100)
            String policyVersion,

            @NotNull @Valid OwnerEconomics owner,

            @Schema(ref = "#/components/schemas/EvaluatedActivity") @NotNull
            ActivityInput activity,

            @Schema(nullable = true, maxItems = 10, description = "At most one offer per target.") @Size(max = 10)
            List<@Valid @NotNull MarketRate> market,

            @Schema(nullable = true, description = "The horizon in months. Default 12.") @Min(1) @Max(60)
            Integer horizonMonths,

            @Schema(
                    nullable = true,
                    description = "Whether to say why each of the other rules did not decide. Default true.")
            Boolean explain,

            @Schema(
                    nullable = true,
                    description = "Whether to return the confidence, and the question whose answer would change the"
                            + " verdict most often. Default false.")
            Boolean confidence,

            @Schema(
                    nullable = true,
                    description =
                            "Whether to return the flips: the values that would change the verdict. Default false.")
            Boolean flips) {}

    /** The answer, flat; its schema is the answer's. */
    record EvaluationView(@JsonUnwrapped Answer answer) {}

    private final Evaluating evaluating;

    EvaluationResource(Evaluating evaluating) {
        this.evaluating = evaluating;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("classification:read")
    @Operation(
            operationId = "evaluate",
            summary = "Decides about facts in the request; nothing is stored",
            description = "The same inputs and the same policy version always give the same answer, byte for byte.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = EvaluationInput.class),
                            examples = @ExampleObject(name = "bookkeeping", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = Answer.class)))
    public EvaluationView evaluate(@Valid @NotNull EvaluationInput body) {
        return new EvaluationView(evaluating.evaluate(body));
    }
}
