package dev.handover.hiring.jobad.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.handover.hiring.opening.OpeningSnapshot;
import dev.handover.hiring.organization.Profile;
import dev.handover.hiring.workload.Hours;
import java.math.BigDecimal;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An ad as a schema.org JobPosting with the properties that search engines require of a remote job
 * (<a href="https://schema.org/JobPosting">schema.org/JobPosting</a>, Google's "Job posting structured data").
 */
public final class JobPosting {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private JobPosting() {}

    /**
     * The JSON-LD document.
     *
     * @param opening the opening's id, the identifier of the job
     * @param facts what the ad was filled in from
     * @param document the ad
     * @param url the public page; null before publication
     * @return JSON with every {@code <}, {@code >}, {@code &}, U+2028 and U+2029 escaped, so that it can stand in a script element as it is
     */
    public static String of(UUID opening, AdFacts facts, AdDocument document, URI url) {
        Map<String, Object> posting = new LinkedHashMap<>();
        posting.put("@context", "https://schema.org/");
        posting.put("@type", "JobPosting");
        posting.put("title", document.title());
        posting.put("description", Markdown.html(document.body()));
        AdFacts.Terms terms = facts.terms();
        if (terms.publishedAt() != null) {
            posting.put(
                    "datePosted",
                    terms.publishedAt().atZone(ZoneOffset.UTC).toLocalDate().toString());
        }
        if (terms.validThrough() != null) {
            posting.put(
                    "validThrough",
                    terms.validThrough().truncatedTo(ChronoUnit.SECONDS).toString());
        }
        posting.put("employmentType", employmentType(facts));
        employer(posting, facts, opening);
        if (facts.target().remote()) {
            posting.put("jobLocationType", "TELECOMMUTE");
        }
        pay(posting, facts.pay());
        workload(posting, facts.workload());
        posting.put("totalJobOpenings", 1);
        posting.put("directApply", true);
        if (url != null) {
            posting.put("url", url.toString());
        }
        return embeddable(posting);
    }

    private static String employmentType(AdFacts facts) {
        if (facts.target().byTheHour()) {
            return "CONTRACTOR";
        }
        return facts.fullTime() ? "FULL_TIME" : "PART_TIME";
    }

    private static void employer(Map<String, Object> posting, AdFacts facts, UUID opening) {
        Profile employer = facts.employer();
        if (employer == null) {
            return;
        }
        Map<String, Object> organization = typed("Organization");
        organization.put("name", employer.name());
        if (employer.website() != null) {
            organization.put("sameAs", employer.website());
        }
        if (employer.logoUrl() != null) {
            organization.put("logo", employer.logoUrl());
        }
        posting.put("hiringOrganization", organization);
        Map<String, Object> identifier = typed("PropertyValue");
        identifier.put("name", employer.name());
        identifier.put("value", opening.toString());
        posting.put("identifier", identifier);
        List<String> countries = facts.terms().stated().applicantCountries().isEmpty()
                ? List.of(employer.country())
                : facts.terms().stated().applicantCountries();
        posting.put(
                "applicantLocationRequirements",
                countries.stream()
                        .map(code -> {
                            Map<String, Object> country = typed("Country");
                            country.put("name", Figures.country(code));
                            return country;
                        })
                        .toList());
    }

    private static void pay(Map<String, Object> posting, OpeningSnapshot.Pay pay) {
        if (pay == null) {
            return;
        }
        Map<String, Object> value = typed("QuantitativeValue");
        if (pay.lowest().compareTo(pay.to()) < 0) {
            value.put("minValue", new BigDecimal(Figures.money(pay.lowest())));
            value.put("maxValue", new BigDecimal(Figures.money(pay.to())));
        } else {
            value.put("value", new BigDecimal(Figures.money(pay.to())));
        }
        value.put("unitText", "HOUR");
        Map<String, Object> amount = typed("MonetaryAmount");
        amount.put("currency", pay.currency());
        amount.put("value", value);
        posting.put("baseSalary", amount);
    }

    private static void workload(Map<String, Object> posting, OpeningSnapshot.Load workload) {
        if (workload == null) {
            return;
        }
        posting.put("workHours", Figures.hours(Hours.perWeek(workload.hoursPerMonth())) + " hours a week");
        if (!workload.tools().isEmpty()) {
            posting.put("skills", String.join(", ", workload.tools()));
        }
    }

    private static Map<String, Object> typed(String type) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@type", type);
        return node;
    }

    private static String embeddable(Map<String, Object> posting) {
        try {
            return JSON.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(posting)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026")
                    .replace("\u2028", "\\u2028")
                    .replace("\u2029", "\\u2029");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Strings, numbers and maps are always JSON", impossible);
        }
    }
}
