package dev.handover.classification.method.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.classification.method.Canonical;
import dev.handover.classification.method.fact.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Plans against all plans there are, and the laws about plans. */
class PlanningTest {

    static Option option(Target target, long npv, long cost, long cash, long hours) {
        BigDecimal spent = BigDecimal.valueOf(12 * cost + cash);
        BigDecimal roi = spent.signum() == 0 ? null : BigDecimal.valueOf(npv).divide(spent, 4, RoundingMode.HALF_EVEN);
        BigDecimal h = BigDecimal.valueOf(hours);
        BigDecimal benefit = BigDecimal.valueOf(npv + cash).divide(BigDecimal.valueOf(12), 2, RoundingMode.HALF_EVEN);
        return new Option(
                target,
                BigDecimal.valueOf(npv),
                BigDecimal.valueOf(cost),
                BigDecimal.valueOf(cash),
                h,
                roi,
                benefit.add(BigDecimal.valueOf(cost)),
                benefit,
                BigDecimal.valueOf(cash),
                1);
    }

    private static Limits limits(Integer budget, Integer cash, Integer hours, boolean alwaysFirst) {
        return new Limits(money(budget), money(cash), money(hours), alwaysFirst);
    }

    private static BigDecimal money(Integer amount) {
        return amount == null ? null : BigDecimal.valueOf(amount);
    }

    @Provide
    Arbitrary<List<Item>> items() {
        Arbitrary<Option> options = Combinators.combine(
                        Arbitraries.of(Target.values()),
                        Arbitraries.integers().between(-60, 100),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(0, 20))
                .as(PlanningTest::option);
        Arbitrary<Item> item = Combinators.combine(
                        Arbitraries.of(true, false, false),
                        Arbitraries.integers().between(1, 5).injectNull(0.2),
                        options.list().ofMinSize(1).ofMaxSize(3))
                .as((always, liked, of) -> new Item("", "", always, liked, of));
        return item.list().ofMaxSize(7).map(list -> {
            List<Item> named = new ArrayList<>();
            for (Item one : list) {
                String id = "i" + named.size();
                named.add(new Item(id, id, one.always(), one.enjoyment(), one.options()));
            }
            return named;
        });
    }

