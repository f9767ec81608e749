package dev.handover.audit.capture.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.handover.audit.capture.file.UnreadableFile;
import dev.handover.audit.capture.format.ExportFormat;
import dev.handover.audit.capture.format.ExportedRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real exports, where they lie beside the repository: written by others, so not copied into it. */
class SharedSamplesTest {

    private static SampleExport sample(String name) throws IOException {
        Path file = Path.of(System.getProperty("repository.root", ".."))
                .resolve("../shared/samples")
                .resolve(name);
        assumeTrue(Files.isReadable(file), () -> "no sample at " + file);
        return SampleExport.of(Files.readAllBytes(file));
    }

    @Test
    void theTogglExportOf2014WithJapaneseValuesIsRead() throws IOException {
        SampleExport export = sample("toggl/detailed-2014-japanese-values.csv").zone("Asia/Tokyo");
        assertEquals(ExportFormat.TOGGL_DETAILED, export.survey().plan().format());
        List<ExportedRow> rows = export.rows();
        assertEquals(2, rows.size());
        assertEquals(Instant.parse("2014-06-22T15:00:00Z"), rows.get(0).time().startedAt());
        assertEquals(false, rows.get(0).text().billable());
    }

    @Test
    void theTogglVariantWithOffsetsIsRead() throws IOException {
        SampleExport export = sample("toggl/rfc3339-variant.csv");
        assertEquals(ExportFormat.TOGGL_RFC3339, export.survey().plan().format());
        List<ExportedRow> rows = export.rows();
        assertEquals(7, rows.size());
        assertEquals(Instant.parse("2016-08-12T06:54:47Z"), rows.get(0).time().startedAt());
        assertEquals(List.of("Meetings", "Sprint"), rows.get(0).text().tags());
    }

    @ParameterizedTest
    @CsvSource({
        "harvest/time-report.csv, Harvest",
        "rescuetime/analytic-data.csv, RescueTime",
        "timewarrior/export.json, Timewarrior",
        "wakatime/heartbeat-request.json, WakaTime",
        "wakatime/heartbeats-bulk-request.json, WakaTime",
        "toggl/api-v9-time-entries-recorded.json, Toggl Track",
        "icalendar/google-calendar-kiev-tz.ics, iCalendar"
    })
    void filesOfOtherToolsAreNamed(String name, String tool) throws IOException {
        SampleExport export = sample(name);
        UnreadableFile refused = assertThrows(UnreadableFile.class, export::survey);
        assertTrue(refused.getMessage().contains(tool), refused.getMessage());
        assertTrue(refused.getMessage().contains("not read yet"), refused.getMessage());
    }

    @Test
    void theClockifySharedReportIsReadAsDurationsOnDays() throws IOException {
        SampleExport export = sample("clockify/shared-report.csv");
        assertEquals(ExportFormat.CLOCKIFY_REPORT, export.survey().plan().format());
        List<ExportedRow> rows = export.rows();
        assertEquals(99, rows.size());
        assertTrue(rows.stream()
                .allMatch(row -> row.time().day() != null && row.time().seconds() > 0));
        assertNull(rows.get(0).time().startedAt());
    }
}
