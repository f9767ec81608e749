package dev.handover.classification.method;

import static dev.handover.classification.method.Given.handedOver;
import static dev.handover.classification.method.Given.n;
import static dev.handover.classification.method.Given.work;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.classification.method.fact.Area;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Offer;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.rule.Flag;
import dev.handover.classification.method.rule.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The delegation level, the teach plan and the caps; what the owner's own verdict gets, and where it is locked. */
class OnWhatTermsTest {

    @Test
    void theDelegationLevelFollowsErrorsUncertaintyAndTrust() {
        Given given = handedOver("10").with(FactName.ERROR_COST, 2);
        assertEquals(5, given.decision().handover().delegationLevel());
        assertEquals(3, given.with(FactName.ERROR_COST, 4).decision().handover().delegationLevel());
        assertEquals(
                4, given.with(FactName.UNCERTAINTY, 4).decision().handover().delegationLevel());
        assertEquals(
                7, given.with(FactName.CODIFIABILITY, 5).decision().handover().delegationLevel());
        assertEquals(
                5,
                given.with(FactName.CODIFIABILITY, 5)
                        .with(FactName.ERROR_COST, 3)
                        .decision()
                        .handover()
                        .delegationLevel());
        assertEquals(
                5,
                given.with(FactName.ERROR_COST, 4)
                        .with(FactName.ACCEPTED_DELIVERIES, 3)
                        .decision()
                        .handover()
                        .delegationLevel());
        assertEquals(
                7,
                given.with(FactName.CODIFIABILITY, 5)
                        .with(FactName.ACCEPTED_DELIVERIES, 9)
                        .decision()
                        .handover()
                        .delegationLevel());
        assertNull(work().decision().handover().delegationLevel(), "nothing is handed over");
    }

    @Test
    void whoCanTeachGetsATeachPlanOfAllTheTrainingHours() {
        Given given = work().with(FactName.SKILL, 5)
                .with(FactName.HOURS_PER_MONTH, n("30"))
                .offered(Target.FREELANCER, "10");

        assertNull(given.decision().handover().teachPlan());
        Answer taught = given.with(FactName.MASTERY, 4).decision();
        assertNotNull(taught.handover().teachPlan());
        assertEquals(n("40.00"), taught.handover().teachPlan().hours());
        assertEquals(
                n("40.00"),
                taught.handover().teachPlan().steps().stream()
                        .map(s -> s.hours())
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
        assertEquals("TEACH", taught.path().get(0).name());
    }

    @Test
    void theOpeningOfferIsTheBuybackRateNeverAboveTheCap() {
        Given given = work().with(FactName.HOURS_PER_MONTH, n("30"))
                .with(FactName.CODIFIABILITY, 2)
                .offered(Target.FREELANCER, "10");
        assertEquals(n("42.86"), given.decision().deal().rateCap());
        assertEquals(n("11.90"), given.decision().deal().openingOffer());
        Offer fixed = new Offer(
                Target.FREELANCER,
                Offer.Price.DEFAULT.withRate(n("1")).withFixedPerMonth(n("1200")),
                Offer.Work.DEFAULT,
                Given.hiring(null, null, null, n("0")));
        Answer tight = new Given(given.owner(), given.facts(), false, List.of(fixed), given.policy()).decision();
        assertEquals(n("4.76"), tight.deal().rateCap(), "(1350 − 1200)/31.5");
        assertEquals(n("4.76"), tight.deal().openingOffer());
    }

    @Test
    void whereThePriceDoesNotDecideTheOfferedRateLiftsTheCap() {
        assertEquals(
                n("80.00"),
                handedOver("10")
                        .offered(Target.FREELANCER, "80")
                        .decision()
                        .deal()
                        .rateCap());
        assertEquals(
                n("42.86"),
                handedOver("10")
                        .offered(Target.FREELANCER, "30")
                        .decision()
                        .deal()
                        .rateCap());
    }

    @Test
    void theOwnersVerdictGetsItsOwnTargetAndCaps() {
        Given kept = work().offered(Target.FREELANCER, "90");
        assertEquals(Verdict.KEEP_FOR_NOW, kept.decision().verdict());

        Answer handed =
                Method.overridden(kept.inputs(), kept.policy(), Verdict.DELEGATE, Optional.of(Target.VIRTUAL_EMPLOYEE));
        assertEquals(Verdict.DELEGATE, handed.verdict());
        assertEquals(Target.VIRTUAL_EMPLOYEE, handed.target());
        assertEquals(n("42.86"), handed.deal().rateCap(), "10·45/(10·1.05)");
        assertEquals(n("9.00"), handed.deal().hoursFreedPerMonth());
        assertTrue(
                handed.ruling().sentence().contains("the method's own verdict is KEEP_FOR_NOW (R10)"),
                handed.ruling().sentence());

        Given never = handedOver("10").offered(Target.FREELANCER, "20");
        Answer keeps = Method.overridden(never.inputs(), never.policy(), Verdict.MASTER, Optional.empty());
        assertEquals(List.of(Flag.AGAINST_THE_METHOD), keeps.explanation().flags());
        assertNull(keeps.target());
        assertEquals(
                List.of(),
                Method.overridden(kept.inputs(), kept.policy(), Verdict.MASTER, Optional.empty())
                        .explanation()
                        .flags());
    }

    @Test
    void salesAndMarketingAreLockedWhateverRuleDecides() {
        Given sales = work().with(FactName.AREA, Area.SALES);
        assertTrue(Method.locksHandingOver(sales.inputs(), sales.policy()));
        assertTrue(
                Method.locksHandingOver(sales.with(FactName.MUST_BE_OWNER, true).inputs(), sales.policy()));
        assertFalse(Method.locksHandingOver(sales.with(FactName.MASTERY, 3).inputs(), sales.policy()));
        assertFalse(Method.locksHandingOver(work().inputs(), sales.policy()));
    }
}
