package dev.handover.classification.whatif;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.chassis.openapi.Refuses;
import dev.handover.classification.economics.OwnerEconomics;
import dev.handover.classification.market.MarketRate;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.rule.Verdict;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The pure function over stored inputs and what is replaced instead: nothing is stored, so nothing to repeat. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("classification:read")
@Tag(name = "What-if", description = "What the service would decide with other inputs. Nothing is stored.")
class WhatIfEvaluationResource {

    private static final String WHAT_IF = """
            {"overrides": {"owner": {"nextBestUse": "80"}, "market": [{"target": "FREELANCER", "rate": "60"}]}}""";
    private static final String SEEK = """
            {"activityId": "01928f4a-11c2-7d10-8a3b-5c6d7e8f9a0b", "goal": {"verdict": "DELEGATE"},
             "variable": "rate:FREELANCER"}""";

    /** What to assume, and for which activities. */
    @Schema(name = "WhatIf")
    record WhatIfInput(
            @Schema(nullable = true, maxItems = 200, description = "Null means all current decisions, at most 1,000.")
            @Size(min = 1, max = 200)
            List<@NotNull UUID> activityIds,

            @Schema(nullable = true, description = "With null, the answer is what is stored.") @Valid
            OverridesInput overrides) {}

    /** What is to be replaced; left out stays as it is. */
    @Schema(name = "Supposed")
    record OverridesInput(
            @Schema(ref = "#/components/schemas/SupposedEconomics") @Valid
            OwnerEconomics owner,

            @Schema(
                    ref = "#/components/schemas/FactValues",
                    description =
                            "Values by fact name, used for each of the activities. With null, the fact is unknown.")
            @Size(max = 40)
            Map<String, JsonNode> facts,

            @Schema(
                    nullable = true,
                    maxItems = Target.COUNT,
                    description = "Each offer replaces the offer for its target.")
            @Size(max = 3)
            List<@Valid @NotNull MarketRate> market,

            @Schema(nullable = true, description = "The name of a policy version. Null means the active one.")
            @Size(max = 100)
            String policyVersion) {}

    /** What is wanted, and what may change for it. */
    @Schema(name = "GoalSeek")
    record GoalInput(
            @NotNull UUID activityId,
            @NotNull @Valid Goal goal,

            @NotNull
            @Size(max = 50)
            @Schema(
                    description = "The input that can change: rate:FREELANCER, rate:VIRTUAL_EMPLOYEE, rate:STAFF,"
                            + " nextBestUse, income, hoursPerMonth, or a fact with a scale, such as skill.")
            String variable) {}

    /** The goal: exactly one of them. */
    @Schema(name = "Goal")
    record Goal(
            @Schema(nullable = true) Verdict verdict,

            @Schema(
                    nullable = true,
                    description = "The minimum net present value: of the offer whose rate is searched, or else of the"
                            + " best offer.")
            @DecimalMin("-1000000000000")
            @DecimalMax("1000000000000")
            BigDecimal npv,

            @Schema(nullable = true, description = "The minimum of hours freed per month.")
            @DecimalMin("0")
            @DecimalMax("744")
            BigDecimal hoursFreed) {}

    private final AskingWhatIf supposing;
    private final SeekingGoals seeking;

    WhatIfEvaluationResource(AskingWhatIf supposing, SeekingGoals seeking) {
        this.supposing = supposing;
        this.seeking = seeking;
    }

    @POST
    @Path("/what-if")
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses({"not-found", "too-many-activities"})
    @Operation(
            operationId = "askWhatIf",
            summary = "Returns what the service would decide with other inputs",
            description = "Returns each activity before and after, the differences in hours and money, and the value of"
                    + " the exact plan. Without `overrides`, the answer is what is stored. 422 too-many-activities"
                    + " if there are more than 1,000.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = WhatIfInput.class),
                            examples = @ExampleObject(name = "dearer", value = WHAT_IF)))
    public AskingWhatIf.ConsequencesView whatIf(@Valid @NotNull WhatIfInput body) {
        return supposing.ask(body);
    }

    @POST
    @Path("/goal-seek")
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses("not-found")
    @Operation(
            operationId = "seekGoal",
            summary = "Finds the nearest value of one input that reaches a goal",
            description = "The value is checked before it is returned. If `reachable` is false, no value in the range"
                    + " reaches the goal. Amounts of money are exact where a formula exists; other numbers are found"
                    + " to four decimals, and scales step by step.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = GoalInput.class),
                            examples = @ExampleObject(name = "rate", value = SEEK)))
    public SeekingGoals.GoalView seek(@Valid @NotNull GoalInput body) {
        return seeking.seek(body);
    }
}
