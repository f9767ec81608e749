package dev.handover.classification.method.confidence;

import static dev.handover.classification.method.Given.n;
import static dev.handover.classification.method.Given.work;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.classification.method.Given;
import dev.handover.classification.method.Method;
import dev.handover.classification.method.fact.Area;
import dev.handover.classification.method.fact.Assumed;
import dev.handover.classification.method.fact.Fact;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.FactSource;
import dev.handover.classification.method.fact.Facts;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.fact.Prospect;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.parameter.Setting;
import dev.handover.classification.method.policy.Policy;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Confidence against figures computed by hand. */
class ConfidenceTest {

    private static final Policy POLICY = Policy.standard();

    /** Locked whatever is drawn: a mastery of 0 never becomes 3, and the area is not drawn. */
    private static final Given LOCKED = work().with(FactName.AREA, Area.SALES)
            .with(FactName.MASTERY, 0)
            .with(FactName.WILL_BECOME_GOOD, Prospect.YES)
            .offered(Target.FREELANCER, "20");

    private static Confidence of(Given given) {
        return Confidence.of(given.inputs(), POLICY);
    }

    private static Given guessed(Given given, FactName name, Object value) {
        Facts facts = given.facts().with(name, new Fact(value, FactSource.INFERRED, null, null));
        return new Given(given.owner(), facts, given.wasStrategic(), given.market(), given.policy());
    }

    @Test
    void allButTheValueShareKnownAndFullyMeasuredIsNineTenths() {
        Confidence c = of(LOCKED);

        assertEquals(n("0.90"), c.value());
        assertEquals(n("0.90"), c.completeness());
        assertEquals(n("1.00"), c.evidence());
        assertEquals(n("1.000"), c.stability());
        assertEquals(500, c.draws());
        assertEquals(500, c.stable());
        assertEquals(ConfidenceLevel.HIGH, c.level());
        assertEquals("C·(0.6 + 0.4·D)·Π = 0.9·(0.6 + 0.4·1)·1 = 0.9", c.formula());
        assertEquals(
                List.of("hoursPerMonth", "growth", "skill", "market", "willBecomeGood", "area", "valueShare"),
                c.parts().stream().map(Confidence.ConfidencePart::fact).toList());
        assertEquals(
                List.of("0.2", "0.2", "0.15", "0.15", "0.1", "0.1", "0.1"),
                c.parts().stream().map(p -> p.weight().toPlainString()).toList());
        assertEquals(
                List.of(true, true, true, true, true, true, false),
                c.parts().stream().map(Confidence.ConfidencePart::known).toList());
        assertEquals(n("1.00"), of(LOCKED.with(FactName.VALUE_SHARE, n("0.2"))).value());
    }

    @Test
    void evidenceGrowsWithTheDaysUpToTen() {
        assertEquals(n("0.54"), of(LOCKED.without(FactName.OBSERVED_DAYS)).value(), "0.9·0.6");
        assertEquals(n("0.54"), of(LOCKED.with(FactName.OBSERVED_DAYS, 0)).value());
        assertEquals(n("0.72"), of(LOCKED.with(FactName.OBSERVED_DAYS, 5)).value(), "0.9·(0.6 + 0.4·0.5)");
        assertEquals(n("0.86"), of(LOCKED.with(FactName.OBSERVED_DAYS, 9)).value(), "0.9·0.96 = 0.864");
        assertEquals(n("0.90"), of(LOCKED.with(FactName.OBSERVED_DAYS, 11)).value());
        assertEquals(
                ConfidenceLevel.MEDIUM,
                of(LOCKED.with(FactName.OBSERVED_DAYS, 5)).level());
    }

    @Test
    void eachUnknownFactTakesItsWeight() {
        Given unpriced = new Given(LOCKED.owner(), LOCKED.facts(), false, List.of(), POLICY);
        assertEquals(n("0.75"), of(unpriced).completeness());
        assertEquals(
                n("0.80"),
                of(LOCKED.with(FactName.WILL_BECOME_GOOD, Prospect.UNKNOWN)).completeness());
        assertEquals(n("0.80"), of(LOCKED.without(FactName.WILL_BECOME_GOOD)).completeness());
        assertEquals(n("0.70"), of(LOCKED.without(FactName.HOURS_PER_MONTH)).completeness());
        assertEquals(n("0.70"), of(LOCKED.without(FactName.GROWTH)).completeness(), "growth itself, not what gives σ");
        assertEquals(n("0.75"), of(LOCKED.without(FactName.SKILL)).completeness());
        assertEquals(n("0.80"), of(LOCKED.without(FactName.AREA)).completeness());
    }

