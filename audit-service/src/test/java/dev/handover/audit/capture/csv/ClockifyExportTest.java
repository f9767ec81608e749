package dev.handover.audit.capture.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.handover.audit.capture.format.Assumption;
import dev.handover.audit.capture.format.DateOrder;
import dev.handover.audit.capture.format.ExportFormat;
import dev.handover.audit.capture.format.ExportedRow;
import dev.handover.audit.capture.format.HourlyRate;
import dev.handover.audit.capture.format.ReadRow;
import dev.handover.audit.capture.format.RowDetails;
import dev.handover.audit.capture.written.WrittenTime;
import dev.handover.audit.timeentry.statement.TextField;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClockifyExportTest {

    private static String row(String description, String tags, String times) {
        return "\"Website\",\"Acme\",\"" + description + "\",\"\",\"Ben\",\"\",\"ben@agency.example\",\"" + tags
                + "\",\"Yes\"," + times + ",\"0.00\",\"0.00\",\"04/28/2026\"\n";
    }

    private static final String TIMES =
            "\"04/28/2026\",\"10:22:52 AM\",\"04/28/2026\",\"01:06:29 PM\",\"02:43:37\",\"2.73\"";

    @Test
    void aDetailedRowOfTheBaseHeaderIsRead() {
        SampleExport export = SampleExport.of(SampleExport.CLOCKIFY + row("Update variables (#274)", "", TIMES));
        ExportedRow row = export.row();
        assertEquals(ExportFormat.CLOCKIFY_DETAILED, export.survey().plan().format());
        assertEquals(DateOrder.MONTH_FIRST, export.survey().plan().dateOrder());
        assertEquals(Instant.parse("2026-04-28T08:22:52Z"), row.time().startedAt());
        assertEquals(Instant.parse("2026-04-28T11:06:29Z"), row.time().endedAt());
        assertEquals(Set.of(), row.notes());
        assertEquals("12 hours", export.assumption(Assumption.TIME_FORMAT).value());
        assertEquals(
                "decimal point", export.assumption(Assumption.NUMBER_FORMAT).value());
    }

    @Test
    void taskMayBeCalledActivityTheClientMayComeLastAndRowsMayBeShort() {
        SampleExport export = SampleExport.ofLines(
                "Project,Description,Activity,User,Email,Start Date,Start Time,End Date,End Time,Duration (h),Client",
                "Website,Layout,Design,Ben,ben@agency.example,28.04.2026,15:00,28.04.2026,16:30,1:30",
                "Website,Layout,Design,Ben,ben@agency.example,28.04.2026,17:00,28.04.2026,17:30,0:30,Acme");
        List<ExportedRow> rows = export.rows();
        assertEquals("Design", rows.get(0).text().task());
        assertNull(rows.get(0).text().client());
        assertEquals("Acme", rows.get(1).text().client());
        assertTrue(rows.get(0).written().minutesOnly());
    }

    @Test
    void breaksAreLeftOutAndCustomFieldsAndInvoicesPassedOver() {
        String header =
                "Project,Client,Description,Task,User,Email,Tags,Billable,Type,Invoiced,Invoice ID,Start Date,Start Time,"
                        + "End Date,End Time,Duration (h),Duration (decimal),Amount (EURO),Deal ID,Project\n";
        String times = "2026-04-28,10:00:00,2026-04-28,10:30:00,00:30:00,0.50,0,D-1,custom\n";
        List<ReadRow> rows = SampleExport.of(header + "Website,Acme,Lunch,Design,Ben,b@x.example,tag,No,Break,No,,"
                        + times + "Website,Acme,Layout,,Ben,b@x.example,,No,Regular,No,," + times)
                .read();
        assertEquals("break", rows.get(0).rejection().code());
        assertEquals("Website", rows.get(1).row().text().project());
    }

    @Test
    void moneyColumnsMayBeMissing() {
        String header =
                "Project,Client,Description,Task,User,Group,Email,Tags,Billable,Start Date,Start Time,End Date,End Time,Duration (h),Duration (decimal)\n";
        assertEquals(
                "Layout",
                SampleExport.of(
                                header
                                        + "W,A,Layout,,Ben,,b@x.example,,No,2026-04-28,10:00:00,2026-04-28,10:30:00,00:30:00,0.50\n")
                        .row()
                        .text()
                        .description());
    }

    @ParameterizedTest
    @CsvSource({"04/28/2026, MONTH_FIRST", "28/04/2026, DAY_FIRST", "28.04.2026, DAY_FIRST", "2026-04-28, YEAR_FIRST"})
    void datesFollowTheProfile(String date, DateOrder order) {
        String header = "Project,Description,User,Email,Start Date,Start Time,End Date,End Time,Duration (h)\n";
        SampleExport export = SampleExport.of(
                header + "W,D,Ben,b@x.example," + date + ",10:23 AM," + date + ",11:23:01 AM,01:00:01\n");
        assertEquals(order, export.survey().plan().dateOrder());
        assertEquals(Instant.parse("2026-04-28T08:23:00Z"), export.row().time().startedAt());
        assertEquals(Instant.parse("2026-04-28T09:23:01Z"), export.row().time().endedAt());
        assertEquals(Set.of(), export.row().notes(), "precision may differ inside one row");
    }

    @ParameterizedTest
    @CsvSource({
        "10:23:52 AM, 10:23:52",
        "12:00 AM, 00:00",
        "12:30 PM, 12:30",
        "15:00, 15:00",
        "04:00:00, 04:00",
        "1:05 p.m., 13:05",
        "9:05, 09:05"
    })
    void timesAreReadInEveryWriting(String text, String time) {
        assertEquals(
                java.time.LocalTime.parse(time),
                WrittenTime.parse(text).orElseThrow().time());
    }

    @ParameterizedTest
    @CsvSource({
        "24:01",
        "24:00 AM",
        "25:00",
        "13:00 PM",
        "0:30 AM",
        "10:60",
        "10",
        "noon",
        "10:00 XM",
        "10:00:00:00",
        "''"
    })
    void whatIsNoTimeOfDayIsNotGuessed(String text) {
        assertTrue(WrittenTime.parse(text).isEmpty(), text);
    }

    @Test
    void theNarrowBlankBeforeAmIsABlank() {
        assertTrue(WrittenTime.parse("10:23\u202fAM").isPresent());
    }

    @Test
    void aPortugueseExportInWindows1252WithSemicolonsIsRead() {
        SampleExport export = SampleExport.in(
                "windows-1252",
                "Projeto;Cliente;Descri\u00e7\u00e3o;Tarefa;Usu\u00e1rio;Grupo;E-mail;Etiquetas;Fatur\u00e1vel;Data de in\u00edcio;Hora de in\u00edcio;"
                        + "Data de t\u00e9rmino;Hora de t\u00e9rmino;Dura\u00e7\u00e3o (h);Dura\u00e7\u00e3o (decimal);Taxa fatur\u00e1vel (BRL)\r\n"
                        + "Vendas;Padaria;Reuni\u00e3o;An\u00e1lise;Jo\u00e3o;;joao@x.example;a;Sim;20/02/2026;14:00:00;20/02/2026;15:30:00;01:30:00;1,50;120,00\r\n"
                        + "Vendas;;Sem fim;;Jo\u00e3o;;joao@x.example;;N\u00e3o;21/02/2026;09:00:00;;;02:00:00;2,00;0,00\r\n");
        List<ExportedRow> rows = export.zone("America/Sao_Paulo").rows();
        assertEquals(';', export.survey().plan().dialect().delimiter());
        assertEquals("windows-1252", export.assumption(Assumption.CHARSET).value());
        assertEquals("semicolon", export.assumption(Assumption.DELIMITER).value());
        assertEquals(
                "decimal comma", export.assumption(Assumption.NUMBER_FORMAT).value());
        assertEquals("Reuni\u00e3o", rows.get(0).text().description());
        assertEquals(true, rows.get(0).text().billable());
        assertEquals(false, rows.get(1).text().billable());
        assertEquals(Instant.parse("2026-02-20T17:00:00Z"), rows.get(0).time().startedAt());
        assertEquals(
                Instant.parse("2026-02-21T14:00:00Z"),
                rows.get(1).time().endedAt(),
                "an end that is missing follows from the duration");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Projekt,Kunde,Beschreibung,Aufgabe,Kiosk,Benutzer,Gruppe,Email,Tags,Abrechenbar,Startdatum,Startzeit,Enddatum,Endzeit,Dauer (h),Dauer (dezimal)",
                "Projet,Client,Description,T\u00e2che,X,Utilisateur,Groupe,Email,\u00c9tiquettes,Facturable,Date de d\u00e9but,Heure de d\u00e9but,Date de fin,Heure de fin,Dur\u00e9e (h),Dur\u00e9e (d\u00e9cimal)",
                "Proyecto,Cliente,Descripci\u00f3n,Tarea,X,Usuario,Grupo,Correo electr\u00f3nico,Etiquetas,Facturable,Fecha de inicio,Hora de inicio,Fecha de finalizaci\u00f3n,Hora de finalizaci\u00f3n,Duraci\u00f3n (h),Duraci\u00f3n (decimal)"
            })
    void headingsInTheUsersLanguageAreKnown(String header) {
        ExportedRow row = SampleExport.of(
                        header + "\nP,C,D,T,K,Ben,G,b@x.example,x,1,28.04.2026,10:00,28.04.2026,10:30,00:30,\"0,5\"\n")
                .row();
        assertEquals(
                List.of("P", "C", "D", "T"),
                List.of(
                        row.text().project(),
                        row.text().client(),
                        row.text().description(),
                        row.text().task()));
        assertEquals("b@x.example", row.user());
        assertEquals(Instant.parse("2026-04-28T08:30:00Z"), row.time().endedAt());
        assertEquals(true, row.text().billable());
    }

    @Test
    void aBackslashIsACharacterLikeAnyOtherAndEmojiSurvive() {
        String text = "\\ \uD83D\uDD25 Special ''''''`!@#$%^&*()_+\\";
        assertEquals(
                text,
                SampleExport.of(SampleExport.CLOCKIFY + row(text, "", TIMES))
                        .row()
                        .text()
                        .description());
    }

    @Test
    void aQuoteThatWasNotDoubledCostsItsTextAQuoteAndNoOtherRow() {
        List<ExportedRow> rows = SampleExport.of(
                        SampleExport.CLOCKIFY + row("a \"quoted\" word", "", TIMES) + row("next", "", TIMES))
                .rows();
        assertEquals("a quoted\" word\"", rows.get(0).text().description());
        assertEquals("Website", rows.get(0).text().project());
        assertEquals("next", rows.get(1).text().description());
    }

    @Test
    void aTextMayHoldALineBreak() {
        List<ExportedRow> rows = SampleExport.of(
                        SampleExport.CLOCKIFY + row("one\ntwo", "", TIMES) + row("next", "", TIMES))
                .rows();
        assertEquals("one\ntwo", rows.get(0).text().description());
        assertEquals(3, rows.get(1).number());
    }

    @Test
    void rowsThatDifferOnlyInTagsAreBothRead() {
        List<ExportedRow> rows = SampleExport.of(
                        SampleExport.CLOCKIFY + row("Layout", "a", TIMES) + row("Layout", "b", TIMES))
                .rows();
        assertEquals(rows.get(0).time(), rows.get(1).time());
        assertNotEquals(rows.get(0).text().tags(), rows.get(1).text().tags());
    }

    @Test
    void aReportWithoutStartTimesGivesDurationsOnDays() {
        SampleExport export = SampleExport.ofLines(
                "\"Date\",\"Project\",\"Client\",\"Description\",\"Time (h)\",\"Time (decimal)\"",
                "\"2026-01-03\",\"Project A\",\"Company\",\"Text\",\"00:38:20\",\"0.6389\"");
        ExportedRow row = export.row();
        assertEquals(ExportFormat.CLOCKIFY_REPORT, export.survey().plan().format());
        assertEquals(LocalDate.parse("2026-01-03"), row.time().day());
        assertEquals(2300L, row.time().seconds());
        assertNull(row.time().startedAt());
        assertEquals("", row.user());
    }

    @Test
    void aReportMayHaveOnlyDecimals() {
        ExportedRow row = SampleExport.ofLines("Date;Project;Description;Time (decimal)", "2026-01-03;A;B;0,6389")
                .row();
        assertEquals(2300L, row.time().seconds());
    }

    @Test
    void theImportTemplateHasTrueAndFalseAndHoursForAMissingEnd() {
        SampleExport export = SampleExport.ofLines(
                "\uFEFFEmail,Project,Task,Client,Description,Tags,Billable,Start date,Start time,End date,End time,Duration",
                "b@x.example,W,Design,Acme,Layout,\"a, b\",true,2026-04-28,10:00,,,1.5",
                "b@x.example,W,Design,Acme,Layout,,false,2026-04-28,12:00,2026-04-28,13:00,");
        List<ExportedRow> rows = export.rows();
        assertEquals(ExportFormat.CLOCKIFY_TEMPLATE, export.survey().plan().format());
        assertEquals(Instant.parse("2026-04-28T09:30:00Z"), rows.get(0).time().endedAt());
        assertEquals(true, rows.get(0).text().billable());
        assertEquals(false, rows.get(1).text().billable());
    }

    @Test
    void whereDurationAndIntervalDisagreeTheIntervalWinsAndItIsSaid() {
        String times = "\"04/28/2026\",\"10:00:00 AM\",\"04/28/2026\",\"11:00:00 AM\",\"00:30:00\",\"0.50\"";
        ExportedRow row = SampleExport.of(SampleExport.CLOCKIFY + row("Layout", "", times))
                .row();
        assertEquals(Instant.parse("2026-04-28T09:00:00Z"), row.time().endedAt());
        assertEquals(Set.of(ExportedRow.Note.DURATION_DISAGREES), row.notes());
    }

    @Test
    void anEndWithoutADateBeforeTheStartIsOnTheNextDay() {
        SampleExport export = SampleExport.ofLines(
                "Project,Description,User,Start Date,Start Time,End Time,Duration (h)",
                "W,Night,Ben,2026-04-28,23:00,01:00,2:00");
        assertEquals(Instant.parse("2026-04-28T23:00:00Z"), export.row().time().endedAt());
        assertEquals("ben", export.row().user());
    }

    private static ExportedRow rated(String heading, String rate) {
        String header = SampleExport.CLOCKIFY.replace("Billable Rate (EUR)", heading);
        return SampleExport.of(
                        header + row("Layout", "", TIMES).replace("\"0.00\",\"0.00\"", "\"" + rate + "\",\"0.00\""))
                .row();
    }

    @ParameterizedTest
    @CsvSource({
        "Billable Rate (EUR), 85.00, 85.00, EUR",
        "Billable Rate (USD), '1,234.50', 1234.50, USD",
        "Billable Rate (EUR), '1.234,50', 1234.50, EUR",
        "Billable Rate (CHF), '1''234.50', 1234.50, CHF",
        "Billable Rate (PLN), '1\u00a0234,50', 1234.50, PLN",
        "Taxa fatur\u00e1vel (BRL), '120,00', 120.00, BRL",
        "Billable Rate (EURO), 85.00, 85.00, ",
        "Billable Rate, 85.00, 85.00, "
    })
    void theRateOfAnHourIsReadWithItsCurrency(String heading, String cell, BigDecimal amount, String currency) {
        assertEquals(
                new HourlyRate(amount, currency), rated(heading, cell).details().rate());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "", "-5.00", "free"})
    void aRateThatIsNoneIsLeftOut(String cell) {
        assertEquals(RowDetails.NONE, rated("Billable Rate (EUR)", cell).details());
    }

    @Test
    void aPlaceIsReadWhereThereIsAColumnForIt() {
        ExportedRow row = SampleExport.ofLines(
                        "Project,Description,User,Start Date,Start Time,End Time,Duration (h),Location",
                        "W,Visit,Ben,2026-04-28,10:00,11:00,1:00,Paris office")
                .row();
        assertEquals("Paris office", row.details().place());
        assertFalse(row.details().planned());
        assertNull(row.details().externalId());
    }

    @Test
    void whatAnExportHasNoColumnForIsUnsaidAndAnEmptyCellIsNot() {
        String time = "Start Date,Start Time,End Time,Duration (h)";
        assertEquals(
                EnumSet.of(TextField.CLIENT, TextField.TASK, TextField.TAGS, TextField.BILLABLE),
                SampleExport.ofLines("Project,Description," + time, ",,2026-04-28,10:00,11:00,1:00")
                        .row()
                        .written()
                        .unsaid());
        assertEquals(
                Set.of(),
                SampleExport.of(SampleExport.CLOCKIFY + row("", "", TIMES))
                        .row()
                        .written()
                        .unsaid());
    }

    @ParameterizedTest
    @CsvSource({
        "10:22:52 AM, 01:06:29 PM, false",
        "10:22 AM, 01:06 PM, true",
        "10:22 AM, 01:06:29 PM, true",
        "10:22:52 AM, 01:06 PM, true"
    })
    void aTimeWithoutSecondsAtEitherEndIsExactToTheMinute(String start, String end, boolean minutesOnly) {
        String times = TIMES.replace("10:22:52 AM", start).replace("01:06:29 PM", end);
        assertEquals(
                minutesOnly,
                SampleExport.of(SampleExport.CLOCKIFY + row("Layout", "", times))
                        .row()
                        .written()
                        .minutesOnly());
    }
}
