package dev.handover.classification.method;

import static dev.handover.classification.method.Given.n;
import static dev.handover.classification.method.Given.work;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.classification.method.fact.Area;
import dev.handover.classification.method.fact.Degree;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Offer;
import dev.handover.classification.method.fact.Owner;
import dev.handover.classification.method.fact.Prospect;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.rule.Category;
import dev.handover.classification.method.rule.Flag;
import dev.handover.classification.method.rule.Reason;
import dev.handover.classification.method.rule.RuleName;
import dev.handover.classification.method.rule.Verdict;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R4 to R10, just inside and just outside their bounds. */
class RuleBoundariesTest {

    @Test
    void aScoreOfSixtyIsStrategicAndStaysSoDownToFiftyFive() {
        assertEquals(Category.STRATEGIC, scored(60).decision().ruling().category());
        assertEquals(Category.MAINTENANCE, scored(59).decision().ruling().category());
        assertEquals(
                Category.STRATEGIC,
                scored(55).wasStrategic(true).decision().ruling().category());
        assertEquals(
                Category.MAINTENANCE,
                scored(54).wasStrategic(true).decision().ruling().category());
        assertEquals(
                Category.MAINTENANCE,
                scored(55).wasStrategic(false).decision().ruling().category());
    }

    /** A score of just so many points, by leverage alone: λ = 2^(4(points/100 − ½)). */
    private static Given scored(int points) {
        double lambda = Math.pow(2, 4 * (points / 100.0 - 0.5));
        return work().without(FactName.GROWTH)
                .without(FactName.CUSTOMER_VALUE)
                .without(FactName.INIMITABILITY)
                .without(FactName.REACH)
                .with(FactName.TIME_SHARE, n("0.4"))
                .with(FactName.VALUE_SHARE, BigDecimal.valueOf(0.4 * lambda + 1e-13));
    }

    @Test
    void masteredStrategicWorkIsTaughtOnlyUnderAllItsConditions() {
        Given taught = work().strategic()
                .with(FactName.HOURS_PER_MONTH, n("30"))
                .with(FactName.SKILL, 4)
                .with(FactName.MASTERY, 4)
                .with(FactName.ENJOYMENT, 2)
                .offered(Target.FREELANCER, "10");

        assertEquals(RuleName.R4B, taught.decision().rule());
        assertTrue(taught.decision().explanation().reasons().contains(Reason.DISLIKED));
        assertEquals(RuleName.R4A, taught.with(FactName.ENJOYMENT, 3).decision().rule());
        assertEquals(
                RuleName.R4B,
                taught.with(FactName.ENJOYMENT, 3).overCapacity().decision().rule());
        assertEquals(RuleName.R4A, taught.with(FactName.MASTERY, 3).decision().rule());
        assertEquals(
                RuleName.R4A, taught.with(FactName.REACH, Degree.YES).decision().rule(), "core is never given away");
        assertEquals(
                RuleName.R4A,
                new Given(taught.owner(), taught.facts(), false, List.of(), taught.policy())
                        .offered(Target.FREELANCER, "60")
                        .decision()
                        .rule(),
                "it does not pay");
        assertEquals(RuleName.R5, taught.with(FactName.SKILL, 3).decision().rule());
    }

    @Test
    void weakStrategicWorkIsLearntAndHandedOverLaterWhereThatPaysAndItIsNotCore() {
        Given weak = work().strategic().with(FactName.SKILL, 3).offered(Target.FREELANCER, "10");

        assertEquals(Verdict.MASTER_THEN_DELEGATE, weak.decision().verdict());
        assertEquals(
                Verdict.LEARN, weak.with(FactName.REACH, Degree.YES).decision().verdict());
        assertEquals(
                Verdict.LEARN,
                work().strategic()
                        .with(FactName.SKILL, 3)
                        .offered(Target.FREELANCER, "50")
                        .decision()
                        .verdict());
    }

    @Test
    void neverGoodIsOutsourcedUpToSkillTwo() {
        Given never = work().with(FactName.WILL_BECOME_GOOD, Prospect.NO).offered(Target.FREELANCER, "900");

        assertEquals(RuleName.R7, never.with(FactName.SKILL, 2).decision().rule());
        assertEquals(RuleName.R10, never.with(FactName.SKILL, 3).decision().rule());
        assertEquals(
                RuleName.R10,
                never.with(FactName.SKILL, 2)
                        .with(FactName.WILL_BECOME_GOOD, Prospect.UNKNOWN)
                        .decision()
                        .rule());
    }

    @Test
    void whatMustBeOutsourcedWaitsForTheBudget() {
        Given never = work().with(FactName.WILL_BECOME_GOOD, Prospect.NO)
                .with(FactName.SKILL, 1)
                .offered(Target.FREELANCER, "100");

        // 10 h at 105.00
        assertTrue(never.of(budget("1049.99", null))
                .decision()
                .explanation()
                .flags()
                .contains(Flag.DEFERRED_BUDGET));
        assertEquals(
                List.of(),
                never.of(budget("1050", null)).decision().explanation().flags());
        // 40 h of training at 105.00
        assertTrue(
                never.of(budget(null, "4199")).decision().explanation().flags().contains(Flag.DEFERRED_BUDGET));
        assertEquals(
                List.of(),
                never.of(budget(null, "4200")).decision().explanation().flags());
    }

