package dev.handover.hiring.board;

import dev.handover.chassis.openapi.Refuses;
import dev.handover.hiring.application.ApplicationStatus;
import dev.handover.hiring.application.FollowingApplications;
import dev.handover.hiring.organization.PublicDirectory;
import dev.handover.hiring.organization.ReadingOrganization;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows applicants where theirs stands, and lets them withdraw and erase it: whoever has the link may. */
@Path("/jobs/{workspaceSlug}/{slug}/applications/{token}")
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
@PermitAll
@Tag(name = "Public pages", description = "What applicants see and send; no token.")
class ApplicationStatusResource {

    @Schema(name = "ApplicationStanding", description = "Where an application stands.")
    record StandingView(
            @Schema(required = true) ApplicationStatus status,
            @Schema(required = true) Instant receivedAt,

            @Schema(required = true, description = "Whether the opening is filled or closed.")
            boolean openingOver) {}

    private final PublicDirectory directory;
    private final ReadingOrganization organization;
    private final FollowingApplications following;
    private final Pages pages;
    private final HtmlAnswers answers;

    ApplicationStatusResource(
            PublicDirectory directory,
            ReadingOrganization organization,
            FollowingApplications following,
            Pages pages,
            HtmlAnswers answers) {
        this.directory = directory;
        this.organization = organization;
        this.following = following;
        this.pages = pages;
        this.answers = answers;
    }

    @GET
    @SecurityRequirementsSet
    @Refuses({"no-such-application", "no-organization"})
    @Operation(
            operationId = "getApplicationStanding",
            summary = "Read where an application stands",
            description = "Whoever has the status link may read it. It holds nothing of what the applicant sent.")
    @APIResponse(
            responseCode = "200",
            description = "The standing; a page for browsers.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StandingView.class)))
    public Response standing(
            @PathParam("workspaceSlug")
                    @Size(max = 60)
                    @Parameter(description = "The organisation's address.", example = "blue-lamp")
                    String workspaceSlug,
            @PathParam("slug")
                    @Size(max = 80)
                    @Parameter(description = "The ad's address below it.", example = "freelancer-for-invoicing")
                    String slug,
            @PathParam("token")
                    @Size(max = 80)
                    @Parameter(description = "The token of the status link.", example = ApplyingResource.TOKEN)
                    String token,
            @HeaderParam("Accept") @Parameter(hidden = true) String accept) {
        if (!HtmlAnswers.takesHtml(accept, false)) {
            directory.enter(workspaceSlug);
            FollowingApplications.Standing standing = following.follow(slug, token);
            return ApplyingResource.unseen(Response.ok(
                    new StandingView(standing.status(), standing.receivedAt(), standing.openingOver()),
                    MediaType.APPLICATION_JSON));
        }
        return answers.page(accept, "/jobs/" + workspaceSlug, () -> {
            directory.enter(workspaceSlug);
            FollowingApplications.Standing standing = following.follow(slug, token);
            String link = ApplyingResource.statusPath(workspaceSlug, slug, token);
            return ApplyingResource.unseen(
                    HtmlAnswers.html(Response.ok(), pages.status(organization.require(), standing, link)));
        });
    }

    @POST
    @Path("/withdrawal")
    @SecurityRequirementsSet
    @Refuses({"no-such-application", "already-hired"})
    @Operation(
            operationId = "withdrawApplication",
            summary = "Withdraw an application",
            description =
                    "The organisation sees that it was withdrawn. What the applicant sent stays until it is erased. A"
                            + " browser is sent back to the status page with 303.")
    @APIResponse(responseCode = "204", description = "It is withdrawn.")
    public Response withdraw(
            @PathParam("workspaceSlug")
                    @Size(max = 60)
                    @Parameter(description = "The organisation's address.", example = "blue-lamp")
                    String workspaceSlug,
            @PathParam("slug")
                    @Size(max = 80)
                    @Parameter(description = "The ad's address below it.", example = "freelancer-for-invoicing")
                    String slug,
            @PathParam("token")
                    @Size(max = 80)
                    @Parameter(description = "The token of the status link.", example = ApplyingResource.TOKEN)
                    String token,
            @HeaderParam("Accept") @Parameter(hidden = true) String accept) {
        if (!HtmlAnswers.takesHtml(accept, false)) {
            directory.enter(workspaceSlug);
            following.withdraw(slug, token);
            return Response.noContent().build();
        }
        return answers.page(accept, "/jobs/" + workspaceSlug, () -> {
            directory.enter(workspaceSlug);
            following.withdraw(slug, token);
            // The browser reads the page again, and a reload of that sends nothing again.
            return ApplyingResource.unseen(
                    Response.seeOther(URI.create(ApplyingResource.statusPath(workspaceSlug, slug, token))));
        });
    }

    @POST
    @Path("/erasure")
    @SecurityRequirementsSet
    @Refuses("no-such-application")
    @Operation(
            operationId = "eraseApplication",
            summary = "Erase an application",
            description = "Nothing of it is kept. A browser gets a page that says so.")
    @APIResponse(responseCode = "204", description = "It is erased.")
    public Response erase(
            @PathParam("workspaceSlug")
                    @Size(max = 60)
                    @Parameter(description = "The organisation's address.", example = "blue-lamp")
                    String workspaceSlug,
            @PathParam("slug")
                    @Size(max = 80)
                    @Parameter(description = "The ad's address below it.", example = "freelancer-for-invoicing")
                    String slug,
            @PathParam("token")
                    @Size(max = 80)
                    @Parameter(description = "The token of the status link.", example = ApplyingResource.TOKEN)
                    String token,
            @HeaderParam("Accept") @Parameter(hidden = true) String accept) {
        String list = "/jobs/" + workspaceSlug;
        if (!HtmlAnswers.takesHtml(accept, false)) {
            directory.enter(workspaceSlug);
            following.erase(slug, token);
            return Response.noContent().build();
        }
        return answers.page(accept, list, () -> {
            directory.enter(workspaceSlug);
            following.erase(slug, token);
            return ApplyingResource.unseen(HtmlAnswers.html(
                    Response.ok(),
                    pages.message(
                            "Your application is erased.", "Nothing of it is kept.", list, "See all open positions")));
        });
    }
}
