package dev.handover.classification.method;

import static dev.handover.classification.method.Given.n;
import static dev.handover.classification.method.Given.work;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.classification.method.fact.Area;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Facts;
import dev.handover.classification.method.fact.Offer;
import dev.handover.classification.method.fact.Prospect;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.handover.Engagement;
import dev.handover.classification.method.rule.Flag;
import dev.handover.classification.method.rule.Reason;
import dev.handover.classification.method.rule.RuleName;
import dev.handover.classification.method.rule.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

/** The table "Cases that must hold" of the decision model, row by row. */
class CasesThatMustHoldTest {

    @Test
    void drivingOnTheLeftIsLearntAndThenHandedOver() {
        Answer decision = work().with(FactName.AREA, Area.OPERATIONS)
                .with(FactName.HOURS_PER_MONTH, n("6"))
                .with(FactName.OCCURRENCES_PER_MONTH, n("8"))
                .with(FactName.SKILL, 2)
                .with(FactName.LEARN_HOURS, n("5"))
                .with(FactName.DEPENDENCY_RISK, 4)
                .offered(Target.FREELANCER, "0")
                .decision();

        assertEquals(RuleName.R8, decision.rule());
        assertEquals(Verdict.MASTER_THEN_DELEGATE, decision.verdict());
        assertTrue(decision.explanation().reasons().contains(Reason.DEPENDENCE_HURTS));
    }

    @Test
    void salesIsLearntAndLockedHoweverDislikedAndHoweverCheapTheCloser() {
        Answer decision = work().with(FactName.AREA, Area.SALES)
                .with(FactName.HOURS_PER_MONTH, n("30"))
                .with(FactName.SKILL, 1)
                .with(FactName.MASTERY, 1)
                .with(FactName.ENJOYMENT, 1)
                .with(FactName.WILL_BECOME_GOOD, Prospect.NO)
                .offered(npvOfThirtyHours("9000"))
                .decision();

        assertEquals(
                n("9000.00"), decision.assessment().delegation().get(0).worth().npv());
        assertEquals(RuleName.R3, decision.rule());
        assertEquals(Verdict.LEARN, decision.verdict());
        assertTrue(decision.ruling().locked());
        assertTrue(decision.explanation().flags().contains(Flag.DELEGATION_LOCKED));
        assertNull(decision.target());
    }

    @Test
    void masteredAndTeachableMarketingIsTaughtWhenTheOwnerIsOverCapacity() {
        Answer decision = work().strategic()
                .with(FactName.AREA, Area.MARKETING)
                .with(FactName.HOURS_PER_MONTH, n("30"))
                .with(FactName.SKILL, 4)
                .with(FactName.MASTERY, 4)
                .overCapacity()
                .offered(Target.FREELANCER, "20")
                .decision();

        assertEquals(RuleName.R4B, decision.rule());
        assertEquals(Verdict.MASTER_THEN_DELEGATE, decision.verdict());
        assertNotNull(decision.handover().teachPlan());
    }

    @Test
    void bookkeepingIsOutsourcedThoughTheProviderIsDearer() {
        Answer decision = work().with(FactName.HOURS_PER_MONTH, n("30"))
                .with(FactName.SKILL, 1)
                .with(FactName.WILL_BECOME_GOOD, Prospect.NO)
                .offered(npvOfThirtyHours("-500"))
                .decision();

        assertEquals(
                n("-500.00"), decision.assessment().delegation().get(0).worth().npv());
        assertEquals(RuleName.R7, decision.rule());
        assertEquals(Verdict.OUTSOURCE_ALWAYS, decision.verdict());
        assertTrue(
                decision.explanation().because().stream().anyMatch(text -> text.contains(" a month and ")),
                "the price is shown");
    }

    @Test
    void invoicingIsDelegatedThoughTheOwnerIsExcellentAtIt() {
        Answer decision = work().with(FactName.SKILL, 5)
                .with(FactName.HOURS_PER_MONTH, n("19"))
                .offered(Target.FREELANCER, "15")
                .decision();

        assertEquals(RuleName.R9, decision.rule());
        assertEquals(Verdict.DELEGATE, decision.verdict());
        assertEquals(Target.FREELANCER, decision.target());
    }

