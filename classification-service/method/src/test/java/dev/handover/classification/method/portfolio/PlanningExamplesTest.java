package dev.handover.classification.method.portfolio;

import static dev.handover.classification.method.portfolio.PlanInputs.limits;
import static dev.handover.classification.method.portfolio.PlanInputs.option;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.classification.method.fact.Target;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Plans small enough to be worked out by hand, and the frontier of a large one. */
class PlanningExamplesTest {

    @Test
    void theNextBudgetHoldsWhatIsCommittedToo() {
        List<Item> items = List.of(new Item("a", "a", false, null, List.of(option(Target.FREELANCER, 60, 4, 0, 5))));
        Limits overspent = new Limits(BigDecimal.valueOf(10), null, null, false, new BigDecimal("12.50"));

        Portfolio.Marginal more = Planning.plan(items, overspent).marginal();

        assertEquals(new BigDecimal("16.50"), more.nextBudget());
        assertEquals(new BigDecimal("60.00"), more.npvThere());
        assertEquals(new BigDecimal("9.2308"), more.perUnit());
        assertEquals(new BigDecimal("0.00"), more.ofOneMore());
        assertEquals(13, Planning.frontier(items, overspent).size());
        assertEquals(
                new BigDecimal("4.00"),
                Planning.frontier(items, overspent).get(12).budget());
    }

    @Test
    void moreBudgetForWhatComesFirstMayCostTheWantedHours() {
        List<Item> items = List.of(
                new Item("long", "long", false, null, List.of(option(Target.FREELANCER, 4, 0, 10, 7))),
                new Item("first", "first", true, null, List.of(option(Target.STAFF, 1, 2, 10, 1))));

        Portfolio.Marginal more = Planning.plan(items, limits(1, 10, 7, true)).marginal();

        assertEquals(new BigDecimal("2.00"), more.nextBudget());
        assertEquals(new BigDecimal("1.00"), more.npvThere());
        assertEquals(new BigDecimal("-3.0000"), more.perUnit());
        assertEquals(false, more.feasibleThere());
    }

    @Test
    void equalsAreTakenByRoiThenDislikeThenId() {
        Option o = option(Target.FREELANCER, 100, 10, 0, 5);
        List<Item> items = List.of(
                new Item("b", "b", false, 3, List.of(o)),
                new Item("a", "a", false, 3, List.of(o)),
                new Item("c", "c", false, 1, List.of(o)),
                new Item("d", "d", false, null, List.of(o)));

        Portfolio plan = Planning.plan(items, limits(20, null, null, false));

        assertEquals(
                List.of("c", "a"),
                plan.items().stream().map(Portfolio.Chosen::id).toList());
        assertEquals("b", plan.leftOut().first().id());
    }

    @Test
    void greedyByRoiMissesWhatTheExactPlanFinds() {
        List<Item> items = List.of(
                new Item("small", "small", false, 3, List.of(option(Target.FREELANCER, 60, 4, 0, 5))),
                new Item("left", "left", false, 3, List.of(option(Target.FREELANCER, 70, 5, 0, 5))),
                new Item("right", "right", false, 3, List.of(option(Target.STAFF, 70, 5, 0, 5))));

        Portfolio plan = Planning.plan(items, limits(10, null, null, false));

        assertEquals(new BigDecimal("140.00"), plan.totals().npv());
        assertEquals("small", plan.greedy().order().get(0));
        assertEquals(new BigDecimal("130.00"), plan.greedy().totals().npv());
        assertEquals(new BigDecimal("0.0714"), plan.greedy().gap());
        assertEquals(new BigDecimal("14.00"), plan.marginal().nextBudget());
        assertEquals(new BigDecimal("15.0000"), plan.marginal().perUnit());
    }

    @Test
    void whatIsAlwaysToBeOutsourcedAtALossComesFirstOnlyWhereAsked() {
        List<Item> items = List.of(
                new Item("loss", "loss", true, 3, List.of(option(Target.FREELANCER, -50, 8, 0, 5))),
                new Item("gain", "gain", false, 3, List.of(option(Target.FREELANCER, 70, 5, 0, 5))));

        Portfolio plain = Planning.plan(items, limits(10, null, null, false));
        assertEquals(new BigDecimal("70.00"), plain.totals().npv());
        Portfolio first = Planning.plan(items, limits(10, null, null, true));
        assertEquals(new BigDecimal("-50.00"), first.totals().npv());
        assertEquals(List.of(), first.leftOut().always());
        Portfolio hours = Planning.plan(items, limits(null, null, 8, false));
        assertEquals(new BigDecimal("20.00"), hours.totals().npv());
        assertTrue(hours.feasible());
    }

    @Test
    void theFrontierNeverFalls() {
        Random random = new Random(7);
        List<Item> items = ManyActivitiesTest.items(40, ManyActivitiesTest.Kind.PLAUSIBLE, random);

        List<Planning.Point> frontier = Planning.frontier(items, limits(null, null, null, false));

        assertEquals(13, frontier.size());
        assertEquals(0, frontier.get(0).budget().signum());
        for (int i = 1; i < frontier.size(); i++) {
            assertTrue(frontier.get(i).npv().compareTo(frontier.get(i - 1).npv()) >= 0);
            assertTrue(frontier.get(i).exact());
        }
        assertNotNull(frontier.get(12).npv());
    }
}
