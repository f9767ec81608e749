package dev.handover.hiring.jobad.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.hiring.jobad.template.AdTemplate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdDocumentTest {
    private final AdDocument ad =
            AdTemplate.DEFAULT.fill(AdFactsFixture.invoicing().facts());

    @Test
    void aTypedLineReplacesTheLineOfItsKeyAndSaysThatItIsTyped() {
        AdDocument typed = ad.with(List.of(new TypedText(AdSection.TASKS, "tasks.rhythm", "Every **Friday**")));

        assertThat(typed.lines(AdSection.TASKS))
                .contains(new AdLine("tasks.rhythm", "Every **Friday**", LineSource.TYPED, false))
                .hasSameSizeAs(ad.lines(AdSection.TASKS));
    }

    @Test
    void aBlankLineLeavesTheLineOut() {
        AdDocument typed = ad.with(List.of(new TypedText(AdSection.TASKS, "tasks.rhythm", " ")));

        assertThat(typed.lines(AdSection.TASKS)).extracting(AdLine::key).doesNotContain("tasks.rhythm");
    }

    @Test
    void aTypedSectionReplacesAllItsLines() {
        AdDocument typed =
                ad.with(List.of(new TypedText(AdSection.NICE_TO_HAVE, null, "Some words:\n\n- One\n- Two\n")));

        assertThat(typed.lines(AdSection.NICE_TO_HAVE))
                .containsExactly(
                        new AdLine("nice_to_have.typed.1", "Some words:", LineSource.TYPED, false),
                        new AdLine("nice_to_have.typed.2", "One", LineSource.TYPED, true),
                        new AdLine("nice_to_have.typed.3", "Two", LineSource.TYPED, true));
    }

    @Test
    void aBlankSectionLeavesTheSectionOut() {
        AdDocument typed = ad.with(List.of(new TypedText(AdSection.NICE_TO_HAVE, null, "")));

        assertThat(typed.lines(AdSection.NICE_TO_HAVE)).isEmpty();
        assertThat(typed.markdown()).doesNotContain(AdSection.NICE_TO_HAVE.heading());
    }

    @Test
    void aLineForASectionThatIsTypedAsAWholeIsAddedToIt() {
        AdDocument typed = ad.with(List.of(
                new TypedText(AdSection.RESULT, "result.more", "More"),
                new TypedText(AdSection.RESULT, null, "All new")));

        assertThat(typed.lines(AdSection.RESULT)).extracting(AdLine::text).containsExactly("All new", "More");
    }

    @Test
    void theMarkdownHasTheTitleThenTheSectionsInTheirOrder() {
        assertThat(ad.markdown())
                .startsWith("# Freelancer for Invoicing\n\n## What you will achieve\n\n**Invoicing** is done on time")
                .contains(
                        "\n\n- Send invoices (about 80 % of the time)\n- Chase late payers (about 20 % of the time)\n")
                .endsWith("disability or family.\n");
    }

    @Test
    void aTypedLineCannotSwallowWhatStandsBelowIt() {
        for (String dangerous :
                List.of("```", "~~~", "# Heading", "> quote", "    code", "1. one", "---", "[a]: b", "***")) {
            String html = Markdown.html(ad.with(List.of(new TypedText(AdSection.RESULT, "result.outcome", dangerous)))
                    .markdown());

            assertThat(html)
                    .as(dangerous)
                    .contains("<h2>" + AdSection.PRIVACY.heading() + "</h2>")
                    .doesNotContain("<pre", "<blockquote", "<ol", "<hr")
                    .containsOnlyOnce("<h1>");
        }
    }
}
