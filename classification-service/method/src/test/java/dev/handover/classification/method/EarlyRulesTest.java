package dev.handover.classification.method;

import static dev.handover.classification.method.Given.n;
import static dev.handover.classification.method.Given.work;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.classification.method.fact.Area;
import dev.handover.classification.method.fact.Fact;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.FactSource;
import dev.handover.classification.method.fact.Owner;
import dev.handover.classification.method.fact.Prospect;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.parameter.Setting;
import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.method.rule.Flag;
import dev.handover.classification.method.rule.RuleName;
import dev.handover.classification.method.rule.Verdict;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R0 to R3, which look before anything is weighed, just inside and just outside their bounds. */
class EarlyRulesTest {
    @Test
    void eachOfTheFourFactsIsAskedForWhenItIsMissing() {
        assertAsks("hoursPerMonth", work().without(FactName.HOURS_PER_MONTH));
        assertAsks("area", work().without(FactName.AREA));
        assertAsks("skill", work().without(FactName.SKILL));
        assertAsks(
                "growth",
                work().without(FactName.GROWTH)
                        .without(FactName.CUSTOMER_VALUE)
                        .without(FactName.INIMITABILITY)
                        .without(FactName.REACH));
        assertEquals(
                RuleName.R10, work().without(FactName.GROWTH).decision().rule(), "a core test alone gives a score");
    }

    private static void assertAsks(String fact, Given given) {
        assertEquals(Verdict.NEEDS_INPUT, given.decision().verdict());
        assertEquals(RuleName.R0, given.decision().rule());
        assertEquals(fact, given.decision().explanation().nextBestQuestion().fact());
    }

    @Test
    void timesStandInForTheSkill() {
        Answer decision = work().without(FactName.SKILL)
                .with(FactName.OWN_TIME, n("3"))
                .with(FactName.PROFICIENT_TIME, n("1"))
                .decision();

        assertEquals(1, decision.assessment().inferred().skill());
        assertNull(work().decision().assessment().inferred().skill());
    }

    @Test
    void withoutTheOwnersEconomicsOnlyRulesWithoutMoneyDecide() {
        Owner unknown = Owner.unknown("EUR");
        assertEquals(Verdict.NEEDS_INPUT, work().of(unknown).decision().verdict());
        assertEquals(
                "income",
                work().of(unknown).decision().explanation().nextBestQuestion().fact());
        assertEquals(
                RuleName.R7,
                work().of(unknown)
                        .with(FactName.SKILL, 2)
                        .with(FactName.WILL_BECOME_GOOD, Prospect.NO)
                        .offered(Target.FREELANCER, "30")
                        .decision()
                        .rule());
        assertEquals(
                Verdict.MASTER,
                work().of(unknown)
                        .strategic()
                        .with(FactName.SKILL, 4)
                        .decision()
                        .verdict());
    }

    @Test
    void whatMustBeTheOwnerIsMasteredFromSkillFour() {
        Given must = work().with(FactName.MUST_BE_OWNER, true).offered(Target.FREELANCER, "1");

        assertEquals(RuleName.R1, must.decision().rule());
        assertEquals(Verdict.LEARN, must.with(FactName.SKILL, 3).decision().verdict());
        assertEquals(Verdict.MASTER, must.with(FactName.SKILL, 4).decision().verdict());
    }

    @Test
    void aLicenceIsTheOwnersAloneUnlessAnEmployeeIsOnOffer() {
        Given licensed = work().with(FactName.LICENCE, true).offered(Target.FREELANCER, "1");
        assertEquals(RuleName.R1, licensed.decision().rule());

        Answer withStaff = licensed.with(FactName.HOURS_PER_MONTH, n("60"))
                .offered(Target.STAFF, "10")
                .decision();
        assertEquals(RuleName.R9, withStaff.rule());
        assertEquals(Target.STAFF, withStaff.target());
    }

    @Test
    void whatIsNotNecessaryIsDroppedUnlessThePolicySwitchesThatOff() {
        Given needless = work().with(FactName.NECESSARY, false);
        Policy off = Policy.standard().with("p", Setting.ELIMINATE, BigDecimal.ZERO);

        assertEquals(Verdict.ELIMINATE, needless.decision().verdict());
        assertEquals(List.of(Flag.ADVISORY), needless.decision().explanation().flags());
        assertEquals(RuleName.R10, needless.under(off).decision().rule());
    }

    /** Ten hours a month at 50 an hour; a freelancer at 40 costs 42 with the platform's fee. */
    private static Given automatable(String price) {
        return work().offered(Target.FREELANCER, "40")
                .with(FactName.AUTOMATION_COST, n(price))
                .with(FactName.AUTOMATION_QUALITY, n("0.8"));
    }

