package dev.handover.hiring.jobad.publication;

import dev.handover.chassis.http.Idempotent;
import dev.handover.chassis.openapi.Refuses;
import dev.handover.hiring.opening.OpeningSnapshot;
import dev.handover.hiring.opening.OpeningStatus;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Future;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/v1/openings/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("hiring:publish")
@Tag(name = "Publication", description = "From the draft to the public page and back.")
class PublicationResource {

    @Schema(name = "PublicationRequest", description = "How long the ad stands.")
    record PublicationInput(
            @Future
            @Schema(nullable = true, description = "Until when the ad stands; the configured time when left out.")
            Instant validThrough) {}

    @Schema(name = "Publication", description = "Where an opening stands on its course.", examples = """
            {"openingId":"0192904b-3a00-7d10-8a3b-5c6d7e8f9a01","status":"PUBLISHED",\
            "url":"https://jobs.example/jobs/blue-lamp/freelancer-for-invoicing",\
            "publishedAt":"2026-03-30T07:00:00Z","validThrough":"2026-05-29T07:00:00Z"}""")
    record PublicationView(
            @Schema(required = true) UUID openingId,
            @Schema(required = true) OpeningStatus status,

            @Schema(
                    required = true,
                    nullable = true,
                    maxLength = 600,
                    format = "uri",
                    description = "The public page; null while there is none.",
                    examples = "https://jobs.example/jobs/blue-lamp/freelancer-for-invoicing")
            String url,

            @Schema(required = true, nullable = true, description = "Null while it is not public.")
            Instant publishedAt,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "The ad is gone from then on; null while it is not public.")
            Instant validThrough) {

        static PublicationView of(OpeningSnapshot opening) {
            boolean published = opening.status() == OpeningStatus.PUBLISHED;
            return new PublicationView(
                    opening.id(),
                    opening.status(),
                    published ? opening.publication().url() : null,
                    published ? opening.publication().publishedAt() : null,
                    published ? opening.publication().validThrough() : null);
        }
    }

    private final PublishingAds publishing;

    PublicationResource(PublishingAds publishing) {
        this.publishing = publishing;
    }

    @POST
    @Path("/readiness")
    @Idempotent
    @RolesAllowed("hiring:write")
    @Refuses({"opening-over", "not-a-draft", "ad-incomplete"})
    @Operation(
            operationId = "readyOpening",
            summary = "Say that the draft is ready",
            description = "Refused with `ad-incomplete` and the list `missing` when the ad lacks something.")
    @APIResponse(responseCode = "200", description = "The opening is ready.")
    public PublicationView ready(@PathParam("id") UUID id) {
        return PublicationView.of(publishing.ready(id));
    }

    @POST
    @Path("/publication")
    @Idempotent
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Refuses({"opening-over", "ad-incomplete"})
    @Operation(
            operationId = "publishAd",
            summary = "Publish the ad",
            description = "The public page shows the ad as it is at this moment. Refused with `ad-incomplete` and the"
                    + " list `missing` when it lacks something. The body may be left out.")
    @APIResponse(
            responseCode = "201",
            description = "The ad is public at `url`, which is also the Location.",
            content = @Content(schema = @Schema(implementation = PublicationView.class)))
    public RestResponse<PublicationView> publish(@PathParam("id") UUID id, @Valid PublicationInput body) {
        PublicationView view = PublicationView.of(publishing.publish(id, body == null ? null : body.validThrough()));
        return ResponseBuilder.<PublicationView>created(URI.create(view.url()))
                .entity(view)
                .build();
    }

    @DELETE
    @Path("/publication")
    @Refuses("not-published")
    @Operation(
            operationId = "withdrawAd",
            summary = "Withdraw the ad",
            description = "Its page answers 410 from now on; published again, it has the same address.")
    @APIResponse(responseCode = "200", description = "The opening is ready again.")
    public PublicationView withdraw(@PathParam("id") UUID id) {
        return PublicationView.of(publishing.withdraw(id));
    }
}
