package dev.handover.hiring.board;

import dev.handover.chassis.openapi.Refuses;
import dev.handover.chassis.problem.Refusal;
import dev.handover.hiring.application.ApplicationProblem;
import dev.handover.hiring.application.ApplicationStatus;
import dev.handover.hiring.application.FormStamp;
import dev.handover.hiring.application.NewApplication;
import dev.handover.hiring.application.ReceivingApplications;
import dev.handover.hiring.jobad.publication.PostingSnapshot;
import dev.handover.hiring.jobad.publication.ReadingPostings;
import dev.handover.hiring.organization.EmployerSnapshot;
import dev.handover.hiring.organization.EnteringWorkspaces;
import dev.handover.hiring.organization.ReadingOrganization;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes applications from everybody. */
@Path("/jobs/{workspaceSlug}/{slug}/applications")
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
@PermitAll
@Tag(name = "Public pages", description = "What applicants see and send; no token.")
class ApplyingResource {

    @Schema(name = "ApplicationReceipt", description = "Says that an application is stored, and how to follow it.")
    record ReceiptView(
            @Schema(required = true) UUID applicationId,
            @Schema(required = true) ApplicationStatus status,

            @Schema(
                    required = true,
                    minLength = 43,
                    maxLength = 43,
                    description = "Opens the status. This answer alone shows it.",
                    examples = ApplicationAddressInput.EXAMPLE_TOKEN)
            String token,

            @Schema(
                    required = true,
                    maxLength = 600,
                    description = "The status link: to read, to withdraw and to erase.",
                    examples = "/jobs/blue-lamp/freelancer-for-invoicing/applications/"
                            + ApplicationAddressInput.EXAMPLE_TOKEN)
            String statusUrl,

            @Schema(required = true) Instant receivedAt) {}

    private final EnteringWorkspaces workspaces;
    private final ReadingOrganization organization;
    private final ReadingPostings postings;
    private final ReceivingApplications receiving;
    private final FormStamp stamps;
    private final ApplicationLimit limit;
    private final Pages pages;
    private final HtmlAnswers answers;

    ApplyingResource(
            EnteringWorkspaces workspaces,
            ReadingOrganization organization,
            ReadingPostings postings,
            ReceivingApplications receiving,
            FormStamp stamps,
            ApplicationLimit limit,
            Pages pages,
            HtmlAnswers answers) {
        this.workspaces = workspaces;
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
            description = "One application per e-mail address and opening, and a limited number per network address"
                    + " and hour; a refused one is not counted for that limit. JSON is for programs, the form is what"
                    + " the ad's page sends. Whoever sends the form and takes `text/html` gets pages.")
    @APIResponse(
            responseCode = "201",
            description = "The application is stored; the status link is the Location.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReceiptView.class)))
    public Response apply(
            @BeanParam @Valid AdAddressInput address,
            @Context HttpServerRequest http,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = NewApplication.class)))
                    @NotNull
                    ApplicationInput body) {
        workspaces.enter(address.workspaceSlug);
        return created(
                address, limit.count(addressOf(http), () -> receiving.receive(address.slug, body.application())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @SecurityRequirementsSet
    @Refuses({
        "no-such-ad",
        "ad-gone",
        "no-organization",
        "already-applied",
        "too-many-applications",
        "form-expired",
        "not-by-a-person"
    })
    @Operation(operationId = "apply")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            additionalProperties = FormInput.Field.class,
                                            maxProperties = 20,
                                            description =
                                                    "What the form on an ad's page sends, with the stamp of that page: for"
                                                            + " browsers. Programs send JSON.",
                                            examples =
                                                    "{\"name\":\"Ada Moreno\",\"email\":\"ada@example.org\",\"message\":\"I would look at the unpaid invoices first.\",\"consent\":\"yes\"}")))
    @APIResponse(
            responseCode = "201",
            description = "The application is stored; the status link is the Location.",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = HtmlPage.class)))
    @APIResponse(
            responseCode = "404",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = HtmlPage.class)))
    @APIResponse(
            responseCode = "409",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = HtmlPage.class)))
    @APIResponse(
            responseCode = "410",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = HtmlPage.class)))
    @APIResponse(
            responseCode = "422",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = HtmlPage.class)))
    @APIResponse(
            responseCode = "429",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = HtmlPage.class)))
    public Response applyByForm(
            @BeanParam @Valid AdAddressInput address,
            @HeaderParam("Accept") @Parameter(hidden = true) String accept,
            @Context HttpServerRequest http,
            MultivaluedMap<String, String> form) {
        boolean html = HtmlAnswers.takesHtml(accept, false);
        return html
                ? answers.page(accept, address.list(), () -> fromPage(address, http, form))
                : created(address, take(address, http, FormInput.of(form)));
    }

    private Response fromPage(AdAddressInput address, HttpServerRequest http, MultivaluedMap<String, String> form) {
        FormInput input = FormInput.of(form);
        workspaces.enter(address.workspaceSlug);
        EmployerSnapshot employer = organization.require();
        PostingSnapshot ad = postings.at(address.slug);
        try {
            ReceivingApplications.Receipt receipt = take(address, http, input);
            String link = address.statusOf(receipt.token());
            return HtmlAnswers.uncached(
                    HtmlAnswers.html(Response.created(URI.create(link)), pages.received(employer, ad, link)));
        } catch (Refusal refusal) {
            return HtmlAnswers.uncached(
                    HtmlAnswers.html(HtmlAnswers.status(refusal), pages.refused(employer, ad, input, refusal)));
        }
    }

    /** What comes from a form must have been seen by a person for a while. */
    private ReceivingApplications.Receipt take(AdAddressInput address, HttpServerRequest http, FormInput input) {
        workspaces.enter(address.workspaceSlug);
        return limit.count(addressOf(http), () -> takeOnce(address.slug, input));
    }

    private ReceivingApplications.Receipt takeOnce(String ad, FormInput input) {
        if (!input.guard().trap().isBlank()) {
            throw ApplicationProblem.NOT_BY_A_PERSON.because("Leave the field “website” empty and send it again.");
        }
        stamps.check(
                organization.require(),
                postings.at(ad).openingId(),
                input.guard().stamp());
        return receiving.receive(ad, input.application());
    }

    private static Response created(AdAddressInput address, ReceivingApplications.Receipt receipt) {
        String link = address.statusOf(receipt.token());
        return HtmlAnswers.uncached(Response.created(URI.create(link))
                .type(MediaType.APPLICATION_JSON)
                .entity(new ReceiptView(
                        receipt.applicationId(),
                        ApplicationStatus.RECEIVED,
                        receipt.token(),
                        link,
                        receipt.receivedAt())));
    }

    private static String addressOf(HttpServerRequest http) {
        return http.remoteAddress() == null ? "" : http.remoteAddress().hostAddress();
    }
}