    private static Owner budget(String budget, String cash) {
        return Owner.unknown("EUR")
                .withIncome(n("100000"))
                .withMeans(new Owner.Means(budget == null ? null : n(budget), cash == null ? null : n(cash)));
    }

    @Test
    void quickToLearnMeansTwentyHoursOnceAMonthSkillThreeAndAGain() {
        Given quick = work().with(FactName.SKILL, 3)
                .with(FactName.OCCURRENCES_PER_MONTH, n("1"))
                .with(FactName.LEARN_HOURS, n("20"));

        assertEquals(RuleName.R8, quick.decision().rule());
        assertEquals(Verdict.LEARN, quick.decision().verdict());
        assertEquals(
                RuleName.R10,
                quick.with(FactName.LEARN_HOURS, n("20.01")).decision().rule());
        assertEquals(
                RuleName.R10,
                quick.with(FactName.OCCURRENCES_PER_MONTH, n("0.99")).decision().rule());
        assertEquals(RuleName.R10, quick.with(FactName.SKILL, 4).decision().rule());
        assertEquals(
                RuleName.R10, quick.without(FactName.LEARN_HOURS).decision().rule());
        assertEquals(
                RuleName.R10,
                quick.with(FactName.HOURS_PER_MONTH, n("1")).decision().rule(),
                "an hour a month never brings back twenty");
    }

    @Test
    void dependenceFromFourOnMakesLearningWorthwhileBesideACheapProvider() {
        Given quick = work().with(FactName.SKILL, 3)
                .with(FactName.HOURS_PER_MONTH, n("30"))
                .with(FactName.LEARN_HOURS, n("10"))
                .offered(Target.FREELANCER, "1");

        assertEquals(
                RuleName.R9, quick.with(FactName.DEPENDENCY_RISK, 3).decision().rule());
        assertEquals(
                RuleName.R8, quick.with(FactName.DEPENDENCY_RISK, 4).decision().rule());
    }

    @Test
    void qualityOfEightTenthsIsGoodEnoughAndFiveQuartersBeatsThePrice() {
        assertEquals(
                RuleName.R9,
                work().offered(Target.FREELANCER, "5", "0.80").decision().rule());
        Answer tooBad = work().offered(Target.FREELANCER, "5", "0.79").decision();
        assertEquals(List.of(Reason.QUALITY_TOO_LOW), tooBad.explanation().reasons());
        assertEquals(
                RuleName.R9,
                work().offered(Target.FREELANCER, "500", "1.25").decision().rule());
        assertEquals(
                RuleName.R10,
                work().offered(Target.FREELANCER, "500", "1.24").decision().rule());
    }

    @Test
    void whatIsKeptSaysWhyAndWhenToLookAgain() {
        assertKept(List.of(Reason.NO_CHEAPER_PROVIDER), work().offered(Target.FREELANCER, "60"));
        assertKept(List.of(Reason.NO_CHEAPER_PROVIDER, Reason.MARKET_RATE_UNKNOWN), work());
        assertKept(List.of(Reason.HANDOVER_TOO_DEAR), work().offered(Target.FREELANCER, "40"));
        assertKept(
                List.of(Reason.NO_USE_FOR_FREED_TIME), work().absorbing("0.1").offered(Target.FREELANCER, "5"));
        assertKept(List.of(Reason.NO_USE_FOR_FREED_TIME), work().absorbing("0").offered(Target.FREELANCER, "5"));
    }

    private static void assertKept(List<Reason> reasons, Given given) {
        assertEquals(RuleName.R10, given.decision().rule());
        assertEquals(reasons, given.decision().explanation().reasons());
        assertEquals(90, given.decision().reviewInDays());
    }

    @Test
    void everyOtherRuleSaysWhatFailed() {
        Answer decision = work().offered(Target.FREELANCER, "60").decision();

        assertEquals(
                List.of("R0", "R1", "R2", "R3", "R2b", "R4b", "R4a", "R5", "R6", "R7", "R8", "R9"),
                decision.explanation().rulesNotHit().stream()
                        .map(r -> r.rule().written())
                        .toList());
        assertEquals(
                "it is strategic: it is MAINTENANCE",
                decision.explanation().rulesNotHit().get(5).failing());
        assertEquals(
                "skill is at most 2: skill is 3",
                decision.explanation().rulesNotHit().get(9).failing());
        Answer locked = work().with(FactName.AREA, Area.SALES).decision();
        assertEquals(
                "not reached: R3 comes first",
                locked.explanation()
                        .rulesNotHit()
                        .get(locked.explanation().rulesNotHit().size() - 1)
                        .failing());
    }

    @Test
    void anOfferOfNothingIsFreeAndDoesNotBreakTheArithmetic() {
        Offer free = Offer.unpriced(Target.STAFF);
        Answer decision =
                work().with(FactName.HOURS_PER_MONTH, n("0")).offered(free).decision();

        assertEquals(RuleName.R10, decision.rule());
        assertNull(decision.assessment().delegation().get(0).breakEven().rateFlip());
    }
}
