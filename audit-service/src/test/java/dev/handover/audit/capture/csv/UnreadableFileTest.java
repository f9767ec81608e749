package dev.handover.audit.capture.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.audit.capture.file.UnreadableFile;
import dev.handover.audit.capture.file.UnreadableFile.Kind;
import dev.handover.audit.capture.format.Assumption;
import dev.handover.audit.capture.format.ExportFormat;
import dev.handover.audit.capture.format.Survey;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadableFileTest {

    private static final String ROW =
            "Anna,a@x.example,,,,Call,No,2026-03-02,10:00:00,2026-03-02,11:00:00,01:00:00,,\n";

    private static void refused(Kind kind, String words, SampleExport export) {
        UnreadableFile refusal = assertThrows(UnreadableFile.class, export::survey);
        assertEquals(kind, refusal.kind());
        assertTrue(refusal.getMessage().contains(words), refusal.getMessage());
    }

    @Test
    void anEmptyFileSaysSo() {
        refused(Kind.EMPTY, "empty", SampleExport.of(""));
        refused(Kind.EMPTY, "blanks", SampleExport.of(" \n\r\n  "));
        refused(Kind.EMPTY, "blanks", SampleExport.of("\uFEFF"));
    }

    @Test
    void aHeaderWithoutRowsSaysSo() {
        refused(Kind.HEADER_ONLY, "no rows", SampleExport.of(SampleExport.TOGGL));
        refused(Kind.HEADER_ONLY, "no rows", SampleExport.of(SampleExport.TOGGL + "\n\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE html><html>", "  <html>", "\uFEFF<?xml version=\"1.0\"?><a/>"})
    void aWebPageIsNamed(String text) {
        refused(Kind.NOT_CSV, "web page", SampleExport.of(text));
    }

    @Test
    void otherKindsOfFilesAreNamed() {
        refused(Kind.NOT_CSV, "Excel", SampleExport.of("PK\u0003\u0004whatever"));
        refused(Kind.NOT_CSV, "PDF", SampleExport.of("%PDF-1.7"));
        refused(Kind.NOT_CSV, "JSON", SampleExport.of("[{\"id\":1}]"));
        refused(Kind.NOT_CSV, "JSON", SampleExport.of("{\"id\":1}"));
        refused(Kind.NOT_CSV, "not text", SampleExport.of(new byte[] {1, 2, 3, 4, 0, 5, (byte) 0xFF}));
        refused(Kind.NOT_CSV, "old Excel", SampleExport.of(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1
        }));
    }

    @Test
    void aMarkThatPromisesUtf8AndBreaksItIsDamage() {
        byte[] text = (SampleExport.TOGGL + ROW).getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[text.length + 4];
        bytes[0] = (byte) 0xEF;
        bytes[1] = (byte) 0xBB;
        bytes[2] = (byte) 0xBF;
        System.arraycopy(text, 0, bytes, 3, text.length);
        bytes[bytes.length - 1] = (byte) 0xE9;
        refused(Kind.NOT_CSV, "damaged", SampleExport.of(bytes));
    }

    @Test
    void unknownColumnsAreShownWithWhatWouldBeRead() {
        refused(
                Kind.UNKNOWN_COLUMNS,
                "Rank, Time Spent (seconds)",
                SampleExport.ofLines("Rank,Time Spent (seconds)", "1,2"));
        refused(Kind.UNKNOWN_COLUMNS, "Clockify detailed report", SampleExport.ofLines("just", "words"));
    }

    @Test
    void moreColumnsThanAnyExportHasAreRefused() {
        String wide = SampleExport.TOGGL.strip() + ",custom".repeat(200) + "\n";
        refused(Kind.UNKNOWN_COLUMNS, "214 columns", SampleExport.of(wide + ROW));
    }

    @Test
    void aFormatTheColumnsCannotCarryIsRefused() {
        refused(
                Kind.UNKNOWN_COLUMNS,
                "lacks the columns of a Clockify shared",
                SampleExport.of(SampleExport.TOGGL + ROW).as(ExportFormat.CLOCKIFY_REPORT));
    }

    @Test
    void aQuoteThatIsNeverClosedNamesItsRow() {
        refused(
                Kind.BROKEN_QUOTING,
                "Row 3",
                SampleExport.of(SampleExport.TOGGL + ROW + ROW.replace("Call", "\"Call")));
        refused(
                Kind.BROKEN_QUOTING,
                "Row 2",
                SampleExport.of(
                        SampleExport.TOGGL + ROW.replace("Call", "\"Call") + "x".repeat(2 * Records.LONGEST_ROW)));
    }

    @Test
    void moreRowsThanTheLimitAreRefused() {
        StringBuilder text = new StringBuilder("Start,Stop,Project Name,Description\n");
        text.append(",\"\",P,D\n".repeat(Survey.MOST_ROWS + 1));
        refused(Kind.TOO_MANY_ROWS, "more than 200000 rows", SampleExport.of(text.toString()));
    }

    @Test
    void moreUsersThanTheLimitAreRefused() {
        StringBuilder text = new StringBuilder("User,Start date,Start time,Duration\n");
        for (int i = 0; i <= Survey.MOST_USERS; i++) {
            text.append("user ").append(i).append(",2026-03-02,10:00,1:00\n");
        }
        refused(Kind.TOO_MANY_ROWS, "more than 1000 users", SampleExport.of(text.toString()));
    }

    @Test
    void theSeparatorLineOfExcelAndBlankLinesAreCountedAndPassedOver() {
        SampleExport export = SampleExport.of("sep=;\r\n"
                + (SampleExport.TOGGL + "\n" + ROW).replace(',', ';').replace("\n", "\r\n"));
        assertEquals(4, export.row().number());
        assertEquals("semicolon", export.assumption(Assumption.DELIMITER).value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void textInUtf16WithItsMarkAndTabsIsRead(String charset) {
        SampleExport export = SampleExport.in(charset, "\uFEFF" + (SampleExport.TOGGL + ROW).replace(',', '\t'));
        assertEquals("Call", export.row().text().description());
        assertEquals(charset, export.assumption(Assumption.CHARSET).value());
        assertEquals("tab", export.assumption(Assumption.DELIMITER).value());
    }

    @Test
    void aBlankBehindTheDelimiterIsNoPartOfTheField() {
        assertEquals(
                "a, b",
                SampleExport.of(SampleExport.TOGGL + ROW.replace("Call", " \"a, b\""))
                        .row()
                        .text()
                        .description());
    }

    @Test
    void oneWrongByteBeyondTheFirstKilobytesStillDecidesTheCharset() {
        String rows = ROW.repeat(400);
        SampleExport export =
                SampleExport.in("windows-1252", SampleExport.TOGGL + rows + ROW.replace("Call", "Caf\u00e9"));
        assertEquals("windows-1252", export.assumption(Assumption.CHARSET).value());
        assertEquals("Caf\u00e9", export.rows().get(400).text().description());
        SampleExport utf8 = SampleExport.of(SampleExport.TOGGL + rows + ROW.replace("Call", "Caf\u00e9"));
        assertEquals("UTF-8", utf8.assumption(Assumption.CHARSET).value());
        assertEquals("Caf\u00e9", utf8.rows().get(400).text().description());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Harvest|Employee?,First Name,Last Name,Date,Hours",
                "Harvest|Date,Client,Project,Project Code,Task,Notes,Hours,Billable?,Invoiced?,First Name,Last Name,Roles",
                "Kimai|Date,From,To,Duration,Currency,Price,Name,User,Customer,Project,Activity,Description",
                "Kimai|Datum;Von;Bis;Dauer;W\u00e4hrung;Preis;Interner Preis",
                "RescueTime|Rank,Time Spent (seconds),Number of People,Category",
                "RescueTime|Date,Time Spent (seconds),Number of People,Activity,Category,Productivity",
                "Tempo for Jira|Issue Key,Issue summary,Hours,Work date,Username,Full name",
                "Jira|Issue Key,Summary,Time Spent"
            })
    void aReportOfAKnownToolIsNamedWithWhatIsRead(String tool, String header) {
        SampleExport export = SampleExport.of(header + "\n" + "1,".repeat(8) + "1\n");
        refused(Kind.UNKNOWN_COLUMNS, "This is a time report of " + tool + ", which is not read yet.", export);
        refused(Kind.UNKNOWN_COLUMNS, "Read are: Toggl Track detailed report (CSV); ", export);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a time report of ActivityWatch in JSON|{\"buckets\":{\"aw-watcher-window_HOST\":{\"id\":\"x\"}}}",
                "a time report of WakaTime in JSON|[{\"branch\":\"main\",\"category\":\"coding\",\"cursorpos\":12}]",
                "a time report of Timewarrior in JSON|[{\"id\":3,\"start\":\"20160405T162000Z\",\"end\":\"20160405T163000Z\"}]",
                "a time report of Toggl Track in JSON|[{\"id\":3730276799,\"workspace_id\":2230580,\"start\":\"2024-12-16T02:18:20Z\"}]",
                "a time report of Clockify in JSON|{\"id\":\"64c\",\"timeInterval\":{\"start\":\"2021-01-01T00:00:00Z\"}}",
                "a calendar (iCalendar)|BEGIN:VCALENDAR"
            })
    void aFileOfAKnownToolThatIsNoCsvIsNamedWithWhatIsRead(String words, String text) {
        refused(Kind.NOT_CSV, "This is " + words + ", which is not read yet. Read are: Toggl", SampleExport.of(text));
    }

    @Test
    void anExcelWorkbookIsNamed() {
        refused(
                Kind.NOT_CSV,
                "an Excel workbook, not CSV",
                SampleExport.of("PK\u0003\u0004\u0014[Content_Types].xml xl/workbook.xml"));
    }
}
