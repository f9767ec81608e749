package dev.handover.classification.method;

import static dev.handover.classification.method.Given.n;
import static dev.handover.classification.method.Given.work;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.classification.method.fact.Area;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.fact.Offer;
import dev.handover.classification.method.fact.Owner;
import dev.handover.classification.method.fact.Prospect;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.handover.Engagement;
import dev.handover.classification.method.parameter.Setting;
import dev.handover.classification.method.policy.Policy;
import dev.handover.classification.method.rule.Category;
import dev.handover.classification.method.rule.RuleName;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an answer says beyond its verdict. */
class ShapingTest {

    private static final Policy POLICY = Policy.standard();

    @Test
    void theStrategicScoreIsShownWithItsParts() {
        // (40·1 + 15·1 + 15·1 + 10·0) ÷ 80
        Answer answer = work().strategic().decision();

        assertEquals(n("87.50"), answer.assessment().strategicScore().value());
        assertEquals(
                List.of("growth", "customerValue", "inimitability", "reach"),
                answer.assessment().strategicScore().parts().stream()
                        .map(Answer.ScorePart::name)
                        .toList());
        assertEquals(
                List.of(n("1.00"), n("1.00"), n("1.00"), n("0.00")),
                answer.assessment().strategicScore().parts().stream()
                        .map(Answer.ScorePart::points)
                        .toList());
        assertEquals(Category.STRATEGIC, answer.ruling().category());
        assertEquals(Category.MAINTENANCE, work().decision().ruling().category());
    }

    @Test
    void whatIsInferredFromTimesIsNamedAndWhatIsStatedIsNot() {
        Given timed = work().with(FactName.OWN_TIME, n("3"))
                .with(FactName.PROFICIENT_TIME, n("1"))
                .with(FactName.UNITS_DONE, n("1"))
                .with(FactName.LEARNING_RATE, n("0.7"));

        assertNull(timed.decision().assessment().inferred().skill(), "stated");
        assertEquals(
                1,
                timed.without(FactName.SKILL).decision().assessment().inferred().skill());
        assertEquals(
                Prospect.YES,
                timed.decision().assessment().inferred().willBecomeGood(),
                "stated as unknown is not stated");
        assertNull(timed.with(FactName.WILL_BECOME_GOOD, Prospect.YES)
                .decision()
                .assessment()
                .inferred()
                .willBecomeGood());
        assertNull(work().decision().assessment().inferred().willBecomeGood(), "nothing to infer it from");
    }

    @Test
    void withoutDrawsTheQuestionIsWhatNothingCanBeDecidedWithout() {
        assertEquals("skill", asked(work().without(FactName.SKILL)));
        Given broke = work().of(Owner.unknown("EUR")).offered(Target.FREELANCER, "20");
        assertEquals("income", asked(broke));
        assertEquals("rate", asked(work().with(FactName.SKILL, 5)));
        assertNull(brief(work().offered(Target.FREELANCER, "90")).explanation().nextBestQuestion());
        Answer.Question rate =
                brief(work().with(FactName.SKILL, 5)).explanation().nextBestQuestion();
        assertTrue(rate.question().contains(Target.FREELANCER.words()), rate.question());
    }

    private static Answer brief(Given given) {
        return Method.decide(given.inputs(), POLICY, Method.Detail.BRIEF);
    }

    private static String asked(Given given) {
        return brief(given).explanation().nextBestQuestion().fact();
    }

    @Test
    void detailIsGivenOnlyWhereItIsAskedFor() {
        Given delegated = work().with(FactName.HOURS_PER_MONTH, n("100")).offered(Target.FREELANCER, "10");

        Answer brief = brief(delegated);
        assertEquals(List.of(), brief.explanation().flips());
        assertEquals(List.of(), brief.explanation().rulesNotHit());
        assertNull(brief.confidence());
        Answer full = delegated.decision();
        assertFalse(full.explanation().flips().isEmpty());
        assertFalse(full.explanation().rulesNotHit().isEmpty());
        Given kept = work().offered(Target.FREELANCER, "90");
        assertFalse(brief(kept).explanation().flips().isEmpty(), "what is kept says what it takes");
        Answer figures = Method.figures(kept.inputs(), POLICY);
        assertEquals(List.of(), figures.explanation().flips());
        assertEquals(brief(kept).assessment().delegation(), figures.assessment().delegation());
        assertEquals(
                kept.decision().provenance().inputsHash(), figures.provenance().inputsHash());
        assertEquals(
                new InputsDiff.Outcome(full.verdict(), full.rule(), full.target()),
                Method.outcome(delegated.inputs(), POLICY));
    }

    @Test
    void aStrategicDependencyIsBoundByARetainerEvenForAJobNowAndThen() {
        Given job = work().strategic()
                .with(FactName.SKILL, 1)
                .with(FactName.WILL_BECOME_GOOD, Prospect.NO)
                .with(FactName.OCCURRENCES_PER_MONTH, n("0.5"))
                .offered(Target.FREELANCER, "20");

        assertEquals(RuleName.R6, job.decision().rule());
        assertEquals(Engagement.RETAINER, job.decision().handover().engagement());
        assertEquals(
                Engagement.EMPLOYMENT,
                job.with(FactName.ONSITE, true)
                        .offered(Target.STAFF, "20")
                        .decision()
                        .handover()
                        .engagement());
    }

    @Test
    void salesAndMarketingAreLockedUntilMasteredUnlessThePolicyExemptsSupport() {
        Given sales = work().with(FactName.AREA, Area.SALES).with(FactName.MASTERY, 2);
        Policy exempting = POLICY.with("exempting", Setting.SUPPORT_EXEMPT, BigDecimal.ONE);
        Inputs support = sales.with(FactName.SUPPORT, true).inputs();

        assertTrue(Method.locksHandingOver(sales.inputs(), POLICY));
        assertTrue(Method.locksHandingOver(
                sales.with(FactName.AREA, Area.MARKETING).inputs(), POLICY));
        assertFalse(Method.locksHandingOver(work().inputs(), POLICY));
        assertFalse(Method.locksHandingOver(sales.with(FactName.MASTERY, 3).inputs(), POLICY));
        assertTrue(Method.locksHandingOver(support, POLICY));
        assertTrue(Method.locksHandingOver(sales.inputs(), exempting));
        assertFalse(Method.locksHandingOver(support, exempting));
    }

    @Test
    void ofTwoCheaperNeighboursTheCheapestIsTaken() {
        Given placed = work().with(FactName.SPECIFICITY, 3)
                .with(FactName.SKILL, 1)
                .with(FactName.WILL_BECOME_GOOD, Prospect.NO)
                .offered(Target.VIRTUAL_EMPLOYEE, "40");

        assertEquals(Target.VIRTUAL_EMPLOYEE, placed.decision().target());
        Given cheaper = placed.offered(Target.FREELANCER, "20");
        assertEquals(Target.FREELANCER, cheaper.decision().target());
        Offer free = new Offer(
                Target.STAFF,
                Offer.Price.DEFAULT.withRate(n("5")),
                Offer.Work.DEFAULT,
                Given.hiring(null, null, n("0"), null));
        assertEquals(Target.STAFF, cheaper.offered(free).decision().target());
        // A fifth cheaper, to the cent, is enough.
        assertEquals(
                Target.FREELANCER,
                placed.offered(Target.FREELANCER, "32.00").decision().target());
        assertEquals(
                Target.VIRTUAL_EMPLOYEE,
                placed.offered(Target.FREELANCER, "32.01").decision().target());
    }
}
