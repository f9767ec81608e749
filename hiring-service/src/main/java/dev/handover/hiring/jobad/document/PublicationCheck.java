package dev.handover.hiring.jobad.document;

import dev.handover.hiring.delegation.Titles;
import dev.handover.hiring.opening.OpeningSnapshot;
import dev.handover.hiring.organization.Profile;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What an ad must have before the public sees it. It says all that is missing at once, and how to add it. */
public final class PublicationCheck {
    private static final BigDecimal WIDEST = new BigDecimal("1.5");
    /** What the linter of a later day may argue about, this may not: nobody keeps ten requirements apart. */
    private static final int MOST_MUST_HAVES = 5;

    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SALARY =
            Pattern.compile("\\p{Sc}\\s?\\d|\\d\\s?\\p{Sc}|\\d\\s?(EUR|USD|GBP|CHF)\\b", Pattern.CASE_INSENSITIVE);
    private static final List<String> HYPE = List.of(
            "rockstar",
            "ninja",
            "guru",
            "wizard",
            "superstar",
            "hacker",
            "unicorn",
            "amazing",
            "awesome",
            "urgent",
            "urgently",
            "hiring");

    private PublicationCheck() {}

    /**
     * Something that stands in the way of publication.
     *
     * @param part which part of the ad, such as {@code organization}, {@code title} or a section such as {@code pay}
     * @param rule what it lacks, such as {@code required}
     * @param hint what to do about it
     */
    public record Shortfall(String part, String rule, String hint) {}

    /**
     * Checks an ad.
     *
     * @return what is missing; empty when it can be published
     */
    public static List<Shortfall> of(AdFacts facts, AdDocument document, Instant now) {
        List<Shortfall> found = new ArrayList<>();
        if (facts.employer() == null) {
            found.add(new Shortfall("organization", "required", "Say who hires: PUT /v1/organization."));
        }
        title(found, document.title(), facts.employer());
        for (AdSection section : AdSection.values()) {
            if (section.required() && document.lines(section).isEmpty()) {
                found.add(new Shortfall(name(section), "required", hint(section)));
            }
        }
        if (facts.pay() == null && !document.lines(AdSection.PAY).isEmpty()) {
            found.add(
                    new Shortfall(
                            name(AdSection.PAY),
                            "range",
                            "Search engines show the pay range too: give payFrom, payTo and currency with PATCH /v1/openings/{id}."));
        }
        if (facts.pay() != null && isWide(facts.pay())) {
            found.add(new Shortfall(
                    name(AdSection.PAY),
                    "max-1.5-times",
                    "From lowest to highest at most half as much again: a wider range does not say what is paid."));
        }
        if (document.lines(AdSection.MUST_HAVE).size() > MOST_MUST_HAVES) {
            found.add(new Shortfall(
                    name(AdSection.MUST_HAVE), "max-5", "Keep the five that matter; the rest is nice to have."));
        }
        Instant end = facts.terms().validThrough();
        if (end != null && !end.isAfter(now)) {
            found.add(new Shortfall(
                    "validThrough", "future", "The ad would be over before it is read: choose a later day."));
        }
        if (!facts.target().byTheHour() && facts.workload() == null) {
            found.add(new Shortfall(
                    "workload", "required", "Part-time or full-time depends on hours: give hoursPerMonth with PATCH."));
        }
        return found;
    }

    private static boolean isWide(OpeningSnapshot.Pay pay) {
        return pay.from() != null && pay.from().multiply(WIDEST).compareTo(pay.to()) < 0;
    }

    private static void title(List<Shortfall> found, String title, Profile employer) {
        if (title.isBlank()) {
            found.add(new Shortfall("title", "required", "Say what the work is."));
            return;
        }
        if (title.codePointCount(0, title.length()) > Titles.LONGEST) {
            found.add(new Shortfall("title", "max-80", "At most 80 characters: lists cut off the rest."));
        }
        if (SALARY.matcher(title).find()) {
            found.add(new Shortfall("title", "no-salary", "Pay has a place of its own."));
        }
        String lower = title.toLowerCase(Locale.ROOT);
        if (employer != null && lower.contains(employer.name().strip().toLowerCase(Locale.ROOT))) {
            found.add(new Shortfall("title", "no-company", "The organisation has a place of its own."));
        }
        if (title.indexOf('!') >= 0 || WORDS.splitAsStream(lower).anyMatch(HYPE::contains)) {
            found.add(new Shortfall("title", "no-hype", "Say what the work is, without exclamation."));
        }
        if (isInCapitals(title)) {
            found.add(new Shortfall("title", "no-capitals", "Whole words in capitals look like an advertisement."));
        }
    }

    /** Abbreviations such as SEO or DATEV are no shouting: two long words in capitals are, or one that stands alone. */
    private static boolean isInCapitals(String title) {
        List<String> words =
                WORDS.splitAsStream(title).filter(word -> word.length() > 3).toList();
        long capitals = words.stream()
                .filter(word ->
                        word.equals(word.toUpperCase(Locale.ROOT)) && !word.equals(word.toLowerCase(Locale.ROOT)))
                .count();
        return capitals > 0 && (capitals > 2 || capitals * 2 > words.size());
    }

    private static String hint(AdSection section) {
        return switch (section) {
            case PAY, TRIAL ->
                "The decision set no rate: give payFrom, payTo and currency with PATCH /v1/openings/{id}.";
            default -> "Write it with PUT /v1/openings/{id}/ad: \"" + section.heading() + "\".";
        };
    }

    private static String name(AdSection section) {
        return section.name().toLowerCase(Locale.ROOT);
    }
}
