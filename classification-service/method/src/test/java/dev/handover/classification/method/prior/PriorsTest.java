package dev.handover.classification.method.prior;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.classification.method.fact.Area;
import dev.handover.classification.method.fact.Degree;
import dev.handover.classification.method.fact.Fact;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.FactSource;
import dev.handover.classification.method.fact.Facts;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What names and areas let one suppose. */
class PriorsTest {

    private record Row(String name, Area area, String occupation, Integer growth) {}

    private static Row row(String name, Area area, String occupation, Integer growth) {
        return new Row(name, area, occupation, growth);
    }

    @TestFactory
    Stream<DynamicTest> aNameSaysAreaOccupationAndGrowth() {
        return Stream.of(
                        row("Bookkeeping", Area.FINANCE, "43-3031", 1),
                        row("Buchhaltung", Area.FINANCE, "43-3031", 1),
                        row("Buchführung machen", Area.FINANCE, "43-3031", 1),
                        row("BUCHFU\u0308HRUNG", Area.FINANCE, "43-3031", 1),
                        row("Write invoices", Area.FINANCE, "43-3021", 1),
                        row("Rechnungen schreiben", Area.FINANCE, "43-3021", 1),
                        row("Mahnungen", Area.FINANCE, "43-3011", 2),
                        row("Lohnabrechnung", Area.FINANCE, "43-3051", 1),
                        row("Tax return 2026", Area.FINANCE, "13-2082", 1),
                        row("Steuererklärung", Area.FINANCE, "13-2082", 1),
                        row("E-Mail", Area.ADMINISTRATION, "43-6014", 1),
                        row("E-Mail-Marketing", Area.MARKETING, "13-1161", 4),
                        row("Calendar & appointments", Area.ADMINISTRATION, "43-6014", 1),
                        row("Reiseplanung", Area.ADMINISTRATION, "41-3041", 1),
                        row("Sales calls", Area.SALES, "41-3091", 4),
                        row("Kaltakquise", Area.SALES, "41-3091", 4),
                        row("Proposals", Area.SALES, "13-1051", 4),
                        row("Angebote schreiben", Area.SALES, "13-1051", 4),
                        row("LinkedIn posts", Area.MARKETING, "13-1161", 4),
                        row("SEO", Area.MARKETING, "13-1161", 4),
                        row("Google Ads", Area.MARKETING, "13-1161", 4),
                        row("Newsletter", Area.MARKETING, "13-1161", 4),
                        row("Website maintenance", Area.IT, "15-1254", 2),
                        row("Logo / graphic design", Area.MARKETING, "27-1024", 2),
                        row("Customer support", Area.DELIVERY, "43-4051", 3),
                        row("Kundenservice", Area.DELIVERY, "43-4051", 3),
                        row("IT support", Area.IT, "15-1232", 1),
                        row("Client project work", Area.DELIVERY, null, 2),
                        row("Coding", Area.PRODUCT, "15-1252", 3),
                        row("Testing", Area.PRODUCT, "15-1253", 2),
                        row("Hiring", Area.PEOPLE, "13-1071", 3),
                        row("Vorstellungsgespräche", Area.PEOPLE, "13-1071", 3),
                        row("1:1s with the team", Area.PEOPLE, null, 3),
                        row("Vision & strategy", Area.STRATEGY, "11-1021", 5),
                        row("Partnerships", Area.STRATEGY, "13-1111", 4),
                        row("Einkauf", Area.OPERATIONS, "43-3061", 2),
                        row("Shipping", Area.OPERATIONS, "43-5071", 1),
                        row("Putzen", Area.OPERATIONS, "37-2011", 1),
                        row("Backups", Area.IT, "15-1244", 1),
                        row("Data entry", Area.ADMINISTRATION, "43-9021", 1),
                        row("Recherche", Area.ADMINISTRATION, "43-9061", 2),
                        row("Market research", Area.MARKETING, "13-1161", 3),
                        row("Übersetzen", Area.DELIVERY, "27-3091", 1),
                        row("Video editing", Area.MARKETING, "27-4032", 3),
                        row("Photography", Area.MARKETING, "27-4021", 2),
                        row("Verträge prüfen", Area.OPERATIONS, "23-2011", 2),
                        row("Rebookkeeping", null, null, null),
                        row("Unterwasserkorbflechten", null, null, null),
                        row("", null, null, null))
                .map(r -> DynamicTest.dynamicTest(r.name().isEmpty() ? "no name" : r.name(), () -> {
                    Prior prior = Priors.of(r.name(), null);
                    assertEquals(r.area(), prior.facts().area().orElse(null));
                    assertEquals(
                            r.occupation(),
                            prior.occupation().map(Occupation::code).orElse(null));
                    assertEquals(
                            r.growth(), prior.facts().whole(FactName.GROWTH).orElse(null));
                }));
    }

