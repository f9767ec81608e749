package dev.handover.hiring.board;

import dev.handover.chassis.problem.Refusal;
import dev.handover.hiring.application.ApplicationProblem;
import dev.handover.hiring.application.ApplicationStatus;
import dev.handover.hiring.application.FollowingApplications;
import dev.handover.hiring.application.FormStamp;
import dev.handover.hiring.application.NewApplication;
import dev.handover.hiring.application.ReceivingApplications;
import dev.handover.hiring.jobad.PublishedAd;
import dev.handover.hiring.jobad.ReadingPostings;
import dev.handover.hiring.organization.Employer;
import dev.handover.hiring.organization.PublicDirectory;
import dev.handover.hiring.organization.ReadingOrganization;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes applications from strangers and shows them where theirs stands. */
@Path("/jobs/{workspaceSlug}/{slug}/applications")
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
@PermitAll
@Tag(name = "Public pages", description = "What applicants see and send; no token.")
class ApplyingResource {

    @Schema(name = "ApplicationReceipt")
    record Receipt(
            @Schema(required = true) UUID applicationId,
            @Schema(required = true) ApplicationStatus status,

            @Schema(required = true, minLength = 43, maxLength = 43, description = "Opens the status; shown this once.")
            String token,

            @Schema(required = true, maxLength = 600, description = "The status, to read and to erase.")
            String statusUrl,

            @Schema(required = true) Instant receivedAt) {}

    @Schema(name = "ApplicationStanding")
    record StandingView(
            @Schema(required = true) ApplicationStatus status,
            @Schema(required = true) Instant receivedAt,

            @Schema(required = true, description = "Whether the opening is filled or closed.")
            boolean openingOver) {}

    private final PublicDirectory directory;
    private final ReadingOrganization organization;
    private final ReadingPostings postings;
    private final ReceivingApplications receiving;
    private final FollowingApplications following;
    private final FormStamp stamps;
    private final ApplicationLimit limit;
    private final Pages pages;
    private final HtmlAnswers answers;