    @Test
    void visionIsMasteredEvenWhenHandingItOverWouldPay() {
        Answer decision = work().core()
                .with(FactName.AREA, Area.STRATEGY)
                .with(FactName.HOURS_PER_MONTH, n("30"))
                .with(FactName.SKILL, 5)
                .with(FactName.MASTERY, 4)
                .overCapacity()
                .offered(npvOfThirtyHours("5000"))
                .decision();

        assertEquals(
                n("5000.00"), decision.assessment().delegation().get(0).worth().npv());
        assertTrue(decision.assessment().core());
        assertEquals(RuleName.R4A, decision.rule());
        assertEquals(Verdict.MASTER, decision.verdict());
    }

    @Test
    void aGrowthSkillThatIsWeakIsLearntThoughItTakesLong() {
        Answer decision = work().strategic()
                .with(FactName.AREA, Area.PRODUCT)
                .with(FactName.SKILL, 2)
                .with(FactName.LEARN_HOURS, n("120"))
                .decision();

        assertEquals(RuleName.R5, decision.rule());
        assertEquals(Verdict.LEARN, decision.verdict());
        assertFalse(decision.ruling().locked());
    }

    @Test
    void aStrategicSkillThatNeverComesIsOutsourcedToSomebodyBound() {
        Answer decision = work().strategic()
                .with(FactName.AREA, Area.PRODUCT)
                .with(FactName.SKILL, 2)
                .with(FactName.WILL_BECOME_GOOD, Prospect.NO)
                .with(FactName.CODIFIABILITY, 5)
                .with(FactName.ERROR_COST, 1)
                .with(FactName.ACCEPTED_DELIVERIES, 3)
                .offered(Target.FREELANCER, "80")
                .decision();

        assertEquals(RuleName.R6, decision.rule());
        assertEquals(Verdict.OUTSOURCE_ALWAYS, decision.verdict());
        assertTrue(decision.explanation().flags().contains(Flag.STRATEGIC_DEPENDENCY));
        assertEquals(Engagement.RETAINER, decision.handover().engagement());
        assertEquals(
                4, decision.handover().delegationLevel(), "3 for strategic, two more for trust, never above Agree");
    }

    @Test
    void aLittleAdministrationIsKeptAndTheRateThatWouldChangeItIsNamed() {
        Answer decision = work().with(FactName.AREA, Area.ADMINISTRATION)
                .with(FactName.HOURS_PER_MONTH, n("2"))
                .offered(Target.FREELANCER, "60")
                .decision();

        assertEquals(RuleName.R10, decision.rule());
        assertEquals(Verdict.KEEP_FOR_NOW, decision.verdict());
        assertEquals(
                Reason.NO_CHEAPER_PROVIDER, decision.explanation().reasons().get(0));
        assertEquals(90, decision.reviewInDays());
        Answer.Flip flip = decision.explanation().flips().stream()
                .filter(f -> f.fact().equals("rate"))
                .findFirst()
                .orElseThrow();
        assertEquals(Verdict.DELEGATE, flip.verdict());
        assertTrue(new BigDecimal(flip.to().toString()).compareTo(n("60")) < 0);
    }

    @Test
    void withFactsMissingTheOneQuestionThatMattersMostIsAsked() {
        Given nothing = work();
        for (FactName name : FactName.values()) {
            nothing = nothing.without(name);
        }

        assertEquals(RuleName.R0, nothing.decision().rule());
        assertEquals(Verdict.NEEDS_INPUT, nothing.decision().verdict());
        assertEquals(
                "hoursPerMonth",
                nothing.decision().explanation().nextBestQuestion().fact());
        Answer withHours = nothing.with(FactName.HOURS_PER_MONTH, n("10")).decision();
        assertEquals("growth", withHours.explanation().nextBestQuestion().fact());
        assertEquals(5, withHours.explanation().nextBestQuestion().scale().size());
        assertEquals(Facts.none(), nothing.facts());
    }

    /** A rate for 30 h a month at 50 an hour, no one-off cost and no oversight: NPV = 12·30·(50 − rate). */
    private static Offer npvOfThirtyHours(String npv) {
        BigDecimal rate = n("50").subtract(n(npv).divide(n("360"), 20, RoundingMode.HALF_EVEN));
        BigDecimal zero = BigDecimal.ZERO;
        return new Offer(
                Target.FREELANCER,
                Offer.Price.DEFAULT.withRate(rate).withOnCost(zero),
                Offer.Work.DEFAULT.withOversight(zero),
                Given.hiring(1, zero, zero, zero));
    }
}
