package dev.handover.classification.method.confidence;

import static dev.handover.classification.method.Given.n;
import static dev.handover.classification.method.Given.owner;
import static dev.handover.classification.method.Given.work;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.classification.method.Answer;
import dev.handover.classification.method.Given;
import dev.handover.classification.method.Method;
import dev.handover.classification.method.fact.Area;
import dev.handover.classification.method.fact.Assumed;
import dev.handover.classification.method.fact.Fact;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.FactSource;
import dev.handover.classification.method.fact.Facts;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.fact.Offer;
import dev.handover.classification.method.fact.Owner;
import dev.handover.classification.method.fact.Peers;
import dev.handover.classification.method.fact.Prospect;
import dev.handover.classification.method.fact.Subject;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.policy.Policy;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which question is asked, and how often its answers would change the verdict. */
class QuestionsTest {

    private static final Policy POLICY = Policy.standard();

    /** Every fact the rules could weigh is known, so that only what a test takes away is asked for. */
    private static final Given COMPLETE = complete();

    private static Given complete() {
        Given given = work().with(FactName.WILL_BECOME_GOOD, Prospect.YES)
                .with(FactName.SKILL, 5)
                .with(FactName.VALUE_SHARE, n("0.01"))
                .with(FactName.TIME_SHARE, n("0.1"))
                .with(FactName.OWN_TIME, n("2.5"))
                .with(FactName.PROFICIENT_TIME, n("2.5"))
                .with(FactName.LEARN_HOURS, n("500"))
                .with(FactName.LEARN_COST, n("0"))
                .with(FactName.LEARNING_RATE, n("0.85"))
                .with(FactName.UNITS_DONE, n("50"))
                .with(FactName.JOB_ZONE, 2)
                .with(FactName.AUTOMATION_COST, n("900"))
                .with(FactName.AUTOMATION_QUALITY, n("1"))
                .with(FactName.AUTOMATION_SET_UP, n("0"))
                .with(FactName.AUTOMATION_ERROR_COST, n("0"))
                .with(FactName.PRICE_PAID_PER_MONTH, n("0"))
                .with(FactName.NECESSARY, true);
        for (FactName flag : List.of(
                FactName.MUST_BE_OWNER,
                FactName.ONSITE,
                FactName.LICENCE,
                FactName.HAS_SOP,
                FactName.SUPPORT,
                FactName.CONTROL_HOW_AND_WHEN)) {
            given = given.with(flag, false);
        }
        return given.with(FactName.HOURS_PER_MONTH, n("39")).offered(Target.FREELANCER, "5");
    }

    private static List<Questions.Ranked> ranked(Given given) {
        return Questions.ranked(given.inputs(), POLICY);
    }

    private static Inputs guessing(Inputs inputs, FactName name, Object value) {
        Facts facts = inputs.subject().facts().with(name, new Fact(value, FactSource.INFERRED, null, null));
        return inputs.withSubject(inputs.subject().withFacts(facts));
    }

    @Test
    void whenNothingWouldChangeTheVerdictNothingIsAsked() {
        assertEquals(List.of(), ranked(COMPLETE));
        assertNull(COMPLETE.decision().explanation().nextBestQuestion());
    }

    @Test
    void anUnknownMasteryThatLocksIsAskedForSinceTwoStepsOfFiveUnlock() {
        Given sales = COMPLETE.with(FactName.AREA, Area.SALES).without(FactName.MASTERY);
        Questions.Ranked first = ranked(sales).get(0);

        assertEquals("mastery", first.name());
        assertEquals(Optional.of(FactName.MASTERY), first.fact());
        assertEquals(n("0.4"), first.changes());
        Answer.Question asked = sales.decision().explanation().nextBestQuestion();
        assertEquals("mastery", asked.fact());
        assertEquals(n("0.40"), asked.changes());
        assertEquals(5, asked.scale().size());
    }

    @Test
    void anExceptionIsTriedInOneOfTenAnswers() {
        Questions.Ranked only = ranked(COMPLETE.without(FactName.NECESSARY)).get(0);

        assertEquals("necessary", only.name());
        assertEquals(n("0.1"), only.changes());
    }

    @Test
    void equallyFrequentChangesAreAskedByWeightThenInTheOrderOfFacts() {
        List<Questions.Ranked> both =
                ranked(COMPLETE.without(FactName.NECESSARY).without(FactName.MUST_BE_OWNER));

        assertEquals(
                List.of("mustBeOwner", "necessary"),
                both.stream().map(Questions.Ranked::name).toList());
    }

