package dev.handover.hiring.board;

import dev.handover.chassis.openapi.Refuses;
import dev.handover.chassis.problem.Refusal;
import dev.handover.hiring.application.ApplicationProblem;
import dev.handover.hiring.application.ApplicationStatus;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes applications from everybody. */
@Path("/jobs/{workspaceSlug}/{slug}/applications")
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
@PermitAll
@Tag(name = "Public pages", description = "What applicants see and send; no token.")
class ApplyingResource {

    static final String TOKEN = "q3yJ0uV1m2nB4xC5zL6kH7gF8dS9aPwErTyUiOpLkJh";

    @Schema(name = "ApplicationReceipt", description = "The application is stored.")
    record Receipt(
            @Schema(required = true) UUID applicationId,
            @Schema(required = true) ApplicationStatus status,

            @Schema(
                    required = true,
                    minLength = 43,
                    maxLength = 43,
                    description = "Opens the status; it is shown only once.",
                    examples = TOKEN)
            String token,

            @Schema(
                    required = true,
                    maxLength = 600,
                    description = "The status: to read, to withdraw and to erase.",
                    examples = "/jobs/blue-lamp/freelancer-for-invoicing/applications/" + TOKEN)
            String statusUrl,

            @Schema(required = true) Instant receivedAt) {}

    private final PublicDirectory directory;
    private final ReadingOrganization organization;
    private final ReadingPostings postings;
    private final ReceivingApplications receiving;
    private final FormStamp stamps;
    private final ApplicationLimit limit;
    private final Pages pages;
    private final HtmlAnswers answers;

    ApplyingResource(
            PublicDirectory directory,
            ReadingOrganization organization,
            ReadingPostings postings,
            ReceivingApplications receiving,
            FormStamp stamps,
            ApplicationLimit limit,
            Pages pages,
            HtmlAnswers answers) {
        this.directory = directory;
        this.organization = organization;
        this.postings = postings;
        this.receiving = receiving;
        this.stamps = stamps;
        this.limit = limit;
        this.pages = pages;
        this.answers = answers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @SecurityRequirementsSet
    @Refuses({"no-such-ad", "ad-gone", "no-organization", "already-applied", "too-many-applications"})
    @Operation(
            operationId = "apply",
            summary = "Apply for a position",
            description = "One application per e-mail address, and a limited number per network address and hour; a"
                    + " refused one is not counted for that limit. The page's form sends the same fields as"
                    + " application/x-www-form-urlencoded to this address.")
    @APIResponse(
            responseCode = "201",
            description = "The application is stored; the status link is the Location.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Receipt.class)))
    public Response apply(
            @PathParam("workspaceSlug")
                    @Size(max = 60)
                    @Parameter(description = "The organisation's address.", example = "blue-lamp")
                    String workspaceSlug,
            @PathParam("slug")
                    @Size(max = 80)
                    @Parameter(description = "The ad's address below it.", example = "freelancer-for-invoicing")
                    String slug,
            @Context HttpServerRequest http,
            @NotNull NewApplication body) {
        directory.enter(workspaceSlug);
        return created(workspaceSlug, slug, limit.count(addressOf(http), () -> receiving.receive(slug, body)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response applyByForm(
            @PathParam("workspaceSlug")
                    @Size(max = 60)
                    @Parameter(description = "The organisation's address.", example = "blue-lamp")
                    String workspaceSlug,
            @PathParam("slug")
                    @Size(max = 80)
                    @Parameter(description = "The ad's address below it.", example = "freelancer-for-invoicing")
                    String slug,
            @HeaderParam("Accept") @Parameter(hidden = true) String accept,
            @Context HttpServerRequest http,
            MultivaluedMap<String, String> form) {
        boolean html = HtmlAnswers.takesHtml(accept, false);
        return html
                ? answers.page(accept, "/jobs/" + workspaceSlug, () -> fromPage(workspaceSlug, slug, http, form))
                : created(workspaceSlug, slug, take(workspaceSlug, slug, http, FormInput.of(form)));
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

    /** Where applicants read, withdraw and erase what they sent. */
    static String statusPath(String workspaceSlug, String slug, String token) {
        return "/jobs/" + workspaceSlug + "/" + slug + "/applications/" + token;
    }

    /** Whoever uses the same browser later must not find it in its cache. */
    static Response unseen(Response.ResponseBuilder answer) {
        return answer.header("Cache-Control", "no-store").build();
    }

    private static String addressOf(HttpServerRequest http) {
        return http.remoteAddress() == null ? "" : http.remoteAddress().hostAddress();
    }
}