    @Test
    void automationMustBeCheaperAllInThanTheCheapestThatIsGoodEnough() {
        // Oversight is a tenth of 50, and 20 hours of set-up at 50 spread over 12 months of 10 hours are 8.3333…:
        // 42 − 5 − 8.3333… = 28.6666…
        Policy off = Policy.standard().with("p", Setting.AUTOMATE, BigDecimal.ZERO);

        assertNotEquals(Verdict.AUTOMATE, automatable("28.67").decision().verdict());
        Given cheaper = automatable("28.66");
        assertEquals(Verdict.AUTOMATE, cheaper.decision().verdict());
        assertEquals(RuleName.R2B, cheaper.decision().rule());
        assertEquals(List.of(Flag.ADVISORY), cheaper.decision().explanation().flags());
        assertNotEquals(Verdict.AUTOMATE, cheaper.under(off).decision().verdict());
        // Another 0.01 · 120 hours of set-up money, or of mistakes, turns the scale.
        assertNotEquals(
                Verdict.AUTOMATE,
                cheaper.with(FactName.AUTOMATION_SET_UP, n("0.81")).decision().verdict());
        assertEquals(
                Verdict.AUTOMATE,
                cheaper.with(FactName.AUTOMATION_SET_UP, n("0.79")).decision().verdict());
        assertNotEquals(
                Verdict.AUTOMATE,
                cheaper.with(FactName.AUTOMATION_ERROR_COST, n("0.07"))
                        .decision()
                        .verdict());
        assertNotEquals(
                Verdict.AUTOMATE,
                work().offered(Target.FREELANCER, "40", "0.79")
                        .with(FactName.AUTOMATION_COST, n("1"))
                        .with(FactName.AUTOMATION_QUALITY, n("1"))
                        .decision()
                        .verdict(),
                "nobody good enough to compare with");
    }

    @Test
    void aQualityThatNobodyKnowsIsNeverTakenForGood() {
        Given cheap = automatable("1");
        Fact guess = new Fact(n("1"), FactSource.INFERRED, null, null);

        assertEquals(Verdict.AUTOMATE, cheap.decision().verdict());
        assertNotEquals(
                Verdict.AUTOMATE,
                cheap.with(FactName.AUTOMATION_QUALITY, n("0.79")).decision().verdict());
        assertNotEquals(
                Verdict.AUTOMATE,
                cheap.without(FactName.AUTOMATION_QUALITY).decision().verdict());
        assertNotEquals(
                Verdict.AUTOMATE,
                new Given(
                                cheap.owner(),
                                cheap.facts().with(FactName.AUTOMATION_QUALITY, guess),
                                false,
                                cheap.market(),
                                cheap.policy())
                        .decision()
                        .verdict());
    }

    @Test
    void noMachineOpensTheLockOfSalesAndMarketing() {
        for (Area area : List.of(Area.SALES, Area.MARKETING)) {
            Answer locked = automatable("0").with(FactName.AREA, area).decision();

            assertEquals(RuleName.R3, locked.rule());
            assertEquals(Verdict.LEARN, locked.verdict());
            assertTrue(locked.ruling().locked());
            assertEquals(
                    Verdict.AUTOMATE,
                    automatable("0")
                            .with(FactName.AREA, area)
                            .with(FactName.MASTERY, 3)
                            .decision()
                            .verdict());
        }
    }

    @Test
    void masteryThreeUnlocksSalesAndMarketing() {
        for (Area area : List.of(Area.SALES, Area.MARKETING)) {
            Given work = work().with(FactName.AREA, area).offered(Target.FREELANCER, "5");
            assertEquals(RuleName.R3, work.with(FactName.MASTERY, 2).decision().rule());
            assertEquals(RuleName.R9, work.with(FactName.MASTERY, 3).decision().rule());
            Answer unknown = work.without(FactName.MASTERY).decision();
            assertEquals(RuleName.R3, unknown.rule());
            assertEquals("mastery", unknown.explanation().nextBestQuestion().fact());
        }
    }

    @Test
    void supportInsideSalesIsExemptOnlyByPolicy() {
        Given support = work().with(FactName.AREA, Area.SALES)
                .with(FactName.SUPPORT, true)
                .offered(Target.FREELANCER, "5");
        Policy exempt = Policy.standard().with("p", Setting.SUPPORT_EXEMPT, BigDecimal.ONE);

        assertEquals(RuleName.R3, support.decision().rule());
        assertEquals(RuleName.R9, support.under(exempt).decision().rule());
        assertEquals(
                RuleName.R3,
                support.with(FactName.SUPPORT, false).under(exempt).decision().rule());
    }
}
