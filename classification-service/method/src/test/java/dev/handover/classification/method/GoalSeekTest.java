package dev.handover.classification.method;

import static dev.handover.classification.method.Given.n;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.classification.method.canonical.Canonical;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.fact.Offer;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.method.rule.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

/** Seeking goals, and law 11: supposing nothing changes nothing. */
class GoalSeekTest {

    private static GoalSeek.Found seek(Given given, GoalSeek.Goal goal, String variable) {
        return GoalSeek.seek(
                given.inputs(),
                given.policy(),
                goal,
                GoalVariable.named(variable).orElseThrow());
    }

    private static GoalSeek.Goal verdict(Verdict verdict) {
        return new GoalSeek.Goal(verdict, null, null);
    }

    @Test
    void theRateThatPaysIsFoundInClosedForm() {
        Given given = Given.work().offered(Target.FREELANCER, "60");
        assertEquals(Verdict.KEEP_FOR_NOW, given.decision().verdict());

        GoalSeek.Found found = seek(given, verdict(Verdict.DELEGATE), "rate:FREELANCER");

        assertTrue(found.reachable());
        assertEquals("60", found.from());
        BigDecimal rate = n(found.value());
        Given there = Given.work().offered(Target.FREELANCER, found.value());
        Given above =
                Given.work().offered(Target.FREELANCER, rate.add(n("0.0002")).toPlainString());
        assertEquals(Verdict.DELEGATE, there.decision().verdict());
        assertEquals(Verdict.KEEP_FOR_NOW, above.decision().verdict());
        assertEquals(Verdict.DELEGATE, found.verdictBeyond());
    }

    @Test
    void theRateForAnNpvIsExact() {
        Given given = Given.work().offered(Target.FREELANCER, "17");

        GoalSeek.Found found = seek(given, new GoalSeek.Goal(null, n("1000"), null), "rate:FREELANCER");

        BigDecimal npv = Given.work()
                .offered(Target.FREELANCER, found.value())
                .decision()
                .assessment()
                .delegation()
                .get(0)
                .worth()
                .npv();
        assertTrue(npv.compareTo(n("1000")) >= 0 && npv.compareTo(n("1000.05")) <= 0, npv.toPlainString());
    }

    @Test
    void hoursAndIncomeAreFoundToATenThousandth() {
        Given given = Given.work().offered(Target.FREELANCER, "40").with(FactName.HOURS_PER_MONTH, n("2"));
        GoalSeek.Goal freed = new GoalSeek.Goal(null, n("0"), null);

        GoalSeek.Found income = seek(given, freed, "income");
        assertTrue(income.reachable());
        assertTrue(n(income.value()).compareTo(n("100000")) > 0);
        Given poorer =
                given.of(Given.owner(n(income.value()).multiply(n("0.999")).toPlainString()));
        assertTrue(
                poorer.decision().assessment().delegation().get(0).worth().npv().signum() < 0);

        GoalSeek.Found hours = seek(
                Given.work().offered(Target.FREELANCER, "15").with(FactName.HOURS_PER_MONTH, n("2")),
                new GoalSeek.Goal(null, null, n("9")),
                "hoursPerMonth");
        assertTrue(hours.reachable());
        assertEquals(Verdict.DELEGATE, hours.verdict());
        assertTrue(
                n(hours.value()).compareTo(n("9.99")) >= 0 && n(hours.value()).compareTo(n("10.01")) <= 0);
    }

    @Test
    void scalesGoStepByStepAndTellWhereNothingIsReached() {
        Given given = Given.work().offered(Target.FREELANCER, "60");

        GoalSeek.Found master = seek(given.strategic().with(FactName.SKILL, 2), verdict(Verdict.MASTER), "skill");
        assertEquals("4", master.value());
        assertEquals("2", master.from());
        assertEquals(Verdict.MASTER, master.verdictBeyond());

        GoalSeek.Found never = seek(given, verdict(Verdict.DELEGATE), "enjoyment");
        assertFalse(never.reachable());
        assertNull(never.value());
        assertEquals("1", never.lowest());
        assertEquals("5", never.highest());
    }

    @Test
    void aGoalThatIsReachedAlreadyNeedsNoChange() {
        Given given = Given.work().offered(Target.FREELANCER, "10");

        GoalSeek.Found found = seek(given, verdict(given.decision().verdict()), "rate:FREELANCER");

        assertEquals("10", found.value());
    }

    @Test
    void aRateNobodyOffersYetCanBeSought() {
        GoalSeek.Found found = seek(Given.work(), verdict(Verdict.DELEGATE), "rate:FREELANCER");

        assertTrue(found.reachable());
        assertNull(found.from());
        assertEquals(
                Verdict.DELEGATE,
                Given.work()
                        .offered(Target.FREELANCER, found.value())
                        .decision()
                        .verdict());
    }

    @Test
    void unknownVariablesHaveNoName() {
        for (String name : List.of("rate:NOBODY", "rate:", "horizon", "area", "learnHours", "")) {
            assertEquals(Optional.empty(), GoalVariable.named(name), name);
        }
    }

    @Property(tries = 150)
    @Domain(Worlds.class)
    void whatIsFoundIsTrue(@ForAll Inputs inputs) {
        for (String variable : List.of("rate:FREELANCER", "nextBestUse", "hoursPerMonth", "skill")) {
            for (Verdict wanted : List.of(Verdict.DELEGATE, Verdict.KEEP_FOR_NOW)) {
                GoalVariable what = GoalVariable.named(variable).orElseThrow();
                GoalSeek.Found found = GoalSeek.seek(inputs, Policy.standard(), verdict(wanted), what);
                if (found.reachable()) {
                    assertEquals(wanted, found.verdict(), variable);
                } else {
                    assertNotEquals(wanted, Method.verdict(inputs, Policy.standard()), variable);
                }
            }
        }
    }

    @Property(tries = 200)
    @Domain(Worlds.class)
    void law11SupposingNothingGivesTheStoredDecisionByteForByte(@ForAll Inputs inputs) {
        Policy policy = Policy.standard();
        String stored = Canonical.json(Method.decide(inputs, policy, Method.Detail.FULL));
        Inputs readBack = Canonical.inputs(Canonical.json(Canonical.tree(inputs, policy.version())));

        Inputs supposed = Overrides.none().on(readBack);

        assertEquals(stored, Canonical.json(Method.decide(supposed, policy, Method.Detail.FULL)));
    }

    @Test
    void whatIsSupposedTakesThePlaceOfWhatIs() {
        Given given = Given.work().offered(Target.FREELANCER, "17").with(FactName.SKILL, 2);
        Overrides overrides = new Overrides(
                Given.owner("50000"),
                true,
                Map.of(FactName.SKILL, Optional.empty(), FactName.GROWTH, Optional.of(4)),
                List.of(Offer.unpriced(Target.STAFF)));

        Inputs supposed = overrides.on(given.inputs());

        assertEquals(n("50000"), supposed.owner().hour().income());
        assertTrue(supposed.owner().capacity().overCapacity());
        assertFalse(supposed.subject().facts().knows(FactName.SKILL));
        assertEquals(Optional.of(4), supposed.subject().facts().whole(FactName.GROWTH));
        assertEquals(2, supposed.market().size());
    }
}
