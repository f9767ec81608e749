package dev.handover.hiring.jobad.writing;

import dev.handover.chassis.http.Preconditions;
import dev.handover.chassis.openapi.Refuses;
import dev.handover.chassis.openapi.Versioned;
import dev.handover.hiring.jobad.document.AdSection;
import dev.handover.hiring.jobad.document.JobPosting;
import dev.handover.hiring.jobad.document.Markdown;
import dev.handover.hiring.jobad.document.TypedText;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/v1/openings/{id}")
@RolesAllowed("hiring:read")
@Tag(name = "Job ads", description = "An opening's ad: each line says whether it was measured, decided or typed.")
class AdResource {
    private static final String MARKDOWN = "text/markdown";
    private static final String JSON_LD = "application/ld+json";

    @Schema(name = "AdTexts", description = "Everything that is typed; what is left out goes back to the template.")
    record AdInput(
            @NotNull @Size(max = 60) @Schema(description = "All lines and sections of yours.")
            List<@NotNull @Valid AdText> texts) {}

    @Schema(
            name = "AdText",
            description = "A line or a section that you write yourself.",
            examples =
                    "{\"section\":\"TASKS\",\"line\":\"tasks.rhythm\",\"text\":\"Every Friday, from nine to twelve.\"}")
    record AdText(
            @NotNull AdSection section,

            @Size(max = 120)
            @Pattern(regexp = "^[a-z0-9._-]+$")
            @Schema(
                    nullable = true,
                    description = "The key of the line to replace; left out, the text replaces the whole section.",
                    examples = "tasks.rhythm")
            String line,

            @NotNull
            @Size(max = 4000)
            @Schema(
                    description = "Markdown without HTML; one line per line of text, items begin with `- `. Blank"
                            + " leaves the line or section out.",
                    examples = "Every Friday, from nine to twelve.")
            String text) {

        static AdText of(TypedText typed) {
            return new AdText(typed.section(), typed.line(), typed.text());
        }
    }

    private final WritingAds writing;

    AdResource(WritingAds writing) {
        this.writing = writing;
    }

    @GET
    @Path("/ad")
    @Produces(MediaType.APPLICATION_JSON)
    @Versioned
    @Operation(
            operationId = "getAd",
            summary = "Read the ad line by line",
            description = "Each line says where it comes from, and `missing` what stands in the way of publication.")
    @APIResponse(responseCode = "200", description = "The ad; the version of what was typed is the ETag.")
    public RestResponse<AdView> get(@PathParam("id") UUID id) {
        return answer(writing.read(id));
    }

    @PUT
    @Path("/ad")
    @RolesAllowed("hiring:write")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Versioned
    @Refuses({"opening-over", "published-stands"})
    @Operation(
            operationId = "putAd",
            summary = "Write lines or sections of the ad yourself",
            description =
                    "Replaces all that you wrote before. What you leave out goes back to the template. HTML becomes"
                            + " text, and links keep to https, http and mailto.")
    @APIResponse(responseCode = "200", description = "The ad as it is now.")
    public RestResponse<AdView> put(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Size(max = 200)
                    @Parameter(required = true, description = "The ETag that was read, or `*`.", example = "\"v1\"")
                    String ifMatch,
            @Valid @NotNull AdInput body) {
        List<TypedText> texts = body.texts().stream()
                .map(text -> new TypedText(text.section(), text.line(), text.text()))
                .toList();
        return answer(writing.write(id, ifMatch, texts));
    }

    @GET
    @Path("/ad.md")
    @Produces(MARKDOWN)
    @Operation(
            operationId = "getAdMarkdown",
            summary = "Read the ad as Markdown",
            description = "The title first. It holds no HTML.")
    @APIResponse(
            responseCode = "200",
            description = "CommonMark, title first.",
            content =
                    @Content(
                            mediaType = MARKDOWN,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            maxLength = 500_000,
                                            examples = "# Freelancer for Invoicing")))
    public String markdown(@PathParam("id") UUID id) {
        return writing.read(id).document().markdown();
    }

    @GET
    @Path("/ad.html")
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            operationId = "getAdHtml",
            summary = "Read the ad as HTML",
            description = "Safe to show: nothing that an author wrote becomes HTML.")
    @APIResponse(
            responseCode = "200",
            description = "A fragment that begins with its h1; no HTML of an author passes.",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_HTML,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            maxLength = 500_000,
                                            examples = "<h1>Freelancer for Invoicing</h1>")))
    public RestResponse<String> html(@PathParam("id") UUID id) {
        return ResponseBuilder.ok(Markdown.html(writing.read(id).document().markdown()))
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    @GET
    @Path("/ad.jsonld")
    @Produces(JSON_LD)
    @Operation(
            operationId = "getAdJsonLd",
            summary = "Read the ad as a schema.org JobPosting",
            description = "What search engines read on the public page.")
    @APIResponse(
            responseCode = "200",
            description = "JSON-LD as it stands on the public page.",
            content =
                    @Content(
                            mediaType = JSON_LD,
                            schema = @Schema(type = SchemaType.OBJECT, minProperties = 0),
                            examples =
                                    @ExampleObject(
                                            name = "posting",
                                            value =
                                                    "{\"@context\":\"https://schema.org\",\"@type\":\"JobPosting\",\"title\":\"Freelancer for Invoicing\"}")))
    public String jsonLd(@PathParam("id") UUID id) {
        ComposingAds.Composed ad = writing.read(id);
        URI url = ad.facts().terms().publishedAt() == null
                ? null
                : URI.create(ad.opening().publication().url());
        return JobPosting.of(id, ad.facts(), ad.document(), url);
    }

    private static RestResponse<AdView> answer(ComposingAds.Composed ad) {
        return Preconditions.tagged(AdView.of(ad), ad.version());
    }
}
