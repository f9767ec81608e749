package dev.handover.hiring.jobad.writing;

import dev.handover.chassis.http.Preconditions;
import dev.handover.chassis.openapi.Refuses;
import dev.handover.chassis.openapi.Versioned;
import dev.handover.hiring.jobad.document.AdDocument;
import dev.handover.hiring.jobad.document.AdSection;
import dev.handover.hiring.jobad.document.JobPosting;
import dev.handover.hiring.jobad.document.LineSource;
import dev.handover.hiring.jobad.document.Markdown;
import dev.handover.hiring.jobad.document.TypedText;
import dev.handover.hiring.jobad.template.AdTemplate;
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

    @Schema(name = "AdLine", description = "A line of the ad and its source.")
    record LineView(
            @Schema(
                    required = true,
                    maxLength = 200,
                    description = "The key of the line, for `AdText`.",
                    examples = "tasks.hours")
            String key,

            @Schema(
                    required = true,
                    maxLength = 8000,
                    description = "Markdown without HTML.",
                    examples = "About 9 hours a week (39 a month).")
            String text,

            @Schema(required = true) LineSource source,

            @Schema(required = true, description = "Whether it is an item of a list.")
            boolean bullet) {}

    @Schema(name = "AdPart", description = "A section of the ad and its lines.", examples = """
            {"section":"TASKS","heading":"The work","lines":[{"key":"tasks.hours",\
            "text":"About 9 hours a week (39 a month).","source":"MEASURED","bullet":false}]}""")
    record SectionView(
            @Schema(required = true) AdSection section,

            @Schema(required = true, maxLength = 100, description = "Its heading in the ad.", examples = "The work")
            String heading,

            @Schema(required = true, maxItems = 200, description = "In the order of the ad.")
            List<LineView> lines) {}

    @Schema(name = "AdShortfall", description = "Something that stands in the way of publication.")
    record ShortfallView(
            @Schema(
                    required = true,
                    maxLength = 60,
                    description = "What it is about: a section, the title, the pay or the organisation.",
                    examples = "organization")
            String part,

            @Schema(required = true, maxLength = 60, description = "The rule that it breaks.", examples = "required")
            String rule,

            @Schema(
                    required = true,
                    maxLength = 300,
                    description = "What to do.",
                    examples = "Say who hires: PUT /v1/organization.")
            String hint) {}

    @Schema(name = "Ad", description = "An ad, line by line.")
    record AdView(
            @Schema(required = true) UUID openingId,

            @Schema(
                    required = true,
                    maxLength = 60,
                    description = "The template that it is made from, with its version.",
                    examples = "default/1")
            String template,

            @Schema(required = true, maxLength = 200, examples = "Freelancer for Invoicing")
            String title,

            @Schema(required = true, examples = "TEMPLATE") LineSource titleSource,

            @Schema(required = true, maxItems = 15, description = "In the order of the ad.")
            List<SectionView> sections,

            @Schema(required = true, maxItems = 60, description = "What you wrote yourself.")
            List<AdText> typed,

            @Schema(required = true, maxItems = 40, description = "What stands in the way of publication.")
            List<ShortfallView> missing) {

        static AdView of(ComposingAds.Composed ad) {
            return new AdView(
                    ad.opening().id(),
                    AdTemplate.DEFAULT.id(),
                    ad.document().title(),
                    ad.document().titleSource(),
                    ad.document().parts().stream().map(AdView::section).toList(),
                    ad.typed().stream().map(AdText::of).toList(),
                    ad.missing().stream()
                            .map(each -> new ShortfallView(each.part(), each.rule(), each.hint()))
                            .toList());
        }

        private static SectionView section(AdDocument.Part part) {
            List<LineView> lines = part.lines().stream()
                    .map(line -> new LineView(line.key(), line.text(), line.source(), line.bullet()))
                    .toList();
            return new SectionView(part.section(), part.section().heading(), lines);
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
