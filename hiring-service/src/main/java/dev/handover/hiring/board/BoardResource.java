package dev.handover.hiring.board;

import dev.handover.chassis.openapi.Refuses;
import dev.handover.chassis.problem.Problem;
import dev.handover.hiring.jobad.PublishedAd;
import dev.handover.hiring.jobad.ReadingPostings;
import dev.handover.hiring.organization.Employer;
import dev.handover.hiring.organization.PublicDirectory;
import dev.handover.hiring.organization.ReadingOrganization;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The pages that strangers read. No token, no cookie, no script. */
@Path("/jobs/{workspaceSlug}")
@Produces({MediaType.TEXT_HTML, Problem.MEDIA_TYPE, MediaType.APPLICATION_JSON})
@PermitAll
@Tag(name = "Public pages", description = "What applicants see and send; no token.")
class BoardResource {
    private static final int MOST_ADS = 200;

    private final PublicDirectory directory;
    private final ReadingOrganization organization;
    private final ReadingPostings postings;
    private final Pages pages;
    private final HtmlAnswers answers;

    BoardResource(
            PublicDirectory directory,
            ReadingOrganization organization,
            ReadingPostings postings,
            Pages pages,
            HtmlAnswers answers) {
        this.directory = directory;
        this.organization = organization;
        this.postings = postings;
        this.pages = pages;
        this.answers = answers;
    }

    @GET
    @SecurityRequirementsSet
    @Refuses("no-organization")
    @Operation(
            operationId = "showJobs",
            summary = "Show the open positions of an organisation",
            description = "At most 200. A former address of the organisation leads to its present one with 301.")
    @APIResponse(
            responseCode = "200",
            description = "An HTML page.",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_HTML,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            maxLength = 1_000_000,
                                            examples = "<!DOCTYPE html>")))
    public Response list(
            @PathParam("workspaceSlug")
                    @Size(max = 60)
                    @Parameter(description = "The organisation's address.", example = "blue-lamp")
                    String workspaceSlug,
            @HeaderParam("Accept") @Parameter(hidden = true) String accept,
            @Context Request request) {
        return answers.page(accept, null, () -> {
            directory.enter(workspaceSlug);
            Employer employer = organization.require();
            if (!employer.slug().equals(workspaceSlug)) {
                return HtmlAnswers.moved("/jobs/" + employer.slug());
            }
            String html = pages.list(employer, postings.list(MOST_ADS));
            return HtmlAnswers.cacheable(request, HtmlAnswers.tagOf(html), () -> html);
        });
    }

    @GET
    @Path("/{slug}")
    @SecurityRequirementsSet
    @Refuses({"no-organization", "no-such-ad", "ad-gone"})
    @Operation(
            operationId = "showJob",
            summary = "Show a job ad with its form",
            description = "410 says that the ad was withdrawn, the opening closed, or the ad's time is over.")
    @APIResponse(
            responseCode = "200",
            description = "An HTML page with the ad, its JobPosting as JSON-LD and the form to apply.",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_HTML,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            maxLength = 1_000_000,
                                            examples = "<!DOCTYPE html>")))
    public Response ad(
            @PathParam("workspaceSlug")
                    @Size(max = 60)
                    @Parameter(description = "The organisation's address.", example = "blue-lamp")
                    String workspaceSlug,
            @PathParam("slug")
                    @Size(max = 80)
                    @Parameter(description = "The ad's address below it.", example = "freelancer-for-invoicing")
                    String slug,
            @HeaderParam("Accept") @Parameter(hidden = true) String accept,
            @Context Request request) {
        return answers.page(accept, "/jobs/" + workspaceSlug, () -> {
            directory.enter(workspaceSlug);
            Employer employer = organization.require();
            if (!employer.slug().equals(workspaceSlug)) {
                return HtmlAnswers.moved("/jobs/" + employer.slug() + "/" + slug);
            }
            PublishedAd ad = postings.at(slug);
            // The stamp in the form changes with every page given out; an older one serves as well.
            EntityTag tag = HtmlAnswers.tagOf(pages.ad(employer, ad, ""));
            return HtmlAnswers.cacheable(request, tag, () -> pages.ad(employer, ad, pages.freshStamp(employer, ad)));
        });
    }
}
