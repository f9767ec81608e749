package dev.handover.hiring.board;

import dev.handover.chassis.openapi.Refuses;
import dev.handover.chassis.problem.Problem;
import dev.handover.hiring.jobad.publication.PostingSnapshot;
import dev.handover.hiring.jobad.publication.ReadingPostings;
import dev.handover.hiring.organization.EmployerSnapshot;
import dev.handover.hiring.organization.EnteringWorkspaces;
import dev.handover.hiring.organization.ReadingOrganization;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The pages that everybody may read. No token, no cookie, no script. */
@Path("/jobs/{workspaceSlug}")
@Produces({MediaType.TEXT_HTML, Problem.MEDIA_TYPE, MediaType.APPLICATION_JSON})
@PermitAll
@Tag(name = "Public pages", description = "What applicants see and send; no token.")
@APIResponse(
        responseCode = "301",
        description = "The organisation has another address now.",
        headers =
                @Header(
                        name = "Location",
                        required = true,
                        description = "The present address.",
                        schema = @Schema(type = SchemaType.STRING, format = "uri-reference", maxLength = 600)))
@APIResponse(
        responseCode = "304",
        description = "The page is the one that the caller has: the request's `If-None-Match` names it.",
        headers =
                @Header(
                        name = "ETag",
                        required = true,
                        description = "The version of the page.",
                        schema = @Schema(type = SchemaType.STRING, maxLength = 60, examples = BoardResource.ETAG)))
@APIResponse(
        responseCode = "404",
        content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = HtmlPage.class)))
class BoardResource {
    static final String ETAG = "W/\"2nBq0o3dXJv5tQhK8mYw1A\"";

    private static final int MOST_ADS = 200;

    private final EnteringWorkspaces workspaces;
    private final ReadingOrganization organization;
    private final ReadingPostings postings;
    private final Pages pages;
    private final HtmlAnswers answers;

    BoardResource(
            EnteringWorkspaces workspaces,
            ReadingOrganization organization,
            ReadingPostings postings,
            Pages pages,
            HtmlAnswers answers) {
        this.workspaces = workspaces;
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
            description = "The newest come first, at most 200.")
    @APIResponse(
            responseCode = "200",
            description = "An HTML page.",
            headers =
                    @Header(
                            name = "ETag",
                            required = true,
                            description = "The version of the page, for `If-None-Match`.",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 60, examples = ETAG)),
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = HtmlPage.class)))
    public Response list(
            @PathParam("workspaceSlug")
                    @Size(max = 60)
                    @Parameter(description = "The organisation's address.", example = "blue-lamp")
                    String workspaceSlug,
            @HeaderParam("Accept") @Parameter(hidden = true) String accept,
            @Context Request request) {
        return answers.page(accept, null, () -> {
            workspaces.enter(workspaceSlug);
            EmployerSnapshot employer = organization.require();
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
            description =
                    "An ad is gone, and answers 410, when it was withdrawn, when its opening ended and when its time is"
                            + " over.")
    @APIResponse(
            responseCode = "200",
            description = "An HTML page with the ad, its JobPosting as JSON-LD and the form to apply.",
            headers =
                    @Header(
                            name = "ETag",
                            required = true,
                            description = "The version of the page, for `If-None-Match`.",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 60, examples = ETAG)),
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = HtmlPage.class)))
    @APIResponse(
            responseCode = "410",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = HtmlPage.class)))
    public Response ad(
            @BeanParam @Valid AdAddressInput address,
            @HeaderParam("Accept") @Parameter(hidden = true) String accept,
            @Context Request request) {
        return answers.page(accept, address.list(), () -> {
            workspaces.enter(address.workspaceSlug);
            EmployerSnapshot employer = organization.require();
            if (!employer.slug().equals(address.workspaceSlug)) {
                return HtmlAnswers.moved("/jobs/" + employer.slug() + "/" + address.slug);
            }
            PostingSnapshot ad = postings.at(address.slug);
            // The stamp in the form changes with every page given out; an older one serves as well.
            EntityTag tag = HtmlAnswers.tagOf(pages.ad(employer, ad, ""));
            return HtmlAnswers.cacheable(request, tag, () -> pages.ad(employer, ad, pages.newStamp(employer, ad)));
        });
    }
}
