package dev.handover.classification.method.confidence;

import static dev.handover.classification.method.Given.n;
import static dev.handover.classification.method.Given.work;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.classification.method.fact.Degree;
import dev.handover.classification.method.fact.Fact;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.FactSource;
import dev.handover.classification.method.fact.Inputs;
import dev.handover.classification.method.fact.Prospect;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.parameter.Setting;
import dev.handover.classification.method.policy.Policy;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** The generator against its published numbers, and the draws against the distributions they are to have. */
class DrawsTest {

    private static final Policy POLICY = Policy.standard();
    private static final int MANY = 80_000;

    @Test
    void theGeneratorGivesThePublishedNumbers() {
        // The reference output of splitmix64.c for the seed 1234567.
        String[] published = {
            "6457827717110365317",
            "3203168211198807973",
            "9817491932198370423",
            "4593380528125082431",
            "16408922859458223821"
        };
        for (int i = 0; i < published.length; i++) {
            assertEquals(published[i], Long.toUnsignedString(SplitMix64.at(1234567, i)));
        }
    }

    @Test
    void everyNameHasNumbersOfItsOwn() {
        assertNotEquals(SplitMix64.at(SplitMix64.named(1, "income"), 0), SplitMix64.at(SplitMix64.named(1, "cash"), 0));
        assertNotEquals(
                SplitMix64.at(SplitMix64.named(1, "income"), 0), SplitMix64.at(SplitMix64.named(2, "income"), 0));
    }

    private static Map<Object, Integer> counts(IntFunction<Object> draw) {
        Map<Object, Integer> counts = new TreeMap<>();
        for (int i = 0; i < MANY; i++) {
            counts.merge(draw.apply(i), 1, Integer::sum);
        }
        return counts;
    }

    private static Rating rating(FactName name, Object value, FactSource source) {
        return new Rating(name, new Fact(value, source, null, null), 42);
    }

    /** Within four standard deviations of a share of the draws. */
    private static void assertShare(double share, Integer count) {
        double deviation = Math.sqrt(MANY * share * (1 - share));
        assertTrue(Math.abs(count - MANY * share) < 4 * deviation, count + " of " + MANY + " is not " + share);
    }

    @Test
    void aRatingIsOffByOneWithAQuarterOnEachSide() {
        Rating skill = rating(FactName.SKILL, 3, FactSource.STATED);
        Map<Object, Integer> counts = counts(i -> skill.at(i).value());

        assertEquals(3, counts.size());
        assertShare(0.25, counts.get(2));
        assertShare(0.5, counts.get(3));
        assertShare(0.25, counts.get(4));
    }

    @Test
    void aGuessIsOffByTwoNowAndThen() {
        Rating skill = rating(FactName.SKILL, 3, FactSource.INFERRED);
        Map<Object, Integer> counts = counts(i -> skill.at(i).value());

        assertShare(0.125, counts.get(1));
        assertShare(0.25, counts.get(2));
        assertShare(0.25, counts.get(3));
        assertShare(0.25, counts.get(4));
        assertShare(0.125, counts.get(5));
    }

    @Test
    void atTheEndsOfItsScaleARatingStays() {
        Rating lowest = rating(FactName.MASTERY, 0, FactSource.MEASURED);
        Rating highest = rating(FactName.SKILL, 5, FactSource.STATED);

        assertShare(0.75, counts(i -> lowest.at(i).value()).get(0));
        assertShare(0.75, counts(i -> highest.at(i).value()).get(5));
    }

    @Test
    void coreTestsAndProspectsMoveAlongTheirStepsToo() {
        Rating no = rating(FactName.REACH, Degree.NO, FactSource.STATED);
        Rating yes = rating(FactName.WILL_BECOME_GOOD, Prospect.YES, FactSource.STATED);

        assertEquals(2, counts(i -> no.at(i).value()).size());
        assertShare(0.25, counts(i -> no.at(i).value()).get(Degree.PARTLY));
        assertShare(0.25, counts(i -> yes.at(i).value()).get(Prospect.UNKNOWN));
        assertShare(0.75, counts(i -> yes.at(i).value()).get(Prospect.YES));
    }

