package dev.handover.classification.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.classification.picture.Frontier.Point;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FrontierTest {

    @Provide
    Arbitrary<Point> plans() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3_000),
                        Arbitraries.integers().between(-500, 9_000))
                .as((cost, worth) -> new Point(BigDecimal.valueOf(cost), BigDecimal.valueOf(worth)));
    }

    @Provide
    Arbitrary<List<Point>> tried() {
        return plans().list().ofMinSize(1).ofMaxSize(25);
    }

    /** What the line says a budget buys: the last step at or below it. */
    private static BigDecimal at(List<Point> steps, BigDecimal budget) {
        BigDecimal value = null;
        for (Point step : steps) {
            if (step.budget().compareTo(budget) <= 0) {
                value = step.value();
            }
        }
        return value;
    }

    @Property
    void noPlanThatIsDrawnLiesAboveTheLineAndEachStepIsOne(
            @ForAll("tried") List<Point> tried, @ForAll("plans") Point chosen, @ForAll("plans") Point greedy) {
        List<Point> steps = Frontier.envelope(new Frontier.Curve(tried, chosen, greedy, "EUR"));

        for (Point plan : tried) {
            assertTrue(at(steps, plan.budget()).compareTo(plan.value()) >= 0, plan + " above " + steps);
            assertTrue(at(steps, chosen.budget()).compareTo(chosen.value()) >= 0, chosen + " above " + steps);
            assertTrue(at(steps, greedy.budget()).compareTo(greedy.value()) >= 0, greedy + " above " + steps);
        }
        for (int i = 0; i < steps.size(); i++) {
            Point step = steps.get(i);
            assertTrue(tried.contains(step) || step.equals(chosen) || step.equals(greedy));
            assertTrue(i == 0 || steps.get(i - 1).value().compareTo(step.value()) < 0);
            assertTrue(i == 0 || steps.get(i - 1).budget().compareTo(step.budget()) < 0);
        }
    }

    @Example
    void theChosenPlanIsAPointOfTheCurve() {
        List<Point> tried = List.of(
                new Point(BigDecimal.ZERO, BigDecimal.ZERO),
                new Point(BigDecimal.valueOf(1_029), BigDecimal.valueOf(9_000)));
        Point chosen = new Point(BigDecimal.valueOf(819), BigDecimal.valueOf(7_500));

        assertEquals(
                List.of(tried.get(0), chosen, tried.get(1)),
                Frontier.envelope(new Frontier.Curve(tried, chosen, null, "EUR")));
        assertTrue(Frontier.draw(new Frontier.Curve(tried, chosen, null, "EUR")).contains("of the plans tried"));
    }

    @Example
    void nothingToHandOverIsNoCurve() {
        Point empty = new Point(BigDecimal.ZERO, BigDecimal.ZERO);

        assertEquals(List.of(), Frontier.envelope(new Frontier.Curve(List.of(), empty, empty, "EUR")));
    }
}