    ApplyingResource(
            PublicDirectory directory,
            ReadingOrganization organization,
            ReadingPostings postings,
            ReceivingApplications receiving,
            FollowingApplications following,
            FormStamp stamps,
            ApplicationLimit limit,
            Pages pages,
            HtmlAnswers answers) {
        this.directory = directory;
        this.organization = organization;
        this.postings = postings;
        this.receiving = receiving;
        this.following = following;
        this.stamps = stamps;
        this.limit = limit;
        this.pages = pages;
        this.answers = answers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @SecurityRequirementsSet
    @Operation(
            operationId = "apply",
            summary = "Apply for a position",
            description = "One application per e-mail address (`already-applied`). A limited number per address and"
                    + " hour (`too-many-applications`). The page's form sends the same fields as"
                    + " application/x-www-form-urlencoded to this address.")
    @APIResponse(
            responseCode = "201",
            description = "The application is stored; the status link is the Location.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Receipt.class)))
    @APIResponse(responseCode = "410", description = "The ad is no longer open.")
    public Response apply(
            @PathParam("workspaceSlug") @Size(max = 60) String workspaceSlug,
            @PathParam("slug") @Size(max = 80) String slug,
            @Context HttpServerRequest http,
            @NotNull NewApplication body) {
        directory.enter(workspaceSlug);
        return created(workspaceSlug, slug, limit.count(addressOf(http), () -> receiving.receive(slug, body)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response applyByForm(
            @PathParam("workspaceSlug") @Size(max = 60) String workspaceSlug,
            @PathParam("slug") @Size(max = 80) String slug,
            @HeaderParam("Accept") String accept,
            @Context HttpServerRequest http,
            MultivaluedMap<String, String> form) {
        boolean html = HtmlAnswers.takesHtml(accept, false);
        return html
                ? answers.page(accept, "/jobs/" + workspaceSlug, () -> fromPage(workspaceSlug, slug, http, form))
                : created(workspaceSlug, slug, take(workspaceSlug, slug, http, FormInput.of(form)));
    }

    @GET
    @Path("/{token}")
    @SecurityRequirementsSet
    @Operation(operationId = "getApplicationStanding", summary = "Where an application stands")
    @APIResponse(
            responseCode = "200",
            description = "The standing; a page for browsers.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StandingView.class)))
    public Response standing(
            @PathParam("workspaceSlug") @Size(max = 60) String workspaceSlug,
            @PathParam("slug") @Size(max = 80) String slug,
            @PathParam("token") @Size(max = 80) String token,
            @HeaderParam("Accept") String accept) {
        if (!HtmlAnswers.takesHtml(accept, false)) {
            directory.enter(workspaceSlug);
            FollowingApplications.Standing standing = following.follow(slug, token);
            return unseen(Response.ok(
                    new StandingView(standing.status(), standing.receivedAt(), standing.openingOver()),
                    MediaType.APPLICATION_JSON));
        }
        return answers.page(accept, "/jobs/" + workspaceSlug, () -> {
            directory.enter(workspaceSlug);
            FollowingApplications.Standing standing = following.follow(slug, token);
            String link = statusPath(workspaceSlug, slug, token);
            return unseen(HtmlAnswers.html(Response.ok(), pages.status(organization.require(), standing, link)));
        });
    }

    @POST
    @Path("/{token}/withdrawal")
    @SecurityRequirementsSet
    @Operation(
            operationId = "withdrawApplication",
            summary = "Take an application back",
            description =
                    "The organisation sees that it was withdrawn; what was sent stays until it is erased. A browser is"
                            + " led back to the status page.")
    @APIResponse(responseCode = "204", description = "It is withdrawn.")
    @APIResponse(responseCode = "409", description = "The applicant was hired.")
    public Response withdraw(
            @PathParam("workspaceSlug") @Size(max = 60) String workspaceSlug,
            @PathParam("slug") @Size(max = 80) String slug,
            @PathParam("token") @Size(max = 80) String token,
            @HeaderParam("Accept") String accept) {
        if (!HtmlAnswers.takesHtml(accept, false)) {
            directory.enter(workspaceSlug);
            following.withdraw(slug, token);
            return Response.noContent().build();
        }
        return answers.page(accept, "/jobs/" + workspaceSlug, () -> {
            directory.enter(workspaceSlug);
            following.withdraw(slug, token);
            // The browser reads the page again, and a reload of that sends nothing again.
            return unseen(Response.seeOther(URI.create(statusPath(workspaceSlug, slug, token))));
        });
    }

    @POST
    @Path("/{token}/erasure")
    @SecurityRequirementsSet
    @Operation(
            operationId = "eraseApplication",
            summary = "Erase an application",
            description = "Nothing of it is kept. A browser gets a page.")
    @APIResponse(responseCode = "204", description = "It is erased.")
    public Response erase(
            @PathParam("workspaceSlug") @Size(max = 60) String workspaceSlug,
            @PathParam("slug") @Size(max = 80) String slug,
            @PathParam("token") @Size(max = 80) String token,
            @HeaderParam("Accept") String accept) {
        String list = "/jobs/" + workspaceSlug;
        if (!HtmlAnswers.takesHtml(accept, false)) {
            directory.enter(workspaceSlug);
            following.erase(slug, token);
            return Response.noContent().build();
        }
        return answers.page(accept, list, () -> {
            directory.enter(workspaceSlug);
            following.erase(slug, token);
            return unseen(HtmlAnswers.html(
                    Response.ok(),
                    pages.message(
                            "Your application is erased.", "Nothing of it is kept.", list, "See all open positions")));
        });
    }

    private Response fromPage(
            String workspaceSlug, String slug, HttpServerRequest http, MultivaluedMap<String, String> form) {
        FormInput input = FormInput.of(form);
        directory.enter(workspaceSlug);
        Employer employer = organization.require();
        PublishedAd ad = postings.at(slug);
        try {
            ReceivingApplications.Receipt receipt = take(workspaceSlug, slug, http, input);
            String link = statusPath(workspaceSlug, slug, receipt.token());
            return unseen(HtmlAnswers.html(Response.created(URI.create(link)), pages.received(employer, ad, link)));
        } catch (Refusal refusal) {
            return unseen(HtmlAnswers.html(HtmlAnswers.status(refusal), pages.refused(employer, ad, input, refusal)));
        }
    }

    /** What comes from a form must have been seen by a person for a while. */
    private ReceivingApplications.Receipt take(
            String workspaceSlug, String slug, HttpServerRequest http, FormInput input) {
        directory.enter(workspaceSlug);
        return limit.count(addressOf(http), () -> takeOnce(slug, input));
    }

    private ReceivingApplications.Receipt takeOnce(String slug, FormInput input) {
        if (!input.trap().isBlank()) {
            throw ApplicationProblem.NOT_BY_A_PERSON.because("Leave the field “website” empty and send it again.");
        }
        stamps.check(organization.require(), postings.at(slug).openingId(), input.stamp());
        return receiving.receive(slug, input.application());
    }

    private static Response created(String workspaceSlug, String slug, ReceivingApplications.Receipt receipt) {
        String link = statusPath(workspaceSlug, slug, receipt.token());
        return unseen(Response.created(URI.create(link))
                .type(MediaType.APPLICATION_JSON)
                .entity(new Receipt(
                        receipt.applicationId(),
                        ApplicationStatus.RECEIVED,
                        receipt.token(),
                        link,
                        receipt.receivedAt())));
    }

    private static String statusPath(String workspaceSlug, String slug, String token) {
        return "/jobs/" + workspaceSlug + "/" + slug + "/applications/" + token;
    }

    /** Whoever uses the same browser later must not find it in its cache. */
    private static Response unseen(Response.ResponseBuilder answer) {
        return answer.header("Cache-Control", "no-store").build();
    }

    private static String addressOf(HttpServerRequest http) {
        return http.remoteAddress() == null ? "" : http.remoteAddress().hostAddress();
    }
}
