package dev.handover.classification.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.classification.method.portfolio.Item;
import dev.handover.classification.method.portfolio.Limits;
import dev.handover.classification.method.portfolio.Planning;
import dev.handover.classification.method.portfolio.Portfolio;
import dev.handover.classification.method.portfolio.Portfolios;
import dev.handover.classification.picture.Frontier;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The picture of a plan's frontier against the plans it is drawn of, over random portfolios. */
class FrontierOfPlansTest {

    private static final Pattern MARK =
            Pattern.compile("class=\"(chosen|greedy)\"[^>]*translate\\(([-0-9.]+) ([-0-9.]+)\\)");
    private static final Pattern DOT = Pattern.compile("<circle class=\"point\" cx=\"([-0-9.]+)\" cy=\"([-0-9.]+)\"");

    @Provide
    Arbitrary<List<Item>> items() {
        return Portfolios.items();
    }

    @Provide
    Arbitrary<Limits> limits() {
        return Portfolios.limits();
    }

    private static Frontier.Curve curve(List<Item> items, Limits limits, Portfolio plan) {
        return PicturingPlans.curve(
                plan.feasible(),
                PlanView.Sums.of(plan.totals()),
                new PlanView.GreedyPlan(
                        List.of(),
                        PlanView.Sums.of(plan.greedy().totals()),
                        plan.greedy().comparable(),
                        plan.greedy().gap()),
                Planning.frontier(items, limits, plan).stream()
                        .map(PlanView.FrontierPoint::of)
                        .toList(),
                "EUR");
    }

    /** A dot stands at the price of each plan that is drawn, and the plan is on it or below it (SVG counts down). */
    @Property(tries = 300)
    void aDotStandsAtEveryPlanThatIsDrawnAndNoneLiesAboveIt(
            @ForAll("items") List<Item> items, @ForAll("limits") Limits limits) {
        String svg = Frontier.draw(curve(items, limits, Planning.plan(items, limits)));

        List<double[]> dots = DOT.matcher(svg)
                .results()
                .map(dot -> new double[] {Double.parseDouble(dot.group(1)), Double.parseDouble(dot.group(2))})
                .toList();
        Matcher mark = MARK.matcher(svg);
        while (mark.find()) {
            double x = Double.parseDouble(mark.group(2));
            double y = Double.parseDouble(mark.group(3));
            assertTrue(dots.stream().anyMatch(dot -> dot[0] == x && dot[1] <= y), mark.group(1) + " in " + svg);
        }
    }

    /** What the caption says: within each budget of a dot no plan that keeps the limits is worth more. */
    @Property(tries = 200)
    void noPlanWithinTheBudgetOfADotIsWorthMore(@ForAll("items") List<Item> items, @ForAll("limits") Limits limits) {
        // As much as possible of what comes first, whatever it costs, is not the plan that is worth most.
        Limits byWorth = new Limits(limits.budget(), limits.cash(), limits.wantedHours(), false, limits.committed());
        Portfolio plan = Planning.plan(items, byWorth);

        for (Frontier.Point dot : Frontier.envelope(curve(items, byWorth, plan))) {
            Portfolio there =
                    Planning.plan(items, byWorth.withBudget(dot.budget().add(byWorth.committed())));
            assertTrue(there.feasible());
            assertEquals(there.totals().npv(), dot.value());
        }
    }

    @Property(tries = 200)
    void theFrontierHoldsThePlanItself(@ForAll("items") List<Item> items, @ForAll("limits") Limits limits) {
        Portfolio plan = Planning.plan(items, limits);
        List<Planning.Point> frontier = Planning.frontier(items, limits, plan);

        for (int i = 1; i < frontier.size(); i++) {
            assertTrue(frontier.get(i - 1).budget().compareTo(frontier.get(i).budget()) < 0);
        }
        Stream<Planning.Point> atItsPrice = frontier.stream()
                .filter(point -> point.budget().compareTo(plan.totals().monthlyCost()) == 0);
        assertTrue(!plan.feasible()
                || atItsPrice.anyMatch(
                        point -> point.npv().compareTo(plan.totals().npv()) == 0));
    }

    @Example
    void aPlanThatFreesTooFewHoursIsNamedBesideTheCurve() {
        PlanView.Sums few = sums("500", "60", "9");
        PlanView.GreedyPlan none = new PlanView.GreedyPlan(List.of(), few, false, null);
        PlanView.FrontierPoint enough = new PlanView.FrontierPoint(n("100"), n("400"), n("100"), n("30"), true, true);

        Frontier.Curve curve = PicturingPlans.curve(false, few, none, List.of(enough), "EUR");
        assertNull(curve.greedy());
        assertEquals(List.of(new Frontier.Point(n("100"), n("400"))), Frontier.envelope(curve));
        assertTrue(
                Frontier.draw(curve).contains("Your plan (60 EUR a month → 500 EUR) frees fewer hours than you want"));
        String nowhere = Frontier.draw(PicturingPlans.curve(false, few, none, List.of(), "EUR"));
        assertTrue(nowhere.contains("No budget frees the hours you want."), nowhere);
    }

    private static PlanView.Sums sums(String npv, String cost, String hours) {
        return new PlanView.Sums(n(npv), n(cost), n("0"), n(hours), 1);
    }

    private static BigDecimal n(String number) {
        return new BigDecimal(number);
    }
}
