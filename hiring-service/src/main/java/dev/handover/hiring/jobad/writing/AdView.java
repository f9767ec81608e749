package dev.handover.hiring.jobad.writing;

import dev.handover.hiring.jobad.document.AdDocument;
import dev.handover.hiring.jobad.document.AdSection;
import dev.handover.hiring.jobad.document.LineSource;
import dev.handover.hiring.jobad.template.AdTemplate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An ad as the API shows it, line by line. */
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
        List<AdResource.AdText> typed,

        @Schema(required = true, maxItems = 40, description = "What stands in the way of publication.")
        List<ShortfallView> missing) {

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

    static AdView of(ComposingAds.Composed ad) {
        return new AdView(
                ad.opening().id(),
                AdTemplate.DEFAULT.id(),
                ad.document().title(),
                ad.document().titleSource(),
                ad.document().parts().stream().map(AdView::section).toList(),
                ad.typed().stream().map(AdResource.AdText::of).toList(),
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
