package dev.handover.hiring.jobad.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.hiring.delegation.Target;
import dev.handover.hiring.delegation.Titles;
import dev.handover.hiring.jobad.document.AdDocument;
import dev.handover.hiring.jobad.document.AdFacts;
import dev.handover.hiring.jobad.document.AdFactsFixture;
import dev.handover.hiring.jobad.document.AdLine;
import dev.handover.hiring.jobad.document.AdSection;
import dev.handover.hiring.jobad.document.LineSource;
import dev.handover.hiring.jobad.document.Markdown;
import dev.handover.hiring.workload.WorkloadSnapshot;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdTemplateTest {
    private static final AdTemplate TEMPLATE = AdTemplate.DEFAULT;

    @Test
    void anAcceptedDecisionAndAnOrganizationFillEveryRequiredSection() {
        AdDocument ad = TEMPLATE.fill(AdFactsFixture.invoicing().facts());

        Set<AdSection> sections =
                ad.parts().stream().map(AdDocument.Part::section).collect(Collectors.toSet());
        for (AdSection section : AdSection.values()) {
            assertThat(sections).contains(section);
        }
    }

    @Test
    void measuredFiguresStandInLinesThatSayTheyAreMeasured() {
        AdDocument ad = TEMPLATE.fill(AdFactsFixture.invoicing().facts());

        assertThat(ad.lines(AdSection.TASKS))
                .contains(
                        new AdLine(
                                "tasks.hours",
                                "About 9 hours a week (39 a month), measured over 56 days rather than guessed.",
                                LineSource.MEASURED,
                                false),
                        new AdLine("tasks.rhythm", "It comes up about once a week.", LineSource.MEASURED, false),
                        new AdLine(
                                "tasks.step.send-invoices-about-80-of-the-time",
                                "Send invoices (about 80 % of the time)",
                                LineSource.MEASURED,
                                true));
        assertThat(ad.lines(AdSection.TOOLS).get(0).text()).isEqualTo("In use today: Xero and Excel.");
    }

    @Test
    void payIsTheRangeOfTheOpening() {
        AdLine pay = TEMPLATE.fill(AdFactsFixture.invoicing().facts())
                .lines(AdSection.PAY)
                .get(0);

        assertThat(pay.source()).isEqualTo(LineSource.DECIDED);
        assertThat(pay.text()).isEqualTo("**12.50 to 18.00 EUR an hour**, invoiced monthly for the hours worked.");
    }

    @Test
    void aLowestAboveTheHighestIsNotARange() {
        AdDocument ad = TEMPLATE.fill(AdFactsFixture.invoicing()
                .withPay(new BigDecimal("60"), new BigDecimal("18.00"))
                .facts());

        assertThat(ad.lines(AdSection.PAY)).hasSize(1);
        assertThat(ad.lines(AdSection.PAY).get(0).text()).startsWith("**18.00 EUR an hour**");
    }

    @Test
    void withoutAMeasureTheLinesThatNeedItAreLeftOutAndNoFigureIsInvented() {
        AdDocument ad =
                TEMPLATE.fill(AdFactsFixture.invoicing().withoutWorkload().facts());

        assertThat(ad.parts().stream().flatMap(part -> part.lines().stream()))
                .noneMatch(line -> line.source() == LineSource.MEASURED);
        assertThat(ad.lines(AdSection.TASKS)).extracting(AdLine::key).containsExactly("tasks.scope");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREELANCER | 39 | Freelance by the hour, remote, on a written contract. | invoiced monthly for the hours worked.",
                "VIRTUAL_EMPLOYEE | 39 | Part-time, remote, on a written contract. | paid monthly.",
                "VIRTUAL_EMPLOYEE | 130 | Full-time, remote, on a written contract. | paid monthly.",
                "STAFF | 39 | Part-time employment, remote. | paid monthly.",
                "STAFF | 130 | Full-time employment, remote. | paid monthly."
            })
    void theKindOfEngagementAndOfPayFollowsFromTheTarget(Target target, String hours, String kind, String pay) {
        AdDocument ad = TEMPLATE.fill(AdFactsFixture.invoicing()
                .withTarget(target)
                .withHoursPerMonth(hours)
                .facts());

        assertThat(ad.lines(AdSection.ENGAGEMENT).get(0).text()).isEqualTo(kind);
        assertThat(ad.lines(AdSection.PAY).get(0).text()).endsWith(", " + pay);
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    void aTitleNeverOutgrowsEightyCharactersAndEndsBetweenWords(Target target) {
        String title = Titles.of("Answering the questions of customers about deliveries ".repeat(3), target);

        assertThat(title.length()).isLessThanOrEqualTo(80);
        assertThat(title).endsWith("…").doesNotContain(" …");
    }

    @Test
    void whatAToolIsCalledCannotChangeTheDocument() {
        AdFacts facts = AdFactsFixture.invoicing()
                .withWork(
                        List.of("{{organization}}", "<script>alert(1)</script>", "[x](javascript:alert(1))"),
                        new WorkloadSnapshot.Step("# Pay\n\n## Owned *by* me", 1, 60))
                .facts();

        String html = Markdown.html(TEMPLATE.fill(facts).markdown());

        assertThat(html)
                .contains("{{organization}}", "&lt;script&gt;alert(1)&lt;/script&gt;", "[x](javascript:alert(1))")
                .contains("<li># Pay ## Owned *by* me</li>")
                .doesNotContain("<script", "href=\"javascript");
    }

    @Test
    void theTemplatesIdentityIsItsNameAndVersion() {
        assertThat(TEMPLATE.id()).isEqualTo("default/1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{unknown}}",
                "{{> other}}",
                "{{activity.class}}",
                "{{#byTheHour}}{{getClass}}{{/byTheHour}}",
                "{{steps}}",
                "{{#activity}}",
                "{{activity",
                "{{$block}}x{{/block}}",
                "{{.}}"
            })
    void aTemplateWithAnythingButKnownSectionsAndVariablesIsRefused(String text) {
        String json = """
                {"name":"mine","version":1,"lines":[{"section":"RESULT","key":"a","source":"TEMPLATE","text":"%s"}]}
                """.formatted(text);

        assertThatThrownBy(() -> AdTemplate.parse(json)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void twoLinesCannotShareAKey() {
        String line = "{\"section\":\"RESULT\",\"key\":\"a\",\"source\":\"TEMPLATE\",\"text\":\"x\"}";

        assertThatThrownBy(() ->
                        AdTemplate.parse("{\"name\":\"mine\",\"version\":1,\"lines\":[" + line + "," + line + "]}"))
                .hasMessageContaining("one key: a");
    }

    @Test
    void onlyAListCanBeRepeated() {
        String json = "{\"name\":\"mine\",\"version\":1,\"lines\":[{\"section\":\"RESULT\",\"key\":\"a\","
                + "\"source\":\"TEMPLATE\",\"each\":\"activity\",\"text\":\"x\"}]}";

        assertThatThrownBy(() -> AdTemplate.parse(json)).hasMessageContaining("Not a list");
    }

    @Test
    void stepsOfOneNameKeepKeysApart() {
        AdFacts facts = AdFactsFixture.invoicing()
                .withWork(
                        List.of(), new WorkloadSnapshot.Step("Check", 1, 60), new WorkloadSnapshot.Step("Check", 1, 60))
                .facts();

        assertThat(TEMPLATE.fill(facts).lines(AdSection.TASKS))
                .extracting(AdLine::key)
                .doesNotHaveDuplicates();
    }
}