    @Test
    void everyGuessIsMarkedAndSaysWhy() {
        Facts facts = Priors.of("Buchhaltung", null).facts();
        for (Map.Entry<FactName, Fact> fact : facts.known().entrySet()) {
            assertEquals(
                    FactSource.INFERRED, fact.getValue().source(), fact.getKey().json());
            assertFalse(fact.getValue().note().isBlank(), fact.getKey().json());
            assertNull(fact.getValue().observedAt());
        }
        assertEquals(
                "Books are kept by the rules of the trade, the same in every business. Supposed from \"buchhalt\".",
                facts.fact(FactName.GROWTH).orElseThrow().note());
        assertEquals(3, facts.whole(FactName.SKILL).orElseThrow());
        assertEquals(3, facts.whole(FactName.JOB_ZONE).orElseThrow());
        assertEquals(4, facts.whole(FactName.CODIFIABILITY).orElseThrow());
        assertEquals(2, facts.whole(FactName.SPECIFICITY).orElseThrow());
        assertEquals(Degree.NO, facts.degree(FactName.REACH).orElseThrow());
        assertFalse(facts.knows(FactName.MASTERY), "nobody's mastery follows from a name");
        assertFalse(facts.knows(FactName.WILL_BECOME_GOOD));
    }

    @Test
    void anotherAreaSaysWhatItDoesForTheBusinessAndTheNameHowItIsDone() {
        Facts facts = Priors.of("Invoicing", Area.STRATEGY).facts();
        assertFalse(facts.knows(FactName.AREA), "the area is known already");
        assertEquals(5, facts.whole(FactName.GROWTH).orElseThrow());
        assertFalse(facts.knows(FactName.REACH));
        assertEquals(5, facts.whole(FactName.CODIFIABILITY).orElseThrow());
    }

    @Test
    void anAreaAloneSaysWhatItUsuallyDoes() {
        assertEquals(
                1,
                Priors.of("Xyzzy", Area.FINANCE).facts().whole(FactName.GROWTH).orElseThrow());
        assertEquals(Facts.none(), Priors.of("Xyzzy", Area.OTHER).facts());
    }

    @Test
    void aStatedOccupationSaysThePreparationAndWhereElseNothingDoesTheArea() {
        Occupation lawyer = Occupations.of("23-1011").orElseThrow();
        Prior books = Priors.of("Bookkeeping", null, lawyer);
        assertEquals(Area.FINANCE, books.facts().area().orElseThrow());
        assertEquals(5, books.facts().whole(FactName.JOB_ZONE).orElseThrow());
        assertEquals(lawyer, books.occupation().orElseThrow());
        Prior unknown = Priors.of("Xyzzy", null, lawyer);
        assertEquals(Area.OPERATIONS, unknown.facts().area().orElseThrow());
        assertEquals(1, unknown.facts().whole(FactName.GROWTH).orElseThrow());
    }

    @Test
    void whatIsKnownIsNeverReplaced() {
        Facts known = Facts.none().with(FactName.GROWTH, 4).with(FactName.AREA, Area.SALES);
        Facts facts = Priors.under(known, Priors.of("Bookkeeping", null));
        assertEquals(4, facts.whole(FactName.GROWTH).orElseThrow());
        assertEquals(Area.SALES, facts.area().orElseThrow());
        assertEquals(3, facts.whole(FactName.SKILL).orElseThrow());
    }

    @Test
    void measuredTimesSayMoreOfTheSkillThanANeutralGuess() {
        Facts known = Facts.none()
                .with(FactName.OWN_TIME, BigDecimal.valueOf(3))
                .with(FactName.PROFICIENT_TIME, BigDecimal.ONE);
        assertFalse(Priors.under(known, Priors.of("Bookkeeping", null)).knows(FactName.SKILL));
    }

    @Test
    void theLongestKeywordWinsAndOfEqualOnesTheFirst() {
        Words<String> words = new Words<>();
        words.add("mail*", "short");
        words.add("mail merge", "long");
        words.add("abcd", "first");
        words.add("wxyz", "second");
        assertEquals("long", words.longestIn("Do the Mail-Merge").meaning());
        assertEquals("short", words.longestIn("mailbox").meaning());
        assertNull(words.longestIn("blackmail"), "keywords begin where words begin");
        assertNull(words.longestIn("abcdef"), "without * the word ends with the keyword");
        assertEquals("second", words.longestIn("wxyz abcd").meaning());
    }

    @Test
    void aMillionCharactersAreRead() {
        String nasty = "bookkeepin ".repeat(100_000);
        assertTrue(Priors.of(nasty, null).facts().knows(FactName.AREA));
    }

    @Test
    void noKeywordStandsTwiceAndNoneIsWrittenWithMarks() {
        Set<String> seen = new HashSet<>();
        for (Map<String, String> row : Table.read(Priors.class, "/priors.csv")) {
            assertFalse(row.get("rationale").isBlank());
            for (String keyword : row.get("keywords").split("\\|", -1)) {
                assertTrue(seen.add(keyword), keyword);
                assertEquals(Words.plain(keyword), keyword.replace("*", ""), keyword);
            }
        }
        assertTrue(seen.size() > 400, "keywords: " + seen.size());
    }
}
