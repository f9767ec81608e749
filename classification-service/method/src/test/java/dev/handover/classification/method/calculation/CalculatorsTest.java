package dev.handover.classification.method.calculation;

import static dev.handover.classification.method.Given.n;
import static dev.handover.classification.method.Given.work;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.classification.method.Answer;
import dev.handover.classification.method.Given;
import dev.handover.classification.method.fact.Degree;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Facts;
import dev.handover.classification.method.fact.Offer;
import dev.handover.classification.method.fact.Owner;
import dev.handover.classification.method.fact.Prospect;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.parameter.Parameters;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** C1 to C5 against figures computed by hand. */
class CalculatorsTest {

    private static final Parameters PARAMETERS = Parameters.standard();

    @Test
    void ratesAreIncomeByHoursAndAQuarterOfTheFreedHour() {
        Owner owner = Owner.unknown("EUR")
                .withHour(unknown -> new Owner.Hour(n("100000"), n("2000"), n("4"), null, n("0.8")));
        Rates rates = Rates.of(owner, PARAMETERS).orElseThrow();

        assertEquals(0, n("50").compareTo(rates.hourlyValue()));
        assertEquals(0, n("40").compareTo(rates.freedHourValue()));
        assertEquals(0, n("10").compareTo(rates.buybackRate()));
    }

    @Test
    void aBetterUseOfTheHourRaisesItsValueButNotTheHourlyValue() {
        Owner owner = Owner.unknown("EUR").withIncome(n("100000")).withNextBestUse(n("120"));
        Rates rates = Rates.of(owner, PARAMETERS).orElseThrow();

        assertEquals(0, n("50").compareTo(rates.hourlyValue()), "2000 hours is the default");
        assertEquals(0, n("120").compareTo(rates.freedHourValue()));
        assertEquals(0, n("30").compareTo(rates.buybackRate()));
    }

    @Test
    void withoutIncomeAndNextBestUseThereAreNoRates() {
        assertEquals(Optional.empty(), Rates.of(Owner.unknown("EUR"), PARAMETERS));
    }

    @Test
    void skillFollowsFromTheRatioOfTimesAtItsBounds() {
        assertEquals(5, skill("0.8"));
        assertEquals(4, skill("0.81"));
        assertEquals(4, skill("1.1"));
        assertEquals(3, skill("1.11"));
        assertEquals(3, skill("1.5"));
        assertEquals(2, skill("1.51"));
        assertEquals(2, skill("2.5"));
        assertEquals(1, skill("2.51"));
        assertEquals(Optional.empty(), SkillRatio.skill(Facts.none().with(FactName.OWN_TIME, n("1")), PARAMETERS));
    }

    private static int skill(String ownTime) {
        Facts facts = Facts.none().with(FactName.OWN_TIME, n(ownTime)).with(FactName.PROFICIENT_TIME, n("1"));
        return SkillRatio.skill(facts, PARAMETERS).orElseThrow();
    }

    @Test
    void theScoreWeighsOnlyWhatIsKnown() {
        // (40·0.75 + 15·0.5) / (40 + 15) = 37.5/55
        Facts facts = Facts.none().with(FactName.GROWTH, 4).with(FactName.INIMITABILITY, Degree.PARTLY);
        assertEquals(
                n("68.18"),
                Figures.shown(StrategicScore.of(facts, PARAMETERS).orElseThrow().value()));
        assertEquals(Optional.empty(), StrategicScore.of(Facts.none(), PARAMETERS));
    }

    @Test
    void allFivePartsMakeTheScore() {
        // leverage: λ = 0.4/0.1 = 4, u = ½ + 2/4 = 1; 40·0.5 + 20·1 + 15·1 + 15·0 + 10·0.5 = 60
        Facts facts = Facts.none()
                .with(FactName.GROWTH, 3)
                .with(FactName.VALUE_SHARE, n("0.4"))
                .with(FactName.TIME_SHARE, n("0.1"))
                .with(FactName.CUSTOMER_VALUE, Degree.YES)
                .with(FactName.INIMITABILITY, Degree.NO)
                .with(FactName.REACH, Degree.PARTLY);
        StrategicScore score = StrategicScore.of(facts, PARAMETERS).orElseThrow();

        assertEquals(n("60.00"), Figures.shown(score.value()));
        assertTrue(score.strategic(false, PARAMETERS));
        assertFalse(score.core());
    }

