package dev.handover.classification.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.handover.classification.activity.workload.ReadingWorkloads.Point;
import dev.handover.classification.outcome.engagement.EngagementSnapshot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every figure by hand: 39 h a month before, 35.10 promised, an hour worth 50, 20 an hour and 5 % on top. */
class ReckoningTest {

    private static final LocalDate START = LocalDate.of(2026, 5, 4);
    private static final LocalDate THREE_MONTHS = START.plusDays(91);

    private static BigDecimal n(String decimal) {
        return new BigDecimal(decimal);
    }

    private static Promises.Promise promise() {
        return new Promises.Promise(
                new Promises.Hours(n("39"), n("35.10")),
                new Promises.Money("EUR", n("50"), n("936"), n("3040"), n("3.247863"), n("0.05")),
                1,
                null);
    }

    private static EngagementSnapshot engagement(LocalDate endedOn, int deliveries, String hours, String spend) {
        return new EngagementFixture(START)
                .withAccepted(deliveries, hours, deliveries == 0 ? null : THREE_MONTHS)
                .withSpend(spend)
                .withEnd(endedOn)
                .snapshot();
    }

    private static Reckoning.Result on(LocalDate today, EngagementSnapshot engagement, Point... points) {
        return Reckoning.of(new Reckoning.Case(engagement, Optional.of(promise()), n("50"), List.of(points), today));
    }

    private static Reckoning.Result on(LocalDate today, Point... points) {
        return on(today, engagement(null, 3, "75", "1500"), points);
    }

    private static Point point(LocalDate to, String hours) {
        return new Point(null, to, n(hours));
    }

    @Test
    void whatWasPromisedAndWhatBecameOfItAfterThreeMonths() {
        Reckoning.Result result = on(THREE_MONTHS, point(THREE_MONTHS, "6"));

        OutcomeFigures f = result.figures();
        assertEquals(OutcomeStatus.ON_TRACK, result.status());
        assertEquals(n("3.00"), f.monthsElapsed());
        assertEquals(n("33.00"), f.hours().freedPerMonth());
        assertEquals(n("99.00"), f.hours().freedSoFar());
        assertEquals(n("-0.0598"), f.hours().error(), "(33 − 35.1) ÷ 35.1");
        assertEquals(n("1575.00"), f.money().spentAllIn());
        assertEquals(n("1125.00"), f.money().netPerMonth(), "50·33 − 1575 ÷ 3");
        assertEquals(n("335.00"), f.money().netSoFar(), "50·99 − 1575 − 3040");
        assertEquals(n("0.2019"), f.money().error(), "(1125 − 936) ÷ 936");
        assertEquals(n("4.33"), f.quality().average());
        assertEquals(n("0.3333"), f.quality().reworkShare());
        assertEquals(START.plusDays(99), f.payback().promisedOn(), "3040 ÷ 936 months are 98.5 days");
        assertEquals(START.plusDays(82), f.payback().reachedOn(), "3040 ÷ (1125·12 ÷ 364) are 81.97 days");
        assertEquals(91, f.daysToIndependent());
        assertEquals(3, f.hours().byMonth().size());
        assertEquals(START.plusDays(30), f.hours().byMonth().get(1).from());
        assertEquals(n("0.6410"), f.observed().timeRatio(), "75 ÷ (39·3)");
        assertEquals(n("0.1538"), f.observed().oversight(), "6 ÷ 39");
        assertEquals(1, f.observed().rampMonths());
    }

    @Test
    void daysOfAWindowBeforeTheEngagementCountAsTheHoursBefore() {
        // 28 of 56 days before: (22.5·56 − 39·28) ÷ 28 = 6
        Point half = new Point(START.minusDays(28), START.plusDays(27), n("22.5"));

        assertEquals(n("6.00"), on(THREE_MONTHS, half).figures().hours().nowPerMonth());
    }

    @Test
    void aWindowWithTooFewDaysInTheEngagementSaysNothing() {
        Point thirteen = new Point(START.minusDays(43), START.plusDays(12), n("39"));
        Point fourteen = new Point(START.minusDays(42), START.plusDays(13), n("39"));

        assertEquals(OutcomeStatus.TOO_EARLY, on(THREE_MONTHS, thirteen).status());
        assertNull(on(THREE_MONTHS, thirteen).figures().hours().freedPerMonth());
        assertEquals(OutcomeStatus.BEHIND, on(THREE_MONTHS, fourteen).status());
    }

