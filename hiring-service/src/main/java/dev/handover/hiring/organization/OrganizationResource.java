package dev.handover.hiring.organization;

import dev.handover.chassis.http.Preconditions;
import dev.handover.chassis.openapi.Refuses;
import dev.handover.chassis.openapi.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/organization")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("hiring:read")
@Tag(name = "Organization", description = "Who hires: the name, address and contact under which ads are published.")
class OrganizationResource {
    private static final String WEB_ADDRESS = "^https?://[^\\s<>\"]{3,490}$";

    @Schema(name = "OrganizationDescription", description = "Who hires; all of it is shown to applicants.")
    record OrganizationInput(
            @NotNull
            @Size(min = 2, max = 60)
            @Pattern(regexp = "^[a-z0-9][a-z0-9-]*[a-z0-9]$", message = "must be a-z, 0-9 and inner hyphens")
            @Schema(description = "Address below `/jobs/`, unique among all workspaces.", examples = "blue-lamp")
            String slug,

            @NotBlank @Size(max = 120) @Schema(examples = "Blue Lamp")
            String name,

            @Size(max = 500)
            @Pattern(regexp = WEB_ADDRESS, message = "must be an http or https address")
            @Schema(nullable = true, description = "Your website.", examples = "https://bluelamp.example")
            String website,

            @Size(max = 500)
            @Pattern(regexp = WEB_ADDRESS, message = "must be an http or https address")
            @Schema(
                    nullable = true,
                    description = "Your logo, for search engines.",
                    examples = "https://bluelamp.example/logo.png")
            String logoUrl,

            @NotNull
            @Pattern(regexp = "^[A-Z]{2}$", message = "must be an ISO 3166-1 alpha-2 code such as DE")
            @Schema(minLength = 2, maxLength = 2, description = "Where you are, ISO 3166-1 alpha-2.", examples = "DE")
            String country,

            @NotNull
            @Email
            @Size(max = 254)
            @Schema(format = "email", description = "Where applicants can write to.", examples = "jobs@example.org")
            String contactEmail,

            @Size(max = 2000)
            @Schema(
                    nullable = true,
                    description = "Plain text added to what each ad says about applicants' data.",
                    examples = "Our data protection officer: privacy@example.org.")
            String privacyNotice) {

        DescribingOrganization.Description description() {
            return new DescribingOrganization.Description(
                    slug, new Profile(name, website, logoUrl, country, contactEmail, privacyNotice));
        }
    }

    @Schema(name = "Organization", description = "Who hires.")
    record OrganizationView(
            @Schema(required = true, maxLength = 60, description = "Address below `/jobs/`.", examples = "blue-lamp")
            String slug,

            @Schema(required = true, maxLength = 120, examples = "Blue Lamp")
            String name,

            @Schema(
                    required = true,
                    nullable = true,
                    maxLength = 500,
                    description = "Its website.",
                    examples = "https://bluelamp.example")
            String website,

            @Schema(
                    required = true,
                    nullable = true,
                    maxLength = 500,
                    description = "Its logo, for search engines.",
                    examples = "https://bluelamp.example/logo.png")
            String logoUrl,

            @Schema(
                    required = true,
                    minLength = 2,
                    maxLength = 2,
                    description = "Where it is, ISO 3166-1 alpha-2.",
                    examples = "DE")
            String country,

            @Schema(
                    required = true,
                    maxLength = 254,
                    format = "email",
                    description = "Where applicants can write to.",
                    examples = "jobs@example.org")
            String contactEmail,

            @Schema(
                    required = true,
                    nullable = true,
                    maxLength = 2000,
                    description = "Added to what each ad says about applicants' data.",
                    examples = "Our data protection officer: privacy@example.org.")
            String privacyNotice) {

        static OrganizationView of(EmployerSnapshot employer) {
            Profile profile = employer.profile();
            return new OrganizationView(
                    employer.slug(),
                    profile.name(),
                    profile.website(),
                    profile.logoUrl(),
                    profile.country(),
                    profile.contactEmail(),
                    profile.privacyNotice());
        }
    }

    private final DescribingOrganization describing;
    private final ReadingOrganization reading;

    OrganizationResource(DescribingOrganization describing, ReadingOrganization reading) {
        this.describing = describing;
        this.reading = reading;
    }

    @GET
    @Versioned
    @Refuses("no-organization")
    @Operation(
            operationId = "getOrganization",
            summary = "Read who hires",
            description = "The name, address and contact under which this workspace publishes its ads.")
    @APIResponse(responseCode = "200", description = "The organisation; its version is the ETag.")
    public RestResponse<OrganizationView> get() {
        EmployerSnapshot employer = reading.require();
        return Preconditions.tagged(OrganizationView.of(employer), employer.version());
    }

    @PUT
    @RolesAllowed("hiring:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Versioned
    @Refuses({"slug-taken", "too-many-slugs"})
    @Operation(
            operationId = "putOrganization",
            summary = "Say who hires",
            description = "Describes the organisation for the first time, or replaces the description. A former slug"
                    + " keeps leading to the workspace's pages.")
    @APIResponse(responseCode = "200", description = "The organisation as it is now.")
    @APIResponse(
            responseCode = "201",
            description = "The organisation, described for the first time.",
            content = @Content(schema = @Schema(implementation = OrganizationView.class)))
    public RestResponse<OrganizationView> put(
            @HeaderParam("If-Match")
                    @Size(max = 200)
                    @Parameter(
                            description =
                                    "The ETag of the version that you replace; needed once there is an organisation.",
                            example = "\"v1\"")
                    String ifMatch,
            @Valid @NotNull OrganizationInput body) {
        DescribingOrganization.Outcome outcome = describing.describe(body.description(), ifMatch);
        OrganizationView view = OrganizationView.of(outcome.employer());
        return outcome.created()
                ? Preconditions.created(
                        "/v1/organization", view, outcome.employer().version())
                : Preconditions.tagged(view, outcome.employer().version());
    }
}
