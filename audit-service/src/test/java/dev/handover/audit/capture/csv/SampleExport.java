package dev.handover.audit.capture.csv;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.handover.audit.capture.file.FileBytes;
import dev.handover.audit.capture.format.Assumption;
import dev.handover.audit.capture.format.DateOrder;
import dev.handover.audit.capture.format.ExportFormat;
import dev.handover.audit.capture.format.ExportedRow;
import dev.handover.audit.capture.format.Exports;
import dev.handover.audit.capture.format.HourClock;
import dev.handover.audit.capture.format.Person;
import dev.handover.audit.capture.format.ReadRow;
import dev.handover.audit.capture.format.ReadingChoices;
import dev.handover.audit.capture.format.Rows;
import dev.handover.audit.capture.format.Survey;
import dev.handover.audit.capture.tool.clockify.ClockifyDetailed;
import dev.handover.audit.capture.tool.clockify.ClockifyReport;
import dev.handover.audit.capture.tool.clockify.ClockifyTemplate;
import dev.handover.audit.capture.tool.toggl.TogglDetailed;
import dev.handover.audit.capture.tool.toggl.TogglRfc3339;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A file under test, read as the import reads it: a survey first, then row by row. */
public final class SampleExport {

    public static final String TOGGL =
            "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount (EUR)\n";
    public static final String CLOCKIFY =
            "\"Project\",\"Client\",\"Description\",\"Task\",\"User\",\"Group\",\"Email\",\"Tags\",\"Billable\",\"Start Date\",\"Start Time\","
                    + "\"End Date\",\"End Time\",\"Duration (h)\",\"Duration (decimal)\",\"Billable Rate (EUR)\",\"Billable Amount (EUR)\",\"Date of creation\"\n";

    private static final Exports EXPORTS = new Exports(
            List.of(
                    new TogglDetailed(),
                    new TogglRfc3339(),
                    new ClockifyDetailed(),
                    new ClockifyReport(),
                    new ClockifyTemplate()),
            Clock.fixed(Instant.parse("2026-11-27T12:00:00Z"), ZoneOffset.UTC));
    private static final UUID MEMBER = new UUID(0, 1);

    private final FileBytes file;
    private ReadingChoices choices = ReadingChoices.NONE;
    private ZoneId zone = ZoneId.of("Europe/Berlin");

    private SampleExport(byte[] bytes) {
        this.file = () -> new ByteArrayInputStream(bytes);
    }

    public static SampleExport of(byte[] bytes) {
        return new SampleExport(bytes);
    }

    public static SampleExport of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public static SampleExport ofLines(String... lines) {
        return of(String.join("\n", lines) + "\n");
    }

    public static SampleExport in(String charset, String text) {
        return of(text.getBytes(Charset.forName(charset)));
    }

    SampleExport as(ExportFormat wanted) {
        this.choices = new ReadingChoices(wanted, null, null, null).or(choices);
        return this;
    }

    SampleExport ordered(DateOrder wanted) {
        this.choices = ReadingChoices.NONE.withDateOrder(wanted).or(choices);
        return this;
    }

    SampleExport clock(HourClock wanted) {
        this.choices = new ReadingChoices(null, null, null, wanted).or(choices);
        return this;
    }

    public SampleExport sentAs(String charset) {
        this.choices = new ReadingChoices(null, charset, null, null).or(choices);
        return this;
    }

    public SampleExport zone(String id) {
        this.zone = ZoneId.of(id);
        return this;
    }

    public Survey survey() {
        try {
            return EXPORTS.survey(file, choices);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public Assumption assumption(String what) {
        return survey().assumptions().stream()
                .filter(assumption -> assumption.topic().equals(what))
                .findFirst()
                .orElseThrow();
    }

    public List<ReadRow> read() {
        Survey survey = survey();
        List<ReadRow> read = new ArrayList<>();
        try (Rows rows = EXPORTS.named(survey.plan().format())
                .rows(
                        file,
                        survey.plan(),
                        user -> Optional.ofNullable(zone).map(known -> new Person(MEMBER, known)),
                        0)) {
            rows.forEachRemaining(read::add);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return read;
    }

    /** The rows, none of them rejected. */
    public List<ExportedRow> rows() {
        return read().stream()
                .map(read -> {
                    assertNull(read.rejection(), () -> String.valueOf(read.rejection()));
                    return read.row();
                })
                .toList();
    }

    public ExportedRow row() {
        return rows().get(0);
    }

    ReadRow.Rejection rejection() {
        ReadRow.Rejection rejection = read().get(0).rejection();
        assertNotNull(rejection, () -> String.valueOf(read().get(0).row()));
        return rejection;
    }

    SampleExport nobodyKnown() {
        this.zone = null;
        return this;
    }
}
