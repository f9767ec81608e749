package dev.handover.classification.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.classification.decision.snapshot.PrintingDecisions.PrintSnapshot;
import dev.handover.classification.method.Formulas;
import dev.handover.classification.method.Method;
import dev.handover.classification.method.canonical.Canonical;
import dev.handover.classification.method.fact.Fact;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.FactSource;
import dev.handover.classification.method.fact.Facts;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.policy.Policy;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the page says, before it is a page. */
class DecisionTextTest {

    private static final Instant DAY = Instant.parse("2026-11-25T23:30:00Z");

    private static final String BOOKKEEPING = """
            {"owner":{"currency":"EUR","income":"100000","hoursPerYear":"2000"},
             "activity":{"name":"Bookkeeping","area":"FINANCE","hoursPerMonth":"39","occurrencesPerMonth":"4.33",
              "growth":1,"skill":4,"specificity":2,"codifiability":2},
             "inferred":["codifiability"],
             "market":[{"target":"FREELANCER","rate":"20"},{"target":"STAFF","rate":"24"}]}""";

    private static DecisionText text(String inputs, String confidence, Facts now) {
        try {
            Inputs read = Canonical.inputs(inputs);
            Policy policy = Policy.standard();
            JsonNode sure = new ObjectMapper().readTree("{\"confidence\":" + confidence + "}");
            return DecisionText.of(new PrintSnapshot(
                    new UUID(1, 1),
                    read.subject().name(),
                    new PrintSnapshot.Standing("MADE", null, DAY, DAY),
                    read.owner().currency(),
                    Method.decide(read, policy, Method.Detail.FULL),
                    sure.path("confidence"),
                    Formulas.of(read, policy),
                    new PrintSnapshot.Known(read.subject().facts(), now)));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void theVerdictStandsInPlainWordsBesideTheMethodsSentence() {
        DecisionText text = text(BOOKKEEPING, "null", Facts.none());

        assertEquals("Hand it over", text.advice().verdict());
        assertEquals("Delegate what keeps you cruising.", text.advice().quote());
        assertEquals(
                "Hand it to a freelancer (20.00 EUR an hour, 35.10 h a month freed, net 936.00 EUR a month).",
                text.advice().sentence());
        assertEquals("25 November 2026", text.heading().date());
        assertEquals(
                new DecisionText.Row("Never pay above", "42.86 EUR"),
                text.grounds().figures().get(4));
    }

    @Test
    void theThreeTargetsStandSideBySide() {
        TargetTable targets = text(BOOKKEEPING, "null", Facts.none()).money().targets();

        assertEquals(
                List.of(
                        new TargetTable.Column("A freelancer", true, "chosen"),
                        new TargetTable.Column("A virtual employee", false, "no price known"),
                        new TargetTable.Column("An employee", false, "possible")),
                targets.columns());
        TargetTable.TableRow allIn = targets.rows().get(0);
        assertEquals("All-in a month", allIn.name());
        assertEquals(
                List.of("819.00 EUR", "–", "1,730.15 EUR"),
                allIn.cells().stream().map(TargetTable.Cell::text).toList());
    }

    @Test
    void moneyIsThatOfTheChosenTargetWithFormulaAndNumbers() {
        DecisionText text = text(BOOKKEEPING, "null", Facts.none());

        assertEquals("a freelancer", text.money().moneyOf());
        assertTrue(text.money()
                .formulas()
                .contains(new DecisionText.MoneyRow(
                        "Net benefit a month",
                        "B = h[v(1−m) − c] − F − E",
                        "39·[50.00·(1 − 0.1) − 21.00] − 0.00 − 0.00",
                        "936")));
        assertEquals(
                1,
                text.money().formulas().stream()
                        .filter(row -> row.name().startsWith("Net value over"))
                        .count());
    }

    @Test
    void confidenceIsShownAsFarAsTheAnswerHoldsIt() {
        Sureness sure = text(
                        BOOKKEEPING,
                        "{\"value\":\"0.82\",\"level\":\"HIGH\",\"completeness\":0.9,\"evidence\":\"1\",\"stability\":\"0.912\"}",
                        Facts.none())
                .sureness();
        assertEquals("High", sure.level());
        assertEquals("82 %", sure.percent());
        assertEquals(
                List.of(90, 100, 91),
                sure.parts().stream().map(Sureness.Share::percent).toList());

        for (String odd : List.of(
                "null", "[]", "\"HIGH\"", "{}", "{\"completeness\":{},\"evidence\":\"many\",\"stability\":7}")) {
            assertTrue(text(BOOKKEEPING, odd, Facts.none()).sureness().parts().isEmpty(), odd);
        }
    }

    @Test
    void factsCarryTheirSourceUnlessTheyChangedSince() {
        Facts now = Facts.none()
                .with(
                        FactName.HOURS_PER_MONTH,
                        new Fact(
                                new BigDecimal("39.00"),
                                FactSource.MEASURED,
                                Instant.parse("2026-03-30T06:15:00Z"),
                                null))
                .with(FactName.SKILL, 5);
        List<DecisionText.FactRow> facts =
                text(BOOKKEEPING, "null", now).source().facts();

        assertTrue(facts.contains(new DecisionText.FactRow("Hours per month", "39 h a month", "measured, 2026-03-30")));
        assertTrue(facts.contains(new DecisionText.FactRow("Skill", "4 – I am excellent at it.", "changed since")));
        assertTrue(facts.contains(
                new DecisionText.FactRow("Codifiability", "2 – The gist can be written down.", "inferred")));
    }

    @Test
    void whatWouldChangeItIsSaidInWordsAndBounded() {
        DecisionText text = text(BOOKKEEPING, "null", Facts.none());

        assertTrue(text.outlook().flips().stream()
                .anyMatch(f -> f.fact().equals("Rate an hour of a freelancer")
                        && f.verdict().equals("Keep it for now")));
        assertTrue(text.outlook().flips().size() <= 8);
        assertEquals(12, text.outlook().rules().size());
    }

    @Test
    void withoutFactsThereIsAQuestionAndNothingElseToShow() {
        DecisionText text =
                text("{\"owner\":{},\"activity\":{\"name\":\"Quotes\"},\"market\":[]}", "null", Facts.none());

        assertEquals("Answer a question first", text.advice().verdict());
        assertEquals(
                "How many hours a month does it take you?",
                text.outlook().question().question());
        assertEquals("", text.advice().map());
        assertTrue(text.money().targets().columns().isEmpty());
        assertTrue(text.money().formulas().isEmpty());
    }
}