    @Test
    void aGuessedAreaIsAskedForSinceTwoOfElevenAreLocked() {
        Inputs guessed = guessing(COMPLETE.with(FactName.MASTERY, 0).inputs(), FactName.AREA, Area.FINANCE);
        Questions.Ranked first = Questions.ranked(guessed, POLICY).get(0);

        assertEquals("area", first.name());
        assertEquals(n("0.1818"), first.changes().setScale(4, RoundingMode.HALF_EVEN));
    }

    @Test
    void withNamesAndHoursOnlyTheGuessThatDecidesIsAskedFor() {
        Facts facts = Facts.none().with(FactName.HOURS_PER_MONTH, n("40"));
        Inputs inputs = new Inputs(
                owner("100000"),
                new Subject("Bookkeeping", false, facts),
                List.of(Offer.unpriced(Target.FREELANCER).withRate(n("15"))),
                null,
                Set.of(Assumed.INCOME, Assumed.MARKET),
                Peers.NONE);
        inputs = guessing(inputs, FactName.AREA, Area.FINANCE);
        inputs = guessing(inputs, FactName.GROWTH, 2);
        inputs = guessing(inputs, FactName.SKILL, 3);
        Answer answer = Method.decide(inputs, POLICY, Method.Detail.FULL);

        assertEquals("growth", answer.explanation().nextBestQuestion().fact());
        assertEquals(n("0.40"), answer.explanation().nextBestQuestion().changes(), "growth 4 and 5 are strategic");
        assertEquals(ConfidenceLevel.LOW, answer.confidence().level());
        assertTrue(answer.explanation()
                .assumptions()
                .contains("What your hour is worth is not stated: 50.00 EUR is assumed."));
        assertTrue(answer.explanation()
                .assumptions()
                .contains("What a freelancer costs an hour is not stated: 15.00 EUR is assumed."));
        assertTrue(
                answer.explanation().assumptions().contains("Growth 2 is inferred from the activity's name and area."));
        assertTrue(answer.explanation().assumptions().contains("Area FINANCE is inferred from the activity's name."));
    }

    @Test
    void theRateIsAskedForWhereNobodyIsOnOffer() {
        Given nobody = new Given(COMPLETE.owner(), COMPLETE.facts(), false, List.of(), POLICY);
        Questions.Ranked first = ranked(nobody).get(0);

        assertEquals("rate", first.name());
        assertEquals(Optional.empty(), first.fact());
        assertEquals("rate", nobody.decision().explanation().nextBestQuestion().fact());
    }

    @Test
    void assumedRatesAndIncomeAreAskedForWhereTheyDecide() {
        Given even = COMPLETE.with(FactName.HOURS_PER_MONTH, n("39"));
        Inputs near = new Given(even.owner(), even.facts(), false, List.of(), POLICY)
                .offered(Target.FREELANCER, "30")
                .inputs();

        assertEquals(List.of(), Questions.ranked(near, POLICY));
        assertEquals(
                Set.of("income", "rate"),
                Set.copyOf(Questions.ranked(near.withAssumed(Set.of(Assumed.INCOME, Assumed.MARKET)), POLICY).stream()
                        .map(Questions.Ranked::name)
                        .toList()));
    }

    @Test
    void whatNothingCanBeDecidedWithoutComesFirstAndAlone() {
        List<Questions.Ranked> missing = ranked(COMPLETE.without(FactName.AREA).without(FactName.HOURS_PER_MONTH));

        assertEquals(
                List.of("hoursPerMonth", "area"),
                missing.stream().map(Questions.Ranked::name).toList());
        assertTrue(missing.stream().allMatch(q -> q.changes() == null));
        Owner unknown = Owner.unknown("EUR");
        assertEquals("income", ranked(COMPLETE.of(unknown)).get(0).name());
        assertNull(
                COMPLETE.of(unknown).decision().explanation().nextBestQuestion().changes());
    }

    @Test
    void withoutConfidenceOnlyWhatTheRuleMissedIsAsked() {
        Given sparse = COMPLETE.without(FactName.NECESSARY);

        assertNull(Method.decide(sparse.inputs(), POLICY, Method.Detail.BRIEF)
                .explanation()
                .nextBestQuestion());
        assertFalse(ranked(sparse).isEmpty());
    }
}
