package dev.handover.classification.decision;

import static dev.handover.classification.method.Given.n;
import static dev.handover.classification.method.Given.work;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.classification.method.Answer;
import dev.handover.classification.method.Given;
import dev.handover.classification.method.Method;
import dev.handover.classification.method.confidence.ConfidenceLevel;
import dev.handover.classification.method.fact.Assumed;
import dev.handover.classification.method.fact.Fact;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.FactSource;
import dev.handover.classification.method.fact.Facts;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.fact.Owner;
import dev.handover.classification.method.fact.Target;
import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is worth telling again. */
class ChangeTest {

    private final Change change = new Change(new BigDecimal("0.05"));
    private final Given delegated = work().with(FactName.HOURS_PER_MONTH, n("100"))
            .with(FactName.CODIFIABILITY, 2)
            .offered(Target.FREELANCER, "10");

    private boolean isNews(boolean answered, Given old, Given fresh) {
        Answer now = fresh.decision();
        return change.isNews(
                        answered,
                        old.decision(),
                        old.facts().decimal(FactName.HOURS_PER_MONTH).orElse(null),
                        now,
                        fresh.facts().decimal(FactName.HOURS_PER_MONTH).orElse(null))
                || (!answered && change.isReliedOnOtherwise(old.decision().confidence(), now.confidence()));
    }

    @Test
    void aTwentiethMoreOrLessIsNoNews() {
        assertFalse(isNews(false, delegated, delegated));
        assertFalse(isNews(false, delegated, delegated.with(FactName.HOURS_PER_MONTH, n("105"))));
        assertTrue(isNews(false, delegated, delegated.with(FactName.HOURS_PER_MONTH, n("105.01"))));
        assertTrue(isNews(false, delegated, delegated.with(FactName.HOURS_PER_MONTH, n("94.99"))));
    }

    @Test
    void anotherTargetLevelOrReasonIsNews() {
        assertTrue(isNews(false, delegated, delegated.with(FactName.ONSITE, true)));
        assertTrue(isNews(false, delegated, delegated.with(FactName.ERROR_COST, 5)));
        assertTrue(isNews(false, work(), work().offered(Target.FREELANCER, "90")));
        assertTrue(isNews(false, work().without(FactName.SKILL), work().without(FactName.AREA)));
    }

    @Test
    void afterTheOwnersAnswerOnlyAnotherVerdictIsNews() {
        Given dearer = work().with(FactName.HOURS_PER_MONTH, n("100")).offered(Target.FREELANCER, "90");
        assertFalse(isNews(true, delegated, delegated.with(FactName.HOURS_PER_MONTH, n("200"))));
        assertTrue(isNews(true, delegated, dearer));
    }

    @Test
    void whatCannotBeDecidedWithoutAFactIsNewsWhenItIsAnotherFact() {
        assertTrue(isNews(
                false,
                work().without(FactName.GROWTH)
                        .without(FactName.CUSTOMER_VALUE)
                        .without(FactName.INIMITABILITY)
                        .without(FactName.REACH),
                work().without(FactName.SKILL)));
    }

    @Test
    void anotherQuestionAloneIsNoNews() {
        Given asked = work().with(FactName.NECESSARY, true);

        assertFalse(isNews(false, work(), asked));
    }

    @Test
    void aDecisionThatBecomesOneToRelyOnIsNewsAndAnotherHighOneIsNot() {
        Given unmeasured = delegated.without(FactName.OBSERVED_DAYS);
        assertEquals(ConfidenceLevel.LOW, unmeasured.decision().confidence().level());
        assertEquals(ConfidenceLevel.HIGH, delegated.decision().confidence().level());

        assertTrue(isNews(false, unmeasured, delegated));
        assertTrue(isNews(false, delegated, unmeasured));
        assertFalse(isNews(true, unmeasured, delegated), "what was answered stands");
        Given half = delegated.with(FactName.OBSERVED_DAYS, 6);
        assertEquals(ConfidenceLevel.MEDIUM, half.decision().confidence().level());
        assertFalse(isNews(false, half, delegated));
    }

    @Test
    void aQuestionIsInVainOnceItIsAnswered() {
        Answer asking = work().without(FactName.SKILL).decision();

        assertFalse(
                Change.asksForWhatIsKnown(asking, work().without(FactName.SKILL).inputs()));
        assertTrue(Change.asksForWhatIsKnown(asking, work().inputs()));
        Facts guessed = work().facts().with(FactName.SKILL, new Fact(3, FactSource.INFERRED, null, null));
        Inputs still = work().inputs().withSubject(work().inputs().subject().withFacts(guessed));
        assertFalse(Change.asksForWhatIsKnown(asking, still), "a guess is no answer");
        Answer nothing = Method.decide(work().inputs(), work().policy(), Method.Detail.FULL);
        assertFalse(Change.asksForWhatIsKnown(nothing, work().inputs()));
    }

    @Test
    void theQuestionsAboutMoneyAreAnsweredByMoney() {
        Given broke = work().of(Owner.unknown("EUR"));
        assertTrue(Change.asksForWhatIsKnown(broke.decision(), work().inputs()));
        assertFalse(Change.asksForWhatIsKnown(broke.decision(), broke.inputs()));
        assertFalse(Change.asksForWhatIsKnown(broke.decision(), work().inputs().withAssumed(Set.of(Assumed.INCOME))));

        Given alone = work().with(FactName.SKILL, 5).with(FactName.NECESSARY, true);
        assertEquals("rate", alone.decision().explanation().nextBestQuestion().fact());
        Inputs priced = alone.offered(Target.STAFF, "20").inputs();
        assertTrue(Change.asksForWhatIsKnown(alone.decision(), priced));
        assertFalse(Change.asksForWhatIsKnown(alone.decision(), alone.inputs()));
        assertFalse(Change.asksForWhatIsKnown(alone.decision(), priced.withAssumed(Set.of(Assumed.MARKET))));
    }
}
