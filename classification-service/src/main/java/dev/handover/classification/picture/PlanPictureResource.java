package dev.handover.classification.picture;

import dev.handover.chassis.problem.ProblemType;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/plans/{id}")
@Produces(PictureFiles.SVG)
@RolesAllowed("classification:read")
@Tag(name = "Pictures", description = "Decisions and plans to look at, to print and to put into a page.")
class PlanPictureResource {

    private final PlanFigures plans;

    PlanPictureResource(PlanFigures plans) {
        this.plans = plans;
    }

    @GET
    @Path("/frontier.svg")
    @Operation(
            operationId = "drawPlanFrontier",
            summary = "What each monthly budget could buy, with the plan's place on it",
            description =
                    "An SVG without scripts: the best value for each budget, the plan, and the plan that takes the"
                            + " highest return first.")
    @APIResponse(
            responseCode = "200",
            description = "The picture",
            headers = @Header(name = "Content-Disposition", ref = "#/components/headers/Content-Disposition"),
            content =
                    @Content(
                            mediaType = PictureFiles.SVG,
                            schema = @Schema(type = SchemaType.STRING, maxLength = PictureFiles.LONGEST_SVG),
                            examples = @ExampleObject(name = "frontier", value = PictureFiles.SVG_EXAMPLE)))
    public RestResponse<String> frontier(@PathParam("id") UUID id) {
        return PictureFiles.svg(Frontier.draw(require(id).frontier()), "plan-frontier");
    }

    @GET
    @Path("/ladder.svg")
    @Operation(
            operationId = "drawPlanLadder",
            summary = "The hours a plan buys back, month by month",
            description = "An SVG without scripts: stairs of hours freed, what starts on each step, and what each month"
                    + " costs and gains.")
    @APIResponse(
            responseCode = "200",
            description = "The picture",
            headers = @Header(name = "Content-Disposition", ref = "#/components/headers/Content-Disposition"),
            content =
                    @Content(
                            mediaType = PictureFiles.SVG,
                            schema = @Schema(type = SchemaType.STRING, maxLength = PictureFiles.LONGEST_SVG),
                            examples = @ExampleObject(name = "ladder", value = PictureFiles.SVG_EXAMPLE)))
    public RestResponse<String> ladder(@PathParam("id") UUID id) {
        PlanFigures.Figures plan = require(id);
        return PictureFiles.svg(
                BuybackLadder.draw(plan.months(), plan.frontier().currency()), "plan-ladder");
    }

    private PlanFigures.Figures require(UUID id) {
        return plans.of(id).orElseThrow(() -> ProblemType.Common.NOT_FOUND.because("There is no such plan here."));
    }
}
