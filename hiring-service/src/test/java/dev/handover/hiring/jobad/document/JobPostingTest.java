package dev.handover.hiring.jobad.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.hiring.delegation.Target;
import dev.handover.hiring.jobad.template.AdTemplate;
import java.math.BigDecimal;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobPostingTest {
    private static final UUID OPENING = UUID.fromString("0198a000-0000-7000-8000-000000000001");
    private static final URI URL = URI.create("https://jobs.example/jobs/blue-lamp/freelancer-for-invoicing");

    @Test
    void hasWhatSearchEnginesRequireOfARemoteJob() throws Exception {
        JsonNode posting = posting(AdFactsFixture.invoicing());

        assertThat(posting.path("@context").asText()).isEqualTo("https://schema.org/");
        assertThat(posting.path("@type").asText()).isEqualTo("JobPosting");
        assertThat(posting.path("title").asText()).isEqualTo("Freelancer for Invoicing");
        assertThat(posting.path("description").asText())
                .startsWith("<h2>What you will achieve</h2>")
                .doesNotContain("<h1>");
        assertThat(posting.path("datePosted").asText()).isEqualTo("2026-06-01");
        assertThat(posting.path("validThrough").asText()).isEqualTo("2026-07-31T09:30:00Z");
        assertThat(posting.path("hiringOrganization").path("name").asText()).isEqualTo("Blue Lamp");
        assertThat(posting.path("hiringOrganization").path("sameAs").asText()).isEqualTo("https://bluelamp.example");
        assertThat(posting.path("jobLocationType").asText()).isEqualTo("TELECOMMUTE");
        assertThat(posting.at("/applicantLocationRequirements/0/@type").asText())
                .isEqualTo("Country");
        assertThat(posting.at("/applicantLocationRequirements/0/name").asText()).isEqualTo("Germany");
        assertThat(posting.at("/identifier/value").asText()).isEqualTo(OPENING.toString());
        assertThat(posting.path("directApply").asBoolean()).isTrue();
        assertThat(posting.path("url").asText()).isEqualTo(URL.toString());
        assertThat(posting.path("workHours").asText()).isEqualTo("9 hours a week");
    }

    @Test
    void payIsTheRangeOfTheOpeningByTheHour() throws Exception {
        JsonNode salary = posting(AdFactsFixture.invoicing()).path("baseSalary");

        assertThat(salary.path("@type").asText()).isEqualTo("MonetaryAmount");
        assertThat(salary.path("currency").asText()).isEqualTo("EUR");
        assertThat(salary.at("/value/minValue").decimalValue()).isEqualByComparingTo("12.50");
        assertThat(salary.at("/value/maxValue").decimalValue()).isEqualByComparingTo("18.00");
        assertThat(salary.at("/value/unitText").asText()).isEqualTo("HOUR");
    }

    @Test
    void oneRateIsAValueAndNoRange() throws Exception {
        JsonNode value = posting(AdFactsFixture.invoicing().withPay(null, new BigDecimal("40")))
                .at("/baseSalary/value");

        assertThat(value.path("value").decimalValue()).isEqualByComparingTo("40");
        assertThat(value.has("minValue")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "FREELANCER, 160, CONTRACTOR",
        "VIRTUAL_EMPLOYEE, 39, PART_TIME",
        "VIRTUAL_EMPLOYEE, 130, FULL_TIME",
        "STAFF, 129.99, PART_TIME"
    })
    void employmentTypeFollowsTargetAndHours(Target target, String hours, String type) throws Exception {
        JsonNode posting = posting(AdFactsFixture.invoicing().withTarget(target).withHoursPerMonth(hours));

        assertThat(posting.path("employmentType").asText()).isEqualTo(type);
    }

    @Test
    void theCountriesOfTheOpeningComeBeforeTheEmployers() throws Exception {
        assertThat(posting(AdFactsFixture.invoicing().withApplicantCountries("PT", "PL"))
                        .at("/applicantLocationRequirements/1/name")
                        .asText())
                .isEqualTo("Poland");
    }

    @Test
    void nothingInItCanEndTheScriptElementItStandsIn() throws Exception {
        String hostile = "</script><script>alert(1)</script><!-- \u2028\u2029 & 'x' \"y\"";
        AdFacts facts = AdFactsFixture.invoicing().withTitle(hostile).facts();

        String json = JobPosting.of(OPENING, facts, AdTemplate.DEFAULT.fill(facts), URL);

        assertThat(json).doesNotContain("<", ">", "&", "\u2028", "\u2029");
        assertThat(new ObjectMapper().readTree(json).path("title").asText()).isEqualTo(hostile);
    }

    private static JsonNode posting(AdFactsFixture fixture) throws Exception {
        AdFacts facts = fixture.facts();
        return new ObjectMapper().readTree(JobPosting.of(OPENING, facts, AdTemplate.DEFAULT.fill(facts), URL));
    }
}
