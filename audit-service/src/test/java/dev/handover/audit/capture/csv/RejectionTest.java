package dev.handover.audit.capture.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.audit.capture.format.ReadRow;
import dev.handover.audit.capture.format.ReadRow.Cell;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row that can't be recorded says which cell is wrong and what it reads, so that it can be corrected. */
class RejectionTest {

    private static ReadRow toggl(String times) {
        return SampleExport.of(SampleExport.TOGGL + "Anna,anna@agency.example,,,,Call,No," + times + ",,\n")
                .read()
                .get(0);
    }

    private static void rejected(String code, String words, ReadRow row) {
        assertEquals(code, row.rejection().code(), row.rejection().reason());
        assertTrue(row.rejection().reason().contains(words), row.rejection().reason());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-02,10:00:00,2026-03-02,09:00:00,01:00:00|end-before-start|\"End time\" reads \"09:00:00\"",
                "2026-02-30,10:00:00,2026-02-30,11:00:00,01:00:00|unreadable-date|\"Start date\" reads \"2026-02-30\"",
                "2026-03-02,10:00:00,soon,11:00:00,01:00:00|unreadable-date|\"End date\" reads \"soon\"",
                "2026-03-02,25:00:00,2026-03-02,11:00:00,|unreadable-time|\"Start time\" reads \"25:00:00\"",
                "2026-03-02,10:00:00,2026-03-02,noon,|unreadable-time|\"End time\" reads \"noon\"",
                ",10:00:00,2026-03-02,11:00:00,01:00:00|no-date|\"Start date\" is empty",
                "2026-03-02,,,,long|no-start|\"Start time\" is empty, \"Duration\" reads \"long\"",
                "2026-03-29,02:30:00,2026-03-29,04:00:00,|time-in-clock-change|\"Start time\" reads \"02:30:00\"",
                "2026-03-02,,,,25:00:01|longer-than-a-day|\"Duration\" reads \"25:00:01\", which is 90001 s"
            })
    void theReasonNamesTheColumnAndQuotesTheCell(String times, String code, String words) {
        rejected(code, words, toggl(times));
    }

    @Test
    void aDayOfTwentyFiveHoursIsTaken() {
        assertEquals(90_000, toggl("2026-10-25,,,,25:00:00").row().time().seconds());
    }

    @ParameterizedTest
    @CsvSource({
        "168:00:00, , '\"Time (h)\" reads \"168:00:00\", \"Time (decimal)\" is empty, which is 604800 s'",
        ", 99999999999, '\"Time (decimal)\" reads \"99999999999\"'"
    })
    void noReportHasMoreOnADayThanADayHas(String hours, String decimal, String words) {
        rejected(
                "longer-than-a-day",
                words,
                SampleExport.ofLines(
                                "Date,Project,Description,Time (h),Time (decimal)",
                                "2026-03-02,A,B," + (hours == null ? "" : hours) + ","
                                        + (decimal == null ? "" : decimal))
                        .read()
                        .get(0));
    }

    @Test
    void aReportWithoutADurationQuotesWhatStandsThere() {
        rejected(
                "no-duration",
                "\"Time (h)\" reads \"a while\"",
                SampleExport.ofLines("Date,Project,Time (h)", "2026-03-02,A,a while")
                        .read()
                        .get(0));
    }

    @Test
    void aTimeWithoutAnOffsetQuotesItsColumn() {
        String header = "Start,Stop,Project Name,Description\n";
        rejected(
                "unreadable-time",
                "\"Start\" reads \"2026-03-02T09:00:00\"",
                SampleExport.of(header + "2026-03-02T09:00:00,,A,B\n").read().get(0));
        rejected(
                "end-before-start",
                "\"Stop\" reads \"2026-03-02T08:00:00Z\"",
                SampleExport.of(header + "2026-03-02T09:00:00Z,2026-03-02T08:00:00Z,A,B\n")
                        .read()
                        .get(0));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T09:00:00+0100, 2026-03-02T08:00:00Z",
        "2026-03-02T09:00:00+01:00, 2026-03-02T08:00:00Z",
        "2026-03-02T09:00:00+01, 2026-03-02T08:00:00Z",
        "2026-03-02 09:00:00 +0100, 2026-03-02T08:00:00Z",
        "2026-03-02t08:00:00z, 2026-03-02T08:00:00Z",
        "2026-03-02T24:00:00-0500, 2026-03-03T05:00:00Z"
    })
    void offsetsAreReadWithAndWithoutAColon(String start, String instant) {
        assertEquals(
                instant,
                SampleExport.of("Start,Stop,Project Name,Description\n" + start + ",,A,B\n")
                        .row()
                        .time()
                        .startedAt()
                        .toString());
    }

    @ParameterizedTest
    @CsvSource({
        "'2026-03-02,22:00:00,2026-03-02,24:00:00,02:00:00', 2026-03-02T21:00:00Z, 2026-03-02T23:00:00Z",
        "'2026-03-02,22:00:00,,24:00:00,02:00:00', 2026-03-02T21:00:00Z, 2026-03-02T23:00:00Z",
        "'2026-03-02,24:00,2026-03-03,01:00,01:00', 2026-03-02T23:00:00Z, 2026-03-03T00:00:00Z"
    })
    void twentyFourHoursIsTheEndOfADay(String times, String from, String to) {
        ReadRow read = toggl(times);
        assertEquals(from, read.row().time().startedAt().toString());
        assertEquals(to, read.row().time().endedAt().toString());
    }

    @Test
    void whatCannotBeSeenIsShownAndWhatIsLongIsCut() {
        rejected("unreadable-time", "\"Start time\" reads \"10:00\\u0001x\"", toggl("2026-03-02,10:00\u0001x,,,"));
        rejected("unreadable-date", "\"Start date\" reads \"2026\\u00A003\"", toggl("2026\u00a003,10:00,,,"));
        rejected("unreadable-time", "\"" + "x".repeat(60) + "...\"", toggl("2026-03-02," + "x".repeat(61) + ",,,"));
    }

    @Test
    void aFieldTooMuchIsQuoted() {
        rejected(
                "too-many-fields",
                "the last of which reads \"9\"",
                SampleExport.of(SampleExport.TOGGL
                                + "Anna,a@x.example,,,,Call, then lunch,No,2026-03-02,10:00,,,1:00,,9\n")
                        .read()
                        .get(0));
    }

    @Test
    void aStrangerIsQuotedWithTheirColumns() {
        ReadRow row = SampleExport.of(
                        SampleExport.TOGGL + "Ben,ben@agency.example,,,,Call,No,2026-03-02,10:00,,,1:00,,\n")
                .nobodyKnown()
                .read()
                .get(0);
        rejected("unknown-user", "\"User\" reads \"Ben\", \"Email\" reads \"ben@agency.example\"", row);
    }

    @Test
    void aRowCarriesItsCellsAsTheFileHasThem() {
        ReadRow row = SampleExport.ofLines(
                        "Project,Deal,Deal,Start Date,Start Time,Duration (h)",
                        "Website, one ,\"t\u0001w\"\"o\",2026-02-30,10:00,1:00,surplus")
                .read()
                .get(0);
        assertEquals(
                List.of(
                        new Cell("Project", "Website"),
                        new Cell("Deal", "one"),
                        new Cell("Deal", "t\u0001w\"o"),
                        new Cell("Start Date", "2026-02-30"),
                        new Cell("Start Time", "10:00"),
                        new Cell("Duration (h)", "1:00"),
                        new Cell(null, "surplus")),
                row.cells());
        ReadRow shorter = SampleExport.ofLines(
                        "Project,Start Date,Start Time,Duration (h),Client", "W,2026-02-30,10:00,1:00")
                .read()
                .get(0);
        assertEquals(new Cell("Client", ""), shorter.cells().get(4));
    }
}