    @Provide
    Arbitrary<Limits> limits() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 200).injectNull(0.2),
                        Arbitraries.integers().between(0, 120).injectNull(0.3),
                        Arbitraries.integers().between(0, 80).injectNull(0.5),
                        Arbitraries.of(true, false))
                .as(PlanningTest::limits);
    }

    private record Best(long first, long hours, long npv) {}

    /** Every plan there is, by the words of the rule: what comes first, then the wanted hours, then the worth. */
    private static Best bruteForce(List<Item> items, Limits limits) {
        List<long[]> plans = new ArrayList<>();
        enumerate(items, 0, new long[5], plans, limits);
        long first =
                limits.alwaysFirst() ? plans.stream().mapToLong(p -> p[4]).max().orElse(0) : 0;
        plans.removeIf(p -> limits.alwaysFirst() && p[4] < first);
        long wanted = limits.wantedHours() == null ? 0 : limits.wantedHours().longValue();
        long most = plans.stream().mapToLong(p -> p[3]).max().orElse(0);
        plans.removeIf(p -> p[3] < Math.min(wanted, most));
        long npv = plans.stream().mapToLong(p -> p[0]).max().orElse(0);
        return new Best(first, most, npv);
    }

    private static void enumerate(List<Item> items, int at, long[] sums, List<long[]> plans, Limits limits) {
        if (at == items.size()) {
            boolean kept = (limits.budget() == null
                            || sums[1] <= limits.budget().longValue())
                    && (limits.cash() == null || sums[2] <= limits.cash().longValue());
            if (kept) {
                plans.add(sums);
            }
            return;
        }
        enumerate(items, at + 1, sums, plans, limits);
        for (Option o : items.get(at).options()) {
            if (o.hoursFreedPerMonth().signum() > 0) {
                long[] more = {
                    sums[0] + o.npv().longValue(),
                    sums[1] + o.monthlyCost().longValue(),
                    sums[2] + o.oneOffCash().longValue(),
                    sums[3] + o.hoursFreedPerMonth().longValue(),
                    sums[4] + (items.get(at).always() ? 1 : 0)
                };
                enumerate(items, at + 1, more, plans, limits);
            }
        }
    }

    @Property(tries = 400)
    void noPlanIsBetterThanThePlan(@ForAll("items") List<Item> items, @ForAll("limits") Limits limits) {
        Best best = bruteForce(items, limits);

        Portfolio plan = Planning.plan(items, limits);

        assertTrue(plan.exact());
        assertEquals(best.npv(), plan.totals().npv().longValueExact(), () -> Canonical.json(plan));
        long wanted = limits.wantedHours() == null ? 0 : limits.wantedHours().longValue();
        assertEquals(best.hours() >= wanted, plan.feasible());
        if (!plan.feasible()) {
            assertEquals(best.hours(), plan.totals().hoursFreedPerMonth().longValueExact());
        }
        if (limits.alwaysFirst()) {
            assertEquals(
                    best.first(),
                    plan.items().stream().filter(Portfolio.Chosen::always).count());
        }
        if (limits.budget() != null) {
            assertTrue(plan.totals().monthlyCost().compareTo(limits.budget()) <= 0);
        }
    }

    @Property(tries = 200)
    void law6TheOrderOfActivitiesChangesNothing(
            @ForAll("items") List<Item> items, @ForAll("limits") Limits limits, @ForAll Random random) {
        List<Item> other = new ArrayList<>(items);
        Collections.shuffle(other, random);

        assertEquals(Canonical.json(Planning.plan(items, limits)), Canonical.json(Planning.plan(other, limits)));
    }

    @Property(tries = 200)
    void law7ThePlanIsAtLeastTheGreedyOneAndAtMostTheRelaxedOneAndNeverFallsAsTheBudgetGrows(
            @ForAll("items") List<Item> items, @ForAll("limits") Limits limits) {
        BigDecimal before = null;
        long first = -1;
        for (int budget = 0; budget <= 240; budget += 40) {
            Limits at = limits.withBudget(BigDecimal.valueOf(budget));
            Portfolio plan = Planning.plan(items, at);
            if (!plan.feasible()) {
                continue;
            }
            BigDecimal npv = plan.totals().npv();
            assertTrue(npv.compareTo(plan.relaxation()) <= 0);
            assertTrue(npv.compareTo(plan.bound()) <= 0);
            if (plan.greedy().comparable()) {
                assertTrue(npv.compareTo(plan.greedy().totals().npv()) >= 0);
            }
            long always = plan.items().stream().filter(Portfolio.Chosen::always).count();
            if (before != null && (!limits.alwaysFirst() || always == first)) {
                assertTrue(npv.compareTo(before) >= 0);
            }
            if (limits.alwaysFirst()) {
                assertTrue(always >= first, "what comes first never falls either");
            }
            before = npv;
            first = always;
        }
    }

    @Property(tries = 100)
    void law10AnActivityOfNoHoursChangesNothingElse(
            @ForAll("items") List<Item> items, @ForAll("limits") Limits limits, @ForAll boolean always) {
        List<Item> more = new ArrayList<>(items);
        more.add(new Item("empty", "empty", always, 1, List.of(option(Target.FREELANCER, 50, 0, 0, 0))));

        assertEquals(Canonical.json(Planning.plan(items, limits)), Canonical.json(Planning.plan(more, limits)));
    }

    @Property(tries = 150)
    void theNextBudgetThatGainsIsTheNextOne(@ForAll("items") List<Item> items, @ForAll("limits") Limits limits) {
        Limits at = limits.withBudget(limits.budget() == null ? BigDecimal.TEN : limits.budget());
        Portfolio plan = Planning.plan(items, at);
        if (!plan.feasible()) {
            assertNull(plan.marginal());
            return;
        }
        Portfolio.Marginal more = plan.marginal();
        assertTrue(more.exact());
        BigDecimal cent = new BigDecimal("0.01");
        if (more.nextBudget() != null) {
            Portfolio there = Planning.plan(items, at.withBudget(more.nextBudget()));
            Portfolio justBelow =
                    Planning.plan(items, at.withBudget(more.nextBudget().subtract(cent)));
            assertEquals(more.npvThere(), there.totals().npv());
            assertEquals(more.feasibleThere(), there.feasible());
            assertEquals(plan.totals().npv(), justBelow.totals().npv());
        } else {
            assertEquals(
                    plan.totals().npv(),
                    Planning.plan(items, at.withBudget(null)).totals().npv());
        }
        BigDecimal one = Planning.plan(items, at.withBudget(at.budget().add(BigDecimal.ONE)))
                .totals()
                .npv();
        assertEquals(one.subtract(plan.totals().npv()), more.ofOneMore());
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
        assertEquals("b", plan.firstLeftOut().id());
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
        assertEquals(List.of(), first.leftOutAlthoughAlways());
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