    @Test
    void measuresHoldForTheTimeTheyAreAbout() {
        Reckoning.Result result = on(
                START.plusDays(91),
                point(START.plusDays(30), "39"),
                point(START.plusDays(60), "19.5"),
                point(THREE_MONTHS, "0"));

        List<OutcomeFigures.Month> months = result.figures().hours().byMonth();
        assertEquals(n("0.00"), months.get(0).freedPerMonth());
        assertEquals(n("19.50"), months.get(1).freedPerMonth());
        assertEquals(n("39.00"), months.get(2).freedPerMonth());
        // (0·30 + 19.5·30 + 39·31)·12 ÷ 364
        assertEquals(n("59.14"), result.figures().hours().freedSoFar());
        assertEquals(3, result.figures().observed().rampMonths());
    }

    @ParameterizedTest
    @CsvSource({
        // days, hours now, status
        "60, 6, TOO_EARLY",
        "61, 6, ON_TRACK",
        "61, 39, BEHIND",
        // 80 % of 35.10 are 28.08
        "91, 10.92, ON_TRACK",
        "91, 10.93, BEHIND",
        // 50 % are 17.55, and six months are 182 days
        "181, 21.46, BEHIND",
        "182, 21.46, FAILED",
        "182, 21.45, BEHIND",
        "182, 45, FAILED"
    })
    void theStatusFollowsFromTheShareOfThePromiseAndTheTime(int days, String now, OutcomeStatus status) {
        LocalDate today = START.plusDays(days);

        assertEquals(
                status,
                on(today, engagement(null, 1, "10", "200"), point(START.plusDays(50), now))
                        .status());
    }

    @Test
    void hoursThatAreFreeForMoreThanTheyAreWorthAreBehind() {
        // 50·33 = 1650 a month; 4,800·1.05 ÷ 3 = 1,680
        assertEquals(
                OutcomeStatus.BEHIND,
                on(THREE_MONTHS, engagement(null, 3, "75", "4800"), point(THREE_MONTHS, "6"))
                        .status());
    }

    @Test
    void whatEndedIsJudgedAtOnceAndByItsOwnTime() {
        LocalDate end = START.plusDays(70);
        EngagementSnapshot ended = engagement(end, 0, "0", "0");

        Reckoning.Result result = on(START.plusDays(300), ended, point(end, "39"), point(START.plusDays(200), "0"));
        assertEquals(OutcomeStatus.FAILED, result.status());
        assertEquals(end, result.figures().asOf());
        assertEquals(n("0.00"), result.figures().hours().freedPerMonth());
    }

    @Test
    void withoutADecisionTheLastMeasureUpToTheFirstDayIsWhatWasBefore() {
        EngagementSnapshot engagement = engagement(null, 0, "0", "0");
        Reckoning.Result result = Reckoning.of(new Reckoning.Case(
                engagement,
                Optional.empty(),
                null,
                List.of(point(START.minusDays(30), "50"), point(START, "40"), point(START.plusDays(14), "10")),
                THREE_MONTHS));

        assertEquals(n("30.00"), result.figures().hours().freedPerMonth());
        assertNull(result.figures().money().netPerMonth());
        assertNull(result.figures().payback().reachedOn());
        assertEquals(OutcomeStatus.ON_TRACK, result.status());
    }

    @Test
    void withoutAnythingBeforeNothingIsClaimed() {
        Reckoning.Result result = Reckoning.of(new Reckoning.Case(
                engagement(null, 3, "75", "1500"),
                Optional.empty(),
                n("50"),
                List.of(point(THREE_MONTHS, "6")),
                THREE_MONTHS));

        assertEquals(OutcomeStatus.TOO_EARLY, result.status());
        assertNull(result.figures().hours().freedPerMonth());
        assertNull(result.figures().observed().oversight());
    }

    @Test
    void anEngagementThatStartsTomorrowIsTooEarly() {
        Reckoning.Result result =
                on(START.minusDays(1), engagement(null, 0, "0", "0"), point(START.minusDays(1), "39"));

        assertEquals(OutcomeStatus.TOO_EARLY, result.status());
        assertEquals(n("0.00"), result.figures().monthsElapsed());
        assertEquals(List.of(), result.figures().hours().byMonth());
    }
}
