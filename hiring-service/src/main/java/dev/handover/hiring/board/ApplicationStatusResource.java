package dev.handover.hiring.board;

import dev.handover.chassis.openapi.Refuses;
import dev.handover.hiring.application.ApplicationStatus;
import dev.handover.hiring.application.FollowingApplications;
import dev.handover.hiring.organization.EnteringWorkspaces;
import dev.handover.hiring.organization.ReadingOrganization;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows applicants where their application stands, and lets them withdraw and erase it: whoever has the link may. */
@Path("/jobs/{workspaceSlug}/{slug}/applications/{token}")
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
@PermitAll
@Tag(name = "Public pages", description = "What applicants see and send; no token.")
@APIResponse(
        responseCode = "404",
        content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = HtmlPage.class)))
class ApplicationStatusResource {

    @Schema(name = "ApplicationStanding", description = "Where an application stands.")
    record StandingView(
            @Schema(required = true) ApplicationStatus status,
            @Schema(required = true) Instant receivedAt,

            @Schema(required = true, description = "Whether the opening is filled or closed.", examples = "false")
            boolean openingOver) {}

    private final EnteringWorkspaces workspaces;
    private final ReadingOrganization organization;
    private final FollowingApplications following;
    private final Pages pages;
    private final HtmlAnswers answers;

    ApplicationStatusResource(
            EnteringWorkspaces workspaces,
            ReadingOrganization organization,
            FollowingApplications following,
            Pages pages,
            HtmlAnswers answers) {
        this.workspaces = workspaces;
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
            description = "Whoever has the status link may read it. It holds nothing of what the applicant sent."
                    + " Browsers, which take `text/html`, get a page.")
    @APIResponse(
            responseCode = "200",
            description = "Where it stands.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = StandingView.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = HtmlPage.class))
            })
    public Response standing(
            @BeanParam @Valid ApplicationAddressInput address,
            @HeaderParam("Accept") @Parameter(hidden = true) String accept) {
        if (!HtmlAnswers.takesHtml(accept, false)) {
            workspaces.enter(address.workspaceSlug);
            FollowingApplications.StandingSnapshot standing = following.follow(address.slug, address.token);
            return HtmlAnswers.uncached(Response.ok(
                    new StandingView(standing.status(), standing.receivedAt(), standing.openingOver()),
                    MediaType.APPLICATION_JSON));
        }
        return answers.page(accept, address.list(), () -> {
            workspaces.enter(address.workspaceSlug);
            FollowingApplications.StandingSnapshot standing = following.follow(address.slug, address.token);
            String link = address.status();
            return HtmlAnswers.uncached(
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
                    "The organisation sees that it was withdrawn. What the applicant sent stays until it is erased."
                            + " Withdrawing twice is not an error.")
    @APIResponse(responseCode = "204", description = "It is withdrawn.")
    @APIResponse(
            responseCode = "303",
            description = "It is withdrawn. Browsers, which take `text/html`, go to the status page.",
            headers =
                    @Header(
                            name = "Location",
                            required = true,
                            description = "The status page.",
                            schema = @Schema(type = SchemaType.STRING, format = "uri-reference", maxLength = 600)))
    @APIResponse(
            responseCode = "409",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = HtmlPage.class)))
    public Response withdraw(
            @BeanParam @Valid ApplicationAddressInput address,
            @HeaderParam("Accept") @Parameter(hidden = true) String accept) {
        if (!HtmlAnswers.takesHtml(accept, false)) {
            workspaces.enter(address.workspaceSlug);
            following.withdraw(address.slug, address.token);
            return Response.noContent().build();
        }
        return answers.page(accept, address.list(), () -> {
            workspaces.enter(address.workspaceSlug);
            following.withdraw(address.slug, address.token);
            // The browser reads the page again, and a reload of that sends nothing again.
            return HtmlAnswers.uncached(Response.seeOther(URI.create(address.status())));
        });
    }

    @POST
    @Path("/erasure")
    @SecurityRequirementsSet
    @Refuses("no-such-application")
    @Operation(
            operationId = "eraseApplication",
            summary = "Erase an application",
            description = "Nothing of it is kept, and the status link ends.")
    @APIResponse(responseCode = "204", description = "It is erased.")
    @APIResponse(
            responseCode = "200",
            description = "It is erased: the page that browsers get, which take `text/html`.",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = HtmlPage.class)))
    public Response erase(
            @BeanParam @Valid ApplicationAddressInput address,
            @HeaderParam("Accept") @Parameter(hidden = true) String accept) {
        if (!HtmlAnswers.takesHtml(accept, false)) {
            workspaces.enter(address.workspaceSlug);
            following.erase(address.slug, address.token);
            return Response.noContent().build();
        }
        return answers.page(accept, address.list(), () -> {
            workspaces.enter(address.workspaceSlug);
            following.erase(address.slug, address.token);
            return HtmlAnswers.uncached(HtmlAnswers.html(
                    Response.ok(),
                    pages.message(
                            "Your application is erased.",
                            "Nothing of it is kept.",
                            address.list(),
                            "See all open positions")));
        });
    }
}
