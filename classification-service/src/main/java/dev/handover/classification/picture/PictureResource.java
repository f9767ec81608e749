package dev.handover.classification.picture;

import dev.handover.classification.decision.snapshot.MappingDecisions;
import dev.handover.classification.decision.snapshot.PrintingDecisions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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

@Path("/v1/pictures")
@RolesAllowed("classification:read")
@Tag(name = "Pictures", description = "Decisions and plans to look at, to print and to put into a page.")
class PictureResource {

    private static final int MOST_ACTIVITIES = 500;

    private final MappingDecisions mapping;
    private final PrintingDecisions printing;
    private final DecisionPage page;

    PictureResource(MappingDecisions mapping, PrintingDecisions printing, DecisionPage page) {
        this.mapping = mapping;
        this.printing = printing;
        this.page = page;
    }

    @GET
    @Path("/master-delegate-map.svg")
    @Produces(PictureFiles.SVG)
    @Operation(
            operationId = "drawMasterDelegateMap",
            summary = "Where every activity stands: skill, strategic score, hours and verdict",
            description = "An SVG without scripts of the current decisions, the 500 activities with the most hours; it"
                    + " says how many are left out. It prints in black and white: each verdict has a hatch of its own.")
    @APIResponse(
            responseCode = "200",
            description = "The picture",
            headers = @Header(name = "Content-Disposition", ref = "#/components/headers/Content-Disposition"),
            content =
                    @Content(
                            mediaType = PictureFiles.SVG,
                            schema = @Schema(type = SchemaType.STRING, maxLength = PictureFiles.LONGEST_SVG),
                            examples = @ExampleObject(name = "map", value = PictureFiles.SVG_EXAMPLE)))
    public RestResponse<String> map() {
        MappingDecisions.Mapped mapped = mapping.map(MOST_ACTIVITIES);
        return PictureFiles.svg(
                MasterDelegateMap.draw(
                        mapped.largest().stream()
                                .map(d -> new MasterDelegateMap.Spot(
                                        d.name(),
                                        d.verdict(),
                                        d.strategicScore(),
                                        d.skill(),
                                        d.hoursPerMonth(),
                                        d.confidenceLevel()))
                                .toList(),
                        mapped.leftOut()),
                "master-delegate-map");
    }

    @GET
    @Path("/decisions/{activityId}.html")
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            operationId = "showDecisionPage",
            summary = "An activity's current decision as a page to print",
            description =
                    "One HTML document with its style inside and no scripts, for one or two sheets of A4: fetch it"
                            + " with the token, then show it in a frame or save it.")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            headers = @Header(name = "Content-Disposition", ref = "#/components/headers/Content-Disposition"),
            content =
                    @Content(
                            mediaType = MediaType.TEXT_HTML,
                            schema = @Schema(type = SchemaType.STRING, maxLength = PictureFiles.LONGEST_PAGE),
                            examples = @ExampleObject(name = "page", value = PictureFiles.PAGE_EXAMPLE)))
    public RestResponse<String> decision(@PathParam("activityId") UUID activityId) {
        PrintingDecisions.PrintSnapshot decision = printing.print(activityId);
        String slug = PictureFiles.slug(decision.name());
        return PictureFiles.html(
                page.of(decision), DecisionPage.STYLE_HASH, slug.isEmpty() ? "decision" : "decision-" + slug);
    }
}
