package dev.handover.classification.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.classification.picture.drawing.Amounts;
import dev.handover.classification.picture.drawing.Axis;
import dev.handover.classification.picture.drawing.Svg;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** The pictures of a plan: frontier and ladder, and the axis below them. */
class PlanPicturesTest {

    private static Frontier.Point point(String budget, String value) {
        return new Frontier.Point(new BigDecimal(budget), new BigDecimal(value));
    }

    private static BuybackLadder.Month month(int month, String hours, String cumulative, String... started) {
        return new BuybackLadder.Month(
                month,
                new BigDecimal(hours),
                new BigDecimal("120.40"),
                new BigDecimal("-35.5"),
                new BigDecimal(cumulative),
                List.of(started));
    }

    @Test
    void axesEndOnRoundNumbers() {
        assertEquals(new Axis(0, 2500, 500), Axis.over(0, 2400, 6));
        assertEquals(new Axis(0, 8, 2), Axis.over(0, 7.2, 6));
        assertEquals(new Axis(-400, 1000, 200), Axis.over(-300, 900, 6));
        assertEquals(new Axis(0, 1, 1), Axis.over(0, 0, 6));
        assertEquals(new Axis(0, 0.05, 0.01), Axis.over(0, 0.045, 6));
        assertEquals(List.of(0.0, 500.0, 1000.0), new Axis(0, 1000, 500).ticks());
    }

    @Test
    void aValueHoldsUntilTheNextBudget() {
        Pictured frontier = Pictured.of(Frontier.draw(new Frontier.Curve(
                List.of(point("0", "0"), point("500", "6000"), point("1000", "8000")),
                point("500", "6000"),
                point("450", "4000"),
                "EUR")));

        // 840 units for 1,000 of budget from 120 on; 412 units for 8,000 of value up from 540.
        assertEquals(
                "M120.00,540.00 H498.00 V334.00 H540.00 V231.00 H960.00 V128.00 H960.00",
                frontier.of("path", "frontier").get(0).getAttribute("d"));
        assertEquals(
                "translate(540.00 231.00)", frontier.of("path", "chosen").get(0).getAttribute("transform"));
        assertEquals(
                "translate(498.00 334.00)", frontier.of("path", "greedy").get(0).getAttribute("transform"));
        assertTrue(frontier.texts().containsAll(List.of("Your plan", "500 EUR a month → 6,000 EUR", "8,000")));
    }

    @Test
    void stairsRiseWithTheHoursAndNameWhatStarts() {
        Pictured ladder = Pictured.of(BuybackLadder.draw(
                List.of(
                        month(1, "10", "-100", "Inbox <i>"),
                        month(2, "10", "20"),
                        month(3, "20", "-5", "Taxes"),
                        month(4, "20", "40")),
                "EUR"));

        // 210 units a month from 120 on; 388 units for 30 hours up from 500.
        assertEquals(
                "M120.00,500.00 V370.67 H330.00 V370.67 H540.00 V241.33 H750.00 V241.33 H960.00",
                ladder.of("path", "stairs").get(0).getAttribute("d"));
        List<String> labels =
                ladder.of("text", "label").stream().map(Element::getTextContent).toList();
        assertEquals(List.of("Inbox <i>", "Taxes"), labels);
        assertTrue(ladder.texts().containsAll(List.of("120", "−36", "−100", "40")));
        assertTrue(ladder.texts().stream().anyMatch(t -> t.contains("It has paid for itself by month 4.")));
    }

    @Test
    void whatFindsNoRoomOnItsStepIsListedBelow() {
        Pictured ladder = Pictured.of(BuybackLadder.draw(
                List.of(month(1, "5", "0", "One", "Two", "Three", "Four"), month(2, "5", "0")), null));

        assertTrue(ladder.texts().containsAll(List.of("One", "Two", "and 2 more", "One, Two, Three, Four")));
    }

    @Test
    void fiveYearsOfMonthsAreDrawnWithFewerLabels() {
        List<BuybackLadder.Month> months = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            months.add(month(i, String.valueOf(i), "123456789.5", "Activity " + i));
        }
        Pictured ladder = Pictured.of(BuybackLadder.draw(months, "JPY"));
        assertEquals(60, ladder.of("rect", "step").size());
        assertEquals(36, ladder.of("text", "amount").size());
        assertEquals(BuybackLadder.draw(months, "JPY"), BuybackLadder.draw(months, "JPY"));
    }

    @Test
    void withoutAPlanTheySayWhatToDo() {
        assertTrue(Pictured.of(Frontier.draw(new Frontier.Curve(List.of(), null, null, null)))
                .texts()
                .contains("No plan holds anything to hand over yet."));
        assertTrue(Pictured.of(BuybackLadder.draw(List.of(), "EUR")).texts().contains("No hours are bought back yet."));
    }

    @Test
    void amountsAreWrittenAlikeEverywhere() {
        assertEquals("−1,234.50 EUR", Amounts.money(new BigDecimal("-1234.5"), "EUR"));
        assertEquals("0", Amounts.roundly(new BigDecimal("-0.4"), null));
        assertEquals("1.5 M", Amounts.tick(1_500_000));
        assertEquals("–", Amounts.money(null, "EUR"));
        assertEquals("0.00", Svg.number(-0.001));
        assertEquals(
                "cold-calls-2",
                PictureFiles.slug("  Cold <calls> №2\r\n\"; x=\"").replace("-x", ""));
        assertFalse(PictureFiles.slug("\"\r\nSet-Cookie: a=b").matches(".*[^a-z0-9-].*"));
        assertEquals("", PictureFiles.slug("名前"));
    }
}
