package dev.handover.classification.method;

import static dev.handover.classification.method.Given.n;
import static dev.handover.classification.method.Given.owner;
import static dev.handover.classification.method.Given.work;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.handover.classification.method.calculation.Figures;
import dev.handover.classification.method.calculation.Grade;
import dev.handover.classification.method.calculation.Learning;
import dev.handover.classification.method.fact.FactName;
import dev.handover.classification.method.fact.Offer;
import dev.handover.classification.method.fact.Target;
import dev.handover.classification.method.parameter.Setting;
import dev.handover.classification.method.policy.Policy;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Examples that the authors of the method's formulas worked out themselves, in their own numbers. */
class WorkedExamplesTest {

    private static Offer freelancer(String rate) {
        BigDecimal none = BigDecimal.ZERO;
        return new Offer(
                Target.FREELANCER,
                Offer.Price.DEFAULT.withRate(n(rate)).withOnCost(none),
                Offer.Work.DEFAULT.withOversight(none),
                Given.hiring(1, none, none, null));
    }

    /**
     * D. Martell, Buy Back Your Time (2023), retold by the author at nextbigideaclub.com: salary 70,000, profit 20,000
     * and discretionary spending 10,000 make 50 an hour and a buyback rate of 12.50, up to which work is bought back.
     */
    @Test
    void martellsOwnerBuysBackUpToTwelveFifty() {
        BigDecimal income = n("70000").add(n("20000")).add(n("10000"));
        Given given = work().of(owner(income.toPlainString()));

        Answer.HourRates rates = given.decision().assessment().rates();
        assertEquals(n("50.00"), rates.hourlyValue());
        assertEquals(n("12.50"), rates.buybackRate());
        assertEquals(
                Grade.BUYBACK,
                given.offered(freelancer("12.50"))
                        .decision()
                        .assessment()
                        .delegation()
                        .get(0)
                        .worth()
                        .grade());
        assertEquals(
                Grade.PROFITABLE,
                given.offered(freelancer("12.51"))
                        .decision()
                        .assessment()
                        .delegation()
                        .get(0)
                        .worth()
                        .grade());
    }

    /**
     * R. Vaden's 30-to-1 rule (roryvaden.com, "The 6th Realization of Rich People"): five minutes on each of 250 days
     * are 1,250 minutes a year; 150 minutes of training save 1,100 of them, a return on time of 733 %.
     */
    @Test
    void vadensFiveMinutesADayReturnSevenTimesTheTraining() {
        BigDecimal minutes = n("60");
        BigDecimal hoursPerMonth = Figures.divide(n("1250"), minutes.multiply(n("12")));
        BigDecimal daysPerMonth = Figures.divide(n("250"), n("12"));
        // One unit of money an hour: money and hours are the same figure.
        Answer.DelegationFigures figures = work().of(owner("2000"))
                .with(FactName.HOURS_PER_MONTH, hoursPerMonth)
                .with(FactName.OCCURRENCES_PER_MONTH, daysPerMonth)
                .offered(freelancer("0"))
                .decision()
                .assessment()
                .delegation()
                .get(0);

        assertEquals(n("2.50"), figures.worth().oneOff(), "150 minutes");
        assertEquals(n("18.33"), figures.worth().npv(), "1,100 minutes");
        assertEquals(n("7.33"), figures.worth().roi(), "733 %");
    }

    /**
     * T. P. Wright, Factors Affecting the Cost of Airplanes (1936), as worked out by M. Wideman (maxwideman.com,
     * Learning Curve Mathematics, model A): at 80 % two units take 80 % of the first one's time on average, so the
     * second takes 60 %; four take 64 % on average.
     */
    @Test
    void wrightsEightyPerCentCurveAveragesEightyThenSixtyFour() {
        BigDecimal rate = n("0.80");
        BigDecimal two = Learning.totalTime(BigDecimal.ONE, BigDecimal.ZERO, n("2"), rate, BigDecimal.ZERO);
        BigDecimal four = Learning.totalTime(BigDecimal.ONE, BigDecimal.ZERO, n("4"), rate, BigDecimal.ZERO);
        BigDecimal second = Learning.totalTime(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, rate, BigDecimal.ZERO);

        assertEquals(n("1.6000"), Figures.shown(two, 4));
        assertEquals(n("0.6000"), Figures.shown(second, 4));
        assertEquals(n("2.5600"), Figures.shown(four, 4));
    }

    /** The Affordable Care Act counts 30 hours a week as full time, which its employers may take as 130 a month. */
    @Test
    void thirtyHoursAWeekAreAHundredAndThirtyAMonth() {
        BigDecimal weeks = Figures.divide(n("52"), n("12"));

        assertEquals(
                0,
                Policy.standard()
                        .parameters()
                        .value(Setting.FULL_TIME_HOURS)
                        .compareTo(Figures.shown(weeks.multiply(n("30")), 0)));
    }

    /** BLS, Employer Costs for Employee Compensation: wages are 70 % of what an employee costs. */
    @Test
    void wagesOfSeventyPerCentMakeAnOnCostOfFortyThree() {
        assertEquals(
                Policy.standard().parameters().value(Setting.STAFF_ON_COST),
                Figures.shown(Figures.divide(n("0.30"), n("0.70"))));
    }
}
