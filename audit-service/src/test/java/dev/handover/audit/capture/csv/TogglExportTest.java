package dev.handover.audit.capture.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.audit.capture.format.Assumption;
import dev.handover.audit.capture.format.DateOrder;
import dev.handover.audit.capture.format.ExportFormat;
import dev.handover.audit.capture.format.ExportedRow;
import dev.handover.audit.capture.format.ReadRow;
import dev.handover.audit.capture.written.WrittenDuration;
import dev.handover.audit.timeentry.statement.TextField;
import dev.handover.audit.timeentry.statement.Written;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TogglExportTest {

    private static final String ANNA = "Anna Berg,anna@agency.example,";

    @Test
    void aDetailedRowWithMarkAndCurrencyIsReadInTheMembersZone() {
        SampleExport export = SampleExport.of(
                "\uFEFF" + SampleExport.TOGGL + ANNA
                        + "Big Company,Website,Design,\"Wireframes, second round\",Yes,2026-03-02,10:23:00,2026-03-02,11:23:01,01:00:01,,111.11\n");
        ExportedRow row = export.row();
        assertEquals(ExportFormat.TOGGL_DETAILED, export.survey().plan().format());
        assertEquals(Instant.parse("2026-03-02T09:23:00Z"), row.time().startedAt());
        assertEquals(Instant.parse("2026-03-02T10:23:01Z"), row.time().endedAt());
        assertEquals("Wireframes, second round", row.text().description());
        assertEquals("Big Company", row.text().client());
        assertEquals("Website", row.text().project());
        assertEquals("Design", row.text().task());
        assertEquals(List.of(), row.text().tags());
        assertEquals(true, row.text().billable());
        assertEquals(Set.of(), row.notes());
        assertEquals(2, row.number());
        assertEquals("anna@agency.example", row.user());
        assertEquals(
                "the file begins with the byte order mark of UTF-8",
                export.assumption(Assumption.CHARSET).because());
    }

    @ParameterizedTest
    @CsvSource({"Amount ()", "Amount (EUR)", "Amount (USD)", "Amount"})
    void theAmountColumnMayCarryAnyCurrencyOrNone(String amount) {
        String header = SampleExport.TOGGL.replace("Amount (EUR)", amount);
        assertEquals(
                "Call",
                SampleExport.of(header + ANNA + ",Sales,,Call,No,2026-03-02,10:00:00,2026-03-02,10:30:00,00:30:00,,\n")
                        .row()
                        .text()
                        .description());
    }

    @Test
    void theFreePlanHasNoAmountAndQuotesEverything() {
        String header =
                "\"User\",\"Email\",\"Client\",\"Project\",\"Task\",\"Description\",\"Billable\",\"Start date\","
                        + "\"Start time\",\"End date\",\"End time\",\"Duration\",\"Tags\"\n";
        SampleExport export =
                SampleExport.of(header + "\"Anna\",\"anna@agency.example\",\"\",\"\",\"\",\"Say \"\"hi\"\"\",\"No\","
                        + "\"2026-03-02\",\"10:00:00\",\"2026-03-02\",\"10:30:00\",\"00:30:00\",\"one, two\"\n");
        assertEquals(ExportFormat.TOGGL_DETAILED, export.survey().plan().format());
        assertEquals("Say \"hi\"", export.row().text().description());
        assertEquals(List.of("one", "two"), export.row().text().tags());
    }

    @Test
    void localisedValuesUnderEnglishHeadingsAreRead() {
        SampleExport export = SampleExport.of(
                SampleExport.TOGGL
                        + "\u3042\u3093,a@example.test,,,,\u4f1a\u8b70,\u3044\u3044\u3048,2014-06-23,00:00:00,2014-06-23,08:00:00,08:00:00,,\n");
        assertEquals(false, export.row().text().billable());
        assertEquals("\u4f1a\u8b70", export.row().text().description());
    }

    @Test
    void aBillableValueInUnknownWordsIsLeftUnknownAndSaid() {
        ExportedRow row = SampleExport.of(SampleExport.TOGGL + ANNA
                        + ",,,Call,Jawohl,2026-03-02,10:00:00,2026-03-02,10:30:00,00:30:00,,\n")
                .row();
        assertNull(row.text().billable());
        assertEquals(Set.of(ExportedRow.Note.BILLABLE_UNKNOWN), row.notes());
    }

    @ParameterizedTest
    @CsvSource({
        "03/25/2026, MONTH_FIRST", "25-03-2026, DAY_FIRST", "03-25-2026, MONTH_FIRST",
        "2026-03-25, YEAR_FIRST", "25/03/2026, DAY_FIRST", "25.03.2026, DAY_FIRST"
    })
    void eachOfTheSixDateFormatsIsToldByANumberAboveTwelve(String date, DateOrder order) {
        SampleExport export = SampleExport.of(
                SampleExport.TOGGL + ANNA + ",,,Call,No," + date + ",10:00:00," + date + ",10:30:00,00:30:00,,\n");
        assertEquals(order, export.survey().plan().dateOrder());
        assertEquals(Instant.parse("2026-03-25T09:00:00Z"), export.row().time().startedAt());
        assertTrue(!export.assumption(Assumption.DATE_ORDER).open());
    }

    @Test
    void oneDecidingDateAnywhereInTheFileDecidesForAllRows() {
        List<ExportedRow> rows = SampleExport.of(SampleExport.TOGGL
                        + ANNA + ",,,Call,No,03/04/2026,10:00:00,03/04/2026,10:30:00,00:30:00,,\n"
                        + ANNA + ",,,Call,No,03/25/2026,10:00:00,03/25/2026,10:30:00,00:30:00,,\n")
                .rows();
        assertEquals(Instant.parse("2026-03-04T09:00:00Z"), rows.get(0).time().startedAt());
    }

    @Test
    void whereNothingDecidesTheOrderWithTheCloserDaysIsTakenAndTheOtherOffered() {
        String rows = ANNA + ",,,Call,No,03/04/2026,10:00:00,03/04/2026,10:30:00,00:30:00,,\n" + ANNA
                + ",,,Call,No,03/05/2026,10:00:00,03/05/2026,10:30:00,00:30:00,,\n";
        Assumption order = SampleExport.of(SampleExport.TOGGL + rows).assumption(Assumption.DATE_ORDER);
        assertEquals("MONTH_FIRST", order.value());
        assertEquals(List.of("DAY_FIRST"), order.alternatives());
        assertTrue(order.open());
        assertTrue(order.because().contains("within 2 days, otherwise within 31"), order.because());
        SampleExport answered = SampleExport.of(SampleExport.TOGGL + rows).ordered(DateOrder.DAY_FIRST);
        assertEquals(
                Instant.parse("2026-04-03T08:00:00Z"), answered.row().time().startedAt());
        assertTrue(!answered.assumption(Assumption.DATE_ORDER).open());
    }

    @Test
    void aFileThatContradictsItselfFollowsMostRowsAndRejectsTheOthers() {
        List<ReadRow> rows = SampleExport.of(SampleExport.TOGGL
                        + ANNA + ",,,Call,No,25/03/2026,10:00:00,25/03/2026,10:30:00,00:30:00,,\n"
                        + ANNA + ",,,Call,No,03/26/2026,10:00:00,03/26/2026,10:30:00,00:30:00,,\n"
                        + ANNA + ",,,Call,No,27/03/2026,10:00:00,27/03/2026,10:30:00,00:30:00,,\n")
                .read();
        assertEquals("unreadable-date", rows.get(1).rejection().code());
        assertEquals(3, rows.get(1).rejection().number());
        assertNull(rows.get(2).rejection());
    }

    @ParameterizedTest
    @CsvSource({
        "01:30:00, 5400", "0:47:06, 2826", "47:06 min, 2826", "41:33:52, 149632", "0.79 h, 2844", "1.5, 5400",
        "'1,50', 5400", "12 sec, 12", "0:13, 780", "'1.234,5', 4444200", "'1''000.5', 3601800", "0.6389, 2300"
    })
    void durationsAreReadInEveryWriting(String text, long seconds) {
        assertEquals(seconds, WrittenDuration.parse(text).orElseThrow().seconds());
    }

    @ParameterizedTest
    @CsvSource({"-1:00", "1:75:00", "abc", "''", "1:2:3:4", "12 parsecs", "'.'", "-0.5"})
    void whatIsNoDurationIsNotGuessed(String text) {
        assertTrue(WrittenDuration.parse(text).isEmpty(), text);
    }

    @Test
    void anEntryMayLastLongerThanADay() {
        ExportedRow row = SampleExport.of(SampleExport.TOGGL + ANNA
                        + ",,,Offsite,No,2026-03-02,10:00:00,2026-03-04,03:33:52,41:33:52,,\n")
                .row();
        assertEquals(Instant.parse("2026-03-04T02:33:52Z"), row.time().endedAt());
        assertEquals(Set.of(), row.notes());
    }

    @Test
    void aRunningRowHasNoEndAndKeepsItsStartWhenItIsFinished() {
        ExportedRow running = SampleExport.of(SampleExport.TOGGL + ANNA + ",,,Call,No,2026-03-02,10:00:00,,,,,\n")
                .row();
        ExportedRow finished = SampleExport.of(
                        SampleExport.TOGGL + ANNA + ",,,Call,No,2026-03-02,10:00:00,2026-03-02,11:00:00,01:00:00,,\n")
                .row();
        assertNull(running.time().endedAt());
        assertEquals(Set.of(ExportedRow.Note.RUNNING), running.notes());
        assertEquals(running.time().startedAt(), finished.time().startedAt());
    }

    @Test
    void aRowRemembersHowItWasWrittenInWhateverZoneItIsRead() {
        String row = ",,,Call,No,2026-03-02,10:00:05,2026-03-02,11:00:00,00:59:55,,\n";
        Written berlin = SampleExport.of(SampleExport.TOGGL + ANNA + row).row().written();
        assertEquals(LocalDateTime.parse("2026-03-02T10:00:05"), berlin.localStart());
        assertEquals(LocalDateTime.parse("2026-03-02T11:00:00"), berlin.localEnd());
        assertFalse(berlin.minutesOnly());
        assertEquals(Set.of(), berlin.unsaid());
        assertEquals(
                berlin,
                SampleExport.of(SampleExport.TOGGL + ANNA + row)
                        .zone("UTC")
                        .row()
                        .written());
        assertTrue(SampleExport.of(SampleExport.TOGGL + ANNA + row.replace("11:00:00,00", "11:00,00"))
                .row()
                .written()
                .minutesOnly());
    }

    @Test
    void whatAnExportHasNoColumnForIsNotSaid() {
        Written written = SampleExport.ofLines(
                        "Start,Stop,Workspace Name,Project Name,Client Name,Tag(s),Description",
                        "2026-03-02T09:00:00+01:00,2026-03-02T10:00:00+01:00,W,Sales,,,Call")
                .row()
                .written();
        assertEquals(Set.of(TextField.TASK, TextField.BILLABLE), written.unsaid());
        assertNull(written.localStart());
    }

    @Test
    void aTagWithACommaButNoBlankStaysWhole() {
        ExportedRow row = SampleExport.of(SampleExport.TOGGL + ANNA
                        + ",,,Call,No,2026-03-02,10:00:00,2026-03-02,11:00:00,01:00:00,\"a,b, tool:Xero\",\n")
                .row();
        assertEquals(List.of("a,b", "tool:Xero"), row.text().tags());
        assertEquals(Set.of(ExportedRow.Note.TAGS_SPLIT), row.notes());
    }

    @Test
    void theOwnImportFormHasADurationInsteadOfAnEnd() {
        SampleExport export = SampleExport.ofLines(
                "Email,Project,Description,Start date,Start time,Duration,Tags",
                "anna@agency.example,Sales,Call,2026-03-02,10:00:00,01:30:00,x");
        assertEquals(ExportFormat.TOGGL_DETAILED, export.survey().plan().format());
        assertEquals(Instant.parse("2026-03-02T10:30:00Z"), export.row().time().endedAt());
    }

    @Test
    void timesWithOffsetsNeedNoZone() {
        SampleExport export = SampleExport.ofLines(
                "Start,Stop,Workspace Name,Project Name,Client Name,Tag(s),Description",
                "2026-08-12T07:54:47+01:00,2026-08-12T08:19:02+01:00,W,Project A,Client A,\"Meetings, Sprint\",Retro",
                "2026-08-12 09:00:00Z,,W,Project A,,,Open");
        List<ExportedRow> rows = export.rows();
        assertEquals(ExportFormat.TOGGL_RFC3339, export.survey().plan().format());
        assertEquals(Instant.parse("2026-08-12T06:54:47Z"), rows.get(0).time().startedAt());
        assertEquals(Instant.parse("2026-08-12T07:19:02Z"), rows.get(0).time().endedAt());
        assertEquals("Project A", rows.get(0).text().project());
        assertEquals(List.of("Meetings", "Sprint"), rows.get(0).text().tags());
        assertNull(rows.get(1).time().endedAt());
    }

    @Test
    void aRowWithoutAStartTimeIsADurationOnADayAndGetsNoInventedStart() {
        ExportedRow row = SampleExport.of(SampleExport.TOGGL + ANNA + ",,,Call,No,2026-03-02,,,,01:30:00,,\n")
                .row();
        assertEquals(LocalDate.parse("2026-03-02"), row.time().day());
        assertEquals(5400L, row.time().seconds());
        assertNull(row.time().startedAt());
    }

    @ParameterizedTest
    @CsvSource({
        "'2026-03-02,10:00:00,2026-03-02,09:00:00,01:00:00', end-before-start",
        "'2026-02-30,10:00:00,2026-02-30,11:00:00,01:00:00', unreadable-date",
        "'2026-03-02,25:00:00,2026-03-02,11:00:00,01:00:00', unreadable-time",
        "',10:00:00,2026-03-02,11:00:00,01:00:00', no-date",
        "'2026-03-02,,,,', no-start",
        "'2026-03-29,02:30:00,2026-03-29,04:00:00,', time-in-clock-change"
    })
    void aRowThatCannotBeReadSaysWhy(String times, String code) {
        ReadRow.Rejection rejection = SampleExport.of(SampleExport.TOGGL + ANNA + ",,,Call,No," + times + ",,\n")
                .rejection();
        assertEquals(code, rejection.code());
        assertEquals(2, rejection.number());
        assertTrue(rejection.reason().length() > 10);
    }

    @Test
    void anUnquotedCommaRejectsOnlyItsRow() {
        List<ReadRow> rows = SampleExport.of(SampleExport.TOGGL
                        + ANNA + ",,,Call, then lunch,No,2026-03-02,10:00:00,2026-03-02,11:00:00,01:00:00,,9\n"
                        + ANNA + ",,,Call,No,2026-03-02,10:00:00,2026-03-02,11:00:00,01:00:00,,\n")
                .read();
        assertEquals("too-many-fields", rows.get(0).rejection().code());
        assertNull(rows.get(1).rejection());
    }

    @Test
    void aTextBeyondTheLimitRejectsOnlyItsRow() {
        ReadRow.Rejection rejection = SampleExport.of(SampleExport.TOGGL + ANNA + ",,," + "x".repeat(10_001)
                        + ",No,2026-03-02,10:00:00,2026-03-02,11:00:00,01:00:00,,\n")
                .rejection();
        assertEquals("field-too-long", rejection.code());
        assertTrue(rejection.reason().contains("\"Description\" has 10001"), rejection.reason());
    }

    @Test
    void aUserWhoIsNoMemberIsNamedWithWhatToDo() {
        ReadRow.Rejection rejection = SampleExport.of(
                        SampleExport.TOGGL + ANNA + ",,,Call,No,2026-03-02,10:00:00,2026-03-02,11:00:00,01:00:00,,\n")
                .nobodyKnown()
                .rejection();
        assertEquals("unknown-user", rejection.code());
        assertTrue(rejection.reason().contains("Anna Berg <anna@agency.example>"), rejection.reason());
        assertTrue(rejection.reason().contains("externalIds"), rejection.reason());
    }
}
