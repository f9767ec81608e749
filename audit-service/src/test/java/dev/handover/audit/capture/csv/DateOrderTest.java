package dev.handover.audit.capture.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.audit.capture.format.Assumption;
import dev.handover.audit.capture.format.DateOrder;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates of which no number is above 12, so that nothing but plausibility speaks for an order; today is 2026-11-27. */
class DateOrderTest {

    private static final String HEADER =
            "Project,Description,User,Email,Start Date,Start Time,End Date,End Time,Duration (h),Date of creation\n";

    private static SampleExport of(String... rows) {
        StringBuilder text = new StringBuilder(HEADER);
        for (String row : rows) {
            text.append("Website,Layout,Ben,ben@agency.example,").append(row).append('\n');
        }
        return SampleExport.of(text.toString());
    }

    private static SampleExport onDays(String... days) {
        return of(List.of(days).stream()
                .map(day -> day + ",10:00:00," + day + ",11:00:00,01:00:00,")
                .toArray(String[]::new));
    }

    private static void proposed(DateOrder order, String reason, SampleExport export) {
        Assumption assumption = export.assumption(Assumption.DATE_ORDER);
        assertEquals(order.name(), assumption.value(), assumption.because());
        assertTrue(assumption.open());
        assertEquals(1, assumption.alternatives().size());
        String ownReasons = assumption.because().split("\\. For ", -1)[1];
        assertTrue(ownReasons.contains(reason), assumption.because());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "03/04/2024,10:23:52 AM,03/04/2024,11:23:01 AM,00:59:09,",
                "03/04/2024,10:23 AM,03/04/2024,11:23 AM,01:00,",
                "03/04/2024,10:23 AM,03/04/2024,11:23:01 AM,01:00:01,",
                "03/04/2024,10:23:52 AM,03/04/2024,11:23:01 AM,00:59:09,03/04/2024",
                "03/04/2024,10:23:52 PM,03/05/2024,12:23:52 AM,02:00:00,03/05/2024"
            })
    void aClockWithAmAndPmSpeaksForTheMonthFirst(String row) {
        SampleExport export = of(row);
        proposed(DateOrder.MONTH_FIRST, "times have AM or PM", export);
        assertEquals(
                LocalDate.of(2024, 3, 4),
                export.row().time().startedAt().atZone(ZoneOffset.UTC).toLocalDate());
    }

    @Test
    void bothReadingsAreShownWithWhatSpeaksForEach() {
        String because = of("03/04/2024,10:23:52 AM,03/04/2024,11:23:01 AM,00:59:09,")
                .assumption(Assumption.DATE_ORDER)
                .because();
        assertEquals(
                "month, day, year: no number above 12 decides it. Read so, the first days are Mon 2024-03-04; read as"
                        + " day, month, year they are Wed 2024-04-03. For month, day, year: times have AM or PM, as"
                        + " mostly where the month comes first. For day, month, year: most countries write so",
                because);
    }

    @Test
    void whereNothingElseSpeaksTheOrderOfMostCountriesIsProposed() {
        proposed(DateOrder.DAY_FIRST, "most countries write so", onDays("03/04/2024"));
    }

    @ParameterizedTest
    @CsvSource({
        // 8 January 2026 is a Thursday, 1 August a Saturday.
        "01/08/2026, MONTH_FIRST, '0 of 1 days at weekends, otherwise 1 of 1'",
        "08/01/2026, DAY_FIRST, '0 of 1 days at weekends, otherwise 1 of 1'"
    })
    void workIsSeldomRecordedAtWeekends(String day, DateOrder order, String reason) {
        proposed(order, reason, onDays(day));
    }

    @Test
    void anExportShowsTimeThatWasSpent() {
        proposed(DateOrder.MONTH_FIRST, "0 days in the future, otherwise 1", onDays("03/12/2026"));
    }

    @Test
    void aRowOverMidnightLastsANightAndNotAMonth() {
        proposed(
                DateOrder.DAY_FIRST,
                "0 rows last days longer than they say, otherwise 1",
                of("09/03/2026,11:00:00 PM,10/03/2026,01:00:00 AM,02:00:00,"));
    }

    @Test
    void aRowEndsBehindItsStart() {
        proposed(
                DateOrder.DAY_FIRST,
                "0 rows end before they start, otherwise 1",
                of("12/03/2026,11:00:00 PM,01/04/2026,01:00:00 AM,,"));
    }

    @Test
    void anEntryIsMadeWhenItStartsOrLater() {
        proposed(
                DateOrder.DAY_FIRST,
                "0 rows were created before they start, otherwise 1",
                of("12/03/2026,10:00:00 AM,12/03/2026,11:00:00 AM,01:00:00,02/04/2026"));
    }

    @Test
    void rowsAreSortedByDate() {
        proposed(
                DateOrder.DAY_FIRST,
                "0 breaks in the order of the rows, otherwise 1",
                onDays("11/03/2026", "12/03/2026", "01/04/2026", "02/04/2026"));
        proposed(
                DateOrder.MONTH_FIRST,
                "0 breaks in the order of the rows, otherwise 1",
                onDays("04/02/2026", "04/01/2026", "03/12/2026", "03/11/2026"));
    }

    @Test
    void amAndPmAloneDoNotOutweighWhatTheDaysShow() {
        String times = ",10:00 AM,,11:00 AM,1:00,";
        proposed(
                DateOrder.DAY_FIRST,
                "the rows lie within 5 days, otherwise within 123",
                of(
                        "04/05/2026" + times,
                        "05/05/2026" + times,
                        "06/05/2026" + times,
                        "07/05/2026" + times,
                        "08/05/2026" + times));
    }

    @Test
    void aNumberAboveTwelveStillDecidesAlone() {
        SampleExport export = of(
                "03/04/2024,10:23:52 AM,03/04/2024,11:23:01 AM,00:59:09,",
                "25/04/2024,10:23:52 AM,25/04/2024,11:23:01 AM,00:59:09,");
        assertEquals("DAY_FIRST", export.assumption(Assumption.DATE_ORDER).value());
        assertFalse(export.assumption(Assumption.DATE_ORDER).open());
        assertEquals(
                Instant.parse("2024-04-03T08:23:52Z"),
                export.rows().get(0).time().startedAt());
    }

    @Test
    void ofAThousandWeeksOfWorkNearlyAllAreReadInTheOrderTheyWereWrittenIn() {
        Random random = new Random(10);
        int right = 0;
        int files = 1_000;
        for (int i = 0; i < files; i++) {
            DateOrder truth = i % 2 == 0 ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
            SampleExport export = onDays(fewWorkingDays(random, truth));
            right += export.assumption(Assumption.DATE_ORDER).value().equals(truth.name()) ? 1 : 0;
        }
        assertTrue(right >= 950, right + " of " + files);
    }

    /** One to eight working days in the first twelve of a month, where no number says which one the month is. */
    private static String[] fewWorkingDays(Random random, DateOrder order) {
        LocalDate first = LocalDate.of(2020 + random.nextInt(6), 1 + random.nextInt(12), 1);
        DateTimeFormatter writing =
                DateTimeFormatter.ofPattern(order == DateOrder.DAY_FIRST ? "dd/MM/yyyy" : "MM/dd/yyyy");
        return first.datesUntil(first.withDayOfMonth(13))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .limit(1 + random.nextInt(8))
                .map(writing::format)
                .toArray(String[]::new);
    }
}