    @Test
    void anAmountIsDrawnFromATriangleOfAFifthOnEachSide() {
        Amount amount = new Amount(n("100"), 42, 2000);
        BigDecimal sum = BigDecimal.ZERO;
        int inner = 0;
        for (int i = 0; i < MANY; i++) {
            BigDecimal drawn = amount.at(i);
            assertTrue(drawn.compareTo(n("80")) >= 0 && drawn.compareTo(n("120")) <= 0, drawn.toString());
            assertEquals(4, drawn.scale(), "a grid of ten-thousandths of the amount");
            sum = sum.add(drawn);
            inner += drawn.subtract(n("100")).abs().compareTo(n("10")) < 0 ? 1 : 0;
        }
        // A triangle has three quarters of its area in the inner half of its width; its deviation is 20/√6.
        assertShare(0.75, inner);
        assertTrue(sum.subtract(n("8000000")).abs().compareTo(n("9300")) < 0, sum + " is no mean of 100");
    }

    @Test
    void bothDiceReachBothTheirEnds() {
        Amount amount = new Amount(n("1"), 7, 1);
        Map<Object, Integer> counts = counts(amount::at);

        assertShare(0.25, counts.get(n("0.9999")));
        assertShare(0.5, counts.get(n("1.0000")));
        assertShare(0.25, counts.get(n("1.0001")));
    }

    @Test
    void sharesRatiosCountsFlagsAndWhatNobodySaidStayAsTheyAre() {
        Inputs inputs = work().with(FactName.VALUE_SHARE, n("0.3"))
                .with(FactName.HAS_SOP, true)
                .offered(Target.STAFF, "30", "0.9")
                .inputs();
        Draws draws = new Draws(inputs, POLICY);
        for (int i = 0; i < 50; i++) {
            Inputs drawn = draws.at(i, null);
            for (FactName name : new FactName[] {
                FactName.AREA,
                FactName.OBSERVED_DAYS,
                FactName.OCCURRENCES_PER_MONTH,
                FactName.VALUE_SHARE,
                FactName.HAS_SOP,
                FactName.WILL_BECOME_GOOD,
                FactName.LEARN_HOURS
            }) {
                assertEquals(
                        inputs.subject().facts().fact(name),
                        drawn.subject().facts().fact(name));
            }
            assertEquals(n("0.9"), drawn.market().get(0).work().quality());
            assertEquals(null, drawn.market().get(0).hiring().hireCash());
            assertEquals(null, drawn.owner().hour().hoursPerYear());
            assertTrue(drawn.owner().hour().income().compareTo(n("80000")) >= 0);
        }
    }

    @Test
    void whatIsHeldStaysAndTheRestIsDrawnAsBefore() {
        Inputs inputs = work().offered(Target.FREELANCER, "30").inputs();
        Draws draws = new Draws(inputs, POLICY);

        Inputs all = draws.at(3, null);
        Inputs held = Sample.of(inputs, POLICY)
                .holding("hoursPerMonth", 3)
                .situation()
                .inputs();
        assertNotEquals(
                n("10"), all.subject().facts().decimal(FactName.HOURS_PER_MONTH).orElseThrow());
        assertEquals(
                all.subject().withFacts(all.subject().facts().with(FactName.HOURS_PER_MONTH, n("10"))), held.subject());
        assertEquals(all.market(), held.market());
        assertEquals(n("30"), draws.at(3, "rate").market().get(0).price().rate());
        assertEquals(n("100000"), draws.at(3, "income").owner().hour().income());
    }

    @Test
    void anHourMoreThanAMonthHasIsNotDrawn() {
        Draws draws = new Draws(work().with(FactName.HOURS_PER_MONTH, n("744")).inputs(), POLICY);
        for (int i = 0; i < 100; i++) {
            assertTrue(draws.at(i, null)
                            .subject()
                            .facts()
                            .decimal(FactName.HOURS_PER_MONTH)
                            .orElseThrow()
                            .compareTo(n("744"))
                    <= 0);
        }
    }

    @Test
    void otherInputsOrAnotherPolicyGetOtherDraws() {
        Inputs inputs = work().inputs();
        BigDecimal income = new Draws(inputs, POLICY).at(0, null).owner().hour().income();

        assertEquals(
                income, new Draws(inputs, POLICY).at(0, null).owner().hour().income());
        assertNotEquals(
                income,
                new Draws(work().with(FactName.SKILL, 4).inputs(), POLICY)
                        .at(0, null)
                        .owner()
                        .hour()
                        .income());
        Policy other = POLICY.with("other", Setting.REVIEW_DAYS, BigDecimal.TEN);
        assertNotEquals(
                income, new Draws(inputs, other).at(0, null).owner().hour().income());
    }
}