    @Test
    void leverageIsClampedAndKnowsNoValueAndNoTime() {
        assertEquals(n("0.00"), leverage("0.01", "0.9"));
        assertEquals(n("1.00"), leverage("0.9", "0.01"));
        assertEquals(n("0.50"), leverage("0.2", "0.2"));
        assertEquals(n("0.75"), leverage("0.4", "0.2"));
        assertEquals(n("0.00"), leverage("0", "0.2"));
        assertEquals(n("1.00"), leverage("0.2", "0"));
    }

    private static BigDecimal leverage(String value, String time) {
        Facts facts = Facts.none().with(FactName.VALUE_SHARE, n(value)).with(FactName.TIME_SHARE, n(time));
        return Figures.shown(StrategicScore.of(facts, PARAMETERS)
                .orElseThrow()
                .parts()
                .get(0)
                .points());
    }

    /** The body of the API's example: v 50, h 39, f 4.33, r 45, o 0.05, τ 0.3333, m 0.10, one month of ramp. */
    @Test
    void delegationOfTheExampleIsAsByHand() {
        Answer.DelegationFigures d =
                example().decision().assessment().delegation().get(0);

        assertEquals(n("15.75"), d.worth().costPerOwnerHour(), "45·1.05·0.3333 = 15.748425");
        assertEquals(n("1140.81"), d.worth().benefitPerMonth(), "39·(45 − 15.748425) = 1140.811425");
        assertEquals(n("35.10"), d.worth().hoursFreedPerMonth());
        assertEquals(
                n("4090.00"), d.worth().oneOff(), "50·(40 + 4) + 47.25·40: 30·39/4.33 = 270 h is over the cap of 40");
        assertEquals(n("9599.74"), d.worth().npv(), "12·1140.811425 − 4090");
        assertEquals(n("3.59"), d.worth().paybackMonths());
        assertEquals(n("0.84"), d.worth().roi(), "9599.7371/(4090 + 12·614.188575)");
        assertEquals(Grade.PROFITABLE, d.worth().grade(), "above a quarter of 50, below 45");
        assertEquals(n("128.58"), d.breakEven().rateFlip(), "1755/(39·1.05·0.3333)");
        assertEquals(n("17.50"), d.breakEven().valueFlip(), "614.188575/35.1");
        assertNull(d.breakEven().hoursFlip(), "the price is by the hour");
    }

    @Test
    void aRampCostsTheFirstMonths() {
        // ramp 3: months count 1/3 + 2/3 + 1 + 9 = 11 instead of 12, so one month's 1755 less
        assertEquals(n("1755.00"), Figures.shown(npv(1).subtract(npv(3))));
        assertEquals(n("877.50"), Figures.shown(npv(1).subtract(npv(2))), "half a month less");
    }

