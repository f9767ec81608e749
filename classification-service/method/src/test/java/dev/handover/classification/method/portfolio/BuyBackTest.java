package dev.handover.classification.method.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.classification.method.Given;
import dev.handover.classification.method.calculation.Figures;
import dev.handover.classification.method.fact.Target;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The ladder month by month. */
class BuyBackTest {

    private static List<BuyBack.Month> ladder(List<Item> items, Limits limits, String reinvest, int months) {
        return BuyBack.simulate(items, Planning.plan(items, limits), limits, new BigDecimal(reinvest), months);
    }

    private static Limits limits(String budget, String cash) {
        return new Limits(new BigDecimal(budget), new BigDecimal(cash), null, false);
    }

    @Test
    void afterTheHorizonTheGainOfOneItemIsItsNpv() {
        Given work = Given.work().offered(Target.STAFF, "9").offered(Target.FREELANCER, "17");
        Option option = Candidates.option(work.inputs(), Target.FREELANCER, work.policy())
                .orElseThrow();
        Item item = new Item("a", "a", false, 3, List.of(option));
        Item slow = new Item(
                "b",
                "b",
                false,
                3,
                List.of(Candidates.option(work.spareHours("100").inputs(), Target.STAFF, work.policy())
                        .orElseThrow()));

        for (Item one : List.of(item, slow)) {
            List<BuyBack.Month> ladder = ladder(List.of(one), limits("100000", "100000"), "0", 12);
            BigDecimal npv = one.options().get(0).npv();
            BigDecimal drift = ladder.get(11).cumulative().subtract(npv).abs();
            assertTrue(drift.compareTo(new BigDecimal("0.25")) <= 0, "cents of twelve months: " + drift);
            assertEquals(List.of(one.id()), ladder.get(0).started());
        }
        assertEquals(3, slow.options().get(0).course().rampMonths());
    }

    @Test
    void whatIsPutBackStartsTheNextItemAsSoonAsItPaysForIt() {
        List<Item> items = List.of(
                new Item("first", "first", false, 3, List.of(PlanInputs.option(Target.FREELANCER, 1200, 50, 0, 10))),
                new Item("next", "next", false, 3, List.of(PlanInputs.option(Target.FREELANCER, 600, 40, 90, 5))));

        List<BuyBack.Month> ladder = ladder(items, limits("50", "0"), "0.5", 6);

        // 100 a month is gained and half of it put back: 50 carries the 40 a month, after three months the cash
        // holds the 90 of the start and the first 40.
        assertEquals(List.of("first"), ladder.get(0).started());
        assertEquals(List.of(), ladder.get(1).started());
        assertEquals(List.of(), ladder.get(2).started());
        assertEquals(List.of("next"), ladder.get(3).started());
        assertEquals(new BigDecimal("180.00"), ladder.get(3).spent());
        assertEquals(new BigDecimal("15.00"), ladder.get(4).hoursFreed());
        assertEquals(
                List.of("first"),
                ladder(items, limits("50", "0"), "0", 6).stream()
                        .flatMap(m -> m.started().stream())
                        .toList());
    }

    @Test
    void theCumulativeGainIsTheSumOfTheMonths() {
        List<Item> items =
                List.of(new Item("a", "a", false, 3, List.of(PlanInputs.option(Target.FREELANCER, 1200, 50, 30, 10))));
        BigDecimal sum = BigDecimal.ZERO;
        for (BuyBack.Month month : ladder(items, limits("50", "40"), "1", 24)) {
            sum = sum.add(month.netGain());
            assertEquals(Figures.shown(sum), month.cumulative());
        }
    }
}
