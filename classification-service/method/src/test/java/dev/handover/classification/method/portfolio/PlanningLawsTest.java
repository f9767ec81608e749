package dev.handover.classification.method.portfolio;

import static dev.handover.classification.method.portfolio.PlanInputs.option;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.classification.method.canonical.Canonical;
import dev.handover.classification.method.fact.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Plans against all plans there are, and the laws about plans. */
class PlanningLawsTest {

    @Provide
    Arbitrary<List<Item>> items() {
        return Portfolios.items();
    }

    @Provide
    Arbitrary<Limits> limits() {
        return Portfolios.limits();
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
            boolean kept = (limits.left() == null || sums[1] <= limits.left().longValue())
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
            assertTrue(plan.totals().monthlyCost().compareTo(limits.left()) <= 0);
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
            assertTrue(npv.compareTo(plan.most().relaxation()) <= 0);
            assertTrue(npv.compareTo(plan.most().bound()) <= 0);
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
}