    private static BigDecimal npv(int ramp) {
        return example().market().stream()
                .map(o -> new Offer(
                        o.target(),
                        Offer.Price.DEFAULT
                                .withRate(o.price().rate())
                                .withOnCost(o.price().onCost()),
                        Offer.Work.DEFAULT
                                .withTimeRatio(o.work().timeRatio())
                                .withOversight(o.work().oversight()),
                        Given.hiring(ramp, o.hiring().recruitHours(), o.hiring().hireCash(), null)))
                .map(o -> Delegation.of(
                                Terms.of(o, PARAMETERS, false),
                                example().facts(),
                                Rates.of(example().owner(), PARAMETERS),
                                12,
                                PARAMETERS)
                        .npv())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aWrittenProcedureHalvesTheTrainingThatIsEstimated() {
        Answer.DelegationFigures d = example()
                .with(FactName.HAS_SOP, true)
                .decision()
                .assessment()
                .delegation()
                .get(0);

        assertEquals(n("2145.00"), d.worth().oneOff(), "50·(20 + 4) + 47.25·20");
    }

    @Test
    void aFlatPriceHasHoursAtWhichItPays() {
        Offer flat = new Offer(
                Target.FREELANCER,
                Offer.Price.DEFAULT.withRate(n("0")).withFixedPerMonth(n("225")),
                Offer.Work.DEFAULT.withOversight(n("0.1")),
                Given.hiring(1, n("0"), n("0"), n("0")));
        Answer.DelegationFigures d =
                work().offered(flat).decision().assessment().delegation().get(0);

        assertEquals(n("5.00"), d.breakEven().hoursFlip(), "225/(50·0.9)");
        assertEquals(n("225.00"), d.worth().benefitPerMonth(), "10·45 − 225");
    }

    @Test
    void learningIsTheHoursSavedLessTheHoursItTakes() {
        // 6 h a month at half the speed: 50·6·12 − 50·(10 + 3·12) − 100 = 3600 − 2300 − 100
        Answer.LearningFigures l = work().with(FactName.HOURS_PER_MONTH, n("6"))
                .with(FactName.OCCURRENCES_PER_MONTH, n("2"))
                .with(FactName.OWN_TIME, n("3"))
                .with(FactName.PROFICIENT_TIME, n("1.5"))
                .with(FactName.LEARN_HOURS, n("10"))
                .with(FactName.LEARN_COST, n("100"))
                .offered(Target.FREELANCER, "40")
                .decision()
                .assessment()
                .learning();

        assertEquals(n("1200.00"), l.npv());
        assertEquals(n("3600.00"), l.totals().costNow());
        assertEquals(n("2400.00"), l.totals().costLearnt());
        // (50·10 + 100)/(3·42 − 50·1.5) = 600/51
        assertEquals(n("11.76"), l.breakEvenUnits());
    }

    @Test
    void learningNeverBreaksEvenAgainstACheapProvider() {
        Given given = work().with(FactName.LEARN_HOURS, n("10"))
                .with(FactName.SKILL, 2)
                .offered(Target.FREELANCER, "5");

        assertNull(given.decision().assessment().learning().breakEvenUnits());
    }

    @Test
    void theLearningCurveFallsToTheShareLeftPerDoublingAndNoFurtherThanProficient() {
        // cumulative average at 80 %: the first two units take 2·0.8 = 1.6 times the first
        assertEquals(n("16.0000"), Figures.shown(Learning.totalTime(n("10"), n("0"), n("2"), n("0.8"), n("1")), 4));
        assertEquals(n("25.6000"), Figures.shown(Learning.totalTime(n("10"), n("0"), n("4"), n("0.8"), n("1")), 4));
        assertEquals(n("36.0000"), Figures.shown(Learning.totalTime(n("10"), n("0"), n("4"), n("0.8"), n("9")), 4));
    }

    @Test
    void whoGetsGoodWithinHalfAYearWillAndWhoTakesTwoYearsWillNot() {
        // 85 %: b = −0.2345, (2/1.25)^(1/0.2345) − 1 = 6.42 times the units done so far
        assertEquals(Prospect.YES, prospect("2", "4"), "4·6.42/4.33 = 5.9 months");
        assertEquals(Prospect.UNKNOWN, prospect("2", "5"));
        assertEquals(Prospect.NO, prospect("2", "20"), "29.7 months");
        assertEquals(Prospect.YES, prospect("1.25", "500"), "within a quarter of proficient already");
        assertEquals(
                Prospect.UNKNOWN,
                Learning.prospect(Facts.none().with(FactName.OWN_TIME, n("3")), PARAMETERS),
                "times are not known");
    }

    private static Prospect prospect(String ratio, String done) {
        Facts facts = Facts.none()
                .with(FactName.OWN_TIME, n(ratio))
                .with(FactName.PROFICIENT_TIME, n("1"))
                .with(FactName.UNITS_DONE, n(done))
                .with(FactName.OCCURRENCES_PER_MONTH, n("4.33"));
        return Learning.prospect(facts, PARAMETERS);
    }

    private static Given example() {
        Offer offer = new Offer(
                Target.FREELANCER,
                Offer.Price.DEFAULT.withRate(n("45")).withOnCost(n("0.05")).withFixedPerMonth(n("0")),
                Given.done(n("0.3333"), n("1"), n("0"), n("0.10")),
                Given.hiring(1, n("4"), n("0"), null));
        return work().with(FactName.HOURS_PER_MONTH, n("39"))
                .with(FactName.OCCURRENCES_PER_MONTH, n("4.33"))
                .offered(offer);
    }
}