    @Test
    void whatWasGuessedOrAssumedIsNotKnown() {
        assertEquals(n("0.70"), of(guessed(LOCKED, FactName.GROWTH, 1)).completeness());
        assertEquals(n("0.75"), of(guessed(LOCKED, FactName.SKILL, 3)).completeness());
        assertEquals(
                n("0.80"),
                of(guessed(LOCKED, FactName.WILL_BECOME_GOOD, Prospect.YES)).completeness());
        Inputs assumed = LOCKED.inputs().withAssumed(Set.of(Assumed.MARKET, Assumed.INCOME));
        assertEquals(n("0.75"), Confidence.of(assumed, POLICY).completeness());
    }

    @Test
    void statedTimesMakeSkillAndProspectKnownAndGuessedTimesDoNot() {
        Given timed = LOCKED.without(FactName.SKILL)
                .without(FactName.WILL_BECOME_GOOD)
                .with(FactName.PROFICIENT_TIME, n("1"))
                .with(FactName.UNITS_DONE, n("4"));

        assertEquals(n("0.90"), of(timed.with(FactName.OWN_TIME, n("1.2"))).completeness());
        assertEquals(n("0.65"), of(guessed(timed, FactName.OWN_TIME, n("1.2"))).completeness());
        assertEquals(
                n("0.75"),
                of(guessed(timed.with(FactName.OWN_TIME, n("1.2")), FactName.SKILL, 3))
                        .completeness(),
                "the rules then go by the guess");
    }

    @Test
    void theLevelsBeginExactlyAtTheirThresholds() {
        assertEquals(ConfidenceLevel.HIGH, Confidence.level(n("0.75"), POLICY.parameters()));
        assertEquals(ConfidenceLevel.MEDIUM, Confidence.level(n("0.7499"), POLICY.parameters()));
        assertEquals(ConfidenceLevel.MEDIUM, Confidence.level(n("0.50"), POLICY.parameters()));
        assertEquals(ConfidenceLevel.LOW, Confidence.level(n("0.4999"), POLICY.parameters()));
        Given unpriced = new Given(LOCKED.owner(), LOCKED.facts(), false, List.of(), POLICY);
        assertEquals(n("0.75"), of(unpriced).value());
        assertEquals(ConfidenceLevel.HIGH, of(unpriced).level());
    }

    @Test
    void thePolicySaysWhatWeighsHowMuch() {
        Policy noMarket = POLICY.with("p", Setting.KNOWN_MARKET, n("0"));
        Given unpriced = new Given(LOCKED.owner(), LOCKED.facts(), false, List.of(), POLICY);

        assertEquals(n("0.88"), Confidence.of(unpriced.inputs(), noMarket).completeness(), "0.75/0.85");
        assertEquals(
                200,
                Confidence.of(LOCKED.inputs(), POLICY.with("p", Setting.DRAWS, n("200")))
                        .draws());
    }

    @Test
    void aDecisionNearABoundaryIsLessStableThanOneFarFromIt() {
        // 39 h at 50: NPV = 12·39·(45 − 1.05·r) − 50·44 − 42·r, which is 0 at r = 35.27.
        Given near = work().with(FactName.HOURS_PER_MONTH, n("39")).with(FactName.SKILL, 4);
        int atTheBoundary = of(near.offered(Target.FREELANCER, "35.27")).stable();
        int far = of(near.offered(Target.FREELANCER, "5")).stable();

        assertTrue(atTheBoundary > 150 && atTheBoundary < 350, "about half of them: " + atTheBoundary);
        assertTrue(far > 480, "nearly all: " + far);
    }

    @Test
    void aGuessIsLessStableThanAStatement() {
        // Even with growth 4 and all three tests at PARTLY the score is 50/80 = 62.5.
        Given strategic = work().core().with(FactName.SKILL, 5);

        assertEquals(500, of(strategic).stable());
        assertTrue(of(guessed(strategic, FactName.SKILL, 5)).stable() < 500, "a guess of 5 may well be a 3");
    }

    @Test
    void onlyWhoAsksIsTold() {
        assertNull(Method.decide(LOCKED.inputs(), POLICY, Method.Detail.BRIEF).confidence());
        assertEquals(of(LOCKED), LOCKED.decision().confidence());
    }
}
