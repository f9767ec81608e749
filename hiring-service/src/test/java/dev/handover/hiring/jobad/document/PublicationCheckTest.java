package dev.handover.hiring.jobad.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.hiring.delegation.Target;
import dev.handover.hiring.jobad.template.AdTemplate;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationCheckTest {
    @Test
    void anAcceptedDecisionAndAnOrganizationAreEnough() {
        assertThat(check(AdFactsFixture.invoicing())).isEmpty();
    }

    @Test
    void everythingThatIsMissingIsSaidAtOnce() {
        assertThat(check(AdFactsFixture.invoicing()
                        .withoutEmployer()
                        .withoutPay()
                        .withTarget(Target.STAFF)
                        .withoutWorkload()))
                .containsExactly("organization required", "pay required", "trial required", "workload required");
    }

    @Test
    void payTypedAsWordsOnlyIsNotARange() {
        AdFacts facts = AdFactsFixture.invoicing().withoutPay().facts();
        AdDocument ad = AdTemplate.DEFAULT
                .fill(facts)
                .with(List.of(
                        new TypedText(AdSection.PAY, null, "Good pay"),
                        new TypedText(AdSection.TRIAL, null, "Two hours, paid")));

        assertThat(PublicationCheck.of(facts, ad, AdFactsFixture.PUBLISHED))
                .extracting(PublicationCheck.Shortfall::rule)
                .containsExactly("range");
    }

    @ParameterizedTest
    @CsvSource({"40.00, 60.00, true", "40.00, 60.01, false", "10.82, 38.96, false"})
    void aRangeWiderThanHalfAsMuchAgainIsAFinding(BigDecimal from, BigDecimal to, boolean narrow) {
        List<String> found = check(AdFactsFixture.invoicing().withPay(from, to));

        assertThat(found.contains("pay max-1.5-times")).isNotEqualTo(narrow);
    }

    @Test
    void moreThanFiveMustHavesAreRefused() {
        AdFacts facts = AdFactsFixture.invoicing().facts();
        AdDocument ad = AdTemplate.DEFAULT
                .fill(facts)
                .with(List.of(new TypedText(AdSection.MUST_HAVE, null, "- a\n- b\n- c\n- d\n- e\n- f")));

        assertThat(PublicationCheck.of(facts, ad, AdFactsFixture.PUBLISHED))
                .extracting(PublicationCheck.Shortfall::rule)
                .containsExactly("max-5");
    }

    @Test
    void anAdThatIsOverIsRefused() {
        assertThat(check(AdFactsFixture.invoicing().withValidThrough(AdFactsFixture.PUBLISHED)))
                .containsExactly("validThrough future");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bookkeeper at Blue Lamp | title no-company",
                "Bookkeeper, 40 EUR an hour | title no-salary",
                "Bookkeeper $40 | title no-salary",
                "Bookkeeping ninja | title no-hype",
                "Bookkeeper wanted! | title no-hype",
                "URGENTLY NEEDED BOOKKEEPER | title no-hype",
                "GREAT BOOKKEEPER | title no-capitals",
                "A title that goes on and on about the work until nobody who reads the list wants it | title max-80"
            })
    void aTitleWithoutSubstanceIsRefused(String title, String problem) {
        assertThat(check(AdFactsFixture.invoicing().withTitle(title))).contains(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bookkeeper for DATEV", "SEO", "HTML developer", "Buchhaltung für drei Läden", "簿記"})
    void aPlainTitlePasses(String title) {
        assertThat(check(AdFactsFixture.invoicing().withTitle(title))).isEmpty();
    }

    private static List<String> check(AdFactsFixture fixture) {
        AdFacts facts = fixture.facts();
        return PublicationCheck.of(facts, AdTemplate.DEFAULT.fill(facts), AdFactsFixture.PUBLISHED).stream()
                .map(found -> found.part() + " " + found.rule())
                .toList();
    }
}
